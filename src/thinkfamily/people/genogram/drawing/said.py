"""The same family in words: everything that the picture shows, as sentences."""

from collections.abc import Iterator, Sequence

from thinkfamily.people.genogram.drawing.picture import Bond, Figure, Picture, Union
from thinkfamily.people.genogram.drawing.repeats import Repeat, repeats

SEX = {"F": "female", "M": "male", "U": "sex not known"}
COUPLE = {
    ("married", ""): "are married",
    ("civil_partners", ""): "are civil partners",
    ("cohabiting", ""): "live together as a couple",
    ("other", ""): "have a child together or are a couple; they are not known to be married or to live together",
    ("married", "separated"): "are married and have separated",
    ("married", "divorced"): "were married and are divorced",
    ("civil_partners", "separated"): "are civil partners and have separated",
    ("civil_partners", "dissolved"): "were civil partners; the partnership was dissolved",
}
CHILDREN = {
    "birth": ("child", "children", ""),
    "adopted": ("child", "children", ", adopted"),
    "foster": ("foster child", "foster children", ""),
    "special_guardian": ("child", "children", ", under special guardianship"),
}
BOND = {
    "close": "{a} and {b} are close",
    "very_close": "{a} and {b} are very close",
    "distant": "{a} and {b} are distant",
    "conflict": "{a} and {b} are in conflict",
    "close_and_conflict": "{a} and {b} are close and in conflict",
    "cut_off": "{a} and {b} have no contact",
    "care": "{a} and {b} look after each other",
    "support": "{a} and {b} support each other",
    "control": "{a} and {b} control each other",
    "violence": "There is violence between {a} and {b}",
}
ONE_WAY = {
    "close": "{a} is close to {b}",
    "very_close": "{a} is very close to {b}",
    "distant": "{a} keeps a distance from {b}",
    "conflict": "{a} is in conflict with {b}",
    "close_and_conflict": "{a} is close to {b} and in conflict with them",
    "cut_off": "{a} has broken off contact with {b}",
    "care": "{a} looks after {b}",
    "support": "{a} supports {b}",
    "control": "{a} controls {b}",
    "violence": "{a} is violent towards {b}",
}


def listed(words: Sequence[str]) -> str:
    """One, two and three."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def person(figure: Figure) -> str:
    """Kit, 13, male; the record is about him is said elsewhere."""
    if figure.lost:
        return f"{figure.said}: a pregnancy that was lost"
    if figure.unborn:
        return f"{figure.said}, not yet born"
    age = "under 1" if figure.age == "<1" else figure.age
    parts = [figure.said, age, SEX[figure.sex], "has died" if figure.died else "", figure.note]
    return ", ".join(part for part in parts if part)


def couple(union: Union) -> str:
    """What two are or were to each other."""
    if found := COUPLE.get((union.kind, union.state)):
        return found
    return {"separated": "were a couple and have separated", "divorced": "are divorced"}.get(
        union.state, "were a couple"
    )


def bond(tie: Bond, names: dict[str, str]) -> str:
    """How two get on."""
    return (ONE_WAY if tie.one_way else BOND)[tie.kind].format(a=names[tie.a], b=names[tie.b])


def repeat(one: Repeat, names: dict[str, str]) -> str:
    """In care as a child: Joan (2 May 1970, school), Lisa (1998), Kai (2024): three generations."""
    people = [f"{names[who]} ({mark.said})" if mark.said else names[who] for who, mark in one.line]
    return f"{one.title} is written down in more than one generation: {', then '.join(people)}."


def _children(picture: Picture, names: dict[str, str]) -> Iterator[str]:
    groups: dict[tuple[object, ...], list[str]] = {}
    for birth in picture.births:
        groups.setdefault((birth.parents, birth.kind), []).append(names[birth.child])
    for (parents, kind), children in groups.items():
        one, many, how = CHILDREN[str(kind)]
        known = [names[each] for each in parents if each]  # type: ignore[attr-defined]  # a pair, as the key was made
        noun = one if len(children) == 1 else many
        if not known:
            yield f"The parents of {listed(children)} are not on this record."
            continue
        has = "has" if len(known) == 1 else "have"
        unknown = " The other parent is not on this record." if len(known) == 1 and kind == "birth" else ""
        yield f"{listed(known)} {has} {len(children)} {noun}{how}: {listed(children)}.{unknown}"


def _twins(picture: Picture, names: dict[str, str]) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    alike = {birth.twins: birth.identical for birth in picture.births if birth.twins}
    for birth in picture.births:
        if birth.twins and names[birth.child] not in groups.setdefault(birth.twins, []):
            groups[birth.twins].append(names[birth.child])
    for twins, people in groups.items():
        if len(people) > 1:
            noun = "twins" if len(people) == 2 else "children of one birth"
            yield f"{listed(people)} are {'identical ' if alike[twins] else ''}{noun}."


def words(picture: Picture) -> tuple[str, ...]:
    """Sentences in the order: who there is, couples, children, kin, how they get on, homes, what repeats."""
    names = {figure.id: figure.said for figure in picture.people}
    found = [f"{len(picture.people)} people: {'; '.join(person(figure) for figure in picture.people)}."]
    found += [f"The record is about {listed([f.said for f in picture.people if f.index])}."] * any(
        f.index for f in picture.people
    )
    found += [f"{names[one.a]} and {names[one.b]} {couple(one)}." for one in picture.unions]
    found += [*_children(picture, names), *_twins(picture, names)]
    found += [f"{one.said}." for one in picture.kin]
    found += [f"{bond(one, names)}." for one in picture.bonds]
    found += [f"{home.name}: {listed([names[one] for one in home.members])}." for home in picture.homes]
    for figure in picture.people:
        if figure.marks:
            marks = [f"{mark.title} ({mark.said})" if mark.said else mark.title for mark in figure.marks]
            found.append(f"Written down about {figure.said}: {listed(marks)}.")
    found += [repeat(one, names) for one in repeats(picture)]
    return tuple(found)
