"""One need, walked back: its rule, its rows, the records that are read as one person, how long it holds."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals import policy, reads
from thinkfamily.people.arrivals.looks import looks_shown_to, name_for
from thinkfamily.people.arrivals.models import FoundNeed, NeedAnswer, Recomputing
from thinkfamily.people.records.models import Address, Coverage, Fact, Feed, Mention
from thinkfamily.people.records.short_titles import short_titles
from thinkfamily.vocabulary.facts import fact_kinds


@dataclass(frozen=True)
class ShownRow:
    """One fact of a row that the need rests on, in words."""

    record_id: str
    says: str
    fact: Fact
    received: object


@dataclass(frozen=True)
class ShownRecord:
    """One record that is read as this person. `rests`: the need rests on it, so it is not the one to part."""

    mention: Mention
    title: str
    home: str
    rests: bool


@dataclass
class Walk:
    """What the page shows, step by step."""

    need: reads.ShownNeed
    rows: dict[str, list[ShownRow]]
    feeds: dict[str, Feed]
    records: list[ShownRecord]
    more_records: bool
    gaps: list[str]
    answers: list[tuple[NeedAnswer, str]]
    looks: list[Look]
    again: Recomputing | None


def find(family: str, need: str) -> FoundNeed:
    """The need that the address stands for."""
    try:
        return FoundNeed.objects.select_related("person", "family").get(ref=need, family__ref=family)
    except FoundNeed.DoesNotExist:
        raise Http404 from None


def walk(user: User, need: FoundNeed) -> Walk:
    """Everything on the page, with a fixed number of queries."""
    sight = policy.sight_of(user)
    reads.name_families(sight, [need.family])
    reads.name_needs(sight, [need])
    feeds = Feed.objects.in_bulk(need.feeds)
    key = reads.key_of(need)
    asked = NeedAnswer.objects.filter(family_id=key[0], person_id=key[1], framework=key[2], need_id=key[3])
    answers = list(asked.select_related("by__agency").order_by("-id"))
    records, more = _records(sight, need)
    return Walk(
        need=reads.shown(need, answers[0] if answers else None),
        rows=_rows(need),
        feeds=feeds,
        records=records,
        more_records=more,
        gaps=_gaps(need, feeds),
        answers=[(answer, name_for(user, answer.by)) for answer in answers],
        looks=looks_shown_to(user, [need.family_id])[:6],
        again=Recomputing.objects.filter(family_ids__contains=[need.family_id], finished_at=None).first(),
    )


def _these(evidence: list[list[str]]) -> Q:
    found = Q(pk__in=[])
    by_feed: dict[str, list[str]] = defaultdict(list)
    for feed, record in evidence:
        by_feed[feed].append(record)
    for feed, records in by_feed.items():
        found |= Q(feed=feed, record_id__in=records)
    return found


def _rows(need: FoundNeed) -> dict[str, list[ShownRow]]:
    """The facts of the evidence, by feed, oldest first."""
    these = _these(need.evidence)
    received = {(m.feed, m.record_id): m.received for m in Mention.objects.filter(these)}
    found: dict[str, list[ShownRow]] = defaultdict(list)
    for fact in Fact.objects.filter(these).order_by("feed", "since", "record_id", "kind", "id"):
        if need.person_id and fact.person_id != need.person_id and fact.kind != "open_case":
            continue
        found[fact.feed].append(
            ShownRow(fact.record_id, in_words(fact), fact, received.get((fact.feed, fact.record_id)))
        )
    return found


def in_words(fact: Fact) -> str:
    """A contact with the drug and alcohol service: alcohol."""
    kind = fact_kinds().get(fact.kind)
    said = kind.means if kind else fact.kind.replace("_", " ")
    return f"{said}: {fact.code.replace('_', ' ')}" if fact.code else said


def _records(sight: policy.Sight, need: FoundNeed) -> tuple[list[ShownRecord], bool]:
    """The readable records of this person, those of the need first; and whether any feed is barred, rows or not."""
    if not need.person_id:
        return [], False
    mentions = list(
        Mention.objects.filter(person_id=need.person_id, feed__in=sight.readable).order_by(
            "feed", "record_id", "mention"
        )
    )
    titles = short_titles(Feed.objects.all())
    protected = need.family.protected or any(m.flags for m in mentions)
    homes = {} if protected else Address.objects.in_bulk([m.address_id for m in mentions if m.address_id])
    evidence = {(feed, record) for feed, record in need.evidence}
    found = [
        ShownRecord(
            mention=m,
            title=titles[m.feed] if m.mention == "subject" else f"{titles[m.feed]}, {m.whom}",
            home="protected" if protected else (homes[m.address_id].text if m.address_id in homes else ""),
            rests=(m.feed, m.record_id) in evidence,
        )
        for m in mentions
    ]
    found.sort(key=lambda record: not record.rests)
    return found, set(sight.readable) != set(titles)


def _gaps(need: FoundNeed, feeds: dict[str, Feed]) -> list[str]:
    lines = Coverage.objects.filter(feed__in=need.feeds).exclude(gaps="").order_by("feed", "gaps")
    return sorted({f"{feeds[line.feed].title}, not covered: {line.gaps}" for line in lines if line.feed in feeds})
