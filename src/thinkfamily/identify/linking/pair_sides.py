"""The two profiles of many pairs at once, a column at a time, on arrays of numbers."""

import numpy as np

from thinkfamily.identify.linking.standardise import PLACES, SLOTS

NONE = -1
LISTED = (*PLACES, "firsts", "lasts", "contacts")
# Of a list that holds more than one thing: its bit among the marks of a profile.
TWO = {name: 1 << 12 + n for n, name in enumerate(LISTED)}


class Sides:
    """Two profiles of each pair, a column at a time: `both("born")` gives the two arrays."""

    def __init__(self, columns: dict[str, np.ndarray], left: np.ndarray, right: np.ndarray) -> None:
        self.columns, self.left, self.right = columns, left, right
        one, other = self.both("marks")
        self.either, self.each = one | other, one & other

    def some(self, chosen: np.ndarray) -> "Sides":
        return Sides(self.columns, self.left[chosen], self.right[chosen])

    def both(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        column = self.columns[name]
        return column[self.left], column[self.right]

    def same(self, name: str, other: str | None = None) -> np.ndarray:
        """Whether the left one's `name` is the right one's `other`, and there is one."""
        left, right = self.columns[name][self.left], self.columns[other or name][self.right]
        return np.asarray((left == right) & (left != NONE))

    def share(self, name: str) -> np.ndarray:
        """Whether two lists, of which none holds more than its slots, have something in common. Few hold two."""
        found = self.same(f"{name}_1")
        two = np.flatnonzero(self.either & TWO[name] != 0)
        if len(two):
            few = Sides(self.columns, self.left[two], self.right[two])
            slots = [f"{name}_{n}" for n in range(1, SLOTS[name] + 1)]
            found[two] |= np.any([few.same(one, other) for one in slots for other in slots], axis=0)
        return found

    def lack(self, name: str) -> np.ndarray:
        left, right = self.both(name)
        return np.asarray((left == NONE) | (right == NONE))

    def letters_near(self, name: str) -> np.ndarray:
        """As `settings` has it: two names that may be alike have letters in common."""
        left, right = self.both(f"{name}_letters")
        one, other = np.bitwise_count(left).astype(np.int16), np.bitwise_count(right).astype(np.int16)
        return np.asarray(np.bitwise_count(left & right).astype(np.int16) * (one + other) >= one * other)
