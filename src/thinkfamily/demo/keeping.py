"""In the demonstration: rules of retention in force, a file that is due, and one that is held for an inquiry."""

import datetime

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.retention import actions, rules

OPENED = datetime.datetime(2004, 9, 6, 9, 30, tzinfo=datetime.UTC)
# Long grown up: the children of two files that the hub still has.
FILES = (
    ("Tillotson family", (("Ruby Tillotson", "1996-02-11"), ("Miles Tillotson", "1998-07-30"))),
    ("Garside family", (("Peter Garside", "1997-04-02"),)),
)
ADOPTED = "Adopted by the council's records board for the demonstration"


def ensure() -> None:
    """Makes what is missing; may be repeated."""
    if not settings.DEMO:
        raise RuntimeError("Files of the demonstration are only made where the site is a demonstration.")
    with reading.as_system("the files of the demonstration that fall due"):
        _ensure()


def _ensure() -> None:
    ines = User.objects.filter(username="ines").first()
    priya = User.objects.filter(username="priya").first()
    if ines is None or priya is None or Family.objects.filter(name=FILES[0][0]).exists():
        return
    said: set[str] = set()
    for example in rules.examples():
        if example.what in said or example.what == "proposal":  # the town itself is to stay
            continue
        said.add(example.what)
        told = {name: getattr(example, name) for name in ("what", "counts_from", "amount", "unit", "source")}
        actions.say_rule(by=ines, since=datetime.date(2026, 4, 1), until=None, reason=ADOPTED, **told)
    made = [_file(name, children, by=priya) for name, children in FILES]
    actions.hold(
        made[1], by=ines, asked_for_by="An independent inquiry", why="Asks to keep every file of those years",
        since=today(),
    )  # fmt: skip


def _file(name: str, children: tuple[tuple[str, str], ...], *, by: User) -> Family:
    made = family(name, by=by, opened_at=OPENED)
    for who, born in children:
        member(made, person(who, born, by=by, recorded_at=OPENED), by=by, since=OPENED.date(), recorded_at=OPENED)
    return made
