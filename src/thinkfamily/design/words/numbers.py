"""Numbers in words."""

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(value: int) -> str:
    """Two; 12. Small numbers are words in running text."""
    return SMALL[value] if 0 <= value < len(SMALL) else f"{value:,}"


def plural(value: int, one: str, many: str = "") -> str:
    """1 family; 2 families."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def phone(value: str) -> str:
    """01632 960119: a United Kingdom number in groups that can be read out; any other as it was sent."""
    digits = value.replace(" ", "")
    if not (digits.isdecimal() and len(digits) == 11 and digits[0] == "0"):
        return value
    if digits.startswith("02"):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if digits[1] in "389" or digits.startswith("011") or (digits[1] == "1" and digits[3] == "1"):
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"
    return f"{digits[:5]} {digits[5:]}"


def amount(value: float | None) -> str:
    """35, not 35.0; 12.5 stays. Nothing for nothing."""
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}".rstrip("0")
