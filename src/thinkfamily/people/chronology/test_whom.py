"""What a page reads of everybody together is what the policy says of each kind by itself."""

import datetime
from contextlib import nullcontext

import pytest
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.people.chronology.whom import NONE, whom
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.persons.models import Note, PersonAddress, Tie
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing import policy
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import SharingDecision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
KINDS = (PersonAddress, Tie, Note)
STAYING = {"priya": 5, "moira": 3, "anil": 7, "tom": 2}
NOTES = {"priya": 5, "moira": 3, "anil": 5, "tom": 2}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def world(harpers):
    """Items of three agencies, decisions of every kind, a seal, and somebody who goes today."""
    return peopled(harpers, until=TODAY)


@pytest.fixture
def staying(harpers):
    """The same where nobody goes: a page's question is then asked in words that are kept."""
    return peopled(harpers, until=None)


def peopled(harpers, *, until):
    lou = person("Lou Harper", "1990-01-01", by=harpers.priya)
    member(harpers.family, lou, "partner", by=harpers.priya, until=until)
    for by in (harpers.priya, harpers.anil, harpers.tom):
        for who in (harpers.dana, harpers.kit, lou):
            note(who, f"{by} on {who}", by=by, information="health", recorded_at=timezone.now())
            address(who, by=by)
        tie(harpers.dana, "parent_of", harpers.kit, by=by)
    note(harpers.dana, "Earlier", by=harpers.priya, information="education")
    school, treatment, hub = (getattr(harpers, who).agency for who in ("anil", "tom", "priya"))
    decision(harpers.kit, school, by=harpers.priya, information="health")
    decision(harpers.kit, treatment, by=harpers.priya, information="health", ground="safeguarding")
    decision(harpers.kit, harpers.moira.agency, by=harpers.priya, information="health")
    decision(lou, school, by=harpers.priya, information="health")
    decision(harpers.dana, hub, by=harpers.tom, information="health")
    decision(harpers.dana, school, by=harpers.priya, information="education", ground="not_needed")
    decision(harpers.kit, treatment, by=harpers.priya, information="family", ground="danger_if_known")
    hidden = Note.objects.get(person=harpers.dana, source_agency=treatment)
    Seal.objects.create(
        person=harpers.dana, kind="note", item=hidden.pk, from_agency=hub, reason="Asked for", keeper=harpers.tom,
        review_on=TODAY + datetime.timedelta(9), sealed_by=harpers.tom, sealed_at=timezone.now(),
    )  # fmt: skip
    return harpers


def read(user, family):
    """By kind, the ids that a page reads; and those that the policy lets through."""
    seen = whom(user, family, *((kind, NONE) for kind in KINDS))
    told = {kind: {item.pk for item in seen.items(kind)} for kind in KINDS}
    of_them = {"person__in": seen.reached}
    may = {
        kind: set(policy.items_visible_to(user, kind).filter(**of_them).values_list("pk", flat=True)) for kind in KINDS
    }
    return told, may


@pytest.mark.parametrize("who", NOTES)
def test_a_page_shows_what_the_policy_says_and_the_database_lets_through(world, who):
    user = getattr(world, who)
    with reading.as_reader(user):
        told, may = read(user, world.family)
    assert told == may
    assert len(may[Note]) == NOTES[who], "and the policy says what it should"


@pytest.mark.parametrize("who", NOTES)
def test_without_the_database_the_policy_alone_says_the_same(world, who):
    told, may = read(getattr(world, who), world.family)
    assert told == may
    assert len(may[Note]) == NOTES[who]


def test_what_was_read_together_is_what_is_read_alone(world):
    asked = (Note, {"information": "health"})
    together = whom(world.priya, world.family, asked, (PersonAddress, NONE)).items(*asked)
    alone = whom(world.priya, world.family).items(*asked)
    assert [vars(one)["id"] for one in together] == [vars(one)["id"] for one in alone]
    for mine, other in zip(together, alone, strict=True):
        for field in Note._meta.concrete_fields:
            assert getattr(mine, field.attname) == getattr(other, field.attname), field.name
        assert (str(mine.source_agency), mine.recorded_by.name) == (str(other.source_agency), other.recorded_by.name)


@pytest.mark.parametrize("within", [reading.as_reader, lambda user: nullcontext()], ids=["with", "without"])
@pytest.mark.parametrize("who", NOTES)
def test_in_words_that_are_kept_a_page_shows_what_the_policy_says(staying, who, within):
    user = getattr(staying, who)
    with within(user):
        told, may = read(user, staying.family)
        assert whom(user, staying.family).known.stays, "so that they are"
    assert told == may
    assert len(may[Note]) == STAYING[who]


def test_words_that_are_kept_answer_each_reader_anew(staying):
    """Of two colleagues, of another agency, and after something was decided: none is told what another was."""
    world = staying
    asked = (Note, {"of": world.kit.pk, "information__in": ["health", "education"]})

    def told(user):
        with reading.as_reader(user):
            return {str(one.source_agency) for one in whom(user, world.family, asked).items(*asked)}

    before = {who: told(getattr(world, who)) for who in NOTES}
    assert before["anil"] != before["tom"]
    decision(world.kit, world.anil.agency, by=world.tom, information="health", ground="danger_if_known")
    after = {who: told(getattr(world, who)) for who in reversed(NOTES)}
    assert after.pop("anil") == {str(world.anil.agency)}
    assert after == {who: names for who, names in before.items() if who != "anil"}
    assert told(world.priya) == before["priya"]


def test_a_day_later_is_another_question(staying, settings):
    """What ties two people may be withheld until a day: the day stands in the words."""
    world = staying
    tied = {who: len(read(getattr(world, who), world.family)[0][Tie]) for who in NOTES}
    SharingDecision.objects.filter(ground="danger_if_known").update(ends=TODAY)
    settings.TODAY = TODAY + datetime.timedelta(1)
    later = {who: read(getattr(world, who), world.family) for who in NOTES}
    assert all(told == may for told, may in later.values())
    assert len(later["tom"][0][Tie]) > tied["tom"]
