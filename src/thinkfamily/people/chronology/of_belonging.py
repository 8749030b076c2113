"""Lines of the timeline about who belongs to whom: ties, what is between two, responsibility, and the family itself."""

from collections.abc import Iterable
from typing import Any

from thinkfamily.design.words import lists
from thinkfamily.people.chronology.rules import Happening, in_doubt
from thinkfamily.people.chronology.sources import Lines, line
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing import reads as sharing
from thinkfamily.vocabulary.kinship import TIES

OfTwo = Tie | Bond | Responsibility


def between_two(whom: Whom) -> Lines:
    """When a tie, a bond or responsibility began and ended. One query of each, and one for names of other families."""
    rows: list[OfTwo] = [*whom.items(Tie), *whom.items(Bond), *whom.items(Responsibility)]
    dated = [one for one in rows if (one.since or one.until) and getattr(one, "certainty", "") != "mistaken"]
    names = _names(whom, [one.other_id for one in dated])
    found: Lines = []
    for one in dated:
        if one.other_id in names:
            found += _dated(whom, one, names[one.other_id])
    return found


def _dated(whom: Whom, one: OfTwo, other: str) -> Lines:
    said = _in_words(one, whom.name(one.person_id), other)
    told: Any = {
        "whose": (one.person_id, one.other_id), "unsure": in_doubt(getattr(one, "certainty", "")),
        "said_by": lists.unstopped(one.said_by),
    }  # fmt: skip
    found: Lines = []
    if one.since:
        found.append(line(whom, one, one.since, f"From this day: {said}", "tie", **told))
    if one.until:
        found.append(line(whom, one, one.until, f"Until this day: {said}", "tie", **told))
    return found


def _in_words(one: OfTwo, who: str, other: str) -> str:
    if isinstance(one, Bond):
        return one.sentence(who, other)
    if isinstance(one, Responsibility):
        return f"{who} has parental responsibility for {other} ({one.get_basis_display()})"
    if one.kind == "ex_partner_of":
        return f"{who} and {other} are no longer partners"
    return TIES[one.kind].sentence(who, other, one.person.sex)


def _names(whom: Whom, people: Iterable[Any]) -> dict[Any, str]:
    wanted = set(people)
    other = Person.objects.filter(pk__in=wanted - set(whom.people))
    return {one.pk: one.first_name or str(one) for one in other} | {
        key: whom.name(key) for key in wanted & set(whom.people)
    }


def joining_and_leaving(whom: Whom) -> Lines:
    """Who began and ceased to belong to the family, who on one day in one line. Two queries, and what is withheld.

    Of nobody whose belonging is withheld from the reader's agency; a baby who was lost stands on no list.
    """
    rows = list(Membership.objects.filter(family=whom.family).select_related("recorded_by__agency").order_by("pk"))
    same = follow([row.person_id for row in rows])
    people = Person.objects.in_bulk({same.person(row.person_id) for row in rows})
    hidden = sharing.withheld_of(whom.user, people)
    days: dict[tuple[Any, str, Any], dict[Any, str]] = {}
    for row in rows:
        key = same.person(row.person_id)
        if (key, "family") in hidden or key not in people or people[key].lost_on:
            continue
        name = _called(whom, people[key], row, unnamed=(key, "identity") in hidden)
        for day, words in ((row.since, "From this day of the family"), (row.until, "Of the family until this day")):
            if day:
                days.setdefault((day, words, row.recorded_by), {}).setdefault(key, name)
    return [(_joined(day, words, by, who), None) for (day, words, by), who in days.items() if any(who.values())]


def _called(whom: Whom, person: Person, row: Membership, *, unnamed: bool) -> str:
    """By name, and what they are where that is not family; nobody whose name is withheld."""
    if unnamed:
        return ""
    name = whom.name(person.pk) if person.pk in whom.people else person.first_name or str(person)
    return name if row.is_family else f"{name} ({row.get_role_display().lower()})"


def _joined(day: Any, words: str, by: Any, who: dict[Any, str]) -> Happening:
    names = [name for name in who.values() if name]
    return Happening(
        on=day,
        words=f"{words}: {lists.joined(names)}",
        kind="tie",
        whose=tuple(who),
        names=names[0],
        source=str(by.agency),
        by=by.name,
        who_sees="Seen by everybody with access to this record (who belongs to them)",
    )


EVERY = (between_two, joining_and_leaving)
ASKED: tuple[Wanted, ...] = tuple((kind, NONE) for kind in (Tie, Bond, Responsibility))
