"""How things are going, as a reader may know it: each series by itself, the informants beside each other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.measures import rules
from thinkfamily.casework.measures.drawing import Chart, chart
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.measures.rules import Distance, Point
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.measure import Measure, Part
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.persons.models import Person


@dataclass
class Series:
    """What one informant answered to one measure, or to one question that stands alone, for one goal; in order."""

    measure: Measure
    name: str  # who answered
    who: str  # the same, with as whom
    hopes: str  # whose hope it is, where it is measured against one
    part: Part | None
    kept: list[Measurement] = field(default_factory=list)

    @property
    def points(self) -> list[Point]:
        """Without those that have no number: where an answer is missing."""
        numbers = ((one.answered_on, self.number(one)) for one in self.kept)
        return [Point(day, number) for day, number in numbers if number is not None]

    def number(self, one: Measurement) -> int | None:
        return one.answers.get(self.part.key) if self.part else one.total

    @property
    def better(self) -> str:
        return self.part.better if self.part else self.measure.better

    @property
    def distance(self) -> Distance | None:
        return rules.distance(self.points, self.better, self.measure.change)

    @property
    def says(self) -> str:
        """How far they have come, in a sentence."""
        if not self.points:
            return "There is no number yet: an answer is missing."
        return rules.said(self.points, self.distance, whose_hope=self.hopes)

    @property
    def chance(self) -> str:
        return rules.chance(self.distance, self.measure.change)

    @property
    def by_itself(self) -> str:
        return rules.by_itself(self.measure)

    @property
    def chart(self) -> Chart | None:
        return chart(self.points, self.measure.lowest, self.measure.highest)

    @property
    def latest(self) -> Measurement:
        return self.kept[-1]

    def missing(self, one: Measurement) -> int:
        return 0 if self.part else rules.missing(self.measure, one.answers)

    def answered(self, one: Measurement) -> list[tuple[str, str]]:
        """Each question with what was answered, where the questions may stand here."""
        if self.part:
            return []
        return [
            (part.ask, self.measure.words(one.answers[part.key]) if part.key in one.answers else "Not answered")
            for part in self.measure.parts
        ]


@dataclass
class Group:
    """One measure, for one goal: the series of every informant beside each other."""

    measure: Measure
    goal: str
    part: Part | None
    series: list[Series] = field(default_factory=list)


@dataclass
class Going:
    """How things are going for one person."""

    key: Any
    name: str
    groups: list[Group] = field(default_factory=list)


@dataclass
class HowThingsAre:
    """The family's page. `items`: everything that it shows."""

    whom: Whom
    people: dict[Any, Going]
    items: list[Measurement]

    @property
    def asked(self) -> list[tuple[Any, Going]]:
        """Of whom something stands here that the reader may know."""
        return [(key, one) for key, one in self.people.items() if one.groups]

    @property
    def not_asked(self) -> list[tuple[Any, Going]]:
        return [(key, one) for key, one in self.people.items() if not one.groups]


def of_family(user: User, family: Family) -> HowThingsAre:
    """Everybody whom the reader is shown. A fixed number of queries, however much was answered."""
    return how_things_are(whom(user, family))


def how_things_are(seen: Whom) -> HowThingsAre:
    """The same, for a page that knows already whom it shows."""
    people = {key: Going(key, seen.name(key)) for key in seen.people}
    kept = seen.items(Measurement, taken_out_on=None)
    kept.sort(key=lambda one: (one.answered_on, one.recorded_at))
    known: dict[int, Measure] = {}
    groups: dict[tuple[Any, ...], Group] = {}
    series: dict[tuple[Any, ...], Series] = {}
    for one in kept:
        if one.pack_id not in known:
            known[one.pack_id] = packs.measure(one.pack)
        measure = known[one.pack_id]
        person = seen.same.person(one.person_id)
        who = informant(seen, one)
        for part in measure.parts if measure.counts == "each" else (None,):
            if part is not None and part.key not in one.answers:
                continue
            at = (person, one.measure, one.goal.casefold(), part.key if part else "")
            if at not in groups:
                groups[at] = Group(measure, one.goal, part)
                people[person].groups.append(groups[at])
            if (*at, who) not in series:
                hopes = name_of(seen, one) if measure.goal else ""
                series[*at, who] = Series(measure, name_of(seen, one), told_by(seen, one), hopes, part)
                groups[at].series.append(series[*at, who])
            series[*at, who].kept.append(one)
    return HowThingsAre(seen, people, kept)


def informant(seen: Whom, one: Measurement) -> tuple[str, str]:
    """By what an informant is the same one again: as whom they answered, and who they are."""
    who = str(seen.same.person(one.other_id)) if one.other_id else " ".join(one.answered_by.casefold().split())
    return one.informant, who


def name_of(seen: Whom, one: Measurement) -> str:
    """Who answered, by name."""
    if one.informant == "self":
        return seen.name(seen.same.person(one.person_id))
    return seen.name(seen.same.person(one.other_id)) if one.other_id else one.answered_by


def told_by(seen: Whom, one: Measurement) -> str:
    """Who answered, and as whom."""
    relation = {
        "self": "",
        "parent": "parent or carer",
        "family": "of the family",
        "teacher": "school",
        "worker": "worker",
    }
    named = name_of(seen, one)
    return f"{named} ({relation[one.informant]})" if relation[one.informant] else named


@dataclass(frozen=True)
class ToAdd:
    """Somebody and the measure that they are asked, in the version that counts."""

    member: Membership
    pack: PackVersion

    @property
    def measure(self) -> Measure:
        return packs.measure(self.pack)


def find_to_add(family: Any, person: Any, measure: str) -> ToAdd:
    """A member and a measure that counts, by the parts of an address. Raises Http404."""
    member = find_member(family, person)
    found = packs.counting().filter(kind="measure", name=measure).first()
    if found is None:
        raise Http404
    return ToAdd(member, found)


@dataclass(frozen=True)
class Choice:
    """A measure that may be asked of somebody. `who`: who may answer, of somebody of that age."""

    pack: PackVersion
    measure: Measure
    says: str
    who: tuple[str, ...]


def to_choose(person: Person) -> tuple[list[Choice], list[Choice]]:
    """Every measure that counts: those that fit somebody's age, what they hope for first; and those that do not."""
    age = dates.age(person.date_of_birth, today())
    found = []
    for pack in packs.counting().filter(kind="measure"):
        measure = packs.measure(pack)
        found.append(Choice(pack, measure, packs.about(pack).says, measure.who(age)))
    found.sort(key=lambda one: (one.measure.goal is None, one.measure.title))
    return [one for one in found if one.who], [one for one in found if not one.who]


def again(kept: Iterable[Measurement], which: str, measure: str) -> Measurement | None:
    """Of what a reader may know the answer that is asked for again: the same informant and goal stand in the form."""
    return next((one for one in kept if str(one.pk) == which and one.measure == measure), None)
