"""Deciding a pair, undoing a link, and handing the decisions to Identify."""

import csv
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.arrivals.models import Recomputing
from thinkfamily.people.matches import policy, reads
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.records.models import UncertainPair

COLUMNS = (
    "decision", "feed_1", "record_id_1", "mention_1", "feed_2", "record_id_2", "mention_2", "who", "why", "decided_on",
)  # fmt: skip
PAIR = COLUMNS[1:7]


@transaction.atomic
def decide(pair: UncertainPair, *, by: User, decision: str, reason: str) -> MatchDecision:
    """Keeps the decision; where it says something, the people concerned are worked out again."""
    insist(policy.may_decide(by, pair))
    kept = MatchDecision.objects.create(
        **{name: getattr(pair, name) for name in PAIR}, decision=decision, reason=reason, by=by, at=now()
    )
    record("match decided", by=by, about=f"pair {pair.pk}: {decision}", reason=reason)
    if decision != MatchDecision.Decision.CANNOT_TELL:
        ask_again({pair.person_id_1, pair.person_id_2}, by=by, why=reason)
    return kept


@transaction.atomic
def undo(link: reads.Link, *, by: User, reason: str) -> Recomputing:
    """The two records are not one person: keeps it, and has the families worked out again."""
    insist(policy.may_undo(by, link))
    apart, anchor = link.apart, link.anchor
    MatchDecision.objects.create(
        feed_1=anchor.feed,
        record_id_1=anchor.record_id,
        mention_1=anchor.mention,
        feed_2=apart.feed,
        record_id_2=apart.record_id,
        mention_2=apart.mention,
        decision=MatchDecision.Decision.NOT_SAME,
        reason=reason,
        by=by,
        at=now(),
    )
    record("link undone", by=by, family_id=link.need.family_id, about=f"{anchor}; {apart}", reason=reason)
    return ask_again({anchor.person_id}, by=by, why=reason)


def ask_again(person_ids: set[str], *, by: User, why: str) -> Recomputing:
    """Marks the families of these persons and queues the job; all in the caller's transaction."""
    from thinkfamily.people.matches.jobs import recompute_families

    families = {family for person in person_ids for family in reads.families_of(person)}
    waiting = Recomputing.objects.create(
        family_ids=sorted(families), person_ids=sorted(person_ids), by=by, why=why, asked_at=timezone.now()
    )
    recompute_families.defer(recomputing_id=waiting.pk)
    return waiting


def export(file: Path) -> int:
    """Writes what holds now, for `identify --decisions`; returns how many. A later decision replaces an earlier one."""
    latest: dict[tuple[str, ...], MatchDecision] = {}
    with reading.as_system("every decision goes to Identify"):
        for made in MatchDecision.objects.select_related("by").order_by("id"):
            latest[tuple(getattr(made, name) for name in PAIR)] = made
    kept = [made for made in latest.values() if made.decision != MatchDecision.Decision.CANNOT_TELL]
    with file.open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(COLUMNS)
        for made in kept:
            pair = [getattr(made, name) for name in PAIR]
            rows.writerow([made.decision, *pair, made.by.name, made.reason, timezone.localdate(made.at).isoformat()])
    return len(kept)
