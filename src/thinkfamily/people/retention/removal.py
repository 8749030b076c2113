"""The removal itself, by the disposal role: all or nothing in the database, then the files, again if need be."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from thinkfamily.access.events.actions import record
from thinkfamily.clock import now, today
from thinkfamily.people.retention import falling_due, hanging, publication, reads
from thinkfamily.people.retention.models import Certificate, DisposalLine, DisposalRun
from thinkfamily.people.retention.publication import Named

ROLE = "tf_disposal"
ONE_AT_A_TIME = 7_346_111  # a lock; any number that nothing else uses


class NotTheRole(Exception):
    """Only the disposal role removes."""

    def __init__(self, role: str) -> None:
        super().__init__(
            f"This is the database role {role}, and only {ROLE} may remove records: "
            f"name its address in DATABASE_URL for this command alone."
        )


class Closed(Exception):
    """The list was stopped, or carried out by another run, after this run had found it."""

    def __init__(self, run: DisposalRun) -> None:
        super().__init__(f"List {run.pk} was stopped or carried out meanwhile: nothing of it was removed.")


def check_role() -> None:
    """Raises NotTheRole."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        role = cursor.fetchone()[0]
    if role != ROLE:
        raise NotTheRole(role)


def confirmed() -> list[DisposalRun]:
    """Lists that two people have agreed on and that were not carried out, oldest first."""
    found = DisposalRun.objects.filter(confirmed_at__isnull=False, stopped_at=None, certificate=None)
    return list(found.order_by("id"))


def carry_out(run: DisposalRun) -> Certificate:
    """Removes what of the list is still due, in one transaction, and certifies it; then cleans the files.

    Raises Closed when the list was stopped since it was found.
    """
    check_role()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        if run not in confirmed():
            raise Closed(run)
        lines = list(DisposalLine.objects.filter(run=run).select_related("run"))
        found, left_out = reads.of_lines(lines, today())
        counts, things = hanging.counts(found.rows), _things(lines)
        remove(found.rows)
        _forget_elsewhere(run, lines)
        certificate = _certify(run, counts, things, left_out)
        record("disposal carried out", by=None, about=f"list {run.pk}", details={"certificate": certificate.digest})
    finish()
    return certificate


def remove(rows: hanging.Rows) -> None:
    """Deletes these rows, and says at once where another row would be left pointing at nothing."""
    for model, ids in rows.items():
        told = sorted(ids, key=str)
        for start in range(0, len(told), 5000):
            model._base_manager.filter(pk__in=told[start : start + 5000])._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def finish() -> int:
    """Cleans the publication's files after what was removed; returns how many changed. May be repeated.

    The lines of a list that was carried out are the note of what is still to be cleaned; they go last.
    """
    done = DisposalLine.objects.filter(run__certificate__isnull=False)
    what = Named()
    for told in done.values_list("published", flat=True):
        what |= Named.read(told)
    changed = publication.clean(Path(settings.PUBLISHED), what) if settings.PUBLISHED else 0
    done._raw_delete("default")
    return changed


def _things(lines: list[DisposalLine]) -> dict[str, int]:
    kinds = [line.kind for line in lines]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def _forget_elsewhere(run: DisposalRun, lines: list[DisposalLine]) -> None:
    """Other lists, stopped or waiting, no longer name what is gone."""
    gone = [line.subject for line in lines if line.subject]
    DisposalLine.objects.filter(subject__in=gone).exclude(run=run)._raw_delete("default")


def _certify(run: DisposalRun, counts: dict[str, int], things: dict[str, int], left_out: int) -> Certificate:
    rules = {what: f"{rule.words} ({rule.source})" for what, rule in falling_due.rules_of(run.day).items()}
    before = Certificate.objects.order_by("-id").values_list("digest", flat=True).first() or ""
    moment = now()
    said: dict[str, Any] = {
        "before": before, "run": run.pk, "asked_by": run.asked_by_id, "confirmed_by": run.confirmed_by_id,
        "removed_at": moment.isoformat(), "things": things, "counts": counts, "rules": rules, "left_out": left_out,
    }  # fmt: skip
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
    return Certificate.objects.create(
        run=run, removed_at=moment, things=things, counts=counts, rules=rules, left_out=left_out, digest=digest
    )
