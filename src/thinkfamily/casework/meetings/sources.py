"""What meetings tell other pages: the timeline, and when the next one is."""

from django.urls import reverse

from thinkfamily.casework.meetings import policy
from thinkfamily.casework.meetings.models import Attendance, Minute
from thinkfamily.casework.meetings.rules import CAME, PURPOSES
from thinkfamily.people.chronology.rules import Happening, shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import Wanted, Whom
from thinkfamily.people.front_page.coming import Coming

DECIDED = (Minute, {"sort": "decision"})
TOOK_PART = (Attendance, {"member": None})
ON_TIMELINE: tuple[Wanted, ...] = (DECIDED, TOOK_PART)


def on_timeline(whom: Whom) -> Lines:
    """That a meeting was held, how each of the family took part, and what was decided of each."""
    found: Lines = []
    for row in whom.items(*TOOK_PART):
        if row.meeting.state == "held" and row.came:
            words = f"Meeting: {whom.name(row.person_id)}: {CAME[row.came][:1].lower()}{CAME[row.came][1:]}"
            found.append(line(whom, row, row.meeting.on, words, "note", detail=shortened(row.words or row.why)))
    for said in whom.items(*DECIDED):
        words = f"Decided at a meeting for {whom.name(said.person_id)}"
        detail = shortened(said.text)
        found.append(line(whom, said, said.meeting.on, words, "note", detail=detail, said_by=said.whose))
    rows = policy.visible_to(whom.user).filter(family=whom.family, state="held").select_related("written_by__agency")
    return found + [
        (
            Happening(
                on=row.on, words="The team round the family met", kind="note", whose=(),
                source=str(row.written_by.agency), detail="", by=row.written_by.name,
            ),
            None,
        )
        for row in rows
    ]  # fmt: skip


def next_meetings(whom: Whom) -> list[Coming]:
    """Those that are planned, for the family's page and whoever else asks what is coming. They name nobody."""
    rows = policy.visible_to(whom.user).filter(family=whom.family, state="planned").order_by("on", "starts")
    return [
        Coming(
            one.on,
            f"Meeting: {PURPOSES[one.purpose][:1].lower()}{PURPOSES[one.purpose][1:]}",
            f"{one.starts:%H:%M}, {one.place}",
            reverse("meeting", args=[whom.family.pk, one.pk]),
            meeting=True,
        )
        for one in rows
    ]
