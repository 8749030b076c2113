"""Small pieces of SQL, written once: quoting, and texts that are tidied."""

from collections.abc import Iterable


def name(identifier: str) -> str:
    return '"' + identifier.replace('"', '""') + '"'


def text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def texts(values: Iterable[str]) -> str:
    return ", ".join(text(value) for value in values)


def tidy(expression: str) -> str:
    """Without spaces, tabs, line ends and hard spaces at either end; null where nothing is left."""
    spaces = expression
    for sign in (160, 9, 10, 13):
        spaces = f"replace({spaces}, chr({sign}), ' ')"
    return f"nullif(trim({spaces}), '')"


def closed_up(expression: str) -> str:
    """Without spaces and hyphens."""
    return f"replace(replace({expression}, ' ', ''), '-', '')"


def pointless(expression: str) -> str:
    """A whole number without the '.0' that some programs write after it."""
    return (
        f"CASE WHEN right({expression}, 2) = '.0' THEN left({expression}, length({expression}) - "
        f"2) ELSE {expression} END"
    )


def only(expression: str, letters: str) -> str:
    """A text without whatever is not among the letters (a regular expression's class)."""
    return f"regexp_replace({expression}, '[^{letters}]', '', 'g')"


def sieve(expression: str) -> str:
    """What matters of a code's spelling: letters and digits in small."""
    return only(f"lower({expression})", "0-9a-z")
