"""Why a family is on the early list, in sentences, made from its needs as published: a page only prints them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from thinkfamily.vocabulary.outcomes.frameworks import NeedText, framework, need_text

LISTED_BY = "outcomes-2022"


@dataclass(frozen=True)
class SeenNeed:
    """A row of `needs` as a reader may see it; `person_id` and `name` are null for the family's own need."""

    framework: str
    need_id: str
    status: str
    sum: str
    last_seen: date
    expires: date
    rule_version: int
    person_id: str | None = None
    name: str | None = None

    @property
    def text(self) -> NeedText:
        return need_text(self.framework, self.need_id, self.rule_version)

    @property
    def title(self) -> str:
        return f"{self.text.title} ({self.name})" if self.name else self.text.title


@dataclass(frozen=True)
class SeenPair:
    """A row of `pairs`: whose need, which, and who depends on them or on whom they depend."""

    need_id: str
    name: str
    other: str
    direction: str


@dataclass(frozen=True)
class Reason:
    """A sentence, and the needs that it rests on. `kind` is place, outcome, touched, ask or withheld."""

    kind: str
    sentence: str
    needs: tuple[SeenNeed, ...] = ()


@dataclass(frozen=True)
class Counts:
    """The three counts of the early list, recounted from rows."""

    outcomes: int
    pairs: int
    needs: int


def counted(needs: Iterable[SeenNeed], on: date) -> list[SeenNeed]:
    """The needs that the list counts on a day: found, current, of the ten outcomes; each once."""
    seen = {
        (need.need_id, need.person_id): need
        for need in needs
        if need.framework == LISTED_BY and need.status == "found" and need.expires > on
    }
    return sorted(seen.values(), key=lambda need: (need.text.headline.place, need.need_id, need.name or ""))


def recount(needs: Sequence[SeenNeed], pairs: Sequence[SeenPair], on: date) -> Counts:
    """The counts as anyone can make them by hand from the rows."""
    current = counted(needs, on)
    return Counts(len({need.text.headline.id for need in current}), len(pairs), len(current))


def why_here(
    needs: Sequence[SeenNeed], pairs: Sequence[SeenPair], *, on: date, place: int | None = None, all_shown: bool = True
) -> list[Reason]:
    """'Why is this family here?' as sentences, each with the needs it rests on.

    `all_shown` false, for a reader barred from any of the family's needs, leaves out place and counts.
    """
    current = counted(needs, on)
    reasons = [_summary(recount(needs, pairs, on), place)] if all_shown else [WITHHELD]
    for headline in framework(LISTED_BY).headlines:
        under = tuple(need for need in current if need.text.headline == headline)
        if under:
            reasons.append(Reason("outcome", f"{headline.title}: {'; '.join(need.title for need in under)}.", under))
    reasons += [Reason("touched", _touched(pair)) for pair in pairs]
    for need in needs:
        if need.status == "to_ask" and need.expires > on:
            reasons.append(Reason("ask", f"To ask, not counted: {need.title}. {need.sum}", (need,)))
    return reasons


WITHHELD = Reason("withheld", "You may see some of this family's needs only, so its place and counts are not shown.")


def _summary(counts: Counts, place: int | None) -> Reason:
    at = f"Place {place} on the early list: " if place else ""
    sentence = (
        f"{at}{_many(counts.outcomes, 'outcome')} with a current need, then {_many(counts.pairs, 'pair')} of one "
        f"person's need and someone at home who depends on them or on whom they depend, then "
        f"{_many(counts.needs, 'need')} in all. Nothing else decides the place."
    )
    return Reason("place", sentence[0].upper() + sentence[1:])


def _touched(pair: SeenPair) -> str:
    title = need_text(LISTED_BY, pair.need_id).title
    if pair.direction == "child_to_adult":
        return f"{pair.name}'s need touches {pair.other}, on whom {pair.name} depends: {title}."
    if pair.direction == "adult_to_child":
        return f"{pair.name}'s need touches {pair.other}, who depends on {pair.name}: {title}."
    return f"{pair.name}'s need touches {pair.other}; one of them is cared for by the other: {title}."


def _many(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
