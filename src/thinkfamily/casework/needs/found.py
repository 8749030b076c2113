"""What Identify found of the people of a family, as a reader may read it, waiting for a person to take it over."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from thinkfamily.casework.needs import rules
from thinkfamily.design.words import lists
from thinkfamily.people.arrivals import policy as arrivals
from thinkfamily.people.arrivals import reads as arrivals_reads
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.records.models import Feed


@dataclass(frozen=True)
class Found:
    """A need that was found. `person`: whose it is, None for the home's; `proposal` and `ref`: its page `why`."""

    family: Family
    shown: arrivals_reads.ShownNeed
    person: Person | None
    name: str
    proposal: str
    sources: str

    @property
    def ref(self) -> str:
        return self.shown.found.ref

    @property
    def text(self) -> str:
        return f"{self.shown.title}. {self.shown.in_short}"

    @property
    def information(self) -> str:
        return rules.class_of(self.code, self.shown.words.headline.id)

    @property
    def code(self) -> str:
        """The need's word in the framework that counts; none in another, whose words mean something else."""
        return self.shown.words.id if self.shown.found.framework == arrivals_reads.COUNTED else ""

    @property
    def turned_down(self) -> bool:
        """Whether somebody has said that there is a reason to leave it, or that it is somebody else's."""
        latest = self.shown.latest
        return latest is not None and latest.answer in ("dismiss", "somebody_else")


def of_family(seen: Whom) -> list[Found]:
    """Each need that the reader may read, of the proposal from which the family was opened. A few queries."""
    if not seen.family.opened_from:
        return []
    sight = arrivals.sight_of(seen.user)
    proposal = arrivals.visible_to(sight).filter(pk=seen.family.opened_from).first()
    if proposal is None:
        return []
    people = {one.proposed_id: key for key, one in seen.people.items() if one.proposed_id and key not in seen.unnamed}
    titles = dict(Feed.objects.values_list("feed", "title"))
    found = []
    for one in arrivals_reads.shown_needs(sight, [proposal.pk]).get(proposal.pk, []):
        key = people.get(one.found.person_id or "")
        if one.found.person_id and key is None:
            continue  # of somebody whom this reader is not shown in the family
        sources = lists.joined(sorted(titles.get(feed, feed) for feed in one.found.feeds))
        whose = seen.people[key] if key else None
        found.append(Found(seen.family, one, whose, seen.name(key) if key else "The home", proposal.ref, sources))
    return found


def waiting(found: Collection[Found], taken: Collection[str]) -> list[Found]:
    """Those that nobody has taken over or turned down."""
    return [one for one in found if one.ref not in taken and not one.turned_down]


@dataclass(frozen=True)
class Wanted:
    """The address of one: the family and what stands for the need."""

    family: Family
    ref: str

    def as_seen_by(self, user: Any) -> Found:
        """Raises Http404 where the reader may not read it."""
        one = next((one for one in of_family(whom(user, self.family)) if one.ref == self.ref), None)
        if one is None:
            raise Http404
        return one


def find(family: Any, found: str) -> Wanted:
    """By the parts of an address. Raises Http404."""
    return Wanted(families.find(family), found)
