"""Who is where and how much of the time: counted so that nobody counts twice, and said in words.

Values only. `At` is one stay that holds on the day that is asked about; people and homes are known by their ids, and
somebody who was merged into another counts as that other before they come here.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from thinkfamily.design.words import lists
from thinkfamily.people.persons.rules import objection_to_order
from thinkfamily.vocabulary.dates import age_on
from thinkfamily.vocabulary.kinship import AWAY

FORTNIGHT = 14
LIVING = ("lives", "shared_care")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
AWAY_WORDS = {"placement": "placed elsewhere", "custody": "in custody", "hospital": "in hospital"}


@dataclass(frozen=True)
class Who:
    """Somebody on a family's record."""

    id: object
    name: str
    family: bool = True
    in_plan: bool = True


@dataclass(frozen=True)
class At:
    """Somebody at a home today."""

    who: object
    home: object
    kind: str = "lives"
    nights: int | None = None


def number(count: int) -> str:
    """Two, as a word; 11 as figures."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def counted(people: Sequence[Who], stays: Sequence[At]) -> str:
    """5 people, two homes; Nina and Ben live in both. Only family counts, and everybody once."""
    family = _once([one for one in people if one.family])
    ids = {one.id for one in family}
    homes = {at.home for at in stays if at.who in ids and at.kind in LIVING}
    said = f"{len(family)} {'person' if len(family) == 1 else 'people'}"
    if homes:
        said += f", {number(len(homes))} {'home' if len(homes) == 1 else 'homes'}"
    said += _in_several(family, stays, len(homes)) + "."
    return " ".join([said, *_away(family, stays), *_besides(people, stays)])


def _once(people: Sequence[Who]) -> list[Who]:
    return list({one.id: one for one in people}.values())


def homes_of(who: object, stays: Sequence[At]) -> set[object]:
    """The homes where somebody lives, all or part of the time."""
    return {at.home for at in stays if at.who == who and at.kind in LIVING}


def _in_several(family: Sequence[Who], stays: Sequence[At], homes: int) -> str:
    by_number: dict[int, list[str]] = {}
    for one in family:
        if (several := len(homes_of(one.id, stays))) > 1:
            by_number.setdefault(several, []).append(one.name)
    said = ""
    for several, names in sorted(by_number.items()):
        of_them = "both" if several == homes == 2 else f"all {number(homes)}" if several == homes else ""
        verb = "lives" if len(names) == 1 else "live"
        said += f"; {lists.joined(names)} {verb} in {of_them or f'{number(several)} of them'}"
    return said


def _away(family: Sequence[Who], stays: Sequence[At]) -> list[str]:
    """Who is family though not at home, each with where."""
    found = []
    for kind in AWAY:
        names = [one.name for one in family if any(at.who == one.id and at.kind == kind for at in stays)]
        if names:
            verb = "is" if len(names) == 1 else "are"
            found.append(f"{lists.joined(names)} {verb} family and {AWAY_WORDS[kind]}.")
    return found


def _besides(people: Sequence[Who], stays: Sequence[At]) -> list[str]:
    """Who lives with them and is not family."""
    at_home = {at.who for at in stays if at.kind in (*LIVING, "lodger")}
    names = [one.name for one in _once([one for one in people if not one.family]) if one.id in at_home]
    if not names:
        return []
    verbs = ("lives there and is", "live there and are")[len(names) > 1]
    return [f"{lists.joined(names)} {verbs} not counted as family."]


def in_plan(people: Sequence[Who]) -> str:
    """In the plan: Eva, Nina and Ben. Not in it: Tom."""
    family = _once(list(people))
    inside = [one.name for one in family if one.in_plan and one.family]
    outside = [one.name for one in family if not one.in_plan and one.family]
    said = f"In the plan: {lists.joined(inside)}." if inside else "Nobody is in the plan yet."
    return f"{said} Not in it: {lists.joined(outside)}." if outside and inside else said


@dataclass(frozen=True)
class Asked:
    """A stay that somebody is about to write down. `others`: the person's further stays that hold at the same time."""

    name: str
    at: At
    today: datetime.date
    since: datetime.date | None = None
    until: datetime.date | None = None
    born: datetime.date | None = None
    unborn: bool = False
    died: datetime.date | None = None
    others: tuple[At, ...] = ()
    home_names: tuple[tuple[object, str], ...] = ()

    def home(self, key: object) -> str:
        """What a home is called."""
        return dict(self.home_names).get(key, "another home")


def impossible(asked: Asked) -> str:
    """Why this stay cannot be, as a sentence; nothing where it can."""
    if wrong := objection_to_order(asked.since, asked.until):
        return wrong
    if asked.unborn:
        return f"{asked.name} is not born yet: say where they live once they are."
    if asked.since and asked.born and asked.since < asked.born:
        return f"{asked.name} was born on {_day(asked.born)}: this cannot begin before."
    if asked.died and (asked.until is None or asked.until > asked.died):
        return f"{asked.name} died on {_day(asked.died)}: say until when it was so."
    if asked.at.nights is not None and asked.at.nights > FORTNIGHT:
        return f"A fortnight has {FORTNIGHT} nights: enter a number from 0 to {FORTNIGHT}."
    if any(at.home == asked.at.home for at in asked.others):
        return f"This is written down already: {asked.name} stays at {asked.home(asked.at.home)}. Change that instead."
    return ""


def unlikely(asked: Asked) -> list[str]:
    """What is seldom so: one sentence each."""
    return [said for said in (_too_many_nights(asked), _all_of_the_time_twice(asked), _too_young(asked)) if said]


def _too_many_nights(asked: Asked) -> str:
    nights = sum(at.nights or 0 for at in (*asked.others, asked.at))
    if nights > FORTNIGHT and asked.at.nights:
        homes = lists.joined([asked.home(at.home) for at in asked.others if at.nights])
        return f"With {homes} that makes {nights} nights of a fortnight for {asked.name}, which has {FORTNIGHT}."
    return ""


def _all_of_the_time_twice(asked: Asked) -> str:
    whole = ("lives", *AWAY)
    if asked.at.kind not in whole or asked.at.nights is not None:
        return ""
    there = [asked.home(at.home) for at in asked.others if at.kind in whole and at.nights is None]
    if not there:
        return ""
    return (
        f"{asked.name} is at {lists.joined(there)} all of the time too. Does that one end, or is it part of the time?"
    )


def _too_young(asked: Asked) -> str:
    if asked.at.kind != "custody" or not asked.born:
        return ""
    years = age_on(asked.born, asked.since or asked.today)
    return f"{asked.name} is {years}, and nobody under 10 is in custody in England and Wales." if years < 10 else ""


def _day(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"
