"""The timeline of a family as one reader may know it: one list of everything, a page of it at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from thinkfamily.access.users.models import User
from thinkfamily.people.chronology import of_belonging, of_items, of_papers, rules, sources
from thinkfamily.people.chronology.of_records import from_records
from thinkfamily.people.chronology.rules import Asked, Happening
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.disputes import reads as disputes
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal

A_PAGE = 60
ALL = (*of_items.EVERY, *of_belonging.EVERY, *of_papers.EVERY, from_records)
ASKED = (*of_items.ASKED, *of_belonging.ASKED, *of_papers.ASKED)


@dataclass
class Timeline:
    """Every line that the reader may see. `sources`: from where they come, to choose one from."""

    whom: Whom
    lines: list[tuple[Happening, Item | None]]

    @property
    def people(self) -> list[tuple[str, str]]:
        return [(str(key), self.whom.name(key)) for key in self.whom.ids]

    @property
    def sources(self) -> list[str]:
        return sorted({each.source for each, _ in self.lines})


@dataclass
class TimelinePage:
    """One page of it, with what stands beside each line."""

    page: Page[Happening]
    left: list[Left]
    seals: Mapping[Any, list[Seal]]
    disputes: Mapping[Any, list[Dispute]]

    @property
    def years(self) -> list[tuple[int, list[Happening]]]:
        """The lines under the year in which each begins, in the page's order."""
        found: dict[int, list[Happening]] = {}
        for each in self.page.object_list:
            found.setdefault(each.on.year, []).append(each)
        return list(found.items())

    @property
    def shown(self) -> list[str]:
        """Ids of the items that the page shows, for the log of looks."""
        return list(dict.fromkeys(str(left.item.pk) for left in self.left))


def timeline(user: User, family: Family) -> Timeline:
    """A fixed number of queries."""
    seen = whom(user, family, *ASKED, *sources.ASKED)
    return Timeline(seen, [line for source in (*ALL, *sources.SOURCES) for line in source(seen)])


def page_of(found: Timeline, asked: Asked, number: str | None) -> TimelinePage:
    """The lines that were asked for, in order, a page at a time. Two queries."""
    wanted = [each for each, _ in found.lines if rules.asked_for(each, asked)]
    page = Paginator(rules.in_order(wanted, oldest_first=asked.oldest_first), A_PAGE).get_page(number)
    ids = {each.item for each in page.object_list if each.item}
    shown = ids | {key for each in page.object_list for key in each.rests_on}
    items = {item.pk: item for _, item in found.lines if item is not None and item.pk in shown}
    told = [*items.values(), *found.whom.called.values()]
    return TimelinePage(page, found.whom.left(told), seals.on_items(ids), disputes.on_items(list(ids)))
