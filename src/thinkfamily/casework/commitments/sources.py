"""What promises and appointments tell the timeline: what was promised, what came of each day, and which were kept.

Each line is an item's own, so that whoever may not know of that agency's part reads none of it. No place stands there:
where somebody goes is on the appointment's own page.
"""

from typing import Any

from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.commitments.models import OUTCOMES, Commitment, Occasion
from thinkfamily.clock import today
from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom

ON_TIMELINE: tuple[Wanted, ...] = ((Commitment, NONE), (Appointment, NONE))


def on_timeline(whom: Whom) -> Lines:
    """What was promised, what came of it, and appointments that are over. One query, besides what `whom` has read."""
    return [*_promises(whom), *_appointments(whom)]


def _promises(whom: Whom) -> Lines:
    found: Lines = []
    items: dict[Any, Commitment] = {one.pk: one for one in whom.items(Commitment)}
    for one in items.values():
        words = f"Promised to {whom.name(one.person_id)}: {shortened(one.what)}"
        by = one.promised_by.name if one.promised_by else one.promised_name
        found.append(line(whom, one, one.promised_on, words, "promise", said_by=by))
    said = Occasion.objects.filter(commitment__in=list(items)) if items else Occasion.objects.none()
    for day in said.order_by("due", "pk"):
        one = items[day.commitment_id]
        words = f"Promise to {whom.name(one.person_id)}: {OUTCOMES[day.outcome].lower()}"
        detail = shortened(". ".join(part for part in (one.what, day.in_the_way) if part))
        found.append(line(whom, one, day.kept_on or day.due, words, "promise", detail=detail, said_by=day.said_by))
    for one in items.values():
        if one.ended_on is not None:
            words = f"A promise to {whom.name(one.person_id)} ended: {shortened(one.what)}"
            found.append(line(whom, one, one.ended_on, words, "promise", detail=shortened(one.ended_why)))
    return found


def _appointments(whom: Whom) -> Lines:
    found: Lines = []
    for one in whom.items(Appointment):
        if one.state == "planned" and one.on >= today():
            continue
        came = "nobody has said what came of it" if one.state == "planned" else one.get_state_display().lower()
        words = f"Appointment of {whom.name(one.person_id)}: {came}"
        why = [f"Their side: {one.get_why_theirs_display()}", f"The service’s side: {one.get_why_ours_display()}"]
        detail = ". ".join([one.purpose, *(why if one.state == "missed" else [])])
        found.append(line(whom, one, one.on, words, "promise", detail=shortened(detail)))
    return found
