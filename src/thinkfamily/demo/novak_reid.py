"""Separated parents: Eva and Sam with his boy Lou, Tom, and Nina and Ben who live week about in both homes."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.actions import FIRST_GRANT
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.persons.factories import note, person, tie
from thinkfamily.people.persons.models import Person

NAME = "Novak and Reid family"
PARENTS = "Eva Novak and Tom Reid, their parents"
WEEK_ABOUT: dict[str, Any] = {
    "kind": "shared_care",
    "nights": 7,
    "pattern": "Week about, changing over after school on Fridays",
}
# Who, born, sex, what they are in the family, and who agreed that they are in the plan.
PEOPLE = (
    ("Eva Novak", "1990-02-28", "F", "parent", ""),
    ("Sam Hill", "1993-06-05", "M", "partner", ""),
    ("Tom Reid", "1987-08-07", "M", "parent", ""),
    ("Nina Reid", "2015-06-01", "F", "child", PARENTS),
    ("Ben Reid", "2018-08-08", "M", "child", PARENTS),
    ("Lou Hill", "2018-02-02", "M", "child", "Kay Lund, Lou’s mother"),
)
TIES: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
    ("Eva", "parent_of", "Nina", {"detail": "birth", "certainty": "confirmed", "said_by": "Birth certificate"}),
    ("Eva", "parent_of", "Ben", {"detail": "birth", "certainty": "confirmed", "said_by": "Birth certificate"}),
    ("Tom", "parent_of", "Nina", {"detail": "birth", "certainty": "confirmed", "said_by": "Birth certificate"}),
    ("Tom", "parent_of", "Ben", {"detail": "birth", "certainty": "confirmed", "said_by": "Birth certificate"}),
    ("Sam", "parent_of", "Lou", {"detail": "birth", "said_by": "Sam"}),
    ("Eva", "partner_of", "Sam", {"detail": "cohabiting", "since": datetime.date(2023, 4, 1), "said_by": "Eva"}),
    ("Eva", "ex_partner_of", "Tom", {"detail": "divorced", "since": datetime.date(2021, 9, 1), "said_by": "Eva"}),
    ("Sam", "step_parent_of", "Nina", {"said_by": "Nina"}),
    ("Sam", "step_parent_of", "Ben", {"said_by": "Ben"}),
    ("Nina", "sibling_of", "Ben", {"said_by": "Both"}),
    ("Ben", "step_sibling_of", "Lou", {"said_by": "Ben"}),
)
RESPONSIBLE = (("Eva", "Nina", "mother"), ("Eva", "Ben", "mother"), ("Tom", "Nina", "married_father"),
               ("Tom", "Ben", "married_father"), ("Sam", "Lou", "registered_father"))  # fmt: skip


def ensure() -> None:
    """Makes the family when there is none; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A family of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the separated parents of the demonstration"):
        priya = User.objects.filter(username="priya").first()
        if priya is not None and not Family.objects.filter(name=NAME).exists():
            _make(priya)


def _make(by: User) -> None:
    made = family(NAME, by=by, opened_why="Eva and Tom both asked for help with Ben’s school", area="")
    Grant.objects.create(
        reader=by, scope=Grant.Scope.RECORD, family_id=str(made.pk), reason="Opened the family's record",
        starts=today(), ends=today() + FIRST_GRANT,
    )  # fmt: skip
    people = {name.split()[0]: person(name, born, by=by, sex=sex) for name, born, sex, _, _ in PEOPLE}
    for name, _, _, role, agreed in PEOPLE:
        on = today() if agreed else None
        member(made, people[name.split()[0]], role, by=by, agreed_by=agreed, agreed_on=on)
    for who, kind, of, said in TIES:
        tie(people[who], kind, people[of], by=by, **said)
    for who, child, basis in RESPONSIBLE:
        since = people[child].date_of_birth
        responsibility(people[who], people[child], basis, by=by, seen="Birth certificate", since=since)
    _homes(people, by)
    bond(people["Eva"], "conflict", people["Tom"], by=by, said_by="Both, about money and Fridays")
    bond(people["Nina"], "very_close", people["Ben"], by=by, said_by="Nina")
    bond(people["Nina"], "support", people["Ben"], by=by, towards="other", said_by="School")
    note(people["Eva"], "Eva owes two months of rent, and has not told Tom.", by=by, information="money")
    note(people["Ben"], "Ben reads with Mrs Bell on Fridays, and counts the days.", by=by, information="education")


def _homes(people: dict[str, Person], by: User) -> None:
    since = datetime.date(2023, 4, 1)
    hers = household("Eva and Sam’s home", people["Eva"], people["Sam"], by=by, since=since)
    his = household("Tom’s home", people["Tom"], by=by, since=datetime.date(2021, 9, 1))
    third = household("Lou’s mother’s home", by=by)
    for child in ("Nina", "Ben"):
        for home in (hers, his):
            stay(people[child], home, by=by, since=since, **WEEK_ABOUT)
    for home in (hers, third):
        stay(people["Lou"], home, "shared_care", by=by, nights=7, pattern="Every other week")
