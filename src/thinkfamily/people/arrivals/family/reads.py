"""Everything that one reader may see of one proposed family."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from django.http import Http404

from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates, lists
from thinkfamily.people.arrivals import policy, reads, rules
from thinkfamily.people.arrivals.looks import looks_shown_to
from thinkfamily.people.arrivals.models import CountedPair, Disadvantages, Member, ProposedFamily, Recomputing
from thinkfamily.people.arrivals.naming import name_persons
from thinkfamily.people.records.models import Coverage, Feed, Involvement, Mention
from thinkfamily.people.records.short_titles import short_titles
from thinkfamily.vocabulary.outcomes import framework


@dataclass
class ShownMember:
    """Somebody in the family: why, on which records, and where they live, as far as this reader may know."""

    member: Member
    basis: str
    sources: list[str]
    homes: list[reads.ShownHome]
    received: datetime.date | None
    since: datetime.date | None = None

    @property
    def name(self) -> str:
        return str(self.member.person.with_age)

    @property
    def protected(self) -> bool:
        return bool(self.member.person.flags)


@dataclass(frozen=True)
class Source:
    """What one feed shows of this family: found, none found, not covered or not allowed."""

    title: str
    short: str
    state: str
    said: str


@dataclass
class FamilyPage:
    """What the page shows. `pairs` and the counts are empty for a family seen in part."""

    family: ProposedFamily
    in_full: bool
    again: Recomputing | None
    members: list[ShownMember]
    needs: list[reads.ShownNeed]
    pairs: list[CountedPair]
    involved: list[tuple[str, list[Involvement]]]
    unnamed: bool
    barred: bool
    sources: list[Source]
    looks: list[Look]
    seen_by: list[str]
    disadvantages: Disadvantages | None
    left_off: str

    @property
    def found(self) -> list[reads.ShownNeed]:
        """Needs of the ten outcomes, which the early list counts."""
        return [need for need in self.needs if not need.is_question and need.found.framework == reads.COUNTED]

    @property
    def others(self) -> list[tuple[str, list[reads.ShownNeed]]]:
        """What other lists of needs find, each under the list's title."""
        found: dict[str, list[reads.ShownNeed]] = {}
        for need in self.needs:
            if not need.is_question and need.found.framework != reads.COUNTED:
                found.setdefault(framework(need.found.framework).title, []).append(need)
        return list(found.items())

    @property
    def questions(self) -> list[reads.ShownNeed]:
        return [need for need in self.needs if need.is_question]


def find(family: str) -> ProposedFamily:
    """The family that the address stands for."""
    try:
        return ProposedFamily.objects.get(ref=family)
    except ProposedFamily.DoesNotExist:
        raise Http404 from None


def family_page(user: User, family: ProposedFamily) -> FamilyPage:
    """Everything, with a fixed number of queries."""
    sight = policy.sight_of(user)
    feeds = {feed.feed: feed for feed in Feed.objects.order_by("title")}
    in_full = policy.sees_in_full(sight, family)
    reads.name_families(sight, [family])
    members = reads.shown_members(sight, [family.pk]).get(family.pk, [])
    received = _received(sight, members)
    homes = {} if family.protected else reads.shown_homes(sight, [m.person_id for m in members])
    needs = reads.shown_needs(sight, [family.pk]).get(family.pk, [])
    return FamilyPage(
        family=family,
        in_full=in_full,
        again=Recomputing.objects.filter(family_ids__contains=[family.pk], finished_at=None).order_by("id").first(),
        members=[
            _member(sight, m, feeds, homes.get(m.person_id, []), received.get(m.person_id), protected=family.protected)
            for m in members
        ],
        needs=needs,
        pairs=_pairs(sight, family, needs) if in_full else [],
        involved=_involved(sight, family, members),
        unnamed=set(sight.nameable) != set(feeds),
        barred=not sight.everything,
        sources=_sources(sight, feeds, members, needs),
        looks=looks_shown_to(user, [family.pk])[:6],
        seen_by=reads.seen_by([feeds[feed].shown_to for feed in family.need_feeds]) if in_full else [],
        disadvantages=_disadvantages(sight, feeds, family),
        left_off=_left_off(sight, family),
    )


def _member(
    sight: policy.Sight,
    member: Member,
    feeds: dict[str, Feed],
    homes: list[reads.ShownHome],
    received: datetime.date | None,
    *,
    protected: bool,
) -> ShownMember:
    """The basis is one sentence on all its records. Who may not read every feed is told what `told_by` leaves of it,

    whether or not any of its records is barred.
    """
    if protected:
        said = "Records say so; the sentence is not shown, because it may give an address away."
        return ShownMember(member, said, [], [], None)
    titles = {feed: feeds[feed].title if feed in sight.nameable else "A service" for feed in feeds}
    named = sorted({titles[feed] for feed in member.feeds if feed in sight.readable})
    said = member.basis if sight.everything else told_by(named, member.basis, {f.title for f in feeds.values()})
    sources = [title for title in named if title not in said]
    return ShownMember(member, said, sources, homes, received, member.since if sight.everything else None)


def told_by(named: list[str], basis: str, titles: Collection[str]) -> str:
    """What readable records, of the feeds `named`, say by themselves of why somebody belongs.

    A tie is stated by every row of its evidence; that two live at one home need not be. What was only seen, and not
    stated, can rest on all rows together, so it is not told in part.
    """
    by, _, tie = basis.partition(": ")
    if not tie or by not in {*titles, "A service"}:
        return f"Named in records: {lists.joined(named)}."
    return f"{named[0]}: {tie.partition(', and both live at ')[0].rstrip('.')}."


def _pairs(sight: policy.Sight, family: ProposedFamily, needs: list[reads.ShownNeed]) -> list[CountedPair]:
    """The pairs that are counted now, so that a reader can count again."""
    counting = {(need.found.person_id, need.words.id) for need in needs if need.counts}
    pairs = CountedPair.objects.filter(family=family).select_related("person", "other").order_by("id")
    counted = [pair for pair in pairs if (pair.person_id, pair.need_id) in counting]
    name_persons(sight, [person for pair in counted for person in (pair.person, pair.other)])
    return counted


def _involved(
    sight: policy.Sight, family: ProposedFamily, members: list[Member]
) -> list[tuple[str, list[Involvement]]]:
    """By person, the services that may be named. For a protected address none, because a service gives it away."""
    people = {m.person_id: m for m in members if not m.person.flags and not family.protected}
    known = Involvement.objects.filter(person_id__in=people, feed__in=sight.nameable).order_by("service", "-since")
    found: dict[str, dict[str, Involvement]] = {}
    for one in known:
        if one.until is None or one.until >= today():
            found.setdefault(one.person_id, {}).setdefault(one.service, one)
    return [
        (member.person.with_age, list(found[person].values())) for person, member in people.items() if person in found
    ]


def _sources(
    sight: policy.Sight, feeds: dict[str, Feed], members: list[Member], needs: list[reads.ShownNeed]
) -> list[Source]:
    """What 'nothing here' means, feed by feed. 'Not allowed' follows from the rule, whether or not there are rows."""
    ages = [age for m in members if (age := dates.age(m.person.date_of_birth, today())) is not None]
    lines = list(Coverage.objects.order_by("feed", "area", "ages_from"))
    resting = {feed for need in needs for feed in need.found.feeds}
    short = short_titles(feeds.values())
    found = []
    for feed in feeds.values():
        covering = [
            line for line in lines if line.feed == feed.feed and rules.covers(ages, line.ages_from, line.ages_to)
        ]
        found.append(
            _source(feed, short[feed.feed], covering, may=feed.feed in sight.readable, used=feed.feed in resting)
        )
    return found


def _source(feed: Feed, short: str, covering: list[Coverage], *, may: bool, used: bool) -> Source:
    if not may:
        return Source(
            feed.title, short, "not shown to you", "What this feed says is not shown to your agency and role."
        )
    if not covering:
        return Source(
            feed.title, short, "not covered", "It covers nobody of this family\N{RIGHT SINGLE QUOTATION MARK}s ages."
        )
    until = max((line.until for line in covering if line.until), default=None)
    gaps = "; ".join(sorted({line.gaps for line in covering if line.gaps}))
    said = f"To {dates.day(until)}." if until else "Dates not known."
    return Source(
        feed.title, short, "found" if used else "none found", f"{said} Not covered: {gaps}." if gaps else said
    )


def _disadvantages(sight: policy.Sight, feeds: dict[str, Feed], family: ProposedFamily) -> Disadvantages | None:
    """Only for who may read every feed: that none was found says something of each feed that was looked in."""
    if set(sight.readable) != set(feeds):
        return None
    return Disadvantages.objects.filter(family=family).first()


def _left_off(sight: policy.Sight, family: ProposedFamily) -> str:
    """Why the family is not on the list, for who may know who works with it: else nothing, whether or not anybody."""
    return family.left_off if sight.open_cases else ""


def _received(sight: policy.Sight, members: list[Member]) -> dict[str, datetime.date]:
    """When the newest of the readable records came in that say why each person is in the family."""
    rows = {(feed, record) for member in members for feed, record in member.evidence if feed in sight.readable}
    named = Mention.objects.filter(feed__in={feed for feed, _ in rows}, record_id__in={record for _, record in rows})
    came = {(m.feed, m.record_id): m.received for m in named if m.received}
    found = {m.person_id: [came[(f, r)] for f, r in m.evidence if (f, r) in came] for m in members}
    return {person: max(dates) for person, dates in found.items() if dates}
