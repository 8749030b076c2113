"""Identifiers that look right and belong to nobody: NHS numbers in the 999 range, UPNs of authority 999, NI prefix XX.

The same serial gives the same number; different serials never share one.
"""

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Words, as_words

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
NHS_ROOM = 1_000_000
STORIES = 999_012_300  # kept for the named families


def nhs_numbers(serials: Numbers, people: int) -> Words:
    """NHS numbers for serials 0, 1 ...; one in eleven has no valid check digit and stays empty.

    The synthetic range holds a million: in a bigger town only every second, third ... person has one.
    """
    every = max(1, -(-people // (NHS_ROOM + NHS_ROOM // 10)))
    at = serials // every
    nine = 999_000_000 + (at * 611_953 + 271_829) % NHS_ROOM
    good = (serials % every == 0) & (at < NHS_ROOM) & ((nine < STORIES) | (nine >= STORIES + 1_300))
    return np.where(good, with_check_digit(nine), "").astype(object)


def with_check_digit(nine: Numbers) -> Words:
    """Nine digits with the tenth that checks them; nothing where there is none."""
    total = sum(((nine // 10 ** (8 - place)) % 10) * (10 - place) for place in range(9))
    check = (11 - total % 11) % 11
    return as_words([f"{n}{c}" if c != 10 else "" for n, c in zip(nine, check, strict=True)])


def upns(school: Numbers, year: Numbers, serial: Numbers) -> Words:
    """Unique pupil numbers: check letter, authority 999, school (4 digits), year of first entry, serial (3 digits)."""
    body = 999 * 10**9 + (school % 10_000) * 10**5 + (year % 100) * 10**3 + serial % 1_000
    total = sum(((body // 10 ** (11 - place)) % 10) * (place + 2) for place in range(12))
    return as_words([f"{UPN_LETTERS[t % 23]}{b:012d}" for b, t in zip(body, total, strict=True)])


def ni_numbers(serials: Numbers) -> Words:
    """National Insurance numbers with the prefix XX, which we believe has not been issued."""
    mixed = (serials * 48_271 + 11) % 4_000_000
    return as_words([f"XX{m % 1_000_000:06d}{'ABCD'[m // 1_000_000]}" for m in mixed])


def uprns(serials: Numbers) -> Words:
    """Property numbers in the 99 range."""
    mixed = (serials * 1_000_003 + 7_919) % 10**10
    return as_words([f"99{m:010d}" for m in mixed])


def mobiles(serials: Numbers) -> Words:
    """Mobile numbers of the range kept for drama (a thousand of them, so strangers share one)."""
    return as_words([f"07700 900{(s * 7) % 1000:03d}" for s in serials])


def landlines(serials: Numbers) -> Words:
    """Office numbers of the range kept for drama."""
    return as_words([f"01632 960{(s * 11) % 1000:03d}" for s in serials])


def school_year(days: Numbers) -> Numbers:
    """Year in which a child starts school: the September after the fourth birthday."""
    out: Numbers = (days // 365.2425).astype(np.int64) + 1970 + 4
    return out
