"""The Harpers' kin and homes: Gran Joan, who has Kit on Saturdays, and Len, who died."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.factories import bond
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Person


def kin(family: Family, grown: Person, child: Person, *, by: User) -> None:
    """Three generations, two homes, and who is close to whom."""
    joan = person("Joan Harper", "1960-04-18", sex="F", by=by)
    len_ = person("Len Harper", "1958-02-11", sex="M", died_on=datetime.date(2022, 1, 20), by=by)
    for one in (joan, len_):
        member(family, one, "kin", by=by, in_plan=False)
        tie(one, "parent_of", grown, by=by, said_by="Dana")
    tie(joan, "partner_of", len_, by=by, detail="married", said_by="Dana")
    bond(joan, "very_close", child, by=by)
    bond(child, "care", grown, by=by, towards="other")
    household("Dana and Kit’s home", grown, child, by=by)
    stay(child, household("Gran’s", joan, by=by), "often_stays", nights=2, pattern="Saturdays", by=by)
