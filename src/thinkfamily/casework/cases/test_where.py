"""Where we are stands on the page of our work, in the area's own words, with why we do this."""

import pytest

from thinkfamily.casework.cases import reads
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.cases.models import Promise
from thinkfamily.casework.cases.rules import step_of
from thinkfamily.casework.packs import where
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today

pytestmark = pytest.mark.demand("5.4.9")


@pytest.mark.parametrize(
    ("so_far", "step"),
    [
        pytest.param({}, "first_useful_thing", id="begun"),
        pytest.param({"promised": True}, "first_useful_thing", id="promised and not kept"),
        pytest.param({"promised": True, "kept": True}, "assessment", id="kept"),
        pytest.param({"assessed": True}, "assessment", id="an assessment in hand"),
        pytest.param({"assessed": True, "signed": True}, "plan", id="signed"),
    ],
)
def test_the_step_follows_from_what_is_written_down(so_far, step):
    assert step_of(**{"promised": False, "kept": False, "assessed": False, "signed": False} | so_far) == step


@pytest.mark.django_db
def test_the_page_of_our_work_says_it_with_what_comes_next_and_why(client, harpers):
    load(by=None)
    ours = case(harpers.family, by=harpers.priya)
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/our-work/").content.decode()
    for words in ("Where we are: First useful thing", "Step 3 of 9", "Then: Saying yes", "something useful first"):
        assert words in page
    Promise.objects.create(
        case=ours, what="Breakfast club", promised_on=today(), promised_by=harpers.priya, due=today(),
        kept_on=today(), kept_as_family_sees_it=True,
    )  # fmt: skip
    now = reads.of_family(harpers.priya, harpers.family).where
    assert now is not None
    assert (now.step.key, len(now.why)) == ("assessment", 4)


@pytest.mark.django_db
def test_an_area_without_steps_of_that_name_has_none(harpers):
    load(by=None)
    assert where.at("moving_house") is None
    PackVersion.objects.filter(kind="steps").update(from_when=None)
    assert where.at("assessment") is None
