"""Families made by hand, people added, and that the likely same are shown before somebody new is made."""

import datetime
import re

import pytest
from django.db import transaction

from thinkfamily.access.grants.models import Grant
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.factories import identifier, person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.rules import NUMBERS

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.2.5")]
ADULT = {
    "first_name": "Eva", "last_name": "Novak", "date_of_birth": "3 3 1990", "sex": "F", "role": "parent",
    "in_plan": "yes",
}  # fmt: skip
CHILD = {
    "first_name": "Lou", "last_name": "Lund", "date_of_birth": "1 2 2018", "sex": "M", "role": "child",
    "in_plan": "yes", "agreed_by": "Kay Lund, Lou's mother",
}  # fmt: skip


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


def make(client, **said):
    told = {"name": "Novak family", "area": "", "why": "Eva asked for help"} | ADULT | said
    return client.post("/records/new/", told)


def add(client, harpers, **said):
    return client.post(f"/records/{harpers.family.pk}/people/new/", said)


def test_a_family_is_made_with_its_first_person_and_access_for_who_made_it(client, harpers):
    client.force_login(harpers.priya)
    answer = make(client)
    made = Family.objects.get(name="Novak family")
    assert answer["Location"] == f"/records/{made.pk}/people/"
    assert (made.kept_by, made.opened_from) == (harpers.priya.agency, "")
    assert made.memberships.get().person.first_name == "Eva"
    assert Grant.objects.filter(reader=harpers.priya, family_id=str(made.pk)).exists()
    assert client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param({"name": ""}, "Enter a name for the family", id="a family without a name"),
        pytest.param({"why": ""}, "Say why you open it", id="a family without a reason"),
        pytest.param({"first_name": "", "last_name": ""}, "Enter a name, or what they", id="a person without a name"),
        pytest.param({"date_of_birth": "31 2 2020"}, "a day that there is", id="a day that there is not"),
        pytest.param({"date_of_birth": "1 1 2030"}, "has not come yet", id="a birth to come"),
        pytest.param({"date_of_birth": "1 1 1850"}, "125 years ago", id="a birth too long ago"),
        pytest.param({"expected_date": "1 1 2027"}, "Enter one of the two", id="born and expected"),
        pytest.param({"date_of_birth": "", "expected_date": "1 1 2029"}, "ten months", id="expected too late"),
        pytest.param({"date_of_birth": "", "expected_date": "1 1 2026"}, "six weeks ago", id="expected long ago"),
        pytest.param({"date_of_birth": "", "expected_date": "1 1 2027"}, "before the birth", id="unborn with a sex"),
        pytest.param({"role": ""}, "Choose what they are", id="no role"),
        pytest.param({"first_name": "E" * 201}, "at most 200", id="a name that is too long"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_made(client, harpers, wrong, words):
    client.force_login(harpers.priya)
    before = Person.objects.count()
    assert words in make(client, **wrong).content.decode()
    assert Person.objects.count() == before
    assert not Family.objects.filter(name="Novak family").exists()


@pytest.mark.parametrize(
    "name",
    [
        pytest.param({"first_name": "Suharto", "last_name": ""}, id="a single word"),
        pytest.param({"first_name": "N" * 200, "last_name": "Ó Súilleabháin-Nwosu"}, id="two hundred characters"),
        pytest.param({"first_name": "مريم", "last_name": "حداد"}, id="from right to left"),
    ],
)
def test_names_are_what_they_are(client, harpers, name):
    client.force_login(harpers.priya)
    assert add(client, harpers, **ADULT | name).status_code == 302
    assert Person.objects.filter(**name).exists()


def test_a_child_is_in_the_plan_only_with_who_agreed(client, harpers):
    client.force_login(harpers.priya)
    refused = add(client, harpers, **CHILD | {"agreed_by": ""}).content.decode()
    assert "write down who agreed" in refused
    assert not Person.objects.filter(first_name="Lou").exists()
    assert add(client, harpers, **CHILD | {"agreed_by": "", "in_plan": "no"}).status_code == 302
    assert not Membership.objects.get(person__first_name="Lou").in_plan


def test_who_agreed_is_kept_with_the_day(client, harpers):
    client.force_login(harpers.priya)
    add(client, harpers, **CHILD)
    kept = Membership.objects.get(person__first_name="Lou")
    assert (kept.in_plan, kept.agreed_by, kept.agreed_on) == (
        True, "Kay Lund, Lou's mother", datetime.date(2026, 11, 20),
    )  # fmt: skip


def test_a_baby_who_is_expected_needs_no_name(client, harpers):
    client.force_login(harpers.priya)
    said = {"expected_date": "20 2 2027", "sex": "U", "role": "expected_child", "in_plan": "yes"}
    assert add(client, harpers, **said).status_code == 302
    assert Membership.objects.get(role="expected_child").person.unborn


def test_the_likely_same_are_shown_first_and_chosen(client, harpers):
    client.force_login(harpers.priya)
    eva = person("Eva Novak", "1990-03-03", by=harpers.priya)
    family("Novak family", (eva, "parent"), by=harpers.priya)
    page = add(client, harpers, **ADULT).content.decode()
    assert "Is it one of these?" in page
    assert "Eva Novak" in page
    assert Person.objects.filter(last_name="Novak").count() == 1
    assert add(client, harpers, **ADULT | {"which": str(eva.pk)}).status_code == 302
    assert Membership.objects.get(family=harpers.family, person=eva)
    assert Person.objects.filter(last_name="Novak").count() == 1


def test_somebody_new_is_made_where_the_reader_says_so(client, harpers):
    client.force_login(harpers.priya)
    family("Novak family", (person("Eva Novak", "1990-03-03", by=harpers.priya), "parent"), by=harpers.priya)
    assert add(client, harpers, **ADULT | {"which": "new"}).status_code == 302
    assert Person.objects.filter(last_name="Novak").count() == 2


def test_whom_the_maker_may_not_see_is_not_among_the_likely(client, harpers):
    eva = person("Eva Novak", "1990-03-03", by=harpers.moira)
    family("Novak family", (eva, "parent"), by=harpers.moira, area="Eastgate")
    client.force_login(harpers.tom)
    assert add(client, harpers, **ADULT).status_code == 302
    guessed = add(client, harpers, **ADULT | {"first_name": "Ava", "which": str(eva.pk)})
    assert guessed.status_code in (200, 302)
    assert not Membership.objects.filter(family=harpers.family, person=eva).exists()


@pytest.mark.parametrize(
    ("scheme", "written", "born"),
    [("nhs", "943 476 5919", 1990), ("upn", "A123456789012", 2013)],
    ids=["nhs", "upn"],
)
def test_somebody_of_another_name_is_asked_about_by_a_number(client, harpers, scheme, written, born):
    value = NUMBERS[scheme].read(written) or ""
    told = person("Eve Nováková", f"{born + 1}-08-08", by=harpers.priya)
    number = {scheme: written, "date_of_birth": f"3 3 {born}", "agreed_by": "Kay Lund, their mother"}
    family("Novak family", (told, "parent"), by=harpers.priya)
    identifier(told, scheme, value, by=harpers.priya)
    client.force_login(harpers.priya)
    page = add(client, harpers, **ADULT | number).content.decode()
    assert "Eve Nováková" in page
    assert "same" in page.lower()
    assert not Person.objects.filter(first_name="Eva").exists()


def test_a_number_that_nobody_has_keeps_nobody_out(client, harpers):
    family("Novak family", (person("Eva Novak", "1990-03-03", by=harpers.priya), "parent"), by=harpers.priya)
    client.force_login(harpers.priya)
    numbers = {"nhs": "943 476 5919", "ni": "AB123456C"}
    assert "Is it one of these?" in add(client, harpers, **ADULT | numbers).content.decode()


def test_the_number_of_somebody_new_is_kept_in_its_standard_form(client, harpers):
    client.force_login(harpers.priya)
    assert add(client, harpers, **ADULT | {"nhs": "943 476 5919"}).status_code == 302
    kept = Identifier.objects.get(person__first_name="Eva")
    assert (kept.scheme, kept.value, kept.checked, kept.information) == ("nhs", "9434765919", True, "identity")
    assert kept.source_agency == harpers.priya.agency


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"nhs": "943 476 5918"}, "This is no NHS number", id="a wrong check digit"),
        pytest.param(
            {"nhs": "943 476 5919", "date_of_birth": "", "expected_date": "1 1 2027", "sex": "U"},
            "gets this number after the birth", id="a number before the birth",
        ),
    ],
)  # fmt: skip
def test_a_number_that_cannot_be_is_refused(client, harpers, said, words):
    client.force_login(harpers.priya)
    assert words in add(client, harpers, **ADULT | said).content.decode()
    assert not Identifier.objects.exists()


@pytest.mark.demand("4.9.4")
def test_the_number_of_somebody_whom_the_maker_may_not_see_tells_nothing(client, harpers):
    """The same answer, byte for byte, with the hidden person's number and with a number that nobody has."""
    hidden = person("Ines Moreau", "1990-03-03", by=harpers.moira)
    family("Moreau family", (hidden, "parent"), by=harpers.moira, area="Eastgate")
    theirs, nobodys = "9434765919", "9434765870"
    assert NUMBERS["nhs"].read(nobodys)
    identifier(hidden, "nhs", theirs, by=harpers.moira)
    client.force_login(harpers.tom)

    def answered(number, **said):
        with transaction.atomic():
            answer = add(client, harpers, **ADULT | {"nhs": number} | said)
            transaction.set_rollback(True)
        text = re.sub(r'(csrfmiddlewaretoken" value="|nonce-|nonce=")[^"]+', "", answer.content.decode())
        return answer.status_code, answer.get("Location"), text.replace(number, "NUMBER")

    assert answered(theirs) == answered(nobodys)
    assert answered(theirs)[0] == 302, "and somebody new is made"
    assert answered(theirs, role="") == answered(nobodys, role="")
    guessed = {"which": str(hidden.pk)}
    assert answered(theirs, **guessed) == answered(nobodys, **guessed)


def test_who_does_not_open_families_makes_none(client, granted):
    client.force_login(granted("ana", role="analyst"))
    assert client.get("/records/new/").status_code == 403
