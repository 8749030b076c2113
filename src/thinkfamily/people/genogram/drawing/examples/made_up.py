"""Families of any shape, for tests."""

import random

from thinkfamily.people.genogram.drawing.picture import Birth, Figure, Home, Picture, Sex, Union

SEXES: tuple[Sex, ...] = ("F", "M", "U")


def made_up(seed: int) -> Picture:
    """A family of any shape, likely or not: chance decides, always the same for a seed."""
    chance = random.Random(seed)
    names = [f"p{n}" for n in range(chance.randint(1, 14))]
    row = {name: chance.randint(0, 2) for name in names}
    pairs = {tuple(sorted((chance.choice(names), chance.choice(names)))) for _ in names}
    unions = [Union(a, b) for a, b in sorted(pairs) if a != b and (row[a] == row[b] or chance.random() < 0.1)]
    births = []
    for child in names:
        above = [one for one in names if one != child and (row[one] < row[child] or chance.random() < 0.03)]
        couples = [(one.a, one.b) for one in unions if one.a in above and one.b in above]
        if couples and chance.random() < 0.8:
            births.append(Birth(child, chance.choice(couples)))
        elif above and chance.random() < 0.6:
            births.append(Birth(child, (chance.choice(above), None), chance.choice(("birth", "adopted", "foster"))))
    homes = [Home("Home", tuple(chance.sample(names, chance.randint(1, len(names)))))]
    return Picture(
        "Made up", [Figure(name, name * 3, chance.choice(SEXES)) for name in names], unions, births, homes=homes
    )
