"""Who decides what: asked for each decision, by those who may, and one's own at eighteen."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.capacity import actions, reads, rules
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.persons.factories import person

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
NEXT = TODAY + datetime.timedelta(weeks=13)
SAID: dict[str, Any] = {
    "decision": "assessment", "understanding": "not_able", "considered": "Talked it over with him and Dr Ames",
    "answer": "yes", "said": "Yes, says Dana", "review_on": NEXT, "decided_by": "best_interests",
}  # fmt: skip
OWN: dict[str, Any] = {"understanding": "able", "decided_by": "self", "said": "Yeah, fine"}
FOR_FARID: dict[str, Any] = {"understanding": "not_able", "decided_by": "parent", "decider": "Laleh", "said": "Yes"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def kit(harpers):
    """Kit, 13, as one of the Harpers."""
    return harpers.family.memberships.get(person=harpers.kit)


@pytest.fixture
def farid(harpers):
    """Seventeen years and ten months old; his mother has said yes for him."""
    found = person("Farid Ahmadi", "2009-01-20", by=harpers.priya)
    kept = member(harpers.family, found, "child", by=harpers.priya)
    agreement(found, by=harpers.priya, other=harpers.dana, **FOR_FARID)
    return kept


@pytest.mark.demand("5.10.1")
def test_who_understands_a_decision_makes_it_and_how_it_was_looked_at_is_kept(harpers, kit):
    kept = actions.agree(kit, by=harpers.priya, **SAID | OWN)
    assert (kept.decided_by, kept.other, kept.review_on, kept.recorded_by) == ("self", None, NEXT, harpers.priya)
    responsibility(harpers.dana, harpers.kit, by=harpers.priya)
    asked: dict[str, Any] = {"understanding": "able", "decided_by": "parent", "other": harpers.dana}
    with pytest.raises(Refused, match="own answer counts"):
        actions.agree(kit, by=harpers.priya, **SAID | asked)


@pytest.mark.demand("5.10.2")
def test_a_parent_without_responsibility_agrees_to_nothing_for_a_child(harpers, kit):
    asked: dict[str, Any] = SAID | {"decided_by": "parent", "other": harpers.dana}
    with pytest.raises(Refused, match="parental responsibility"):
        actions.agree(kit, by=harpers.priya, **asked)
    assert not Agreement.objects.exists()
    held = responsibility(harpers.dana, harpers.kit, by=harpers.priya)
    assert actions.agree(kit, by=harpers.priya, **asked).decider == "Dana Harper"
    held.until = TODAY - datetime.timedelta(days=1)
    held.save()
    with pytest.raises(Refused, match="parental responsibility"):
        actions.agree(kit, by=harpers.priya, **asked)


@pytest.mark.demand("5.10.1")
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({"considered": " "}, "how it was looked at", id="not said how"),
        pytest.param({"said": " "}, "in their words", id="without their words"),
        pytest.param({"review_on": TODAY}, "when to look at it again", id="never looked at again"),
        pytest.param({"decided_by": "best_interests"}, "under 16", id="best interests of a child"),
        pytest.param({"decided_by": "appointed", "decider": "Ann Lee"}, "under 18", id="an attorney for a child"),
        pytest.param({"decided_by": "self"}, "does not understand", id="a child who does not understand it"),
    ],
)
def test_what_is_missing_is_asked_for(harpers, kit, told, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.agree(kit, by=harpers.priya, **SAID | told)
    assert not Agreement.objects.exists()


@pytest.mark.demand("5.10.3")
def test_at_seventeen_and_a_half_the_lead_has_a_task_once(harpers, farid):
    lead_by_grant(harpers)
    assert actions.grow_up() == (1, 0)
    assert actions.grow_up() == (0, 0)
    task = Task.objects.get(about_type=actions.TRANSITION)
    assert (task.owner, task.what[:21]) == (harpers.tom, "Farid will be 18: pla")


@pytest.mark.demand("5.10.3")
def test_at_eighteen_a_parents_yes_counts_no_longer_and_he_is_asked_himself(harpers, farid, settings):
    lead_by_grant(harpers)
    settings.TODAY = datetime.date(2027, 1, 20)
    [farids] = [one for one in reads.of_family(harpers.priya, harpers.family)[1] if one.name == "Farid"]
    assert (len(farids.counting), len(farids.over)) == (0, 1), "before the job has run, too"
    assert actions.grow_up() == (0, 1)
    assert actions.grow_up() == (0, 0)
    kept = Agreement.objects.get()
    assert (kept.until, kept.ended_why, kept.answer) == (settings.TODAY, rules.LAPSED, "yes")
    assert "ask Farid afresh" in Task.objects.get(about_type=actions.ADULT).what
    responsibility(harpers.dana, farid.person, by=harpers.priya)
    asked: dict[str, Any] = {"decided_by": "parent", "other": harpers.dana, "review_on": datetime.date(2027, 4, 1)}
    with pytest.raises(Refused, match="no parent can consent"):
        actions.agree(farid, by=harpers.priya, **SAID | asked)


@pytest.mark.demand("5.10.3")
@pytest.mark.parametrize(
    ("born", "day"),
    [
        pytest.param("2009-01-20", "2026-07-20", id="half a year before"),
        pytest.param("2009-08-31", "2027-02-28", id="where the month is shorter"),
        pytest.param("2008-02-29", "2025-09-01", id="of who was born on 29 February"),
    ],
)
def test_seventeen_and_a_half_is(born, day):
    assert rules.transition_on(datetime.date.fromisoformat(born)).isoformat() == day


def lead_by_grant(harpers):
    """Tom leads."""
    Grant.objects.create(
        reader=harpers.tom, scope="record", ground=Grant.Ground.LEAD, family_id=str(harpers.family.pk), reason="Leads",
        starts=TODAY, ends=datetime.date(2027, 6, 1),
    )  # fmt: skip
