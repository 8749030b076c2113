"""Who promised is reminded before, asked after, and their manager told after the second miss. Nothing twice.

Each promise is one transaction with its tasks, letters and the lines that say whom it told: a night that is broken off
leaves whole ones behind, and the next does the rest. Neither a task nor a letter says which agency or which family.
"""

import uuid
from dataclasses import dataclass

from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.chasing.who import case_of, is_to_be_left, manager_of, promiser_of
from thinkfamily.casework.commitments.models import Chase, Commitment
from thinkfamily.casework.commitments.rules import Chased, Due
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.post.actions import write
from thinkfamily.office.tasks.actions import give
from thinkfamily.people.sharing.policy import is_shown
from thinkfamily.vocabulary.dates import working_days_after

PROMISE = "promise"  # what such a task is about: with the promise's id and its day
SUBJECT = "Something waits on your desk"
LETTER = "Somebody counts on an answer from you. Sign in: under My work you see what it is."


@dataclass(frozen=True)
class Told:
    """Whom a step tells, and in which words."""

    to: User
    what: str


def chase() -> int:
    """Once a night. Returns how many people were told something."""
    with reading.as_system("promises that are not settled"):
        found = list(Commitment.objects.filter(ended_on=None).order_by("pk").values_list("pk", flat=True))
    return sum(chase_one(each) for each in found)


def chase_one(pk: uuid.UUID) -> int:
    """One promise, whole or not at all. Two at once wait for each other here."""
    with reading.as_system("who promised something is reminded of it"):
        held = Commitment.objects.select_for_update(of=("self",)).select_related("source_agency", "promised_by")
        commitment = held.get(pk=pk)
        case = case_of(commitment)
        if case is None or commitment.ended_on is not None or is_to_be_left(commitment):
            return 0
        taken = set(Chase.objects.filter(commitment=commitment).values_list("due", "step"))
        asked = [one for one in rules.steps(dues(commitment), today()) if (one.day, one.step) not in taken]
        return sum(_take(commitment, case, one) for one in asked)


def dues(commitment: Commitment) -> list[Due]:
    """Every day until now, and the next one, with what came of it."""
    said = dict(commitment.occasions.values_list("due", "outcome"))
    every = rules.days(commitment.due, commitment.every, commitment.last_due, today())
    return [Due(day, said.get(day, "")) for day in sorted({*every, *said})]


def _take(commitment: Commitment, case: Case, step: Chased) -> int:
    told = _told(commitment, case, step)
    if told is None:
        return 0
    Chase.objects.create(commitment=commitment, due=step.day, step=step.step, to=told.to, at=now())
    sees = is_shown(told.to, Commitment, commitment.pk)
    give(
        told.what,
        to=told.to,
        due=max(step.day, today()) if step.step == "before" else working_days_after(today(), 1),
        by=None,
        about=(PROMISE, f"{commitment.pk}:{step.day}"),
        family_id=str(case.family_id) if sees else "",
        link=reverse("commitment", args=[case.family_id, commitment.pk]) if sees else "",
    )
    if told.to.email:
        write(to=told.to.email, name=told.to.name, subject=SUBJECT, body=LETTER, kind=PROMISE)
    record(f"promise: {step.step}", by=None, about=f"promise {commitment.pk}", details={"told": told.to.pk})
    return 1


def _told(commitment: Commitment, case: Case, step: Chased) -> Told | None:
    """Nobody, where there is nobody, or where whoever leads may not know of that agency's part.

    Of an agency that has nobody here who could be asked, the lead rings them.
    """
    day, often = dates.day(step.day), rules.misses(dues(commitment))
    came = (
        f"was missed {rules.times(often)}" if often >= rules.MISSES else f"was due on {day}, and nobody has said a word"
    )
    if step.step == "lead":
        return _lead(commitment, case, f"Speak with a family that you lead: what they were promised {came}")
    if step.step == "manager":
        manager = manager_of(commitment)
        whom = commitment.promised_by.name if commitment.promised_by else "your people"
        if manager is not None:
            return Told(manager, f"Speak with {whom}: what they promised a family {came}")
        return _lead(commitment, case, f"Ring whoever promised something to a family that you lead: it {came}")
    promiser, is_due = promiser_of(commitment, case), "it is due" if step.step == "before" else "it was due"
    if promiser is None:
        return _lead(commitment, case, f"Ring whoever promised something to a family that you lead: {is_due} on {day}")
    asks = (
        "Keep what was promised to a family" if step.step == "before" else "Say what came of what a family was promised"
    )
    return Told(promiser, f"{asks}: {is_due} on {day}")


def _lead(commitment: Commitment, case: Case, what: str) -> Told | None:
    """Whoever leads, or stands in for them, where they may know of that agency's part."""
    lead = LeadProfessional.objects.filter(case=case, until=None).select_related("user__agency").first()
    if lead is None or not is_shown(lead.user, Commitment, commitment.pk):
        return None
    return Told(colleagues.stands_in(lead.user, today()), what)
