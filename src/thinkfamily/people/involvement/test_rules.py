"""The same service twice, and several workers for one family."""

import pytest

from thinkfamily.people.involvement.rules import Known, marked
from thinkfamily.vocabulary.services import kind_of_agency, services

pytestmark = pytest.mark.demand("4.5.2")
TITLES = {"housing": "Housing", "school": "School or college"}
HELEN = Known("Dana", "housing", "Northmoor Homes", "Helen Ward")


@pytest.mark.parametrize(
    ("known", "said"),
    [
        pytest.param([HELEN], [], id="one worker is one"),
        pytest.param(
            [HELEN, Known("Kit", "housing", "Northmoor homes", "helen ward")], [], id="one worker for two is one worker"
        ),
        pytest.param(
            [HELEN, Known("Dana", "housing", "northmoor  homes", "")],
            ["Northmoor Homes stands here twice for Dana."],
            id="the same service twice with somebody, however it is written",
        ),
        pytest.param(
            [HELEN, Known("Kit", "housing", "Northmoor Homes", "Bo Lind"), Known("Lou", "housing", "x", "Bo Lind")],
            [
                "Housing: two workers come to this family. Helen Ward for Dana; Bo Lind for Kit and Lou."
                " Could one go on for all?"
            ],
            id="two workers of one kind",
        ),
        pytest.param([HELEN, Known("Kit", "school", "Fernhill", "Ruth Bell")], [], id="two kinds are no doubling"),
        pytest.param([HELEN, Known("Kit", "housing", "Other", "")], [], id="who is not known counts for nobody"),
    ],
)
def test_what_is_marked(known, said):
    assert [sentence for one in marked(known, TITLES) for sentence in one.sentences] == said


@pytest.mark.demand("4.5.3")
def test_every_kind_of_service_on_the_slides_is_in_the_ring():
    slides = (
        "DAT, Advice services, LSC, Probation, Housing, Adult Health, Adult Social Serv, Leisure, YOT, Child Health,"
        " Child Social Serv, Youth, JC, CAMHS, AMHS, Police, Vol orgs, Schools, Private orgs, Specialist Serv, Prison"
    )
    assert {word.strip() for word in slides.split(",")} <= {kind.slide for kind in services().values()}


def test_an_extract_tells_of_the_kind_of_its_agency():
    assert kind_of_agency("child_mental_health") == "camhs"
    assert kind_of_agency("tax") == ""
