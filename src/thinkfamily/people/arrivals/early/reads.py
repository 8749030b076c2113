"""The early list as one reader may see it, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, QuerySet

from thinkfamily.access import reading
from thinkfamily.clock import today
from thinkfamily.people.arrivals import policy, reads, rules
from thinkfamily.people.arrivals.early.spoken import reasons
from thinkfamily.people.arrivals.early.youngest import with_youngest
from thinkfamily.people.arrivals.models import Home, Member, ProposedFamily, Recomputing
from thinkfamily.people.records.models import Address, Feed

A_PAGE = 20
FEW = 4  # needs in an entry's sentence
ORDER = ("-outcomes", "-pairs", "-needs", "name", "ref")


@dataclass
class Entry:
    """One family on the list, with what this reader may see of it."""

    family: ProposedFamily
    members: list[Member]
    homes: list[reads.ShownHome]
    needs: list[reads.ShownNeed]
    place: int = 0
    shared: bool = False
    seen_by: list[str] = field(default_factory=list)

    @property
    def found(self) -> list[reads.ShownNeed]:
        return [need for need in self.needs if need.counts]

    @property
    def said(self) -> list[reads.ShownNeed]:
        """For a family seen in part: needs of the ten outcomes; where there are none, whatever may be read."""
        found = [need for need in self.needs if not need.is_question]
        return [need for need in found if need.found.framework == reads.COUNTED] or found

    @property
    def reasons(self) -> str:
        """Why it is here, in one sentence; at most four needs, the others stand on its page."""
        return reasons(_sums(self.found), self._names, today())

    @property
    def part_reasons(self) -> str:
        """What may be seen of a family seen in part."""
        return reasons(_sums(self.said), self._names, today())

    @property
    def _names(self) -> list[str]:
        return [member.person.first_name for member in self.members]

    @property
    def more(self) -> int:
        return max(0, len(self.found) - FEW)

    @property
    def questions(self) -> list[reads.ShownNeed]:
        return [need for need in self.needs if need.is_question]


@dataclass
class EarlyList:
    """What the page shows. `again`: families being worked out again, which have no counts until that is done."""

    full: Page
    part: Page
    entries: list[Entry]
    part_entries: list[Entry]
    again: list[ProposedFamily]
    areas: list[str]
    left_off: int | None = None
    publication: Any = None
    chosen: dict[str, str] = field(default_factory=dict)


def feeds_by_title() -> list[Feed]:
    """Every feed of the publication, in the order of the alphabet."""
    return list(Feed.objects.order_by("title"))


def early_list(sight: policy.Sight, feeds: list[Feed], *, area: str, youngest: str, page: Any, part: Any) -> EarlyList:
    """The reader's list. Places are among all families seen in full, so that a filter tells nothing new.

    In part stands every family with at least one need that may be read, whatever else was found: were it only those
    that reach the list's threshold by all their needs, one readable need would tell that there are others.
    """
    pending = _pending()
    visible = policy.visible_to(sight)
    ever = visible.filter(policy.on_list(sight))
    waiting = visible.exclude(pk__in=pending)
    full_ever = waiting.filter(policy.in_full(sight), listed=True)
    full = _narrowed(full_ever, sight, area, youngest).order_by(*ORDER)
    # An order by names would tell where a name stands that only a barred feed gives.
    order = ("name", "ref") if sight.everything else ("ref",)
    partly = _narrowed(waiting.filter(policy.in_part(sight)), sight, area, youngest).order_by(*order)
    full_page = Paginator(full, A_PAGE).get_page(page)
    part_page = Paginator(partly, A_PAGE).get_page(part)
    places = _places(full_ever)
    again = list(ever.filter(pk__in=pending).order_by(*order)) if pending else []
    reads.name_families(sight, again)
    return EarlyList(
        full=full_page,
        part=part_page,
        entries=_with_places(_entries(sight, list(full_page.object_list)), places, feeds),
        part_entries=_entries(sight, list(part_page.object_list)),
        again=again,
        areas=_areas(sight, ever),
        left_off=_left_off(sight),
        publication=reads.publication(),
        chosen={"area": area, "youngest": youngest},
    )


def _sums(needs: list[reads.ShownNeed]) -> list[str]:
    return [need.found.sum for need in needs[:FEW]]


def _narrowed(
    families: QuerySet[ProposedFamily], sight: policy.Sight, area: str, youngest: str
) -> QuerySet[ProposedFamily]:
    if area and sight.everything:
        families = families.filter(areas__contains=[area])
    elif area:
        theirs = Member.objects.filter(family=OuterRef(OuterRef("pk"))).values("person_id")
        there = Address.objects.filter(area=area).values("pk")
        homes = policy.homes_in(sight, person_id__in=theirs, address_id__in=there)
        families = families.filter(Exists(homes), protected=False)
    members = policy.members_in(sight, family=OuterRef("pk"))
    return with_youngest(families, youngest, members, None if sight.everything else sight.readable)


def _pending() -> list[str]:
    waiting = Recomputing.objects.filter(finished_at=None).values_list("family_ids", flat=True)
    return [family for families in waiting for family in families]


def _places(families: QuerySet[ProposedFamily]) -> dict[tuple[int, int, int], tuple[int, int]]:
    """For each set of counts: its place and how many families share it. One query, however many families."""
    groups = [
        ((row["outcomes"] or 0, row["pairs"] or 0, row["needs"] or 0), row["families"])
        for row in families.values("outcomes", "pairs", "needs").annotate(families=Count("pk")).order_by()
    ]
    found = rules.places(groups)
    return {counts: (found[counts], families) for counts, families in groups}


def _with_places(
    entries: list[Entry], places: dict[tuple[int, int, int], tuple[int, int]], feeds: list[Feed]
) -> list[Entry]:
    rules_of = {feed.feed: feed.shown_to for feed in feeds}
    for entry in entries:
        family = entry.family
        entry.place, families = places[(family.outcomes or 0, family.pairs or 0, family.needs or 0)]
        entry.shared = families > 1
        entry.seen_by = reads.seen_by([rules_of[feed] for feed in family.need_feeds])
    return entries


def _entries(sight: policy.Sight, families: Sequence[ProposedFamily]) -> list[Entry]:
    ids = [family.pk for family in families]
    reads.name_families(sight, families)
    needs = reads.shown_needs(sight, ids)
    members = reads.shown_members(sight, ids)
    people = [m.person_id for family in families if not family.protected for m in members.get(family.pk, [])]
    homes = reads.shown_homes(sight, people)
    return [
        Entry(
            family=family,
            members=members.get(family.pk, []),
            homes=_homes_of(members.get(family.pk, []), homes),
            needs=needs.get(family.pk, []),
        )
        for family in families
    ]


def _homes_of(members: list[Member], homes: dict[str, list[reads.ShownHome]]) -> list[reads.ShownHome]:
    """The children's homes; the members' where there is no child."""
    children = [m for m in members if m.role in ("child", "expected_child")]
    found: list[reads.ShownHome] = []
    for member in children or members:
        found += [home for home in homes.get(member.person_id, []) if home not in found]
    return found


def _areas(sight: policy.Sight, families: QuerySet[ProposedFamily]) -> list[str]:
    """Those of the families, for who may read every feed; for others every area there is, which tells of no family."""
    if sight.everything:
        return sorted({area for areas in families.values_list("areas", flat=True).distinct() for area in areas})
    protected = Home.objects.filter(address_id=OuterRef("pk")).exclude(person__flags=[])
    with reading.as_system("which areas there are"):
        found = Address.objects.exclude(area="").exclude(Exists(protected))
        return list(found.order_by("area").values_list("area", flat=True).distinct())


def _left_off(sight: policy.Sight) -> int | None:
    """How many are left off, for who may know who works with families."""
    if not sight.open_cases:
        return None
    return policy.visible_to(sight).exclude(left_off="").filter(policy.in_full(sight)).count()
