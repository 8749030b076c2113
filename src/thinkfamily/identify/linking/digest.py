"""Texts as whole numbers: what is only ever asked to be equal is joined, grouped and compared as a number.

A number of 63 bits out of a digest is the same on every machine and in every run, and two texts share one about once
in ten thousand million million pairs. Of a name the letters stand in a number too, a bit each, so that names which
cannot be alike are told apart without looking at them.
"""

from collections.abc import Iterable
from string import ascii_lowercase

# Bits for a first, a second and, of the commonest letters, a third time.
LETTERS = (*ascii_lowercase, *(letter * 2 for letter in ascii_lowercase), *(letter * 3 for letter in "aeiounslrt"))
EVERY_LETTER = (1 << len(LETTERS)) - 1
# Odd, large enough to carry a year into the upper half of a number, and small enough for any date.
SPREAD = 38_800_000_019


def number(text: str) -> str:
    """SQL for the number of a text; null for none."""
    return f"CAST(md5_number_lower({text}) >> 1 AS BIGINT)"


def numbers(texts: str) -> str:
    """SQL for the sorted numbers of a list of texts."""
    return f"list_sort(list_transform({texts}, lambda t: {number('t')}))"


def mixed(left: str, right: str) -> str:
    """SQL for one number from two, of which none is small."""
    return f"xor({left}, {right} >> 1)"


def spread(small: str) -> str:
    """SQL that makes a large number of a small one (a date, a letter), to be mixed."""
    return f"({SPREAD} * CAST({small} AS BIGINT))"


def letters(name: str) -> str:
    """SQL for the letters of a name, a bit each; all bits where there is none from a to z."""
    bits: Iterable[str] = (
        f"CASE WHEN {name} LIKE '%{'%'.join(times)}%' THEN {1 << place} ELSE 0 END"
        for place, times in enumerate(LETTERS)
    )
    return f"coalesce(nullif(CAST({' + '.join(bits)} AS BIGINT), 0), {EVERY_LETTER})"
