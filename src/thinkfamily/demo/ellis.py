"""The Ellises in the demonstration: Chloe, a child and a parent at once, her baby to come, and her mother, not told."""

import datetime

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.people.about.birth.telling import keep_from
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import (
    address,
    characteristic,
    contact_way,
    identifier,
    note,
    other_name,
    person,
    tie,
)
from thinkfamily.people.persons.models import Person

CHLOE = datetime.date(2009, 2, 18)
# First and last name, born, sex, role; who is expected has no name and no date of birth yet.
PEOPLE = {
    "chloe": ("Chloe Ellis", "2009-02-18", "F", "parent"),
    "dan": ("Daniel Marsh", "2007-06-01", "M", "parent"),
    "sue": ("Susan Ellis", "1987-04-22", "F", "kin"),
}
EXPECTED = datetime.date(2027, 2, 14)
WHY = "Chloe wants to tell her mother herself, when the scan is done. Asked by her midwife on 12 November"


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A family of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the Ellises of the demonstration"):
        priya = User.objects.filter(username="priya").first()
        found = Member.objects.filter(person__first_name="Chloe", person__date_of_birth=CHLOE).order_by("pk").first()
        if priya and found and not Family.objects.filter(name="Ellis family").exists():
            _make(found.family, priya)


def _make(proposal: ProposedFamily, by: User) -> None:
    known = {each.person.date_of_birth: each.person_id for each in proposal.members.select_related("person")}
    who = {
        key: person(name, born, by=by, sex=sex, proposed_id=known.get(datetime.date.fromisoformat(born), ""))
        for key, (name, born, sex, _) in PEOPLE.items()
    }
    baby = person(" Ellis", None, by=by, expected_date=EXPECTED, proposed_id=known.get(None, ""))
    roles = [(who[key], role) for key, (_, _, _, role) in PEOPLE.items()]
    made = family("Ellis family", *roles, (baby, "expected_child"), by=by, opened_from=proposal.pk)
    _write(who, baby, by)
    expected = made.memberships.select_related("person", "family").get(person=baby)
    keep_from(expected, who["sue"], by=by, why=WHY)


def _write(who: dict[str, Person], baby: Person, by: User) -> None:
    chloe, dan, sue = who["chloe"], who["dan"], who["sue"]
    tie(sue, "parent_of", chloe, by=by)
    tie(chloe, "partner_of", dan, by=by)
    tie(chloe, "expects", baby, by=by)
    tie(dan, "parent_of", baby, by=by)
    since = datetime.date(2026, 5, 11)
    for one in (chloe, dan):
        address(one, line="Flat 1, 30 Foundry House, Northmoor", postcode="NM6 1FH", since=since, by=by)
    address(chloe, line="12 Heath Close, Northmoor", postcode="NM7 2HC", kind="often_stays", since=since, by=by)
    contact_way(
        chloe, "07700 900241", safe="only_as_said", how="Say you are from the college", when_words="Only Mondays",
        voice_ok=True, by=by,
    )  # fmt: skip
    contact_way(chloe, "01632 960177", way="landline", safe="never", how="Her mother answers it", by=by)
    identifier(chloe, "nhs", "9990133964", by=by)
    other_name(dan, "Dan Marsh", kind="preferred", by=by)
    other_name(sue, "Sue Ellis", kind="preferred", by=by)
    characteristic(chloe, "pronouns", "", words="she", by=by)
    characteristic(chloe, "communication", "read_aloud", words="She will not say so in front of others", by=by)
    note(baby, "Chloe has chosen the name for a girl, and keeps it to herself.", by=by)
