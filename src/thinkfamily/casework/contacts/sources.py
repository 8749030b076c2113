"""What contacts tell other pages: the timeline, when somebody was last seen, and what an assessment need not ask."""

import datetime
from collections.abc import Mapping
from typing import Any

from thinkfamily.casework.contacts import policy
from thinkfamily.casework.contacts.models import KINDS, Contact, ContactLine, ContactSeen
from thinkfamily.people.chronology.rules import Happening, shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.front_page.models import Observation
from thinkfamily.people.front_page.rules import Seen
from thinkfamily.people.front_page.seen import Times

Known = Observation | ContactLine
ON_TIMELINE: tuple[Wanted, ...] = ((ContactSeen, NONE), (ContactLine, NONE))
WAS_SEEN = (ContactSeen, {"outcome__in": ("alone", "seen")})
Which = Mapping[str, Any]
HOW_SEEN = {
    "alone": "was seen alone",
    "seen": "was seen",
    "spoken": "was spoken with",
    "not_seen": "was not seen",
}
SAID = {
    "seen": "what was seen of {}",
    "heard": "what {} said, or what was said of them",
    "thought": "what we think of {}",
}


def on_timeline(whom: Whom) -> Lines:
    """Whether each was seen, what was written down of them, and what did not happen."""
    found: Lines = []
    for row in whom.items(ContactSeen):
        words = f"{_kind(row.contact)}: {whom.name(row.person_id)} {HOW_SEEN[row.outcome]}"
        detail = shortened(row.why_not or row.contact.purpose)
        found.append(line(whom, row, row.contact.on, words, "note", detail=detail))
    for said in whom.items(ContactLine):
        words = f"{_kind(said.contact)}: {SAID[said.sort].format(whom.name(said.person_id))}"
        found.append(line(whom, said, said.contact.on, words, "note", detail=shortened(said.text), said_by=said.whose))
    rows = policy.visible_to(whom.user).filter(family=whom.family, state="not_held").select_related("agency")
    return found + [(_not_held(row), None) for row in rows.select_related("agency", "written_by")]


def _not_held(row: Contact) -> Happening:
    return Happening(
        on=row.on, words=f"{_kind(row)} did not happen: {row.get_could_not_display().lower()}", kind="note", whose=(),
        source=str(row.agency), detail=shortened(row.why_theirs or row.why_ours), by=row.written_by.name,
    )  # fmt: skip


def last_seen(whom: Whom) -> Times:
    """Whoever was seen at a contact, with the item that says so."""
    found: Times = []
    for row in whom.items(*WAS_SEEN):
        by = "you" if row.recorded_by_id == whom.user.pk else f"{row.recorded_by.name}, {row.source_agency}"
        where = f"{_kind(row.contact)}, {row.contact.place}"
        found.append((row.person_id, Seen(row.contact.on, by, row.outcome == "alone", where), row))
    return found


def known_to(whom: Whom, since: datetime.datetime | None, of: Any = None) -> list[Known]:
    """What holds of them, and what was seen and said at contacts since then: told once, it is not asked again."""
    observed, lines = known_since(since, of)
    return [*(one for one in whom.items(*observed) if one.until is None), *whom.items(*lines)]


def known_since(
    since: datetime.datetime | None,
    of: Any = None,
) -> tuple[tuple[type[Observation], Which], tuple[type[ContactLine], Which]]:
    """What `known_to` asks for: of everybody, or of one of them by their id."""
    later = {} if since is None else {"recorded_at__gt": since}
    whose = {} if of is None else {"of": of}
    return (Observation, whose), (ContactLine, {"sort__in": ("seen", "heard"), **later, **whose})


def _kind(contact: Contact) -> str:
    return KINDS[contact.kind].removeprefix("A ").capitalize()
