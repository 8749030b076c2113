"""How alike two profiles are: one small code a comparison, from the conditions in `settings` and nothing else."""

from collections.abc import Sequence

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.settings import PLACE, SURNAME, Part, parts


def code(part: Part, left: str = "l", right: str = "r") -> str:
    """SQL for the number of the first level that holds, -1 where there is no evidence."""
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
    null = part.levels[0].__class__(part.null, "").sql(left, right)
    whens = "".join(f" WHEN {level.sql(left, right)} THEN {n}" for n, level in enumerate(part.levels[:-1]))
    return f"CASE WHEN {null} THEN -1{whens} ELSE {len(part.levels) - 1} END"


def compare(engine: Engine, sources: Sequence[str], *, pairs: str = "candidate", target: str = "compared") -> None:
    """Make `target`: the columns of `pairs` and a code for each part."""
    # Of a record with one name alone it is not known that it is the last name: the other one tells how rare it is.
    last = "CASE WHEN l.last IS NULL THEN r.bits_last ELSE l.bits_last END"
    bits = f"l.bits_first, {last} AS bits_last, l.bits_birth"
    codes = ", ".join(f"CAST({code(part)} AS TINYINT) AS {part.name}" for part in parts(sources))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        SELECT p.*, {codes}, {bits} FROM {pairs} p
        JOIN profile l ON l.mention_id = p.a JOIN profile r ON r.mention_id = p.b""")


HOME = f"(surname * {len(PLACE.levels)} + place)"
HOME_LEVELS = len(SURNAME.levels) * len(PLACE.levels)
