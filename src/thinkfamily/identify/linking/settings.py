"""What is compared: Splink's settings, built here alone, from which both DuckDB's and Spark's SQL are compiled.

Surname and address are one comparison, `home`: inside a family they agree together, and counted apart they would count
the family twice. Levels stand strongest first; what is missing is a level of its own or no
evidence, never a difference.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import splink.comparison_level_library as levels
import sqlglot
from splink import SettingsCreator, block_on
from splink.internals.comparison_creator import ComparisonCreator
from splink.internals.comparison_level_creator import ComparisonLevelCreator
from splink.internals.comparison_library import CustomComparison
from splink.internals.dialects import SplinkDialect


class Condition(levels.CustomLevel):
    """A level's condition in DuckDB's words, put into those of another engine where they differ."""

    def create_sql(self, sql_dialect: SplinkDialect) -> str:
        sql = str(self.sql_condition)
        if sql_dialect.sql_dialect_str == "duckdb":
            return sql
        sql = sql.replace("jaro_winkler_similarity(", f"{sql_dialect.jaro_winkler_function_name}(")
        sql = sql.replace("list_has_any(", "list_overlap_is_here(")
        made = sqlglot.transpile(sql, read="duckdb", write=sql_dialect.sqlglot_dialect)[0]
        return made.replace("LIST_OVERLAP_IS_HERE(", "arrays_overlap(")


@dataclass(frozen=True)
class Level:
    """One level: a condition in SQL over the columns of `profile` with _l and _r, and what it says in words."""

    condition: str
    words: str

    def creator(self) -> ComparisonLevelCreator:
        return Condition(self.condition, self.words)

    def sql(self, left: str, right: str) -> str:
        """The condition on two aliases of `profile`."""
        words = self.condition.split('"')
        words[1::2] = [f"{left if w.endswith('_l') else right}.{w[:-2]}" for w in words[1::2]]
        return "".join(words)


@dataclass(frozen=True)
class Part:
    """A comparison: its null condition (no evidence) and its levels, the last of which is everything else."""

    name: str
    null: str
    levels: tuple[Level, ...]


def _both(column: str) -> tuple[str, str]:
    return f'"{column}_l"', f'"{column}_r"'


def _equal(*columns: str) -> str:
    return "(" + " AND ".join("{} = {}".format(*_both(column)) for column in columns) + ")"


def _missing(column: str) -> str:
    return "({} IS NULL OR {} IS NULL)".format(*_both(column))


def _share(column: str) -> str:
    return "coalesce(list_has_any({}, {}), false)".format(*_both(column))


def _alike(column: str, at_least: float) -> str:
    return "(jaro_winkler_similarity({}, {}) >= {})".format(*_both(column), at_least)


def _edit(left: str, right: str) -> str:
    """One slip at most; two neighbours that changed places are one. The plain distance, quicker, rules most out."""
    return (
        f"(abs(length({left}) - length({right})) < 2 AND levenshtein({left}, {right}) <= 2"
        f" AND damerau_levenshtein({left}, {right}) <= 1)"
    )


def _near(column: str) -> str:
    """Names that may be alike at all: looking at letters is far cheaper than comparing names, and rules most out."""
    left, right = (f"CAST(bit_count({side}) AS INTEGER)" for side in _both(f"{column}_letters"))
    shared = "CAST(bit_count({} & {}) AS INTEGER)".format(*_both(f"{column}_letters"))
    return f"({shared} * ({left} + {right}) >= {left} * {right})"


# The names have changed places, one of them perhaps with a slip.
SWAPPED = (
    '(("first_l" = "last_r" AND jaro_winkler_similarity("last_l", "first_r") >= 0.85)'
    ' OR ("last_l" = "first_r" AND jaro_winkler_similarity("first_l", "last_r") >= 0.85))'
)
INITIAL = (
    '((length("first_l") = 1 OR length("first_r") = 1) AND substring("first_l", 1, 1) = substring("first_r", 1, 1))'
)
MIDDLE = '(length("first_l") > 1 AND length("first_r") > 1 AND ("first_l" = "middle_r" OR "middle_l" = "first_r"))'


def _of_birth(reading: str) -> str:
    """SQL: whether year, month, day or two of them agree. A birth date is a number, 20150309."""
    return "(" + " = ".join(reading.format(side) for side in _both("born")) + ")"


SAME_YEAR, SAME_MONTH, SAME_DAY = _of_birth("{} // 10000"), _of_birth("{} // 100 % 100"), _of_birth("{} % 100")
SWAPPED_DAY = f'({SAME_YEAR} AND "born_l" // 100 % 100 = "born_r" % 100 AND "born_l" % 100 = "born_r" // 100 % 100)'
ONE_OF_THREE = f"({SAME_YEAR} OR {SAME_MONTH} OR {SAME_DAY})"
TWO_OF_THREE = f"({_of_birth('{} % 10000')} OR {_of_birth('{} // 100')} OR ({SAME_YEAR} AND {SAME_DAY}))"


def _slips(at_most: int) -> str:
    """Digits of the birth date that differ: one leaves two of its three parts as they were, two leave one."""
    agree = (TWO_OF_THREE, ONE_OF_THREE)[at_most - 1]
    return f'({agree} AND damerau_levenshtein("birth_l", "birth_r") <= {at_most})'


# One name alone, which is the other's last name: the first name is missing, not different.
LAST_ALONE = (
    '(coalesce("last_l" IS NULL AND "first_l" = "last_r", false)'
    ' OR coalesce("last_r" IS NULL AND "first_r" = "last_l", false))'
)
FIRST = Part("first", f"({_missing('first')} OR {LAST_ALONE})", (
    Level(_equal("first"), "same first name"),
    Level(SWAPPED, "first and last names swapped"),
    Level(_share("firsts"), "a short form or other name of the same first name"),
    Level(f'({_near("first")} AND length("first_l") > 2 AND length("first_r") > 2'
          f" AND ({_alike('first', 0.9)} OR {_edit(*_both('first'))}))", "first names nearly alike"),
    Level(INITIAL, "same initial of the first name"),
    Level(MIDDLE, "first name of one is the middle name of the other"),
    Level(f"({_near('first')} AND {_alike('first', 0.8)})", "first names somewhat alike"),
    Level("TRUE", "first names unlike"),
))  # fmt: skip
SURNAME = Part("surname", "FALSE", (
    Level(f"(coalesce({_equal('last')}, false) OR {LAST_ALONE})", "same last name"),
    Level(f"({_share('lasts')} OR ({_near('last')} AND ({_alike('last', 0.9)} OR {_edit(*_both('last'))}))"
          f" OR {SWAPPED} OR {LAST_ALONE})", "last names alike"),
    Level(f"({_missing('last')})", "last name missing"),
    Level("TRUE", "last names unlike"),
))  # fmt: skip
PLACE = Part("place", "FALSE", (
    Level(_share("homes"), "same address"),
    Level(_share("nears"), "nearly the same address"),
    Level(_share("codes"), "same postcode"),
    Level(_share("areas"), "same postcode district or town"),
    Level('("areas_l" IS NULL AND "homes_l" IS NULL) OR ("areas_r" IS NULL AND "homes_r" IS NULL)', "address missing"),
    Level("TRUE", "different addresses"),
))  # fmt: skip
# A row that says who is whose parent tells how late the parent can have been born.
TOO_YOUNG = '(coalesce("birth_year_l" > "no_later_r", false) OR coalesce("birth_year_r" > "no_later_l", false))'
YEARS_CLOSE = '(abs("birth_year_l" - "birth_year_r") <= 10)'
BIRTH = Part("birth", f"({_missing('birth_year')} AND NOT {TOO_YOUNG})", (
    Level(_equal("born"), "same date of birth"),
    Level(SWAPPED_DAY, "day and month of birth swapped"),
    Level(_slips(1), "one digit of the date of birth differs"),
    Level(f"({_missing('birth')} AND {_equal('birth_year')})", "same year of birth"),
    Level(TWO_OF_THREE, "two parts of the date of birth agree"),
    Level(_equal("birth_year"), "same year of birth, another day"),
    Level(TOO_YOUNG, "too young to be that child's parent"),
    Level(_slips(2), "two digits of the date of birth differ"),
    Level(YEARS_CLOSE, "dates of birth differ"),
    Level("TRUE", "born more than ten years apart"),
))  # fmt: skip
SEX = Part("sex", _missing("sex"), (Level(_equal("sex"), "same sex"), Level("TRUE", "sex differs")))
MIDDLE_NAME = Part("middle", _missing("middle"), (
    Level('(length("middle_l") > 1 AND "middle_l" = "middle_r")', "same middle name"),
    Level('(substring("middle_l", 1, 1) = substring("middle_r", 1, 1))', "same middle initial"),
    Level("TRUE", "middle names differ"),
))  # fmt: skip
_NUMBERS = ("nhs", "upn", "ni")
_SAME_NUMBER = "(" + " OR ".join((*(_equal(n) for n in _NUMBERS), _share("others"))) + ")"
_NEAR_NUMBER = "(" + " OR ".join(_edit(*_both(n)) for n in (*_NUMBERS, "other")) + ")"
NUMBER = Part(
    "number",
    "(" + " AND ".join(_missing(n) for n in (*_NUMBERS, "other")) + ")",
    (
        Level(_SAME_NUMBER, "same identifier"),
        Level(_NEAR_NUMBER, "identifiers differ by one sign"),
        Level("TRUE", "identifiers differ"),
    ),
)
CONTACT = Part("contact", _missing("contacts"), (
    Level(_share("contacts"), "same telephone or e-mail"), Level("TRUE", "telephone and e-mail differ"),
))  # fmt: skip


def feeds_part(sources: Sequence[str]) -> Part:
    """Which feed each comes from: some hold nobody twice, some write of one person often. Learned, not assumed."""
    within = tuple(Level(f"(\"source_l\" = '{s}' AND \"source_r\" = '{s}')", f"both from {s}") for s in sources)
    return Part("feeds", "FALSE", (*within, Level("TRUE", "from different feeds")))


def parts(sources: Sequence[str]) -> tuple[Part, ...]:
    """What is compared, `home` as its two parts: surname and place."""
    return (FIRST, SURNAME, PLACE, BIRTH, SEX, MIDDLE_NAME, NUMBER, CONTACT, feeds_part(sources))


def _home() -> Part:
    """Surname and place as one comparison: every pairing of their levels, strongest first."""
    pairs = product(SURNAME.levels, PLACE.levels)
    both = tuple(Level(f"({s.condition}) AND ({p.condition})", f"{s.words}, {p.words}") for s, p in pairs)
    return Part("home", "FALSE", both)


def comparisons(sources: Sequence[str]) -> tuple[Part, ...]:
    """The comparisons of the model."""
    return (FIRST, _home(), BIRTH, SEX, MIDDLE_NAME, NUMBER, CONTACT, feeds_part(sources))


def _compiled(part: Part) -> ComparisonCreator:
    made: list[ComparisonLevelCreator | dict[str, Any]] = [
        Condition(part.null, f"no {part.name}").configure(is_null_level=True)
    ]
    for level in part.levels[:-1]:
        made.append(level.creator())
    made.append(levels.ElseLevel())
    return CustomComparison(output_column_name=part.name, comparison_levels=made)


def build(sources: Sequence[str]) -> SettingsCreator:
    """Splink's settings for these feeds. `.get_settings("duckdb")` or `("spark")` compiles them."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="mention_id",
        comparisons=[_compiled(part) for part in comparisons(sources)],
        blocking_rules_to_generate_predictions=[block_on("birth", "root"), block_on("birth", "last"), block_on("nhs")],
        retain_matching_columns=False,
    )
