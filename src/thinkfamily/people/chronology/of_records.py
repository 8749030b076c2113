"""Lines of the timeline that agencies' records say: needs that were found, and services that know somebody.

Only of who belongs to the family, and only what the feeds' own sharing rules let this reader read.
"""

from typing import Any

from django.db.models import Q

from thinkfamily.design.words import lists
from thinkfamily.people.arrivals import policy as arrivals
from thinkfamily.people.arrivals import reads as found_reads
from thinkfamily.people.arrivals.models import FoundNeed, ProposedFamily, ProposedPerson
from thinkfamily.people.chronology.rules import Happening
from thinkfamily.people.chronology.sources import Lines
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.records.models import Feed, Involvement


def from_records(whom: Whom) -> Lines:
    """Needs found and services known, of the people of the proposal from which this family was opened."""
    sight = arrivals.sight_of(whom.user)
    people = {
        person.proposed_id: key for key, person in whom.people.items() if person.proposed_id and key not in whom.unnamed
    }
    titles = dict(Feed.objects.values_list("feed", "title"))
    proposal = arrivals.visible_to(sight).filter(pk=whom.family.opened_from or None).first()
    if proposal is None:
        return []
    return [*_needs(whom, sight, proposal, people, titles), *_services(whom, sight, proposal, people, titles)]


def _needs(whom: Whom, sight: Any, proposal: ProposedFamily, people: dict[str, Any], titles: dict[str, str]) -> Lines:
    rows = arrivals.needs_in(sight, family=proposal.pk).filter(Q(person_id=None) | Q(person_id__in=list(people)))
    needs = list(rows.select_related("person"))
    found_reads.name_needs(sight, needs)
    return [(_need(whom, need, people, titles), None) for need in needs if need.status == "found"]


def _need(whom: Whom, need: FoundNeed, people: dict[str, Any], titles: dict[str, str]) -> Happening:
    words = found_reads.words_of(need)
    whose = people.get(need.person_id or "")
    name = whom.name(whose) if whose else "The home"
    feeds = sorted(titles.get(feed, feed) for feed in need.feeds)
    return Happening(
        on=need.first_seen,
        until=need.last_seen,
        words=f"{name}: {words.title[:1].lower()}{words.title[1:]}",
        detail=found_reads.shown(need, None).in_short,
        kind="records",
        whose=(whose,) if whose else tuple(whom.people),
        names=name,
        source=lists.joined(feeds),
        who_sees="Found in records: seen by whoever may read them",
    )


def _services(
    whom: Whom, sight: Any, proposal: ProposedFamily, people: dict[str, Any], titles: dict[str, str]
) -> Lines:
    """Of nobody whose address is protected: a service gives it away."""
    if proposal.protected:
        return []
    plain = ProposedPerson.objects.filter(pk__in=list(people), flags=[]).values("pk")
    known = Involvement.objects.filter(person_id__in=plain, feed__in=sight.nameable)
    found: Lines = []
    for one in known.order_by("feed", "record_id", "id"):
        whose = people[one.person_id]
        told: dict[str, Any] = {
            "kind": "records", "whose": (whose,), "names": whom.name(whose), "source": titles.get(one.feed, one.feed),
            "who_sees": "Found in records: seen by whoever may know of the service",
        }  # fmt: skip
        if one.since:
            said = f"{one.service} knows {whom.name(whose)} from this day"
            found.append((Happening(on=one.since, words=said, **told), None))
        if one.until:
            said = f"{one.service} knew {whom.name(whose)} until this day"
            found.append((Happening(on=one.until, words=said, **told), None))
    return found
