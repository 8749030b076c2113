"""Pairs that cannot be one person, whatever else is looked at: told apart by numbers alone, before names are read.

Of a pair the most that its weight can be is worked out from the model on arrays: birth date, address, sex, feed and
telephone as they are, names by the letters that they have in common, the rest at its best. A pair for which even that
is too little is left out; it would be dropped after comparing. What is left out thus changes no person and no doubt.

What holds for a pair is put together to a small code, a bit for each thing, and a table made once tells its weight.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.blocks import sides
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.pair_sides import LISTED, NONE, Sides
from thinkfamily.identify.linking.profiles import TERMS
from thinkfamily.identify.linking.score import COMMON, MOST_RARE, rarity_average
from thinkfamily.identify.linking.settings import PLACE, SURNAME
from thinkfamily.identify.linking.standardise import PLACES, SLOTS

STEP = 1 << 18
NOTHING = -1_000_000
SLOTTED = tuple(f"{name}_{n}" for name in LISTED for n in range(1, SLOTS[name] + 1))
# Digests are held by their lower half: at a million pairs that is one wrong equality in a hundred runs, which as a rule
# only has a pair compared in vain.
HALF = (1 << 31) - 1
NUMBERS = {
    **{name: f"CAST(coalesce({name} & {HALF}, {NONE}) AS INTEGER)" for name in ("first_n", "last_n", *SLOTTED)},
    **{name: f"coalesce({name}, {NONE})" for name in ("first_letters", "last_letters")},
    **{name: f"CAST(coalesce({name}, {NONE}) AS SMALLINT)" for name in ("birth_year", "no_later")},
    # Day, month and year as bits.
    "born": "coalesce(born // 10000 * 512 + born // 100 % 100 * 32 + born % 100, 0)",
    "middle": "coalesce(ascii(middle), 0)",
    **{f"bits_{what}": f"bits_{what}" for what in TERMS},
}
# What is told of a profile by bits of one number.
SEX, INITIAL, MIDDLE, MANY, YOUNGEST, HOMELESS, HELD, CONTACT = 3, 4, 8, 16, 32, 64, 15 << 7, 1 << 11
MARKS = (
    "CASE sex WHEN 'M' THEN 1 WHEN 'F' THEN 2 ELSE 0 END",
    f"CASE WHEN length(first) = 1 THEN {INITIAL} ELSE 0 END",
    f"CASE WHEN middle IS NULL THEN 0 ELSE {MIDDLE} END",
    f"CASE WHEN many THEN {MANY} ELSE 0 END",
    f"CASE WHEN no_later IS NULL THEN 0 ELSE {YOUNGEST} END",
    f"CASE WHEN coalesce(areas_1, homes_1) IS NULL THEN {HOMELESS} ELSE 0 END",
    *(f"CASE WHEN {name} IS NULL THEN 0 ELSE {1 << 7 + n} END" for n, name in enumerate(("nhs", "upn", "ni", "other"))),
    f"CASE WHEN contacts_1 IS NULL THEN 0 ELSE {CONTACT} END",
    # Lists that hold more than one thing.
    *(f"CASE WHEN {name}_2 IS NULL THEN 0 ELSE {1 << 12 + n} END" for n, name in enumerate(LISTED)),
)
FIRST = ("same", "swapped", "share", "near", "initial", "middle", "alone", "lacking")
HOME = ("lacking", "same", "alike")
BIRTH = ("same", "year", "month", "day", "swapped", "young", "year too", "close", "no day", "no year")


def _coded(*holds: np.ndarray) -> np.ndarray:
    """One number for what holds of each pair, a bit for each thing."""
    small = np.uint8 if len(holds) <= 8 else np.uint16
    code: np.ndarray = holds[0].astype(small)
    for place, held in enumerate(holds[1:], start=1):
        code |= np.left_shift(held.astype(small), place)
    return code


def _every(names: tuple[str, ...]) -> dict[str, np.ndarray]:
    """For each code, whether the thing of that name holds."""
    return {name: np.arange(1 << len(names)) >> place & 1 == 1 for place, name in enumerate(names)}


@dataclass(frozen=True)
class Reach:
    """The most that a model can say of a pair, in hundredths of a bit, and what it must say at `least`."""

    model: Model
    columns: dict[str, np.ndarray]
    least: int

    @classmethod
    def of(cls, engine: Engine, model: Model, least: int) -> "Reach":
        """Read the numbers of all profiles, laid out by mention number."""
        size = int(engine.value("SELECT coalesce(max(mention_id), 0) + 1 FROM profile"))
        sources = ", ".join(f"'{source}'" for source in model.sources)
        feed = f"coalesce(list_position([{sources}], source) - 1, {len(model.sources)})"
        told = {**NUMBERS, "marks": f"CAST({' + '.join(MARKS)} AS INTEGER)", "feed": f"CAST({feed} AS SMALLINT)"}
        listed = ", ".join(f"{made} AS {name}" for name, made in told.items())
        columns: dict[str, np.ndarray] = {}
        for piece in engine.pieces(f"SELECT mention_id, {listed} FROM profile"):
            numbers = piece["mention_id"].to_numpy()
            for name in told:
                values = piece[name].to_numpy()
                columns.setdefault(name, np.zeros(size, dtype=values.dtype))[numbers] = values
        return cls(model, columns, least)

    def near(self, pairs: np.ndarray) -> np.ndarray:
        """Of pairs (see `blocks`), whether each may weigh enough."""
        parts = (self._near(pairs[start : start + STEP]) for start in range(0, len(pairs), STEP))
        return np.concatenate([np.zeros(0, dtype=bool), *parts])

    def _near(self, pairs: np.ndarray) -> np.ndarray:
        """First names, which take longest, only where they may decide."""
        of = Sides(self.columns, *sides(pairs))
        told = self._but_first(of)
        best = int(self._first_table.max(initial=self._first_table[1] + MOST_RARE))
        near = told + best >= self.least
        open_yet = np.flatnonzero(near & (told < -NOTHING // 2))
        near[open_yet] = told[open_yet] + self._first(of.some(open_yet)) >= self.least
        return np.asarray(near)

    def most(self, pairs: np.ndarray) -> np.ndarray:
        """The most that each pair may weigh; -NOTHING and more where lists are too long to be told by their slots."""
        of = Sides(self.columns, *sides(pairs))
        return np.asarray(self._but_first(of) + self._first(of))

    def _but_first(self, of: Sides) -> np.ndarray:
        prior = self.model.prior(self.model.share_same)
        told = np.asarray(self._home(of) + self._birth(of) + self._rest(of) + np.int32(prior))
        told[of.either & MANY != 0] = -NOTHING
        return told

    def _weights(self, name: str) -> np.ndarray:
        return np.array(self.model.against_strangers(name), dtype=np.int32)

    def _rare(self, what: str, bits: np.ndarray) -> np.ndarray:
        return np.clip(bits.astype(np.int32) - rarity_average(self.model, what), -COMMON, MOST_RARE)

    @cached_property
    def _first_table(self) -> np.ndarray:
        weight, holds = self._weights("first"), _every(FIRST)
        most = np.full(1 << len(FIRST), weight[7])
        for name, level in (("swapped", 1), ("share", 2), ("near", 3), ("initial", 4), ("middle", 5), ("near", 6)):
            most = np.where(holds[name], np.maximum(most, weight[level]), most)
        most = np.where(holds["same"], weight[0], most)
        # One name alone may be the other's last name, and says nothing then.
        most = np.where(holds["alone"], np.maximum(most, 0), most)
        return np.asarray(np.where(holds["lacking"], 0, most))

    def _first(self, of: Sides) -> np.ndarray:
        same, alone = of.same("first_n"), of.lack("last_n")
        swapped = of.same("first_n", "last_n") | of.same("last_n", "first_n")
        code = _coded(same, swapped, of.share("firsts"), of.letters_near("first"), of.either & INITIAL != 0,
            of.either & MIDDLE != 0, alone, of.lack("first_n"))  # fmt: skip
        most, at = self._first_table[code], np.flatnonzero(same)
        rare = self._weights("first")[0] + self._rare("first", self.columns["bits_first"][of.left[at]])
        most[at] = np.where(alone[at], np.maximum(rare, 0), rare)
        return np.asarray(most)

    def _place(self, of: Sides) -> np.ndarray:
        place = np.where(of.either & HOMELESS, np.uint8(4), np.uint8(5))
        for level, name in reversed(tuple(enumerate(PLACES))):
            place[of.share(name)] = level
        return place

    @cached_property
    def _home_table(self) -> np.ndarray:
        """A row for what holds of last names, a column for each place."""
        weight = self._weights("home").reshape(len(SURNAME.levels), len(PLACE.levels))
        lacking, same, alike = (holds[:, None] for holds in _every(HOME).values())
        most = np.where(lacking, weight[2], weight[3])
        most = np.where(alike | lacking, np.maximum(most, weight[1]), most)
        return np.asarray(np.where(same, weight[0], most))

    def _home(self, of: Sides) -> np.ndarray:
        place, lacking, same = self._place(of), of.lack("last_n"), of.same("last_n")
        alike = of.share("lasts") | of.letters_near("last")
        alike |= of.same("first_n", "last_n") | of.same("last_n", "first_n")
        most, at = self._home_table[_coded(lacking, same, alike), place], np.flatnonzero(same | lacking)
        bits = self.columns["bits_last"]
        rare = self._rare("last", np.maximum(bits[of.left[at]], bits[of.right[at]]))
        of_same = self._weights("home")[place[at]] + np.where(place[at] > 1, rare, 0)
        most[at] = np.where(same[at], of_same, np.maximum(most[at], of_same))
        return np.asarray(most)

    @cached_property
    def _birth_table(self) -> np.ndarray:
        weight, holds = self._weights("birth"), _every(BIRTH)
        young, year, month, day = (holds[name] for name in ("young", "year", "month", "day"))
        most = np.where(holds["close"], weight[8], weight[9])
        slips = np.where(month | day, np.maximum(most, weight[7]), most)
        full = np.where(young, weight[6], slips)
        for held, level in ((year, weight[5]), (month & day | year & (month | day), max(weight[2], weight[4])),
                            (holds["swapped"], weight[1]), (holds["same"], weight[0])):  # fmt: skip
            full = np.where(held, level, full)
        part = np.where(holds["year too"], weight[3], np.where(young, weight[6], most))
        dated = np.where(holds["no day"], part, full)
        return np.asarray(np.where(holds["no year"], np.where(young, weight[6], 0), dated))

    def _birth(self, of: Sides) -> np.ndarray:
        (born, other), (year, other_year) = of.both("born"), of.both("birth_year")
        unlike, no_day = born ^ other, (born == 0) | (other == 0)
        swapped = (unlike >> 9 == 0) & (born >> 5 & 15 == other & 31) & (born & 31 == other >> 5 & 15)
        same = (unlike == 0) & ~no_day
        no_year, close = (year == NONE) | (other_year == NONE), abs(year - other_year) <= 10
        code = _coded(same, unlike >> 9 == 0, unlike & 15 << 5 == 0, unlike & 31 == 0, swapped, self._young(of),
            year == other_year, close, no_day, no_year)  # fmt: skip
        most, at = self._birth_table[code], np.flatnonzero(same)
        most[at] += self._rare("birth", self.columns["bits_birth"][of.left[at]])
        return np.asarray(most)

    def _young(self, of: Sides) -> np.ndarray:
        """Whether one was born too late to be the parent that the other is."""
        young = np.zeros(len(of.left), dtype=bool)
        at = np.flatnonzero(of.either & YOUNGEST)
        parents = of.some(at)
        (year, other_year), (no_later, other_no_later) = parents.both("birth_year"), parents.both("no_later")
        young[at] = (other_no_later != NONE) & (year > other_no_later) | (no_later != NONE) & (other_year > no_later)
        return young

    def _rest(self, of: Sides) -> np.ndarray:
        """Sex, middle name, identifier, telephone, feeds."""
        weight = self._weights("sex")
        # Both sexes together are two that differ.
        sexes = np.array([0, weight[0], weight[0], weight[1]], dtype=np.int32)
        one, other = (marks & SEX for marks in of.both("marks"))
        most = np.where((one == 0) | (other == 0), 0, sexes[one | other])
        weight = self._weights("middle")
        at = np.flatnonzero(of.each & MIDDLE)
        middle = self.columns["middle"]
        most[at] += np.where(middle[of.left[at]] == middle[of.right[at]], max(weight[0], weight[1]), weight[2])
        most += np.where(of.each & HELD, self._weights("number").max(), 0)
        weight = self._weights("contact")
        at = np.flatnonzero(of.each & CONTACT)
        most[at] += np.where(of.some(at).share("contacts"), weight[0], weight[1])
        one, other = of.both("feed")
        weight = self._weights("feeds")
        return np.asarray(most + np.where(one == other, weight[one], weight[-1]))
