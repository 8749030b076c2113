"""What practice requires of what is shown and counted: pure functions on values."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

EVERYBODY = "all"
CONTESTED, DISMISSED, SOMEBODY_ELSE = "contest", "dismiss", "somebody_else"
# A contested need of these outcomes goes on counting: someone's safety hangs on it.
SAFETY = frozenset({"safe_from_harm", "domestic_abuse"})


def allows(rule: Collection[str], kind: str, role_names: Collection[str]) -> bool:
    """Whether a feed's sharing rule means this reader: by their kind of agency, their role, or everybody.

    A rule that names nobody means nobody.
    """
    return EVERYBODY in rule or kind in rule or bool(set(rule) & set(role_names))


def readable(feeds: Collection[str], allowed: Collection[str]) -> bool:
    """A finding may be read only where every feed in its evidence may; one without evidence by nobody."""
    return bool(feeds) and set(feeds) <= set(allowed)


def stands(*, answer: str, headline: str, last_seen: datetime.date, seen_until: datetime.date) -> bool:
    """Whether a need still counts after the latest answer to it.

    Contested, it stops until somebody settles it, unless safety hangs on it. Dismissed, or about somebody else, it
    stops for the evidence that was answered; newer evidence counts again.
    """
    if answer == CONTESTED:
        return headline in SAFETY
    if answer in (DISMISSED, SOMEBODY_ELSE):
        return last_seen > seen_until
    return True


@dataclass(frozen=True)
class Standing:
    """A need that counts: whose (empty for the home), which, and its headline outcome."""

    person_id: str
    need_id: str
    headline: str


def count(needs: Iterable[Standing], pairs: Iterable[tuple[str, str, str]]) -> tuple[int, int, int]:
    """The three counts of the early list: outcomes, pairs, needs. `pairs` are (person, need, other person)."""
    each = set(needs)
    of_people = {(need.person_id, need.need_id) for need in each}
    touched = {pair for pair in pairs if pair[:2] in of_people}
    return len({need.headline for need in each}), len(touched), len(of_people)


def places(groups: Iterable[tuple[tuple[int, int, int], int]]) -> dict[tuple[int, int, int], int]:
    """Which place each set of counts has, when so many families have it; equal counts share a place."""
    found: dict[tuple[int, int, int], int] = {}
    before = 0
    for counts, families in sorted(groups, reverse=True):
        found[counts] = before + 1
        before += families
    return found


def covers(ages: Collection[int], ages_from: int | None, ages_to: int | None) -> bool:
    """Whether a line of coverage reaches anybody of these ages. Where no age is known it may reach somebody."""
    low, high = ages_from if ages_from is not None else 0, ages_to if ages_to is not None else 200
    return not ages or any(low <= age <= high for age in ages)
