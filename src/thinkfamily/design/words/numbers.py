"""Numbers in words."""

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(value: int) -> str:
    """Two; 12. Small numbers are words in running text."""
    return SMALL[value] if 0 <= value < len(SMALL) else f"{value:,}"


def plural(value: int, one: str, many: str = "") -> str:
    """1 family; 2 families."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def amount(value: float | None) -> str:
    """35, not 35.0; 12.5 stays. Nothing for nothing."""
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{value:,.2f}".rstrip("0")
