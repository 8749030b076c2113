"""From whom a pregnancy is kept: a reader learns only of people whom they may see, and everybody concerned is kept."""

import datetime

import pytest

from thinkfamily.clock import today
from thinkfamily.people.about.birth import reads, telling
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.households.factories import household
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties import actions as ties
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sealing.actions import Terms, seal
from thinkfamily.people.seals.reads import standing
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.1.3")]
WHY = "Dana tells her herself"
YEAR = datetime.timedelta(days=365)


@pytest.fixture
def expecting(harpers):
    """Dana expects a baby, and her mother Sue must not learn of it. Wim lives with Dana and is of no family."""
    harpers.baby = person("", None, by=harpers.priya, expected_date=today() + datetime.timedelta(days=90))
    harpers.sue = person("Sue Harper", "1960-01-01", by=harpers.priya)
    harpers.wim = person("Wim Visser", "1980-01-01", by=harpers.priya)
    for one, role in ((harpers.baby, "expected_child"), (harpers.sue, "kin")):
        Membership.objects.create(
            family=harpers.family, person=one, role=role, recorded_by=harpers.priya, recorded_at=harpers.kit.recorded_at
        )
    harpers.expects = tie(harpers.dana, "expects", harpers.baby, by=harpers.priya)
    return harpers


@pytest.fixture
def kept(expecting):
    telling.keep_from(member_of(expecting, expecting.baby), expecting.sue, by=expecting.priya, why=WHY)
    return expecting


def member_of(record, who):
    return Membership.objects.select_related("person", "family").get(person=who, family=record.family)


def pages(record, client, who):
    client.force_login(who)
    where = f"/records/{record.family.pk}/{record.baby.pk}/"
    return {then: client.get(f"{where}{then}") for then in ("", "quiet/", "knows/")}


def test_whoever_sees_both_is_told_from_whom_it_is_kept(client, kept):
    for then, page in pages(kept, client, kept.priya).items():
        assert "Sue" in page.content.decode(), then


@pytest.mark.parametrize("information", ["identity", "family"])
def test_no_page_names_somebody_who_is_withheld_from_the_reader(client, kept, information):
    decision(kept.sue, kept.anil.agency, by=kept.priya, information=information, ground="in_confidence")
    for then, page in pages(kept, client, kept.anil).items():
        words = page.content.decode()
        assert "Sue" not in words, then
        assert str(kept.sue.pk) not in words, then
    assert page.status_code == 404


def test_no_page_says_that_it_is_kept_where_what_speaks_of_it_is_sealed_from_the_reader(client, kept):
    terms = Terms("Not for the school", today() + datetime.timedelta(days=30), from_agencies=[kept.anil.agency])
    seal(kept.expects, terms, by=kept.priya)
    shown = pages(kept, client, kept.anil)
    assert "It is kept already" not in shown["quiet/"].content.decode()
    assert shown["knows/"].status_code == 404


def test_whom_the_reader_may_not_see_cannot_be_chosen_by_their_id(client, expecting):
    decision(expecting.sue, expecting.anil.agency, by=expecting.priya, information="identity", ground="in_confidence")
    client.force_login(expecting.anil)
    said = {"people": [str(expecting.sue.pk)], "why": WHY}
    client.post(f"/records/{expecting.family.pk}/{expecting.baby.pk}/quiet/", said)
    assert not standing().filter(from_person=expecting.sue).exists()


def test_who_lives_there_and_who_answers_as_a_parent_is_asked_about_too(expecting):
    jon = person("Jon Reid", "1985-01-30", by=expecting.priya)
    household("Dana's home", expecting.dana, expecting.wim, by=expecting.priya)
    responsibility(jon, expecting.baby, "agreement", by=expecting.priya)
    baby = member_of(expecting, expecting.baby)
    assert {one.first_name for one in reads.to_ask_about(expecting.priya, baby)} == {"Dana", "Kit", "Sue"}
    for one in (jon, expecting.wim):
        Membership.objects.create(
            family=expecting.family, person=one, role="kin", recorded_by=expecting.priya, until=today() - YEAR,
            recorded_at=expecting.kit.recorded_at,
        )  # fmt: skip
    asked = {one.first_name for one in reads.to_ask_about(expecting.priya, baby)}
    assert asked == {"Dana", "Kit", "Sue", "Jon", "Wim"}


def test_what_is_written_down_after_the_birth_is_kept_too_and_whoever_expected_nobody(client, kept):
    Person.objects.filter(pk=kept.baby.pk).update(date_of_birth=today(), expected_date=None)
    baby = Person.objects.get(pk=kept.baby.pk)
    later = ties.add_tie(member_of(kept, kept.kit), by=kept.priya, kind="half_sibling_of", other=baby)
    assert standing().filter(item=later.pk, from_person=kept.sue).exists()
    client.force_login(kept.priya)
    said = {"code": "", "words": "Girl", "since": "", "until": ""}
    client.post(f"/records/{kept.family.pk}/{kept.baby.pk}/add/gender_identity/", said)
    assert standing().filter(kind="characteristic", from_person=kept.sue).exists()


def test_a_withheld_member_is_kept_all_the_same_by_what_others_write(kept):
    decision(kept.sue, kept.anil.agency, by=kept.priya, information="identity", ground="in_confidence")
    later = ties.add_tie(member_of(kept, kept.kit), by=kept.anil, kind="half_sibling_of", other=kept.baby)
    assert standing().filter(item=later.pk, from_person=kept.sue).exists()


def test_one_parents_tie_that_is_sealed_alone_keeps_nothing_else_quiet(expecting):
    jon = person("Jon Reid", "1985-01-30", by=expecting.priya)
    member(expecting.family, jon, "kin", by=expecting.priya)
    from_sue = Terms("Not for Sue", today() + datetime.timedelta(days=30), from_people=[expecting.sue])
    seal(tie(jon, "expects", expecting.baby, by=expecting.priya), from_sue, by=expecting.priya)
    assert reads.barred(expecting.baby) == set()
