"""Who may decide whether two records are one person, and who may undo a link."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.models import Grant
from thinkfamily.people.arrivals.models import ProposedPerson
from thinkfamily.people.arrivals.policy import LEAD, Sight, may_see_need, sight_of
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.records.models import UncertainPair


def undecided(sight: Sight) -> QuerySet[UncertainPair]:
    """Pairs of which both feeds may be read, of people in the reader's areas, which nobody has decided yet."""
    areas = _areas(sight)
    if not areas:
        return UncertainPair.objects.none()
    found = UncertainPair.objects.filter(feed_1__in=sight.readable, feed_2__in=sight.readable)
    if "" not in areas:
        here = ProposedPerson.objects.filter(area__in=areas)
        found = found.filter(Q(person_id_1__in=here.values("pk")) | Q(person_id_2__in=here.values("pk")))
    return found.exclude(Exists(_decided()))


def _areas(sight: Sight) -> set[str]:
    """The areas whose list the reader reads; an empty word means the whole council."""
    return {grant.area for grant in sight.grants if grant.scope == Grant.Scope.AREA}


def _decided() -> QuerySet[MatchDecision]:
    names = ("feed_1", "record_id_1", "mention_1", "feed_2", "record_id_2", "mention_2")
    same = {name: OuterRef(name) for name in names}
    return MatchDecision.objects.filter(**same).exclude(decision=MatchDecision.Decision.CANNOT_TELL)


def may_decide(user: Any, pair: UncertainPair) -> Decision:
    """A pair that may not be seen looks like one that is not there."""
    if not user.in_role.decides_matches or not undecided(sight_of(user)).filter(pk=pair.pk).exists():
        return refuse("This pair is not yours to decide, or is decided already.", ask=LEAD, hidden=True)
    return ALLOWED


def may_undo(user: Any, link: Any) -> Decision:
    """Whoever may see the need and the record, in a role that undoes links."""
    if not hasattr(link, "need"):
        return _may_see_parted(user, link)
    seen = may_see_need(user, link.need)
    if not seen:
        return seen
    if link.apart.feed not in sight_of(user).readable:
        return refuse("This record is not shown to you.", ask=LEAD, hidden=True)
    if not user.in_role.undoes_links:
        return refuse("Links are undone by front-door workers, managers and safeguarding leads.", ask=LEAD)
    return ALLOWED


def _may_see_parted(user: Any, parted: Any) -> Decision:
    """Whoever parted the two knows of them; for anybody else there is nothing here any more."""
    own = parted.decision.by_id == user.pk and user.in_role.undoes_links
    if not own or not {parted.apart.feed, parted.anchor.feed} <= set(sight_of(user).readable):
        return refuse("There is no such link any more.", ask=LEAD, hidden=True)
    return ALLOWED
