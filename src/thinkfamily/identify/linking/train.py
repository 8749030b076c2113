"""Learn a model without labels: Splink samples strangers; expectation maximisation finds the rest.

Pairs are looked at a rule at a time (same birth date and first name; same identifier; same home ...). What a rule
demands says nothing, all else tells the same person from strangers and from members of one home. Only counts of
patterns leave the engine, sorted, so that every run on the same rows learns the very same model.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.digest import mixed
from thinkfamily.identify.linking.lessons import LESSONS, NAMES, Lesson, Patterns, patterns
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.settings import PLACE, SURNAME

ROUNDS = 60
MOST_FAR_APART = 0.02


_SURNAME_SAME = (0.86, 0.08, 0.02, 0.04)
_PLACE_SAME = (0.55, 0.1, 0.05, 0.04, 0.18, 0.08)
_SURNAME_MATES = (0.6, 0.03, 0.02, 0.35)
_PLACE_MATES = (0.8, 0.06, 0.02, 0.01, 0.08, 0.03)
GUESS_SAME = {
    "first": np.array([0.86, 0.004, 0.03, 0.04, 0.015, 0.005, 0.01, 0.036]),
    "home": np.outer(_SURNAME_SAME, _PLACE_SAME).ravel(),
    "birth": np.array([0.93, 0.005, 0.03, 0.01, 0.01, 0.005, 0.0002, 0.004, 0.0038, 0.002]),
    "sex": np.array([0.98, 0.02]),
    "middle": np.array([0.6, 0.35, 0.05]),
    "number": np.array([0.92, 0.05, 0.03]),
    "contact": np.array([0.6, 0.4]),
}
GUESS_MATES = {
    "first": np.array([0.012, 0.0005, 0.004, 0.004, 0.004, 0.02, 0.01, 0.9455]),
    "home": np.outer(_SURNAME_MATES, _PLACE_MATES).ravel(),
    "birth": np.array([0.012, 0.0005, 0.002, 0.01, 0.006, 0.0195, 0.1, 0.02, 0.29, 0.54]),
    "sex": np.array([0.45, 0.55]),
    "middle": np.array([0.02, 0.08, 0.9]),
    "number": np.array([0.01, 0.02, 0.97]),
    "contact": np.array([0.3, 0.7]),
}
GUESS_STRANGERS = {
    "first": np.array([4e-3, 1e-6, 2e-3, 1e-3, 1e-3, 2e-3, 4e-3, 0.986]),
    "home": np.outer((4e-4, 1e-3, 0.02, 0.9786), (3e-6, 1e-5, 1e-3, 0.1, 0.2, 0.699)).ravel(),
    "birth": np.array([4e-5, 2e-5, 1e-3, 1e-2, 3e-3, 1.2e-2, 0.1, 6e-3, 0.194, 0.674]),
    "sex": np.array([0.5, 0.5]),
    "middle": np.array([1e-3, 0.06, 0.939]),
    "number": np.array([1e-6, 3e-4, 0.9997]),
    "contact": np.array([1e-5, 1.0]),
}


def _likelihood(codes: np.ndarray, shares: dict[str, np.ndarray], silent: Sequence[str]) -> np.ndarray:
    """Log chance of each pattern, the silent comparisons and what is missing left out."""
    total = np.zeros(len(codes))
    for column, name in enumerate(NAMES):
        if name not in silent:
            logs = np.append(np.log(np.maximum(shares[name], 1e-9)), 0.0)
            total += logs[codes[:, column]]
    return total


def _levels(codes: np.ndarray, weight: np.ndarray, column: int, guess: np.ndarray, strength: float = 3.0) -> np.ndarray:
    """Shares of the levels among weighted patterns; the guess counts as `strength` pairs."""
    known = codes[:, column] >= 0
    counts = np.bincount(codes[known, column], weights=weight[known], minlength=len(guess))[: len(guess)]
    return np.asarray((counts + strength * guess) / (counts.sum() + strength))


def _explain(logs: list[np.ndarray], shares: np.ndarray) -> np.ndarray:
    """For each pattern (row) the chance of each explanation (column)."""
    table = np.column_stack(logs) + np.log(np.maximum(shares, 1e-12))
    table = np.exp(table - table.max(axis=1, keepdims=True))
    return np.asarray(table / table.sum(axis=1, keepdims=True))


# What agrees so rarely that a sample hardly shows it is counted over all profiles: first level of each comparison.
RARE = {
    "first": ("first_n", "first_n"),
    "birth": ("born", "born"),
    "home": (mixed("homes_1", "last_n"), "coalesce(last, 'x')"),
}

# In a handful of rows everybody may bear one name.
MOST_ALIKE = 0.5


def _counted(engine: Engine, name: str, shares: np.ndarray) -> np.ndarray:
    """The shares with the first one counted: pairs with equal keys among all pairs that have one."""
    key, known = RARE[name]
    alike = engine.value(
        f"SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (SELECT count({key}) AS n FROM profile GROUP BY {key})"
    )
    people = float(engine.value(f"SELECT count({known}) FROM profile"))
    exact = min(max(float(alike), 0.5) / max(people * (people - 1) / 2, 1.0), MOST_ALIKE)
    return np.append(exact, shares[1:] * (1 - exact) / shares[1:].sum())


def _even(sources: Sequence[str]) -> np.ndarray:
    return np.full(len(sources) + 1, 1.0 / (len(sources) + 1))


def _strangers(engine: Engine, sources: Sequence[str], seen: Patterns) -> dict[str, np.ndarray]:
    """Chances of each level for two random profiles."""
    found = {
        name: _levels(seen.codes, seen.pairs, column, GUESS_STRANGERS.get(name, _even(sources)), 1.0)
        for column, name in enumerate(NAMES)
    }
    return found | {name: _counted(engine, name, found[name]) for name in RARE}


# However a feed is written, two members of a home seldom share these: without it, one person's records with several
# errors would pass for a family where there is none.
MOST_SHARED = {"first": 0.05, "birth": 0.05, "number": 0.08}


def _held(name: str, shares: np.ndarray) -> np.ndarray:
    """Shares of the levels with the strongest held down."""
    most = MOST_SHARED.get(name, 1.0)
    if shares[0] > most:
        shares = np.append(most, shares[1:] * (1 - most) / shares[1:].sum())
    return shares


def _mates_and_same(seen: Patterns, found: "Found") -> None:
    """Pairs that share a home are one person or two of its members: learn both."""
    codes, pairs = seen.codes, seen.pairs
    surname = codes[:, NAMES.index("home")] // len(PLACE.levels)
    shares = np.array([0.75, 0.25])
    for _ in range(ROUNDS):
        chance = _explain(
            [_likelihood(codes, found.mates, ("home",)), _likelihood(codes, found.same, ("home",))], shares
        )
        mates, same = chance[:, 0] * pairs, chance[:, 1] * pairs
        shares = np.array([mates.sum(), same.sum()]) / pairs.sum()
        for column, name in enumerate(NAMES):
            if name != "home":
                guess = GUESS_MATES.get(name, found.strangers[name])
                found.mates[name] = _held(name, _levels(codes, mates, column, guess, 20.0))
                found.same[name] = _levels(codes, same, column, GUESS_SAME.get(name, found.strangers[name]))
    _say_nothing_unseen(codes, pairs, found)
    names = np.bincount(surname, weights=mates, minlength=len(SURNAME.levels)) + 0.5
    found.mates["home"] = np.outer(names / names.sum(), _PLACE_MATES).ravel()
    found.share_in_home = float(min(max(shares[1], 0.02), 0.9))
    found.keep({name: found.same[name] for name in NAMES if name != "home"}, float(same.sum()))


def _say_nothing_unseen(codes: np.ndarray, pairs: np.ndarray, found: "Found") -> None:
    """A feed of which hardly any pair shares a home tells nothing here about being from one feed twice."""
    column = codes[:, NAMES.index("feeds")]
    seen = np.bincount(column, weights=pairs, minlength=len(found.mates["feeds"]))
    for part in (found.mates, found.same):
        part["feeds"] = np.where(seen < 50, found.strangers["feeds"], part["feeds"])


def _learn(seen: Patterns, lesson: Lesson, found: "Found") -> None:
    """What one person's two records look like, among pairs that share a key."""
    codes, pairs = seen.codes, seen.pairs
    shares, same = np.array([0.45, 0.05, 0.5]), dict(found.same)
    fixed = [_likelihood(codes, found.strangers, lesson.silent), _likelihood(codes, found.mates, lesson.silent)]
    for _ in range(ROUNDS):
        chance = _explain([*fixed, _likelihood(codes, same, lesson.silent)], shares)
        shares = (chance * pairs[:, None]).sum(axis=0) / pairs.sum()
        for column, name in enumerate(NAMES):
            if name not in lesson.silent:
                same[name] = _levels(codes, chance[:, 2] * pairs, column, GUESS_SAME.get(name, found.strangers[name]))
    found.keep({name: same[name] for name in NAMES if name not in lesson.silent}, float((chance[:, 2] * pairs).sum()))
    if lesson.silent == ("number",):
        found.share_of_number = float(min(shares[2], 0.99))


@dataclass
class Found:
    """What has been learned so far."""

    strangers: dict[str, np.ndarray]
    same: dict[str, np.ndarray]
    mates: dict[str, np.ndarray]
    share_in_home: float = 0.25
    share_of_number: float = 0.95
    lessons: list[tuple[dict[str, np.ndarray], float]] = field(default_factory=list)

    def keep(self, same: dict[str, np.ndarray], matches: float) -> None:
        self.lessons.append((same, min(matches, 20_000.0)))

    def settle(self) -> None:
        """The mean of the lessons, by the matches that each saw."""
        for name in NAMES:
            told = [(same[name], weight) for same, weight in self.lessons if name in same and weight > 0]
            if told:
                self.same[name] = np.average([s for s, _ in told], axis=0, weights=[w for _, w in told])


def _share_same(engine: Engine) -> float:
    """A first idea of how many of all pairs are one person: those alike in names and birth date, and a quarter more."""
    alike = engine.value("""SELECT coalesce(sum(n * (n - 1) / 2), 0) FROM (
        SELECT count(*) AS n FROM profile WHERE birth IS NOT NULL GROUP BY root, birth, left(last, 1))""")
    people = engine.value("SELECT count(*) FROM profile")
    return float(min(0.2, max(1.25 * alike, 1.0) / max(people * (people - 1) / 2, 1.0)))


def _without_matches(found: Found, share: float) -> None:
    """Random pairs hold a few matches: take them out, so that what is left is strangers."""
    for name in NAMES:
        rest = np.maximum(found.strangers[name] - share * found.same[name], 0.15 * found.strangers[name])
        found.strangers[name] = rest / rest.sum()
    wrong = (1 - found.share_of_number) / found.share_of_number
    found.strangers["number"][0] = share * found.same["number"][0] * wrong


def _rarely_far_apart(found: Found) -> None:
    """Namesakes in a family look like one person with a wrong birth date: what is learned of that is held down."""
    birth = found.same["birth"]
    birth[-4:] = np.minimum(birth[-4:], (0.002, 1.0, 1.0, MOST_FAR_APART))
    found.same["birth"] = birth / birth.sum()


def train(engine: Engine, sources: Sequence[str]) -> Model:
    """Learn a model from `profile`. Deterministic: the same rows give the same model."""
    of_strangers, in_home, *lessons = patterns(engine, sources)
    strangers = _strangers(engine, sources, of_strangers)
    feeds = {"feeds": strangers["feeds"]}
    found = Found(strangers, {**GUESS_SAME, **feeds}, {**GUESS_MATES, **feeds})
    if in_home.enough:
        _mates_and_same(in_home, found)
    for lesson, seen in zip(LESSONS, lessons, strict=True):
        if seen.enough:
            _learn(seen, lesson, found)
    found.settle()
    _rarely_far_apart(found)
    share = _share_same(engine)
    _without_matches(found, share)
    same, apart, mates = (
        {name: values.tolist() for name, values in part.items()} for part in (found.same, found.strangers, found.mates)
    )
    return Model(list(sources), same, apart, mates, share_same=share, share_same_in_home=found.share_in_home).rounded()
