"""Visits are planned with one invitation, held with a word about every child, and written down of each person apart."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.contacts import actions, reads, writing
from thinkfamily.casework.contacts.factories import contact, line, seen
from thinkfamily.casework.contacts.models import Contact
from thinkfamily.casework.contacts.sources import known_to
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.reads import timeline
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.front_page.reads import front_page
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
WHERE: dict[str, Any] = {"on": TODAY, "place": "At home"}
FOR: dict[str, Any] = {"kind": "joint", "purpose": "How the week was"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def visit(harpers):
    """Priya saw Dana and, by himself, Kit."""
    made = contact(harpers.family, by=harpers.priya)
    seen(made, harpers.dana, "seen", by=harpers.priya)
    seen(made, harpers.kit, "alone", by=harpers.priya)
    return made


@pytest.mark.demand("5.3.1")
def test_one_invitation_goes_to_several_agencies_and_becomes_the_record(harpers):
    made = actions.plan(harpers.family, by=harpers.priya, asked=[harpers.anil], **FOR, **WHERE)
    assert {task.owner for task in Task.objects.filter(about_id=str(made.pk))} == {harpers.priya, harpers.anil}
    word = {harpers.kit: ("alone", ""), harpers.dana: ("seen", "")}
    actions.hold(made, by=harpers.anil, version=1, seen=word, came=[harpers.anil], **WHERE)
    assert Contact.objects.get() == made
    shown = reads.one(harpers.priya, made)
    assert {(one.user, one.came) for one in shown.came} == {(harpers.anil, True), (harpers.priya, False)}
    assert not Task.objects.filter(about_id=str(made.pk), done_at=None).exists()


@pytest.mark.demand("5.3.2")
def test_no_child_is_left_without_a_word(harpers):
    say: dict[str, Any] = {"by": harpers.priya, "came": [harpers.priya]} | FOR | WHERE
    with pytest.raises(Refused, match="Say whether you saw Kit, or why not"):
        actions.write(harpers.family, seen={harpers.dana: ("seen", "")}, **say)
    with pytest.raises(Refused, match="Say why"):
        actions.write(harpers.family, seen={harpers.kit: ("not_seen", " ")}, **say)
    made = actions.write(harpers.family, seen={harpers.kit: ("not_seen", "At football")}, **say)
    [kit] = reads.one(harpers.priya, made).people
    assert kit.seen
    assert (kit.name, kit.seen.why_not) == ("Kit", "At football")


@pytest.mark.demand("5.3.1")
def test_what_did_not_happen_says_why_on_either_side(harpers):
    made = actions.plan(harpers.family, by=harpers.priya, **FOR, **WHERE)
    with pytest.raises(Refused, match="Say why, as they say it or as we do"):
        actions.not_held(made, by=harpers.priya, version=1, could_not="them")
    actions.not_held(made, by=harpers.priya, version=1, could_not="us", why_theirs="You forgot us", why_ours="Ill")
    with pytest.raises(Refused, match="written down already"):
        actions.hold(made, by=harpers.priya, version=2, seen={}, came=[], **WHERE)


@pytest.mark.demand("5.3.1")
def test_of_two_who_write_down_what_came_of_it_the_second_sees_the_first(harpers):
    made = actions.plan(harpers.family, by=harpers.priya, **FOR, **WHERE)
    word = {harpers.kit: ("alone", "")}
    second = reads.find(harpers.family.pk, made.pk)
    actions.hold(made, by=harpers.priya, version=1, seen=word, came=[harpers.priya], **WHERE)
    with pytest.raises(Changed):
        actions.hold(second, by=harpers.priya, version=1, seen=word, came=[harpers.priya], **WHERE)


@pytest.mark.demand("5.3.3")
def test_each_line_is_about_one_person_and_each_agency_sees_what_it_may_know(harpers, visit):
    line(visit, harpers.dana, "I drank on Tuesday", by=harpers.priya, information="substance")
    line(visit, harpers.kit, "I like maths", by=harpers.priya, information="education")
    with pytest.raises(Refused):
        writing.add_line(
            visit, by=harpers.anil, person=harpers.kit, sort="heard", text="-", whose="-", information="education"
        )
    assert not actions.policy.may_see(harpers.anil, visit)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    shown = reads.one(harpers.anil, visit)
    assert [one.text for person in shown.people for one in person.lines] == ["I like maths"]


@pytest.mark.demand("5.3.4")
def test_it_feeds_the_timeline_and_when_a_child_was_last_seen(harpers, visit):
    line(visit, harpers.kit, "I like maths", by=harpers.priya)
    said = [one.words for one, _ in timeline(harpers.priya, harpers.family).lines]
    assert {"Visit: Kit was seen alone", "Visit: what Kit said, or what was said of them"} <= set(said)
    [kit] = front_page(harpers.priya, harpers.family).seen
    assert kit.latest
    assert kit.alone
    assert (kit.latest.on, kit.alone.on) == (TODAY, TODAY)
    assert not front_page(harpers.anil, harpers.family).seen[0].latest


@pytest.mark.demand("5.3.4")
def test_what_was_told_at_a_visit_is_known_to_the_assessment_and_what_we_think_is_not(harpers, visit):
    line(visit, harpers.kit, "I like maths", by=harpers.priya)
    line(visit, harpers.kit, "He may be tired", by=harpers.priya, sort="thought")
    told = [one.text for one in known_to(whom(harpers.priya, harpers.family), None)]
    assert told == ["I like maths"]
    assert known_to(whom(harpers.priya, harpers.family), visit.lines.latest("recorded_at").recorded_at) == []


@pytest.mark.demand("5.3.5")
def test_a_screen_shows_only_what_those_who_are_there_may_see(harpers, visit):
    by: dict[str, Any] = {"by": harpers.priya}
    told = line(visit, harpers.kit, "Mum cried", **by)
    line(visit, harpers.dana, "I am tired", **by)
    line(visit, harpers.dana, "I drank on Tuesday", information="substance", **by)
    line(visit, harpers.dana, "She may be low", sort="thought", **by)
    assert texts(harpers, visit) == ["I am tired"]
    assert texts(harpers, visit, harpers.kit) == ["Mum cried"]
    assert texts(harpers, visit, harpers.dana) == ["I am tired", "I drank on Tuesday", "She may be low"]
    with pytest.raises(Refused, match="that they were shown"):
        writing.countersign(visit, **by, person=harpers.dana, line=told, view="agrees")


@pytest.mark.demand("5.3.5")
def test_what_is_sealed_from_somebody_stands_on_no_screen_in_front_of_them(harpers):
    made = contact(harpers.family, by=harpers.priya)
    for who in (harpers.dana, harpers.kit):
        seen(made, who, "seen", by=harpers.priya)
    line(made, harpers.kit, "I like maths", by=harpers.priya)
    sealed(line(made, harpers.kit, "I saw Rob", by=harpers.priya), harpers.dana, by=harpers.priya)
    assert texts(harpers, made) == ["I like maths"]
    assert texts(harpers, made, harpers.kit) == ["I like maths", "I saw Rob"]


@pytest.mark.demand("5.3.5")
def test_they_correct_and_countersign_on_the_spot_in_their_words(client, harpers, visit):
    told = line(visit, harpers.dana, "Three bottles a day", by=harpers.priya)
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/contacts/{visit.pk}/"
    page = client.get(f"{where}together/?with={harpers.dana.pk}").content.decode()
    assert "Three bottles a day" in page
    assert 'aria-label="Menu"' not in page
    said: dict[str, Any] = {"who": harpers.dana.pk, "line": told.pk, "view": "corrects", "words": "Three a week"}
    assert client.post(f"{where}together/?with={harpers.dana.pk}", said).status_code == 302
    page = client.get(where).content.decode()
    assert "It is not quite right. “Three a week”" in page
    assert Task.objects.filter(about_id=str(told.pk), owner=harpers.priya).exists()


def texts(harpers, visit, *present):
    return [one.text for one in reads.together(harpers.priya, visit, [one.pk for one in present]).lines]
