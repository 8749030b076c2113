"""What is marked on somebody in a tree, with its source, its day and who may see it, as far as the reader may know.

Events of a life that the vocabulary says are worth knowing down the generations; and needs that were found in records,
where more than one of the family has the same.
"""

from collections import Counter
from typing import Any

from thinkfamily.design.words import dates, lists
from thinkfamily.people.arrivals import policy as arrivals
from thinkfamily.people.arrivals import reads as found_reads
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.genogram.drawing.picture import Mark
from thinkfamily.people.genogram.whom import Around
from thinkfamily.people.records.models import Feed
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.vocabulary.life_events import life_events

Marks = dict[Any, list[Mark]]


def marks(near: Around) -> Marks:
    """By the id of the person. A fixed number of queries."""
    found = _events(near)
    for key, some in _needs(near).items():
        found.setdefault(key, []).extend(some)
    return found


def _events(near: Around) -> Marks:
    kinds = {name: kind.title for name, kind in life_events().items() if kind.passed_on}
    rows = sharing.items_visible_to(near.user, LifeEvent).filter(person__in=near.rows, kind__in=kinds, on__lte=near.day)
    found: Marks = {}
    for event in rows.select_related("source_agency").order_by("on", "pk"):
        key = near.one(event.person_id)
        if key in near.people:
            near.shown.append(event)
            said = f"{event.source_agency}, {_when(event)}; {_lower(near.told.sees(event))}"
            found.setdefault(key, []).append(Mark(kinds[event.kind], said))
    return found


def _when(event: LifeEvent) -> str:
    if event.precision == "day":
        return dates.day(event.on)
    return dates.month(event.on) if event.precision == "month" else str(event.on.year)


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _needs(near: Around) -> Marks:
    """Found in records about the members, where the feeds' own sharing rules let this reader read them."""
    sight = arrivals.sight_of(near.user)
    proposal = arrivals.visible_to(sight).filter(pk=near.family.opened_from or None).first()
    if proposal is None:
        return {}
    people = {person.proposed_id: key for key, person in near.people.items() if person.proposed_id}
    titles = dict(Feed.objects.values_list("feed", "title"))
    rows = arrivals.needs_in(sight, family=proposal.pk, status="found", person_id__in=list(people))
    told: dict[tuple[Any, str], str] = {}
    for need in rows.filter(first_seen__lte=near.day).order_by("first_seen", "pk"):
        source = lists.joined(sorted(titles.get(feed, feed) for feed in need.feeds))
        key = people[need.person_id or ""], found_reads.words_of(need).title
        told.setdefault(key, f"{source}, {dates.day(need.first_seen)}; whoever may read these records")
    many = Counter(title for _, title in told)
    found: Marks = {}
    for (person, title), said in told.items():
        if many[title] > 1:
            found.setdefault(person, []).append(Mark(title, said))
    return found
