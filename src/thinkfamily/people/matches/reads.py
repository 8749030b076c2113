"""Pairs that wait for a decision, and the link that a reader wants to undo."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals.looks import looks_shown_to, sees_all_looks
from thinkfamily.people.arrivals.models import FoundNeed, Member, ProposedPerson, Recomputing
from thinkfamily.people.arrivals.policy import Sight
from thinkfamily.people.matches import policy
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.records.models import Address, Feed, Mention, UncertainPair
from thinkfamily.people.records.short_titles import short_titles


@dataclass(frozen=True)
class Side:
    """One of two records, as it stands beside the other."""

    mention: Mention | None
    feed: Feed
    short: str
    home: str


@dataclass(frozen=True)
class Link:
    """A record that is read as a need's person: `apart` is to be parted from `anchor`, on which the need rests."""

    need: FoundNeed
    apart: Mention
    anchor: Mention


@dataclass(frozen=True)
class Parted:
    """Two records that somebody parted, after the families were worked out again."""

    decision: MatchDecision
    apart: Mention
    anchor: Mention


def pairs(sight: Sight) -> QuerySet[UncertainPair]:
    """Those that this reader may decide; the order says nothing about anybody."""
    return policy.undecided(sight).order_by("ref")


def find_pair(pair: str) -> UncertainPair:
    """The pair that the address stands for."""
    try:
        return UncertainPair.objects.get(ref=pair)
    except UncertainPair.DoesNotExist:
        raise Http404 from None


def sides(found: list[UncertainPair]) -> list[tuple[UncertainPair, Side, Side]]:
    """Each pair with its two records. Four queries, however many pairs."""
    keys = [(p.feed_1, p.record_id_1, p.mention_1) for p in found] + [
        (p.feed_2, p.record_id_2, p.mention_2) for p in found
    ]
    records = {key[1] for key in keys}
    mentions = {(m.feed, m.record_id, m.mention): m for m in Mention.objects.filter(record_id__in=records)}
    feeds = {feed.feed: feed for feed in Feed.objects.all()}
    short = short_titles(feeds.values())
    flagged = ProposedPerson.objects.filter(pk__in=[m.person_id for m in mentions.values()]).exclude(flags=[])
    protected = set(flagged.values_list("pk", flat=True))
    homes = Address.objects.in_bulk([m.address_id for key in keys if (m := mentions.get(key)) and m.address_id])

    def side(key: tuple[str, str, str]) -> Side:
        mention = mentions.get(key)
        if mention is None:
            return Side(None, feeds[key[0]], short[key[0]], "")
        hidden = bool(mention.flags) or mention.person_id in protected
        home = homes.get(mention.address_id or "")
        return Side(mention, feeds[key[0]], short[key[0]], "protected" if hidden else home.text if home else "")

    return [
        (p, side((p.feed_1, p.record_id_1, p.mention_1)), side((p.feed_2, p.record_id_2, p.mention_2))) for p in found
    ]


def find_link(family: str, need: str, mention: str) -> Link | Parted:
    """The link that the address stands for: the record, and the first record of that person that the need rests on.

    After the two were parted and worked out again there is no such link any more: then what was decided about it.
    """
    apart = Mention.objects.filter(ref=mention).first()
    found = FoundNeed.objects.select_related("person", "family").filter(ref=need, family__ref=family).first()
    if apart is None:
        raise Http404
    for feed, record in found.evidence if found and found.person_id == apart.person_id else []:
        anchor = Mention.objects.filter(feed=feed, record_id=record, person_id=apart.person_id).first()
        if anchor and found and (anchor.feed, anchor.record_id) != (apart.feed, apart.record_id):
            return Link(found, apart, anchor)
    return _parted(apart)


def _parted(apart: Mention) -> Parted:
    """The latest undoing that named this record as the one to part."""
    asked = {"feed_2": apart.feed, "record_id_2": apart.record_id, "mention_2": apart.mention}
    made = MatchDecision.objects.filter(**asked, decision=MatchDecision.Decision.NOT_SAME).order_by("-id").first()
    anchor = (
        made and Mention.objects.filter(feed=made.feed_1, record_id=made.record_id_1, mention=made.mention_1).first()
    )
    if not made or not anchor:
        raise Http404
    return Parted(made, apart, anchor)


def families_of(person_id: str) -> list[str]:
    """Every proposed family that the person is in: for the log of looks and the queue, not for a page."""
    with reading.as_system("families of a person, to be logged or worked out again"):
        return sorted(set(Member.objects.filter(person_id=person_id).values_list("family_id", flat=True)))


def who_looked(user: User, person_ids: Collection[str]) -> dict[str, Any]:
    """For the page: `looked`, the latest look of everyone who saw a family of these persons, as far as this reader may
    know; `sees_all_looks`, whether that is everyone.
    """
    families = {family for person in person_ids for family in families_of(person)}
    return {"looked": looks_shown_to(user, families), "sees_all_looks": sees_all_looks(user)}


def waiting(person_ids: Collection[str]) -> Recomputing | None:
    """The working out again that these persons' families wait for, if any."""
    return Recomputing.objects.filter(person_ids__overlap=list(person_ids), finished_at=None).order_by("id").first()


def is_undone(link: Link) -> bool:
    """Whether somebody has decided already that the two records are not one person."""
    return MatchDecision.objects.filter(
        feed_1=link.anchor.feed,
        record_id_1=link.anchor.record_id,
        mention_1=link.anchor.mention,
        feed_2=link.apart.feed,
        record_id_2=link.apart.record_id,
        mention_2=link.apart.mention,
        decision=MatchDecision.Decision.NOT_SAME,
    ).exists()


def record_names(link: Link | Parted) -> tuple[str, str]:
    """The two records as a reader knows them: the feed's title, and the name in the row."""
    titles = dict(Feed.objects.filter(feed__in=(link.anchor.feed, link.apart.feed)).values_list("feed", "title"))
    one, other = (f"{m.name} ({titles[m.feed]}, {m.record_id})" for m in (link.anchor, link.apart))
    return one, other
