"""Lines of the timeline that items of the record say: events of lives, notes, homes, stays and services."""

from typing import Any

from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.chronology.rules import Happening, in_doubt, shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.families.households.models import Stay
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.models import Dated, Note, PersonAddress
from thinkfamily.vocabulary.life_events import life_events

# By kind of address and of stay: how its beginning reads, and its end.
BEGAN_ENDED = {
    "home": ("moved to", "left"),
    "often_stays": ("began to stay often at", "no longer stays at"),
    "placement": ("was placed at", "left"),
    "custody": ("came into custody at", "left custody at"),
    "hospital": ("came into hospital at", "left hospital at"),
    "school_term": ("began to live in term time at", "no longer lives in term time at"),
    "lives": ("began to live at", "no longer lives at"),
    "shared_care": ("began to live part of the time at", "no longer lives at"),
    "lodger": ("began to lodge at", "no longer lodges at"),
}


def births_and_deaths(whom: Whom) -> Lines:
    """Of everybody whose name the reader may know; who somebody is goes to everybody with access to the record."""
    found: Lines = []
    for key, person in whom.people.items():
        if key in whom.unnamed:
            continue
        name = whom.name(key)
        told: dict[str, Any] = {
            "kind": "life", "whose": (key,), "names": name, "source": "The record itself",
            "who_sees": "Seen by everybody with access to this record (who they are)",
        }  # fmt: skip
        if person.date_of_birth:
            found.append((Happening(on=person.date_of_birth, words=f"{name} was born", **told), None))
        if person.died_on:
            found.append((Happening(on=person.died_on, words=f"{name} died", **told), None))
    return found


def events_of_lives(whom: Whom) -> Lines:
    """What was written down as an event."""
    return [
        line(
            whom, event, event.on, life_events()[event.kind].sentence(whom.name(event.person_id)), "life",
            detail=shortened(event.text), precision=event.precision, until=event.until,
            unsure=in_doubt(event.certainty), mine=whom.may_mend(event),
        )
        for event in whom.items(LifeEvent)
    ]  # fmt: skip


def notes(whom: Whom) -> Lines:
    """What was seen, said or done."""
    return [
        line(
            whom, note, note.happened_on, _of_note(note, whom.name(note.person_id)), "note", detail=shortened(note.text)
        )
        for note in whom.items(Note)
    ]


def _of_note(note: Note, name: str) -> str:
    said = {
        "seen": f"{name} was seen{' alone' if note.alone else ''}",
        "told_in_confidence": f"{name} told something in confidence",
        "licence_condition": f"{name}: a condition of a licence or an order",
    }
    return said.get(note.kind, f"{name}: a note")


def homes(whom: Whom) -> Lines:
    """When somebody's address began and ended; one for letters alone is no home."""
    return [
        each
        for at in whom.items(PersonAddress)
        if at.kind in BEGAN_ENDED
        for each in _dated(whom, at, BEGAN_ENDED[at.kind], str(at))
    ]


def stays(whom: Whom) -> Lines:
    """When somebody began and ceased to stay at a home."""
    return [
        each
        for stay in whom.items(Stay)
        for each in _dated(whom, stay, BEGAN_ENDED[stay.kind], str(stay.household), stay.time.removeprefix(": "))
    ]


def _dated(whom: Whom, item: Dated, words: tuple[str, str], where: str, detail: str = "") -> Lines:
    name, (began, ended) = whom.name(item.person_id), words
    found: Lines = []
    if item.since:
        found.append(line(whom, item, item.since, f"{name} {began} {where}", "home", detail=detail))
    if item.until:
        found.append(line(whom, item, item.until, f"{name} {ended} {where}", "home"))
    return found


def services(whom: Whom) -> Lines:
    """When a service began with somebody, and when it ended."""
    found: Lines = []
    for one in whom.items(Involved):
        if one.state == "not_involved":
            continue
        service = one.service or one.get_service_kind_display()
        name, worker = whom.name(one.person_id), f"With {one.worker}" if one.worker else ""
        if one.since:
            verb = "was asked to help" if one.state == "waiting" else "began to work with"
            found.append(line(whom, one, one.since, f"{service} {verb} {name}", "service", detail=worker))
        if one.until:
            found.append(line(whom, one, one.until, f"{service} ended its work with {name}", "service", detail=worker))
    return found


EVERY = (births_and_deaths, events_of_lives, notes, homes, stays, services)
ASKED: tuple[Wanted, ...] = tuple((kind, NONE) for kind in (LifeEvent, Note, PersonAddress, Stay, Involved))
