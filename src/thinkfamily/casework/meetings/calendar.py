"""What a calendar reads: an invitation, its update or its cancellation (RFC 5545, 5546), for one receiver alone.

It says when, and where only if that tells nothing; nothing of what it is about, and nobody's name.
"""

import datetime
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

HERE = ZoneInfo("Europe/London")
SUMMARY = "Meeting"


@dataclass(frozen=True)
class Facts:
    """Of a meeting, what goes into a calendar. Times are those of clocks here."""

    on: datetime.date
    starts: datetime.time
    ends: datetime.time
    place: str
    sequence: int


def uid(attendance: UUID) -> str:
    """The same for every message about this meeting to this receiver, and for nobody else: two cannot be compared."""
    return f"{attendance}@meetings.invalid"


def message(
    facts: Facts,
    *,
    method: str,
    of: UUID,
    organiser: str,
    receiver: str,
    link: str,
    stamp: datetime.datetime,
) -> str:
    """The text of one message. `method`: REQUEST or CANCEL; or PUBLISH, to be taken along, with nobody in it.

    `link`: where to read more, or nothing.
    """
    event = Event()
    event.add("uid", uid(of))
    event.add("dtstamp", stamp.astimezone(datetime.UTC).replace(microsecond=0))
    event.add("sequence", facts.sequence)
    event.add("dtstart", _moment(facts.on, facts.starts))
    event.add("dtend", _moment(facts.on, facts.ends))
    event.add("summary", SUMMARY)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    if facts.place and method != "CANCEL":
        event.add("location", facts.place)
    if link and method != "CANCEL":
        event.add("description", f"More after you have signed in: {link}")
    if method != "PUBLISH":
        event["organizer"] = _address(organiser, CN="Meetings")
        event.add("attendee", _address(receiver, RSVP="FALSE", PARTSTAT="NEEDS-ACTION"))
    calendar = Calendar()
    calendar.add("prodid", "-//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    return text


def to_take_along(facts: Facts, *, of: UUID, link: str, stamp: datetime.datetime) -> str:
    """The same date as a file: where an invitation came before, it is the same entry in the calendar."""
    return message(facts, method="PUBLISH", of=of, organiser="", receiver="", link=link, stamp=stamp)


def _moment(day: datetime.date, time: datetime.time) -> datetime.datetime:
    """In universal time, which every calendar reads alike, on both sides of the change of clocks."""
    return datetime.datetime.combine(day, time, HERE).astimezone(datetime.UTC)


def _address(email: str, **said: str) -> vCalAddress:
    found = vCalAddress(f"mailto:{email}")
    for name, value in said.items():
        found.params[name] = vText(value)
    return found
