"""Somebody becomes eighteen: what a parent said ends, nobody else answers for them, and nothing of before is lost."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.assessment.members import whose_page
from thinkfamily.casework.capacity import actions, reads
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.needs.answering import answers_for
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.about import actions as about
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.making.actions import add_person
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.factories import note, person, tie
from thinkfamily.people.persons.models import Note
from thinkfamily.people.retention import actions as retention
from thinkfamily.people.retention.factories import rule
from thinkfamily.people.sealing.reads import copy_for
from thinkfamily.people.sharing.actions import decide
from thinkfamily.people.sharing.factories import decision, terms
from thinkfamily.people.sharing.models import SharingDecision, SharingEnd
from thinkfamily.people.sharing.rules import Consent
from thinkfamily.people.subject_access.actions import ask

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.10.4")]
BEFORE, BIRTHDAY, NEXT = datetime.date(2026, 11, 20), datetime.date(2027, 1, 20), datetime.timedelta(weeks=4)
MOTHERS = Consent("parent", "Laleh", "not_able", "Too much for him now; asked with Dr Ames", True)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = BEFORE


@pytest.fixture
def farid(harpers):
    """Seventeen years and ten months old, with his mother Laleh, who holds responsibility for him."""
    harpers.laleh = person("Laleh Ahmadi", "1979-04-02", by=harpers.priya)
    harpers.farid = person("Farid Ahmadi", "2009-01-20", by=harpers.priya)
    member(harpers.family, harpers.laleh, "parent", by=harpers.priya)
    tie(harpers.laleh, "parent_of", harpers.farid, by=harpers.priya)
    responsibility(harpers.laleh, harpers.farid, by=harpers.priya)
    return member(harpers.family, harpers.farid, "child", by=harpers.priya)


def copied(harpers):
    """What Laleh's own copy says."""
    parts = copy_for(harpers.priya, harpers.family.memberships.get(person=harpers.laleh))
    return " ".join(one.text for part in parts for some in part.notes.values() for one in some)


def may(harpers):
    return answers_for(harpers.priya, harpers.laleh, harpers.farid, harpers.family)


def test_a_parents_yes_to_sharing_is_kept_until_the_day_before_the_birthday_and_no_longer(harpers, farid):
    school = harpers.anil.agency
    with pytest.raises(Refused, match="counts until Farid is 18: say a day before 20 January 2027"):
        decide(harpers.farid, terms(school, consent=MOTHERS, ends=BIRTHDAY, review_on=BEFORE + NEXT), by=harpers.priya)
    last = BIRTHDAY - datetime.timedelta(days=1)
    soon = datetime.date(2027, 1, 10)
    kept = decide(harpers.farid, terms(school, consent=MOTHERS, ends=last, review_on=soon), by=harpers.priya)
    assert kept[0].ends == last
    own = decide(harpers.farid, terms(school, ends=BIRTHDAY, review_on=soon), by=harpers.priya)
    assert own[0].ends == BIRTHDAY, "his own yes goes on"


def test_what_was_shared_on_a_parents_word_ends_in_the_night_and_the_lead_is_asked_once(harpers, farid, settings):
    """His birthday is put right later, so that the decision outlasts it."""
    Grant.objects.create(
        reader=harpers.tom, scope="record", ground=Grant.Ground.LEAD, family_id=str(harpers.family.pk), reason="Leads",
        starts=BEFORE, ends=datetime.date(2027, 6, 1),
    )  # fmt: skip
    harpers.farid.date_of_birth = datetime.date(2009, 3, 20)
    harpers.farid.save()
    ends = datetime.date(2027, 3, 19)
    shared = decision(harpers.farid, harpers.anil.agency, by=harpers.priya, consent=MOTHERS, ends=ends)
    kept_back = decision(
        harpers.farid, harpers.tom.agency, by=harpers.priya, ground="consent_refused", consent=MOTHERS,
        information="health", ends=None,
    )  # fmt: skip
    own = decision(harpers.farid, harpers.tom.agency, by=harpers.priya)
    harpers.farid.date_of_birth = datetime.date(2009, 1, 20)
    harpers.farid.save()
    settings.TODAY = BIRTHDAY
    assert actions.grow_up()[1] == 1
    assert actions.grow_up()[1] == 0
    end = SharingEnd.objects.get()
    assert (end.decision, end.how, end.by) == (shared, "grown", None)
    open_still = SharingDecision.objects.filter(ended=None)
    assert set(open_still) == {kept_back, own}, "nothing is told to anybody because of a birthday"
    assert Task.objects.get(about_type=actions.ADULT).owner == harpers.tom
    [his] = [one for one in reads.of_family(harpers.priya, harpers.family)[1] if one.name == "Farid"]
    assert (his.grown, [one.decision for one in his.shared if not one.holds]) == (True, [shared])


def test_a_parents_copy_holds_nothing_of_whoever_is_grown_unless_it_is_written_down_that_they_answer(
    harpers, farid, settings
):
    note(harpers.farid, "FIRSTTOKEN", by=harpers.priya)
    assert "FIRSTTOKEN" in copied(harpers)
    settings.TODAY = BIRTHDAY
    note(harpers.farid, "ADULTTOKEN", by=harpers.priya)
    assert "TOKEN" not in copied(harpers)
    appointed: dict[str, Any] = {"understanding": "not_able", "decided_by": "appointed", "decider": "Laleh"}
    agreement(harpers.farid, "record", by=harpers.priya, other=harpers.laleh, **appointed)
    assert "ADULTTOKEN" in copied(harpers)


def test_no_parent_asks_for_everything_about_whoever_is_grown(harpers, farid, settings):
    said: dict[str, Any] = {
        "by": harpers.priya, "how": "parent", "identity": "Passport", "understands": "no", "considered": "His mother",
    }  # fmt: skip
    ask(harpers.farid, asked_on=BEFORE, asker=harpers.laleh, **said)
    settings.TODAY = BIRTHDAY
    for asker in ({"asker": harpers.laleh}, {"asker_name": "Laleh Ahmadi"}):
        with pytest.raises(Refused, match="Farid’s alone to ask for"):
            ask(harpers.farid, asked_on=BIRTHDAY, **said | asker)
    ask(harpers.farid, asked_on=BIRTHDAY, **said | {"how": "self", "considered": ""})


def test_a_child_who_answers_for_themselves_has_a_copy_of_their_own(harpers, farid):
    note(harpers.farid, "FIRSTTOKEN", by=harpers.priya)
    agreement(harpers.farid, "record", by=harpers.priya)
    assert "TOKEN" not in copied(harpers)


def test_from_sixteen_nobody_answers_for_a_young_person_unless_it_is_written_down(harpers, farid):
    assert not may(harpers)
    told: dict[str, Any] = {"understanding": "not_able", "decided_by": "parent", "decider": "Laleh"}
    kept = agreement(harpers.farid, "record", by=harpers.priya, other=harpers.laleh, **told)
    assert may(harpers)
    kept.until, kept.ended_why = BEFORE, "He understands it now"
    kept.save()
    assert not may(harpers)


def test_a_child_under_sixteen_who_understands_it_answers_alone(harpers, farid):
    harpers.farid.date_of_birth = datetime.date(2013, 1, 20)
    harpers.farid.save()
    assert may(harpers)
    agreement(harpers.farid, "record", by=harpers.priya)
    assert not may(harpers)


def test_what_a_parent_was_written_down_to_answer_ends_at_eighteen(harpers, farid, settings):
    told: dict[str, Any] = {"understanding": "not_able", "decided_by": "parent", "decider": "Laleh"}
    agreement(harpers.farid, "record", by=harpers.priya, other=harpers.laleh, **told)
    settings.TODAY = BIRTHDAY
    assert not may(harpers)


def test_whoever_is_eighteen_is_counted_with_the_adults_whatever_their_place_in_the_family(harpers, farid, settings):
    assert whose_page(harpers.farid, whom(harpers.priya, harpers.family)) == "child"
    settings.TODAY = BIRTHDAY
    assert whose_page(harpers.farid, whom(harpers.priya, harpers.family)) == "adult"


def test_nothing_of_their_childhood_goes_because_they_are_eighteen(harpers, farid, granted, settings):
    keeper = granted("keeper", role="information_governance", at="Early help hub")
    note(harpers.farid, "FIRSTTOKEN", by=harpers.priya)
    rule("child", "birth", 25, by=keeper)
    rule("family", "last_entry", 6, by=keeper)
    settings.TODAY = BIRTHDAY
    actions.grow_up()
    with pytest.raises(Refused, match="Nothing is due today"):
        retention.make_list(by=keeper)
    assert Note.objects.filter(person=harpers.farid, text="FIRSTTOKEN").exists()


PUPIL: dict[str, Any] = {"scheme": "upn", "value": "X999400115001", "checked": True}
NOBODYS = "A pupil number is a child’s"


def joins(harpers: Any, scheme: str, value: str) -> None:
    """A brother who is 20, new to the record, with a number."""
    new = {"first_name": "Omid", "last_name": "Ahmadi", "date_of_birth": datetime.date(2006, 5, 1), "sex": "M"}
    belongs = {"role": "child", "in_plan": False, "agreed_by": "", "why": ""}
    add_person(harpers.family, by=harpers.priya, person=new, membership=belongs, numbers={scheme: value})


def test_nobody_is_known_by_a_pupil_number_once_they_are_eighteen_and_that_of_before_stays(harpers, farid, settings):
    kept = about.add(Identifier, farid, by=harpers.priya, information="education", since=None, until=None, **PUPIL)
    settings.TODAY = BIRTHDAY
    assert Identifier.objects.get() == kept
    told: dict[str, Any] = {"information": "education", "since": None, "until": None}
    for scheme in ("upn", "former_upn"):
        with pytest.raises(Refused, match=NOBODYS):
            about.add(Identifier, farid, by=harpers.priya, **PUPIL | told | {"scheme": scheme})
    with pytest.raises(Refused, match=NOBODYS):
        joins(harpers, "upn", PUPIL["value"])
    joins(harpers, "nhs", "9990123004")
    ended: dict[str, Any] = {"information": "education", "since": None, "until": BEFORE}
    about.add(Identifier, farid, by=harpers.priya, **PUPIL | ended | {"scheme": "former_upn"})


def test_the_page_says_so_and_keeps_what_was_typed(client, harpers, farid, settings):
    settings.TODAY = BIRTHDAY
    client.force_login(harpers.priya)
    place = f"/records/{harpers.family.pk}/{harpers.farid.pk}/add/number/"
    page = client.post(place, {"scheme": "upn", "value": PUPIL["value"]})
    assert page.status_code == 200
    assert NOBODYS in page.content.decode()
    assert PUPIL["value"] in page.content.decode()
