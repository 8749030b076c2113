"""How things are going: who writes down what, who reads it, what is talked about today, how far they have come."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused
from thinkfamily.casework.measures import actions, reads
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY, MARCH, JUNE = datetime.date(2026, 11, 20), datetime.date(2026, 3, 3), datetime.date(2026, 6, 1)
GOAL = "I sleep through on school nights"
HOPES: dict[str, Any] = {"who": "self", "answered_on": TODAY, "goal": GOAL}
CALM = dict.fromkeys(
    ("interest", "down", "sleep", "tired", "appetite", "failure", "concentrating", "moving", "better_off_dead"), 0
)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def gbo() -> PackVersion:
    return shipped("goal-based-outcomes")


@pytest.fixture
def kit(harpers):
    """Kit, as one of the Harpers."""
    return harpers.family.memberships.get(person=harpers.kit)


@pytest.fixture
def dana(harpers):
    """Dana, as one of the Harpers."""
    return harpers.family.memberships.get(person=harpers.dana)


def going(harpers, user=None, who=None):
    return reads.of_family(user or harpers.priya, harpers.family).people[(who or harpers.kit).pk].groups


@pytest.mark.demand("5.11.4")
def test_how_far_somebody_has_come_is_told_by_the_same_measure_goal_and_person(harpers, kit, gbo):
    for day, number in ((JUNE, 6), (MARCH, 4)):
        actions.write(kit, gbo, by=harpers.priya, **HOPES | {"number": number, "answered_on": day})
    actions.write(
        kit, gbo, by=harpers.priya, number=2, **HOPES | {"who": "parent", "other": harpers.dana, "answered_on": JUNE}
    )
    actions.write(kit, gbo, by=harpers.priya, number=9, **HOPES | {"goal": "I see Max again"})
    first, second = going(harpers)
    assert (first.goal, second.goal) == (GOAL, "I see Max again")
    own, hers = first.series
    assert own.says == "On 3 March 4, on 1 June 6: two steps towards what Kit hopes for."
    assert (hers.who, hers.distance) == ("Dana (parent or carer)", None), "never across informants"
    assert own.chart is not None


@pytest.mark.demand("5.11.2")
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({"number": 11}, "from 0 to 10", id="out of range"),
        pytest.param({"number": None}, "Write down the number", id="no number"),
        pytest.param({"number": 4, "goal": ""}, "in their words", id="no goal"),
        pytest.param({"number": 4, "who": "teacher", "answered_by": "Mr Osei"}, "who answered", id="a teacher"),
        pytest.param({"number": 4, "who": "parent"}, "Say who answered", id="nobody named"),
        pytest.param({"number": 4, "information": "identity"}, "what it is about", id="a class that all see"),
        pytest.param({"number": 4, "answered_on": TODAY + datetime.timedelta(1)}, "not come yet", id="tomorrow"),
    ],
)
def test_what_cannot_be_so_is_refused(harpers, kit, gbo, told, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.write(kit, gbo, by=harpers.priya, **HOPES | told)
    assert not Measurement.objects.exists()


@pytest.mark.demand("5.11.2")
def test_nobody_outside_the_family_answers_as_one_of_it(harpers, kit, gbo):
    with pytest.raises(Refused, match="Choose somebody of this family"):
        actions.write(
            kit, gbo, by=harpers.priya, number=4,
            **HOPES | {"who": "parent", "other": person("Rob Marsh", by=harpers.priya)},
        )  # fmt: skip
    with pytest.raises(Refused, match="not somebody else"):
        actions.write(kit, gbo, by=harpers.priya, number=4, **HOPES | {"who": "parent", "other": harpers.kit})


@pytest.mark.demand("5.11.1")
def test_a_measure_for_grown_ups_is_not_asked_of_a_child(harpers, kit):
    with pytest.raises(Refused, match="not for somebody of this age"):
        actions.write(kit, shipped("phq-9"), by=harpers.priya, who="self", answered_on=TODAY, answers=CALM)


@pytest.mark.demand("5.11.2")
def test_the_database_holds_a_number_to_its_measure(harpers):
    for told in ({"total": 11}, {"answers": {"x": 11}}, {"answers": {"x": "4"}}, {"total": None}, {"answered_by": "A"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            measurement(harpers.kit, by=harpers.priya, **{"number": 4} | told)


@pytest.mark.demand("5.11.2")
def test_an_answer_is_put_right_over_the_version_that_was_seen_and_what_was_is_kept(harpers):
    held = Held(harpers.family, measurement(harpers.kit, 4, by=harpers.priya))
    mended: dict[str, Any] = {"other": None, "answered_by": "", "answers": {}, "words": "", "information": "money"}
    actions.mend(held, by=harpers.priya, version=1, number=5, **HOPES, **mended)
    with pytest.raises(Changed):
        actions.mend(held, by=harpers.priya, version=1, number=6, **HOPES, **mended)
    kept = Measurement.objects.get()
    assert (kept.total, kept.version, kept.information) == (5, 2, "work_with_family")
    assert kept.earliers.count() == 2  # type: ignore[attr-defined]  # the table of earlier states gives it
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    with pytest.raises(Refused, match="put right by them"):
        actions.mend(held, by=harpers.anil, version=2, number=6, **HOPES, **mended)


@pytest.mark.demand("5.11.2")
def test_what_is_taken_out_counts_no_more_and_says_why(harpers):
    held = Held(harpers.family, measurement(harpers.kit, by=harpers.priya))
    with pytest.raises(Refused, match="why"):
        actions.take_out(held, by=harpers.priya, version=1, why="")
    actions.take_out(held, by=harpers.priya, version=1, why="Max’s sheet")
    assert going(harpers) == []
    with pytest.raises(Refused, match="nothing here"):
        actions.take_out(held, by=harpers.priya, version=2, why="Again")


@pytest.mark.demand("5.11.5")
def test_another_agency_reads_an_answer_only_where_it_may_know_it(harpers):
    kept = measurement(harpers.dana, 40, by=harpers.priya, measure="wemwbs")
    assert going(harpers, harpers.tom, harpers.dana) == []
    decision(harpers.dana, harpers.tom.agency, by=harpers.priya, information="mental_health")
    assert len(going(harpers, harpers.tom, harpers.dana)) == 1
    sealed(kept, harpers.tom.agency, by=harpers.priya)
    assert going(harpers, harpers.tom, harpers.dana) == []


@pytest.mark.demand("5.11.5")
def test_only_of_a_goal_the_class_of_information_is_chosen(harpers, kit, gbo):
    told = actions.write(
        kit, shipped("sdq"), by=harpers.priya, who="parent", other=harpers.dana, answered_on=TODAY, number=12,
        information="work_with_family",
    )  # fmt: skip
    own = actions.write(kit, gbo, by=harpers.priya, number=4, information="money", **HOPES)
    assert (told.information, own.information) == ("mental_health", "money")


@pytest.mark.demand("5.11.5")
def test_who_does_not_work_with_the_family_writes_nothing_down(harpers, gbo):
    rob = person("Rob Marsh", "1980-01-01", by=harpers.priya)
    theirs = family("Marsh family", (rob, "adult"), by=harpers.priya)
    with pytest.raises(Refused):
        actions.write(theirs.memberships.get(), gbo, by=harpers.anil, number=4, **HOPES)


@pytest.mark.demand("5.11.4")
def test_questions_that_stand_alone_have_a_distance_each(harpers):
    for day, satisfied, anxious in ((MARCH, 4, 8), (JUNE, 7, 3)):
        answers = {"satisfied": satisfied, "anxious": anxious}
        measurement(harpers.dana, None, by=harpers.priya, measure="ons4", answers=answers, answered_on=day)
    satisfied, anxious = going(harpers, who=harpers.dana)
    assert satisfied.series[0].says.endswith("three higher, which is better.")
    assert anxious.series[0].says.endswith("five lower, which is better.")


def test_the_page_asks_the_same_number_of_questions_however_much_was_answered(client, harpers, questions):
    page = f"/records/{harpers.family.pk}/how-things-are/"
    client.force_login(harpers.priya)
    measurement(harpers.kit, by=harpers.priya)
    few = questions(page)
    for number in range(8):
        measurement(harpers.kit, number, by=harpers.priya, answered_on=TODAY - datetime.timedelta(9 * number))
        measurement(
            harpers.dana, number, by=harpers.priya, measure="sdq", informant="teacher", answered_by=f"M {number}"
        )
    assert questions(page) <= few + 1, "one more pack at most"
    assert few < 40
