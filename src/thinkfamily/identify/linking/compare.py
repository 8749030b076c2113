"""How alike two profiles are: one small code a comparison, from the conditions in `settings` and nothing else."""

import re
from collections.abc import Sequence

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.settings import PLACE, SURNAME, Level, Part, parts
from thinkfamily.identify.linking.standardise import LISTS

LISTS_MEET = re.compile(r'list_has_any\("(\w+)_l", "(\w+)_r"\)')
A_LIST = re.compile(f'"({"|".join(LISTS)})_([lr])"')


def code(part: Part, left: str = "l", right: str = "r", *, brief: bool = False) -> str:
    """SQL for the number of the first level that holds, -1 where there is no evidence.

    `brief` is for profiles of which no list holds more than two things: taking a list along costs more than all else.
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
    """A condition in which the first two things of each list stand for the list."""
    return A_LIST.sub(r'"\1_1_\2"', LISTS_MEET.sub(_slots_meet, condition))


def _slots_meet(lists: re.Match[str]) -> str:
    left, right = lists.groups()
    return "(" + " OR ".join(f'"{left}_{n}_l" = "{right}_{m}_r"' for n in (1, 2) for m in (1, 2)) + ")"


def compare(
    engine: Engine,
    sources: Sequence[str],
    *,
    pairs: str = "candidate",
    target: str = "compared",
    few: bool = False,
) -> None:
    """Make `target`: the columns of `pairs` and a code for each part. `few`: not worth telling long lists apart."""
    # Of a record with one name alone it is not known that it is the last name: the other one tells how rare it is.
    last = "CASE WHEN l.last IS NULL THEN r.bits_last ELSE l.bits_last END"
    names = "least(l.bits_names, r.bits_names) AS bits_names"
    bits = f"l.bits_first, {last} AS bits_last, l.bits_birth, {names}"

    def told(where: str, *, brief: bool) -> str:
        codes = ", ".join(f"CAST({code(part, brief=brief)} AS TINYINT) AS {part.name}" for part in parts(sources))
        return f"""SELECT p.*, {codes}, {bits} FROM {where} p
            JOIN profile l ON l.mention_id = p.a JOIN profile r ON r.mention_id = p.b"""

    made = told(pairs, brief=False)
    if not few:
        many = "(SELECT mention_id FROM profile WHERE many)"
        made = f"""{told(pairs, brief=True)} WHERE NOT l.many AND NOT r.many UNION ALL
            {told(f"(SELECT * FROM {pairs} WHERE a IN {many} OR b IN {many})", brief=False)}"""
    engine.run(f"CREATE OR REPLACE TEMP TABLE {target} AS {made}")


HOME = f"(surname * {len(PLACE.levels)} + place)"
HOME_LEVELS = len(SURNAME.levels) * len(PLACE.levels)
