"""Pairs that cannot be one person, whatever else is looked at: told apart by numbers alone, before names are read.

Of a pair the most that its weight can be is worked out from the model on arrays: birth date, address, sex, feed and
telephone as they are, names by the letters that they have in common, the rest at its best. A pair for which even that
is too little is left out; it would be dropped after comparing. What is left out thus changes no person and no doubt.
"""

from dataclasses import dataclass

import numpy as np

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.blocks import SIDE
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.profiles import TERMS
from thinkfamily.identify.linking.score import COMMON, MOST_RARE, rarity_average
from thinkfamily.identify.linking.settings import PLACE, SURNAME

STEP = 1 << 18
NONE = -1
NOTHING = -1_000_000
PLACES = ("homes", "nears", "codes", "areas")
SLOTS = tuple(f"{name}_{n}" for name in (*PLACES, "firsts", "lasts", "contacts") for n in (1, 2))
NUMBERS = ("first_n", "last_n", "first_letters", "last_letters", "born", "birth_year", "no_later", *SLOTS)
FLAGS = {
    "sex": "CASE sex WHEN 'M' THEN 1 WHEN 'F' THEN 2 ELSE 0 END",
    "initial": "CASE WHEN length(first) = 1 THEN 1 ELSE 0 END",
    "middle": "coalesce(ascii(middle), 0)",
    "held": "CASE WHEN nhs IS NULL THEN 0 ELSE 1 END + CASE WHEN upn IS NULL THEN 0 ELSE 2 END"
    " + CASE WHEN ni IS NULL THEN 0 ELSE 4 END + CASE WHEN other IS NULL THEN 0 ELSE 8 END",
    "many": "CASE WHEN many THEN 1 ELSE 0 END",
}


class Sides:
    """Two profiles of each pair, a column at a time: `both("born")` gives the two arrays, NONE where there is none."""

    def __init__(self, columns: dict[str, np.ndarray], left: np.ndarray, right: np.ndarray) -> None:
        self.columns, self.left, self.right = columns, left, right

    def both(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        column = self.columns[name]
        return column[self.left], column[self.right]

    def same(self, name: str, other: str | None = None) -> np.ndarray:
        """Whether the left one's `name` is the right one's `other`, and there is one."""
        left, right = self.columns[name][self.left], self.columns[other or name][self.right]
        return np.asarray((left == right) & (left != NONE))

    def share(self, name: str) -> np.ndarray:
        """Whether two lists, of which none holds more than two, have something in common. Few hold two."""
        (left, right), (left_too, right_too) = self.both(f"{name}_1"), self.both(f"{name}_2")
        found = (left == right) & (left != NONE)
        two = np.flatnonzero((left_too != NONE) | (right_too != NONE))
        left, right, left_too, right_too = (side[two] for side in (left, right, left_too, right_too))
        found[two] |= (left == right_too) & (left != NONE) | (left_too == right) & (right != NONE)
        found[two] |= (left_too == right_too) & (left_too != NONE)
        return np.asarray(found)

    def lack(self, name: str) -> np.ndarray:
        left, right = self.both(name)
        return np.asarray((left == NONE) | (right == NONE))

    def letters_near(self, name: str) -> np.ndarray:
        """As `settings` has it: two names that may be alike have letters in common."""
        left, right = self.both(f"{name}_letters")
        one, other = np.bitwise_count(left).astype(np.int32), np.bitwise_count(right).astype(np.int32)
        return np.asarray(np.bitwise_count(left & right).astype(np.int32) * (one + other) >= one * other)


@dataclass(frozen=True)
class Reach:
    """The most that a model can say of a pair, in hundredths of a bit, and what it must say at `least`."""

    model: Model
    columns: dict[str, np.ndarray]
    least: int

    @classmethod
    def of(cls, engine: Engine, model: Model, least: int) -> "Reach":
        """Read the numbers of all profiles, laid out by mention number."""
        told = [f"coalesce({name}, {NONE}) AS {name}" for name in NUMBERS]
        told += [f"{made} AS {name}" for name, made in FLAGS.items()] + [f"bits_{what}" for what in TERMS]
        sources = ", ".join(f"'{source}'" for source in model.sources)
        told.append(f"coalesce(list_position([{sources}], source) - 1, {len(model.sources)}) AS feed")
        table = engine.arrow(f"SELECT mention_id, {', '.join(told)} FROM profile")
        numbers = table["mention_id"].to_numpy()
        columns = {}
        for name in table.column_names[1:]:
            values = table[name].to_numpy()
            columns[name] = np.zeros(int(numbers.max(initial=0)) + 1, dtype=values.dtype)
            columns[name][numbers] = values
        return cls(model, columns, least)

    def near(self, pairs: np.ndarray) -> np.ndarray:
        """Of pairs (see `blocks`), whether each may weigh enough."""
        parts = (self.most(pairs[start : start + STEP]) >= self.least for start in range(0, len(pairs), STEP))
        return np.concatenate([np.zeros(0, dtype=bool), *parts])

    def most(self, pairs: np.ndarray) -> np.ndarray:
        """The most that each pair may weigh."""
        sides = Sides(self.columns, pairs >> SIDE.bit_length() - 1, pairs & SIDE - 1)
        told = self._first(sides) + self._home(sides) + self._birth(sides) + self._rest(sides)
        one, other = sides.both("many")
        return np.where(one + other > 0, -NOTHING, told + self.model.prior(self.model.share_same))

    def _weights(self, name: str) -> np.ndarray:
        return np.array(self.model.against_strangers(name), dtype=np.int32)

    def _rare(self, what: str, bits: np.ndarray) -> np.ndarray:
        return np.clip(bits.astype(np.int32) - rarity_average(self.model, what), -COMMON, MOST_RARE)

    def _first(self, sides: Sides) -> np.ndarray:
        weight = self._weights("first")
        same, swapped = sides.same("first_n"), sides.same("first_n", "last_n") | sides.same("last_n", "first_n")
        near = sides.letters_near("first")
        initial, middle = (np.maximum(*sides.both(name)) > 0 for name in ("initial", "middle"))
        most = np.full(len(same), weight[7])
        for may_be, level in (
            (swapped, 1),
            (sides.share("firsts"), 2),
            (near, 3),
            (initial, 4),
            (middle, 5),
            (near, 6),
        ):
            most = np.where(may_be, np.maximum(most, weight[level]), most)
        most = np.where(same, weight[0] + self._rare("first", sides.both("bits_first")[0]), most)
        alone = sides.lack("last_n")  # one name alone may be the other's last name, and says nothing then
        most = np.where(alone, np.maximum(most, 0), most)
        return np.where(sides.lack("first_n"), 0, most)

    def _place(self, sides: Sides) -> np.ndarray:
        homeless = (np.maximum(areas, homes) == NONE for areas, homes in zip(
            sides.both("areas_1"), sides.both("homes_1"), strict=True))  # fmt: skip
        place = np.where(np.logical_or(*homeless), 4, 5)
        for level, name in reversed(tuple(enumerate(PLACES))):
            place = np.where(sides.share(name), level, place)
        return place

    def _home(self, sides: Sides) -> np.ndarray:
        weight = self._weights("home").reshape(len(SURNAME.levels), len(PLACE.levels))
        place, lacking, same = self._place(sides), sides.lack("last_n"), sides.same("last_n")
        rare = np.where(place > 1, self._rare("last", np.maximum(*sides.both("bits_last"))), 0)
        alike = sides.share("lasts") | sides.letters_near("last") | lacking
        alike |= sides.same("first_n", "last_n") | sides.same("last_n", "first_n")
        most = weight[np.where(lacking, 2, 3), place]
        most = np.where(alike, np.maximum(most, weight[1, place]), most)
        of_same = weight[0, place] + rare
        return np.asarray(np.where(same, of_same, np.where(lacking, np.maximum(most, of_same), most)))

    def _birth(self, sides: Sides) -> np.ndarray:
        weight = self._weights("birth")
        (born, other), (year, other_year) = sides.both("born"), sides.both("birth_year")
        no_later, no_later_other = sides.both("no_later")
        young = (no_later_other != NONE) & (year > no_later_other) | (no_later != NONE) & (other_year > no_later)
        day, month, day_other, month_other = born % 100, born // 100 % 100, other % 100, other // 100 % 100
        same_year, same_month, same_day = born // 10000 == other // 10000, month == month_other, day == day_other
        two = same_month & same_day | same_year & (same_month | same_day)
        swapped = same_year & (month == day_other) & (day == month_other)
        most = np.where(abs(year - other_year) <= 10, weight[8], weight[9])
        slips = np.where(same_month | same_day, np.maximum(most, weight[7]), most)
        full = np.where(young, weight[6], slips)
        for holds, level in ((same_year, weight[5]), (two, max(weight[2], weight[4])), (swapped, weight[1])):
            full = np.where(holds, level, full)
        full = np.where(born == other, weight[0] + self._rare("birth", sides.both("bits_birth")[0]), full)
        part = np.where(year == other_year, weight[3], np.where(young, weight[6], most))
        told = np.where(sides.lack("born"), part, full)
        return np.where(sides.lack("birth_year"), np.where(young, weight[6], 0), told)

    def _rest(self, sides: Sides) -> np.ndarray:
        """Sex, middle name, identifier, telephone, feeds."""
        weight = self._weights("sex")
        one, other = sides.both("sex")
        most = np.where((one == 0) | (other == 0), 0, np.where(one == other, weight[0], weight[1]))
        weight = self._weights("middle")
        one, other = sides.both("middle")
        most += np.where((one == 0) | (other == 0), 0, np.where(one == other, max(weight[0], weight[1]), weight[2]))
        one, other = sides.both("held")
        most += np.where(one & other, self._weights("number").max(), 0)
        weight = self._weights("contact")
        most += np.where(sides.lack("contacts_1"), 0, np.where(sides.share("contacts"), weight[0], weight[1]))
        one, other = sides.both("feed")
        weight = self._weights("feeds")
        return np.asarray(most + np.where(one == other, weight[one], weight[-1]))
