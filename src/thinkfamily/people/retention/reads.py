"""What is due, what is held, which lists wait, and what was certified."""

import datetime
import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.retention import aged, falling_due, going, hanging, rules
from thinkfamily.people.retention.falling_due import File
from thinkfamily.people.retention.going import Going
from thinkfamily.people.retention.models import Certificate, DisposalLine, DisposalRun, LegalHold, RetentionRule

AGED = ("proposal", "request", "log")


@dataclass(frozen=True)
class Standing:
    """One kind with the rule that holds today and all that was ever said about it, newest first."""

    what: str
    title: str
    holds: RetentionRule | None
    said: tuple[RetentionRule, ...]
    examples: tuple[tuple[int, rules.Rule], ...]


@dataclass(frozen=True)
class FallingDue:
    """What the page shows: files by when they may go, and the kinds that have no rule."""

    due: list[File]
    soon: list[File]
    held: list[File]
    untold: list[File]
    without_rule: list[str]


def number(subject: Any) -> str:
    """What stands for a family or a person on these pages, which name nobody."""
    return hashlib.sha256(str(subject).encode()).hexdigest()[:8]


def standing() -> list[Standing]:
    """Every kind with its rules. One query."""
    day, said = today(), list(RetentionRule.objects.select_related("by").order_by("at", "id"))
    found = []
    for what, title in rules.WHAT.items():
        of_kind = [row for row in said if row.what == what]
        holding = [row for row in of_kind if row.since <= day and (row.until is None or row.until >= day)]
        shown = tuple((place, each) for place, each in enumerate(rules.examples()) if each.what == what)
        found.append(Standing(what, title, holding[-1] if holding else None, tuple(reversed(of_kind)), shown))
    return found


def falling(day: datetime.date, *, weeks: int = 26) -> FallingDue:
    """Files that may go on that day or within so many weeks; those held; those of which it cannot be told."""
    with reading.as_system("what falls due"):
        files, holding = falling_due.every(day), falling_due.rules_of(day)
    last = day + datetime.timedelta(weeks=weeks)
    return FallingDue(
        due=[file for file in files if file.goes(day)],
        soon=[file for file in files if not file.held and file.due.on is not None and day < file.due.on <= last],
        held=[file for file in files if file.held],
        untold=[file for file in files if not file.held and file.due.on is None],
        without_rule=[title for what, title in rules.WHAT.items() if what not in holding],
    )


def lines_due(day: datetime.date) -> list[DisposalLine]:
    """Everything that may go on that day, each with the counts of what would go. In the product's own scope."""
    found = []
    for file in falling_due.every(day):
        if file.goes(day) and file.due.on is not None:
            taken = going.with_files([file.subject]) if file.kind == "family" else going.with_files([], [file.subject])
            found.append(_line(file.kind, file.subject, file.due.on, file.due.why, taken))
    holding = falling_due.rules_of(day)
    for kind in AGED:
        if rule := holding.get(kind):
            taken = aged.of_kind(kind, rule, day)
            if any(taken.rows.values()):
                found.append(_line(kind, None, day, f"{rule.words}.", taken))
    return found


def _line(kind: str, subject: uuid.UUID | None, on: datetime.date, why: str, taken: Going) -> DisposalLine:
    counts = hanging.counts(taken.rows)
    return DisposalLine(kind=kind, subject=subject, due_on=on, why=why, counts=counts, published=taken.published.kept())


def of_lines(lines: Iterable[DisposalLine], day: datetime.date) -> tuple[Going, int]:
    """All that goes with the lines that are still due on that day, and how many lines are not any more."""
    told, files, holding = list(lines), falling_due.every(day), falling_due.rules_of(day)
    still = {(file.kind, file.subject) for file in files if file.goes(day)}
    kept = [line for line in told if line.subject is None or (line.kind, line.subject) in still]
    families = [line.subject for line in kept if line.kind == "family" and line.subject]
    adults = [line.subject for line in kept if line.kind == "adult" and line.subject]
    found = going.with_files(families, adults)
    for line in kept:
        if line.subject is None and (rule := holding.get(line.kind)):
            more = aged.of_kind(line.kind, rule, line.run.day)
            found.published |= more.published
            for model, ids in more.rows.items():
                found.rows[model] |= ids
    return found, len(told) - len(kept)


def waiting() -> QuerySet[DisposalRun]:
    """Lists that wait for the second person, or to be carried out."""
    return runs().filter(stopped_at=None, certificate=None)


def runs() -> QuerySet[DisposalRun]:
    """Every list, newest first."""
    return DisposalRun.objects.select_related("asked_by", "confirmed_by", "stopped_by").order_by("-id")


def certificates() -> QuerySet[Certificate]:
    """Every certificate, newest first."""
    people = ("run__asked_by", "run__confirmed_by")
    return Certificate.objects.select_related(*people).order_by("-id")


def holds() -> list[LegalHold]:
    """Every hold, those that act first, newest first."""
    found = LegalHold.objects.select_related("by", "lifted__by").order_by("-id")
    return sorted(found, key=lambda hold: hasattr(hold, "lifted"))


def find_kind(what: str) -> str:
    """Something that is kept by a rule. Raises Http404."""
    if what not in rules.WHAT:
        raise Http404
    return what


def example(what: str, place: str) -> rules.Rule | None:
    """The shipped example at this place, if it is of this kind."""
    if not place.isdecimal() or len(place) > 3 or int(place) >= len(rules.examples()):
        return None
    found = rules.examples()[int(place)]
    return found if found.what == what else None


def find_run(run: int) -> DisposalRun:
    """Raises Http404."""
    found: DisposalRun = _one(runs(), run)
    return found


def find_hold(hold: int) -> LegalHold:
    """Raises Http404."""
    found: LegalHold = _one(LegalHold.objects.select_related("by"), hold)
    return found


def find_file(family: uuid.UUID) -> Family:
    """A family's file by its id, also for governance, which sees no family. Raises Http404."""
    with reading.as_system("a file that falls due"):
        found: Family = _one(Family.objects.select_related("kept_by"), family)
    return found


def _one(rows: QuerySet[Any], key: Any) -> Any:
    try:
        found = rows.filter(pk=key).first()
    except (OverflowError, ValueError, ValidationError):
        found = None
    if found is None:
        raise Http404
    return found
