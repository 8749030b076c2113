"""How alike two profiles are: one small code a comparison, from the conditions in `settings` and nothing else."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.settings import PLACE, SURNAME, Level, Part, parts
from thinkfamily.identify.linking.standardise import LISTS, SLOTS

# So many pairs are compared at a time.
SLICE = 4_000_000
LISTS_MEET = re.compile(r'list_has_any\("(\w+)_l", "(\w+)_r"\)')
A_LIST = re.compile(f'"({"|".join(LISTS)})_([lr])"')


def code(part: Part, left: str = "l", right: str = "r", *, brief: bool = False) -> str:
    """SQL for the number of the first level that holds, -1 where there is no evidence.

    `brief` is for profiles of which no list holds more than its slots: taking a list along costs more than all else.
    """
    if part.name == "feeds":
        known = (
            "["
            + ", ".join(
                level.condition.split("'")[1] and f"'{level.condition.split(chr(39))[1]}'" for level in part.levels[:-1]
            )
            + "]"
        )
        last = len(part.levels) - 1
        return (
            f"CASE WHEN {left}.source = {right}.source THEN "
            f"coalesce(list_position({known}, {left}.source) - 1, {last}) ELSE {last} END"
        )
    told = [Level(part.null, ""), *part.levels[:-1]]
    if brief:
        told = [Level(_without_lists(level.condition), level.words) for level in told]
    whens = "".join(f" WHEN {level.sql(left, right)} THEN {n}" for n, level in enumerate(told, start=-1))
    return f"CASE{whens} ELSE {len(part.levels) - 1} END"


def _without_lists(condition: str) -> str:
    """A condition in which the first things of each list stand for the list."""
    return A_LIST.sub(r'"\1_1_\2"', LISTS_MEET.sub(_slots_meet, condition))


def _slots_meet(lists: re.Match[str]) -> str:
    left, right = lists.groups()
    slots = product(range(1, SLOTS[left] + 1), range(1, SLOTS[right] + 1))
    return "(" + " OR ".join(f'"{left}_{n}_l" = "{right}_{m}_r"' for n, m in slots) + ")"


def compare(
    engine: Engine,
    sources: Sequence[str],
    *,
    pairs: str = "candidate",
    target: str = "compared",
    few: bool = False,
) -> None:
    """Make `target`: the columns of `pairs` and a code for each part. `few`: not worth telling long lists apart.

    Many pairs are compared a slice after the other, so that only the profiles of a slice stand in memory.
    """
    if few or int(engine.value(f"SELECT count(*) FROM {pairs}")) <= SLICE:
        engine.run(f"CREATE OR REPLACE TEMP TABLE {target} AS {_told(sources, pairs, few=few)}")
        return
    engine.run(f"CREATE OR REPLACE TEMP TABLE {target} AS {_told(sources, f'(SELECT * FROM {pairs} LIMIT 0)')}")
    for first, last in _slices(engine, pairs):
        engine.run(f"""CREATE OR REPLACE TEMP TABLE pair_slice AS
            SELECT * FROM {pairs} WHERE a BETWEEN {first} AND {last}""")
        left, right = (f"(SELECT * FROM profile WHERE mention_id {which})" for which in (
            f"BETWEEN {first} AND {last}", "IN (SELECT b FROM pair_slice)"))  # fmt: skip
        engine.run(f"INSERT INTO {target} {_told(sources, 'pair_slice', left=left, right=right)}")
    engine.run("DROP TABLE pair_slice")


def _slices(engine: Engine, pairs: str) -> Iterator[tuple[int, int]]:
    """First and last `a` of slices of about SLICE pairs."""
    every = np.sort(engine.arrow(f"SELECT a FROM {pairs}")["a"].to_numpy())
    firsts = np.unique(every[::SLICE])
    return zip(firsts.tolist(), [*(firsts[1:] - 1).tolist(), int(every[-1])], strict=True)


def _told(
    sources: Sequence[str], pairs: str, *, few: bool = False, left: str = "profile", right: str = "profile"
) -> str:
    """SQL for the columns of `pairs` and the codes of their two profiles, which `left` and `right` hold."""
    # Of a record with one name alone it is not known that it is the last name: the other one tells how rare it is.
    last = "CASE WHEN l.last IS NULL THEN r.bits_last ELSE l.bits_last END"
    names = "least(l.bits_names, r.bits_names) AS bits_names"
    bits = f"l.bits_first, {last} AS bits_last, l.bits_birth, {names}"

    def told(where: str, *, brief: bool) -> str:
        codes = ", ".join(f"CAST({code(part, brief=brief)} AS TINYINT) AS {part.name}" for part in parts(sources))
        return f"""SELECT p.*, {codes}, {bits} FROM {where} p
            JOIN {left} l ON l.mention_id = p.a JOIN {right} r ON r.mention_id = p.b"""

    if few:
        return told(pairs, brief=False)
    many = "(SELECT mention_id FROM profile WHERE many)"
    return f"""{told(pairs, brief=True)} WHERE NOT l.many AND NOT r.many UNION ALL
        {told(f"(SELECT * FROM {pairs} WHERE a IN {many} OR b IN {many})", brief=False)}"""


HOME = f"(surname * {len(PLACE.levels)} + place)"
HOME_LEVELS = len(SURNAME.levels) * len(PLACE.levels)
