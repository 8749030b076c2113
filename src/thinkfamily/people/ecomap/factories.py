"""The one way to make a child's drawing of their people, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.ecomap.models import MyPeople, Placed
from thinkfamily.people.persons.models import Person

ON = datetime.date(2026, 11, 11)


def my_people(
    of: Person,
    *placed: tuple[str, str, str],
    by: User,
    agency: Agency | None = None,
    **details: object,
) -> MyPeople:
    """A drawing with people as (circle, name, words)."""
    told: dict[str, object] = {"drawn_on": ON, "with_whom": "Kit and Priya, at school"}
    made = MyPeople.objects.create(
        person=of,
        information="work_with_family",
        source_agency=agency or by.agency,
        recorded_by=by,
        recorded_at=now(),
        **told | details,
    )
    for order, (circle, name, words) in enumerate(placed):
        Placed.objects.create(drawing=made, circle=circle, name=name, words=words, order=order)
    return made
