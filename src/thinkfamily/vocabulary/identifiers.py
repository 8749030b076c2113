"""Identifiers and their checks: NHS number, UPN, ULN, National Insurance number, a council's child id, UPRN, postcode.

Each function takes what somebody wrote and returns the standard form, or None where the value is no evidence of
who a person is: wrong length, wrong check digit, or one of the values that people type to fill a box.
"""

import re

UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
UPN_PATTERN = "^[ABCDEFGHJKLMNPQRTUVWXYZ][0-9]{11}[0-9ABCDEFGHJKLMNPQRTUVWXYZ]$"
# Prefixes that were never given out: D F I Q U V anywhere, O second, and the pairs below.
NI_PATTERN = "^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$"
NI_NEVER = ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ")
POSTCODE_PATTERN = "^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})$"
UPRN_NEVER = ("0", "1", "-1")


def nhs_number(written: str) -> str | None:
    """Ten digits whose last is the check digit. Ten equal digits pass the sum, but are never a person."""
    digits = re.sub(r"[ -]", "", written)
    if not re.fullmatch(r"[0-9]{10}", digits) or len(set(digits)) == 1:
        return None
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits if check % 11 == int(digits[9]) and check != 10 else None


def upn(written: str) -> str | None:
    """A letter and 12 digits, the letter a check on the digits; or a temporary number, which ends in a letter."""
    number = re.sub(r"[ -]", "", written).upper()
    if not re.match(UPN_PATTERN, number):
        return None
    if number[12].isalpha():
        return number
    total = sum(int(digit) * weight for digit, weight in zip(number[1:], range(2, 14), strict=True))
    return number if UPN_LETTERS[total % 23] == number[0] and set(number[1:]) != {"0"} else None


def ni_number(written: str) -> str | None:
    """Two letters, six digits, a letter A to D; the letters never one of the pairs that were not given out."""
    number = re.sub(r"[ -]", "", written).upper()
    return number if re.match(NI_PATTERN, number) and number[:2] not in NI_NEVER else None


def postcode(written: str) -> str | None:
    """A British postcode in its standard form, 'NM1 4AB'; None for any other."""
    found = re.match(POSTCODE_PATTERN, re.sub(r"[^0-9A-Za-z]", "", written).upper())
    return f"{found[1]} {found[2]}" if found else None


def uln(written: str) -> str | None:
    """Ten digits, the first not 0, the last a check on the others. Ten equal digits are never a person."""
    digits = re.sub(r"[ -]", "", written)
    if not re.fullmatch(r"[1-9][0-9]{9}", digits) or len(set(digits)) == 1:
        return None
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return digits if rest != 0 and int(digits[9]) == 10 - rest else None


def la_child_id(written: str) -> str | None:
    """The council's own number for a child: at most 20 letters and digits, nothing else."""
    value = written.strip()
    return value if re.fullmatch(r"[A-Za-z0-9]{1,20}", value) else None
