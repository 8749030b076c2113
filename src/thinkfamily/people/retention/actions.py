"""Rules, holds, and a list of what would go: made by one person, confirmed by another. Nothing is removed here."""

import datetime

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.people.retention import policy, reads, rules
from thinkfamily.people.retention.models import DisposalLine, DisposalRun, HoldLifted, LegalHold, RetentionRule


@transaction.atomic
def say_rule(
    *,
    by: User,
    what: str,
    counts_from: str,
    amount: int,
    unit: str,
    since: datetime.date,
    until: datetime.date | None,
    source: str,
    reason: str,
) -> RetentionRule:
    """How long something is kept, from a day on. The rule said last counts; what was disposed of before stays gone."""
    insist(policy.may_keep_retention(by))
    if counts_from not in rules.COUNTED[what]:
        starts = " or ".join(rules.FROM[start] for start in rules.COUNTED[what])
        raise Refused(refuse(f"This can only be counted from {starts}."))
    insist_on_order(since, until)
    kept = RetentionRule.objects.create(
        what=what, counts_from=counts_from, amount=amount, unit=unit, since=since, until=until, source=source,
        reason=reason, by=by, at=now(),
    )  # fmt: skip
    record("retention rule said", by=by, about=f"{what}: {kept}", reason=reason)
    return kept


@transaction.atomic
def hold(family: Family, *, by: User, asked_for_by: str, why: str, since: datetime.date) -> LegalHold:
    """A family's file stays, whatever falls due. A list that is waiting no longer takes it."""
    insist(policy.may_hold(by, family))
    if since > today():
        raise Refused(refuse("This day has not come yet: a hold acts from the day on which it is written down."))
    with reading.as_system("hold a file"):
        kept = LegalHold.objects.create(family=family, asked_for_by=asked_for_by, why=why, since=since, by=by, at=now())
        record("file held", by=by, family_id=str(family.pk), reason=why)
    return kept


@transaction.atomic
def lift(held: LegalHold, *, by: User, why: str) -> HoldLifted:
    """The hold ends today."""
    insist(policy.may_lift(by, held))
    if hasattr(held, "lifted"):
        raise Refused(refuse("This hold was lifted already."))
    lifted = HoldLifted.objects.create(hold=held, why=why, on=today(), by=by, at=now())
    with reading.as_system("lift a hold"):
        record("hold lifted", by=by, family_id=str(held.family_id), reason=why)
    return lifted


@transaction.atomic
def make_list(*, by: User) -> DisposalRun:
    """Everything that is due today and not held, with the counts of what would go. It replaces a list that waits."""
    insist(policy.may_keep_retention(by))
    with reading.as_system("list what is due"):
        lines = reads.lines_due(today())
    if not lines:
        raise Refused(refuse("Nothing is due today, so there is nothing to list."))
    for waiting in reads.waiting():
        _stop(waiting, by=by, why="A newer list was made")
    run = DisposalRun.objects.create(day=today(), asked_by=by, asked_at=now())
    for line in lines:
        line.run = run
    DisposalLine.objects.bulk_create(lines)
    record("disposal listed", by=by, about=f"list {run.pk}, {len(lines)} lines")
    return run


@transaction.atomic
def confirm(run: DisposalRun, *, by: User) -> DisposalRun:
    """The second person agrees. What is on the list goes when the disposal role next carries out lists."""
    insist(policy.may_confirm(by, run))
    run.confirmed_by, run.confirmed_at = by, now()
    run.save(update_fields=["confirmed_by", "confirmed_at"])
    record("disposal confirmed", by=by, about=f"list {run.pk}")
    return run


@transaction.atomic
def stop(run: DisposalRun, *, by: User, why: str) -> DisposalRun:
    """The list is closed and nothing of it goes."""
    insist(policy.may_stop(by, run))
    return _stop(run, by=by, why=why)


def _stop(run: DisposalRun, *, by: User, why: str) -> DisposalRun:
    run.stopped_by, run.stopped_at, run.stopped_why = by, now(), why
    run.save(update_fields=["stopped_by", "stopped_at", "stopped_why"])
    record("disposal stopped", by=by, about=f"list {run.pk}", reason=why)
    return run
