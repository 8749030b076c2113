"""Small numbers are not given, and others are rounded, on anything that leaves the team."""

SMALL = 5


def suppressed(count: int) -> str:
    """0; 'fewer than 5' for 1 to 4; otherwise to the nearest 5."""
    if 0 < count < SMALL:
        return f"fewer than {SMALL}"
    return f"{rounded(count):,}"


def rounded(count: int) -> int:
    """To the nearest 5; halves cannot occur."""
    return SMALL * round(count / SMALL)


def in_every_hundred(part: int, whole: int) -> str:
    """The share as whole numbers in 100, from the rounded counts; not given where either is small."""
    if part < SMALL or whole < SMALL:
        return "not given" if part else "0"
    return str(min(100, round(100 * rounded(part) / rounded(whole))))
