"""Who reads what was changed about somebody."""

from typing import Any

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import reads as sharing


def may_read_changes(user: Any, person: Person) -> Decision:
    """Whoever sees the person; where it is withheld who that is, the page is not there."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    if (person.pk, "identity") in sharing.withheld(user, [person]):
        return refuse(families.NO_REACH, hidden=True)
    return seen
