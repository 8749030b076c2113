"""What one reader is shown of who and what is round a family, with a fixed number of queries."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import lists
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.family_record.reads import UNNAMED
from thinkfamily.people.network import policy
from thinkfamily.people.network.marks import Marks, marks_of
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing import reads as sharing
from thinkfamily.people.sharing.leaving import left_for

WITH_NAMES = ("person", "other", "group", "source_agency", "recorded_by")
SECTIONS = {
    "Relatives and godparents": ("kin", "godparent"),
    "Friends and neighbours": ("friend", "neighbour", "other"),
    "Faith and community": ("faith", "community"),
    "Clubs and services": ("club", "service"),
}
OUTSIDE = ("peers", "place")


@dataclass(frozen=True)
class Somebody:
    """A member of the family by the name that the reader may know."""

    membership: Membership
    name: str
    with_age: str

    @property
    def person(self) -> Person:
        return self.membership.person

    @property
    def is_child(self) -> bool:
        return self.membership.role in ("child", "expected_child")


def members_shown(user: User, family: Family) -> list[Somebody]:
    """Who belongs to the family, without whom the reader's agency may not know of. Three queries."""
    members = family_reads.members(family)
    hidden = sharing.withheld(user, [member.person for member in members])
    found = []
    for member in members:
        if (member.person_id, "family") in hidden:
            continue
        unnamed = (member.person_id, "identity") in hidden
        person = member.person
        name, with_age = (UNNAMED, UNNAMED) if unnamed else (person.first_name or str(person), person.with_age)
        found.append(Somebody(member, name, with_age))
    return found


@dataclass(frozen=True)
class Shown:
    """One supporter as the page says it. `own`: the reader's agency wrote it down, and so puts it right."""

    kept: Supporter
    of: str
    own: bool

    @property
    def who(self) -> str:
        return self.kept.who

    @property
    def stands(self) -> bool:
        """Whether it is so today: nobody supports, or is asked to, who has died; and nobody supports the dead."""
        other = self.kept.other
        return self.kept.holds and not self.kept.person.died_on and not (other and other.died_on)

    @property
    def how_much(self) -> str:
        """Very much, and it comes to the family."""
        way = {"to_family": "and it comes to them", "both": "both ways", "from_family": "and it goes out from them"}
        return f"{self.kept.get_strength_display()}, {way[self.kept.towards]}"

    @property
    def is_place(self) -> bool:
        """A place is asked nothing, and knows nothing."""
        return self.kept.kind == "place"

    @property
    def known_from(self) -> str:
        """Who told us, and whether they know that they stand here."""
        if self.is_place:
            return f"{lists.capital(self.kept.told_by)} told us."
        knows = "They know that they are on the record" if self.kept.knows else (
            f"They do not know that they are on the record: {lists.unstopped(self.kept.knows_why)}"
        )  # fmt: skip
        return f"{lists.capital(self.kept.told_by)} told us. {knows}."


@dataclass
class Place:
    """A group or place outside the home: who goes there, and what makes it safer or does harm there."""

    group: Group
    goes: list[Shown] = field(default_factory=list)
    safety: list[PlaceNote] = field(default_factory=list)
    harm: list[PlaceNote] = field(default_factory=list)


@dataclass
class SupportPage:
    """Everybody and everything round a family that the reader may know of."""

    family: Family
    people: list[Somebody]
    standing: list[Shown]
    before: list[Shown]
    places: list[Place]
    may_write: bool
    agency: int  # the reader's own
    marks: Marks
    left: list[Left] = field(default_factory=list)

    @property
    def sections(self) -> list[tuple[str, list[Shown]]]:
        """Each kind that there is, the strongest first."""
        return [
            (title, found)
            for title, kinds in SECTIONS.items()
            if (found := [each for each in self.standing if each.kept.kind in kinds])
        ]

    @property
    def could_be_asked(self) -> list[Shown]:
        return [each for each in self.standing if each.kept.asked == "could" and not each.is_place]

    @property
    def were_asked(self) -> list[Shown]:
        return [each for each in self.standing if each.kept.asked in ("asked", "agreed", "declined")]

    @property
    def unknowing(self) -> list[Shown]:
        return [each for each in self.standing if not each.kept.knows]

    @property
    def children(self) -> list[Somebody]:
        return [one for one in self.people if one.is_child]

    @property
    def shown(self) -> list[str]:
        """Ids of everything on the page, for the log of looks."""
        notes = [note for place in self.places for note in (*place.safety, *place.harm)]
        return [str(each.kept.pk) for each in (*self.standing, *self.before)] + [str(note.pk) for note in notes]


def support_page(user: User, family: Family) -> SupportPage:
    """The page of support."""
    people = members_shown(user, family)
    names = {one.membership.person_id: one.name for one in people}
    kept = list(supporters_of(user, names))
    shown = [Shown(each, names[each.person_id], each.source_agency_id == user.agency_id) for each in kept]
    notes = _notes(user, names, [each.group_id for each in kept if each.group_id])
    return SupportPage(
        family=family,
        people=people,
        standing=[each for each in shown if each.stands],
        before=[each for each in shown if not each.stands],
        places=_places([each for each in shown if each.stands], notes),
        may_write=bool(families.may_write(user, family)),
        agency=user.agency_id or 0,
        marks=marks_of([*kept, *notes]),
        left=left_for(user, [*kept, *notes]),
    )


def supporters_of(user: User, people: Collection[Any]) -> Iterable[Supporter]:
    """Of these people, by their ids; the strongest first."""
    one = follow(people)
    found = policy.supporters_visible_to(user).filter(person__in=one.records(people)).select_related(*WITH_NAMES)
    return one.read(found.order_by("-strength", "kind", "recorded_at", "id"))


def _notes(user: User, people: Collection[Any], groups: Collection[Any]) -> list[PlaceNote]:
    """Of their own records, and of the same places through any other record that the reader sees."""
    seen = policy.notes_visible_to(user).select_related("person", "group", "source_agency", "recorded_by")
    found = seen.filter(person__in=follow(people).records(people)) | seen.filter(group__in=list(groups))
    return [note for note in found.order_by("-happened_on", "id").distinct() if not note.until or note.until >= today()]


def _places(shown: list[Shown], notes: list[PlaceNote]) -> list[Place]:
    places: dict[Any, Place] = {}
    for each in shown:
        if each.kept.group is not None and each.kept.kind in OUTSIDE:
            places.setdefault(each.kept.group_id, Place(each.kept.group)).goes.append(each)
    for note in notes:
        place = places.setdefault(note.group_id, Place(note.group))
        (place.harm if note.kind == "harm" else place.safety).append(note)
    return sorted(places.values(), key=lambda place: (place.group.name, str(place.group.pk)))


def find_supporter(supporter: Any) -> Supporter:
    """The supporter of an address. Raises Http404."""
    found: Supporter = _one(Supporter, supporter, *WITH_NAMES)
    return found


def find_place_note(note: Any) -> PlaceNote:
    """The note of an address. Raises Http404."""
    found: PlaceNote = _one(PlaceNote, note, "group", "person", "source_agency")
    return found


def find_at(family: Any, group: Any) -> policy.AtPlace:
    """A group or place, looked at from a family. Raises Http404."""
    return policy.AtPlace(family_reads.find(family), _one(Group, group, "source_agency"))


def who_may_be_meant(user: User, at: policy.AtPlace) -> list[Somebody]:
    """Through whose record the place is known: members who go there, or else everybody of the family."""
    people = members_shown(user, at.family)
    tied = set(policy.supporters_visible_to(user).filter(group=at.group).values_list("person_id", flat=True))
    return [one for one in people if one.membership.person_id in tied] or people


def known_through(user: User, at: policy.AtPlace) -> list[Item]:
    """By what of the family's people the reader knows of the place: that they go there, or a note about it."""
    people = follow(shown := [one.person.pk for one in members_shown(user, at.family)]).records(shown)
    ties = policy.supporters_visible_to(user).filter(group=at.group, person__in=people)
    return [*ties, *policy.notes_visible_to(user).filter(group=at.group, person__in=people)]


def _one(model: Any, key: Any, *names: str) -> Any:
    try:
        return model.objects.select_related(*names).get(pk=key)
    except (model.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def groups_to_choose(user: User) -> list[Group]:
    """Groups and places that are known already to the reader, by name."""
    return list(policy.groups_visible_to(user).order_by("name", "id"))
