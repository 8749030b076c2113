"""In the demonstration: Lou Hill, whom a colleague wrote down anew in his mother's record; nobody has decided yet."""

import datetime

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import note, person, tie
from thinkfamily.people.same_person.likely import look

NAME = "Lund family"
OPENED_WHY = "Kay asked who could have Lou after school"


def ensure() -> None:
    """Makes the second record when there is none, and looks for pairs; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A pair of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("somebody twice on record, for the demonstration"):
        priya = User.objects.filter(username="priya").first()
        if priya is None:
            return
        if not Family.objects.filter(name=NAME).exists():
            _make(priya)
        look()


def _make(by: User) -> None:
    kay, lou = person("Kay Lund", "1991-11-17", by=by, sex="F"), person("Lou Hill", "2018-02-02", by=by, sex="M")
    family(NAME, (kay, "parent"), (lou, "child"), by=by, opened_why=OPENED_WHY, area="")
    tie(kay, "parent_of", lou, by=by, said_by="Kay")
    note(
        lou, "Kay says that Lou is at his father’s every other weekend", by=by, happened_on=datetime.date(2026, 10, 12)
    )
