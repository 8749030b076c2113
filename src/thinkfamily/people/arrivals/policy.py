"""The one place that decides which families, needs and services a reader may see. Everything else asks here."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.arrivals import rules
from thinkfamily.people.arrivals.models import FoundNeed, Home, Member, ProposedFamily
from thinkfamily.people.records.models import Feed, Involvement, Mention

LEAD = "the safeguarding lead"
WORK_WITH_FAMILIES = frozenset({"early_help", "childrens_social_care"})  # kinds of agency that send open cases


@dataclass(frozen=True)
class Sight:
    """What a reader's agency, role and grants let them see today.

    `readable`: feeds whose content they may read; `nameable`: feeds whose service they may know to know somebody.
    Both follow from the feeds' sharing rules alone, never from whether a row exists. `everything`: no feed is barred.
    """

    agency: str
    readable: tuple[str, ...]
    nameable: tuple[str, ...]
    grants: tuple[Grant, ...]
    everything: bool = False
    open_cases: bool = False  # whether they may know that somebody works with a family already


def sight_of(user: Any) -> Sight:
    """The reader's sight; of nothing for those whose role sees no families."""
    if not user.is_authenticated or not user.in_role.sees_families:
        return Sight("", (), (), ())
    kind, names = user.agency.kind, user.in_role.sharing_names
    feeds = list(Feed.objects.order_by("feed"))
    readable = tuple(f.feed for f in feeds if rules.allows(f.shown_to, kind, names))
    return Sight(
        agency=user.agency.name,
        readable=readable,
        nameable=tuple(f.feed for f in feeds if rules.allows(f.known_to, kind, names)),
        grants=tuple(grants.current(user, today())),
        everything=len(readable) == len(feeds),
        open_cases=_knows_open_cases(feeds, readable),
    )


def _knows_open_cases(feeds: list[Feed], readable: tuple[str, ...]) -> bool:
    """Whether every feed that can tell of an open case may be read; where none is known to, every feed at all."""
    telling = {feed.feed for feed in feeds if feed.agency_kind in WORK_WITH_FAMILIES} or {feed.feed for feed in feeds}
    return telling <= set(readable)


def visible_to(sight: Sight) -> QuerySet[ProposedFamily]:
    """Families that a grant names and of which at least one need may be read; none of a restricted record unseen."""
    if not sight.grants or not sight.readable:
        return ProposedFamily.objects.none()
    found = ProposedFamily.objects.filter(_granted(sight)).exclude(pk__in=_restricted(sight.grants))
    return found.filter(Exists(needs_in(sight, family=OuterRef("pk"))))


def is_restricted(family: ProposedFamily) -> bool:
    """Whether a restricted record holds somebody in it, whoever sees that record. Only the product itself may ask."""
    return ProposedFamily.objects.filter(pk=family.pk, pk__in=_restricted(())).exists()


def _restricted(held: Collection[Grant]) -> RawSQL:
    """Families with somebody in a restricted record that none of these grants names, or from which it was opened.

    Records lie in a later feature, so the database is asked. Of a reader it looks at their own grants, whatever is
    said here.
    """
    records = [grant.family_id for grant in held if grant.scope == Grant.Scope.RECORD]
    return RawSQL("SELECT tf_restricted_proposals(%s::uuid[])", [records])


def needs_in(sight: Sight, **which: Any) -> QuerySet[FoundNeed]:
    """Needs that have not lapsed, whose every feed may be read, of somebody whom a feed that may be read names.

    A question about a child can rest on the parent's rows alone: that there is a child is then not theirs to tell.
    """
    found = FoundNeed.objects.filter(feeds__contained_by=list(sight.readable), expires__gt=today(), **which)
    named = Mention.objects.filter(person_id=OuterRef("person_id"), feed__in=list(sight.readable))
    return found.exclude(feeds=[]).filter(Q(person_id=None) | Exists(named))


def members_in(sight: Sight, **which: Any) -> QuerySet[Member]:
    """Members of today whom at least one feed that may be read says to belong."""
    now = Q(until=None) | Q(until__gte=today())
    return Member.objects.filter(now, feeds__overlap=list(sight.readable), **which)


def homes_in(sight: Sight, **which: Any) -> QuerySet[Home]:
    """Homes of today that a feed which may be read gives for that very person; none of anybody who carries a flag."""
    now = Q(until=None) | Q(until__gte=today())
    said = Mention.objects.filter(
        feed__in=list(sight.readable), person_id=OuterRef("person_id"), address_id=OuterRef("address_id")
    )
    return Home.objects.filter(now, Exists(said), person__flags=[], **which)


def in_full(sight: Sight) -> Q:
    """Families of whom no need, no member and no open case is withheld from the reader."""
    now = Q(until=None) | Q(until__gte=today())
    withheld = Member.objects.filter(now, family=OuterRef("pk")).exclude(feeds__overlap=list(sight.readable))
    read = Q(need_feeds__contained_by=list(sight.readable)) & ~Q(need_feeds=[])
    told = Q() if sight.open_cases else Q(left_off="")
    return Q(read & told & ~Q(Exists(withheld)) & ~Q(pk__in=_withheld_by_the_database()))


def _withheld_by_the_database() -> RawSQL:
    """Who is withheld from a reader is not among the rows that the database shows them, so it is asked for families.

    For the product itself, which sees every row, it names none.
    """
    return RawSQL("SELECT tf_withheld_families()", [])


def in_part(sight: Sight) -> Q:
    """Families that stand apart on the list. Which of the visible ones they are rests on no count of needs.

    Those whom somebody works with already are left out only for who may know of that.
    """
    return ~in_full(sight) & (Q(left_off="") if sight.open_cases else Q())


def on_list(sight: Sight) -> Q:
    """Families that the reader's list holds: in full with a place, in part without."""
    return (in_full(sight) & Q(listed=True)) | in_part(sight)


def sees_in_full(sight: Sight, family: ProposedFamily) -> bool:
    """Whether nothing of this family is withheld."""
    return ProposedFamily.objects.filter(in_full(sight), pk=family.pk).exists()


def may_read_early_list(user: Any) -> Decision:
    """Whoever has a grant that holds today."""
    if not user.in_role.sees_families:
        return refuse(f"{lists.one(user.in_role.title.lower())} sees no families.")
    if not grants.current(user, today()):
        return refuse(
            "No grant of yours holds today: each ends by itself. Your manager can ask for a new one.",
            ask="your manager",
        )
    return ALLOWED


def may_see_family(user: Any, family: ProposedFamily) -> Decision:
    """Where it is visible; that a family is proposed at all is itself sensitive, so a no looks like not there."""
    if visible_to(sight_of(user)).filter(pk=family.pk).exists():
        return ALLOWED
    return refuse(
        "No grant of yours reaches this family, or its needs are not shown to your agency.", ask=LEAD, hidden=True
    )


def may_see_need(user: Any, need: FoundNeed) -> Decision:
    """Where the family is visible and every feed of the evidence may be read."""
    sight = sight_of(user)
    if not visible_to(sight).filter(pk=need.family_id).exists() or not needs_in(sight, pk=need.pk).exists():
        return refuse("This need is not shown to you.", ask=LEAD, hidden=True)
    return ALLOWED


def may_read_fairness(user: Any) -> Decision:
    """Those who read the list of an area, and those who read figures without a name."""
    if may_read_figures(user) or any(grant.scope == Grant.Scope.AREA for grant in grants.current(user, today())):
        return ALLOWED
    return refuse("Only those who read the early list of an area can see who is listed.", ask="your manager")


def may_read_figures(user: Any) -> Decision:
    """Roles that read figures and see no family: commissioners, analysts, information governance."""
    if user.in_role.reads_figures and not user.in_role.sees_families:
        return ALLOWED
    return refuse("Your role reads no figures by themselves.", ask="your manager")


def _granted(sight: Sight) -> Q:
    found = Q(pk__in=[])
    for grant in sight.grants:
        if grant.scope == Grant.Scope.AREA:
            if not grant.area:
                return Q()  # the whole council
            found |= Q(areas__contains=[grant.area])
        elif grant.scope == Grant.Scope.FAMILY:
            found |= Q(pk=grant.family_id)
        else:
            # Of a member by whom the agency knows the family the database may show no row, so it names the families.
            found |= Q(Exists(_known_here(sight))) | Q(pk__in=RawSQL("SELECT tf_own_families()", []))
    return found


def _known_here(sight: Sight) -> QuerySet[Member]:
    """Members whom the reader's own agency knows: its own pupils, its own patients."""
    own_feeds = Feed.objects.filter(agency=sight.agency).values("feed")
    going_on = Q(until=None) | Q(until__gte=today())
    own = Involvement.objects.filter(Q(service=sight.agency) | Q(feed__in=own_feeds), going_on)
    return Member.objects.filter(going_on, family=OuterRef("pk"), person_id__in=own.values("person_id"))
