"""The last assessment beside this one: for each member and heading what is new, gone and the same."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.assessment.reads import in_hand
from thinkfamily.casework.packs import reads as packs
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family

NEW, GONE, SAME = "New", "Gone", "The same"


@dataclass
class Heading:
    """One heading with what stood under it and what stands now, each with whether it is new, gone or the same."""

    title: str
    before: list[tuple[str, Entry]] = field(default_factory=list)
    now: list[tuple[str, Entry]] = field(default_factory=list)


@dataclass
class Compared:
    """Two assessments as the reader may know both. `members`: by name, their headings in the order of the questions.

    `before` is None where there is no earlier one.
    """

    whom: Whom
    now: Assessment | None
    before: Assessment | None
    members: list[tuple[str, list[Heading]]] = field(default_factory=list)
    items: list[Entry] = field(default_factory=list)

    def count(self, which: str) -> int:
        """How many entries are new, gone or the same."""
        sides = "before" if which == GONE else "now"
        return sum(said == which for _, own in self.members for one in own for said, _ in getattr(one, sides))


def compared(user: Any, family: Family) -> Compared:
    """The assessment in hand, or the last, with the one that was signed before it. A fixed number of queries."""
    now, seen = in_hand(family), whom(user, family)
    signed = Assessment.objects.filter(family=family, signed_at__isnull=False).select_related("pack", "signed_by")
    before = next((one for one in signed.order_by("-signed_at")[:2] if now is None or one.pk != now.pk), None)
    found = Compared(seen, now, before)
    if now is None or before is None:
        return found
    found.items = seen.items(Entry, assessment__in=[now.pk, before.pk], taken_out_on=None)
    titles = _titles(before) | _titles(now)
    for person in seen.people:
        own = [one for one in found.items if seen.same.person(one.person_id) == person]
        old = [one for one in own if one.assessment_id == before.pk]
        new = [one for one in own if one.assessment_id == now.pk]
        if own:
            found.members.append((seen.name(person), _side_by_side(titles, old, new)))
    return found


def _titles(one: Assessment) -> dict[str, str]:
    """By key, what the headings of an assessment are called."""
    return {domain.key: domain.title for domain in packs.template(one.pack).domains()}


def _side_by_side(titles: dict[str, str], old: Iterable[Entry], new: Iterable[Entry]) -> list[Heading]:
    found = {key: Heading(title) for key, title in titles.items()}
    before, now = {_says(one) for one in old}, {_says(one) for one in new}
    for one in old:
        said = SAME if _says(one) in now else GONE
        found.setdefault(one.heading, Heading(one.heading)).before.append((said, one))
    for one in new:
        said = SAME if _says(one) in before else NEW
        found.setdefault(one.heading, Heading(one.heading)).now.append((said, one))
    return [one for one in found.values() if one.before or one.now]


def _says(one: Entry) -> tuple[str, str, str]:
    """What makes two entries the same: heading, weight and words, whatever their capitals and spaces."""
    return one.heading, one.weight, " ".join(one.text.lower().split())
