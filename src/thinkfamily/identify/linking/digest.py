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
DIGEST_BITS = 128
# Odd, large enough to carry a year into the upper half of a number, and small enough for any date.
SPREAD = 38_800_000_019


def number(text: str) -> str:
    """SQL for the number of a text; null for none. The engine gives the whole digest faster than a half of it."""
    return f"CAST(md5_number({text}) >> {DIGEST_BITS - 63} AS BIGINT)"


def numbers(texts: str) -> str:
    """SQL for the sorted numbers of a list of texts."""
    return f"list_sort(list_transform({texts}, lambda t: {number('t')}))"


def of_list(numbers: str) -> str:
    """SQL for one number that stands for a list of numbers; null for none."""
    several = number(f"array_to_string({numbers}, '/')")
    return f"CASE WHEN len({numbers}) = 1 THEN {numbers}[1] ELSE {several} END"


def of_two(one: str, other: str) -> str:
    """SQL for the sorted list of two numbers, of which each may be missing; null for none."""
    return f"""CASE WHEN {one} IS NULL THEN CASE WHEN {other} IS NOT NULL THEN [{other}] END
        WHEN {other} IS NULL OR {one} = {other} THEN [{one}]
        ELSE [least({one}, {other}), greatest({one}, {other})] END"""


def folded(*numbers: str) -> str:
    """SQL for one number out of several, each of which may be missing. All but the first are large.

    It is quick, and tells rows apart as well as any digest; but two results that are near each other tell that the rows
    are, so that what leaves the run is a digest of it.
    """
    first, *rest = (f"coalesce({told}, 0)" for told in numbers)
    for place, told in enumerate(rest, start=1):
        first = f"xor({first}, {told} >> {place})"
    return first


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
