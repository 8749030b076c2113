"""The people of a block as columns, while it grows."""

from dataclasses import dataclass, field

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Words, words

COLUMNS = ("house", "birth", "mother", "father", "partner")


@dataclass
class Crowd:
    """People so far; each is known by position. `house` is the household; -1 stands for nobody or not known."""

    count: int = 0
    numbers: dict[str, list[Numbers]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    texts: dict[str, list[Words]] = field(default_factory=lambda: {"sex": [], "place": []})

    def add(
        self,
        house: Numbers,
        birth: Numbers,
        sex: Words,
        place: str,
        mother: Numbers | None = None,
        father: Numbers | None = None,
    ) -> Numbers:
        """New people, and their positions."""
        size = len(house)
        nobody = np.full(size, -1, dtype=np.int64)
        values = {"house": house, "birth": birth, "partner": nobody.copy()}
        values["mother"] = nobody if mother is None else mother
        values["father"] = nobody if father is None else father
        for name in COLUMNS:
            self.numbers[name].append(np.asarray(values[name], dtype=np.int64))
        self.texts["sex"].append(sex)
        self.texts["place"].append(words(size, place))
        self.count += size
        return np.arange(self.count - size, self.count)

    def settle(self) -> None:
        """Join what was added into one array a column."""
        self.numbers = {name: [np.concatenate(parts)] for name, parts in self.numbers.items()}
        self.texts = {name: [np.concatenate(parts)] for name, parts in self.texts.items()}

    def column(self, name: str) -> Numbers:
        if len(self.numbers[name]) != 1:
            self.settle()
        return self.numbers[name][0]

    def text(self, name: str) -> Words:
        if len(self.texts[name]) != 1:
            self.settle()
        return self.texts[name][0]
