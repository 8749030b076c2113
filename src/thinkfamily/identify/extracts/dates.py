"""What can still be read of a date of birth that cannot be read whole: 1990-02 of 30/02/1990, 2013 of 31/0/2013.

A date of birth with one unreadable part is strong evidence all the same; it is kept as text, year first.
"""

from datetime import date

from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.layout import Column

YEAR = "(?:18|19|20)[0-9]{2}"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


# Any day with two digits for day and month: how long a date without signs between its parts is.
SAMPLE = date(2013, 12, 24)
# What may stand in the place of each part of a date.
DIVIDED = {"%Y": "[^/. -]{4}", "%m": "(0?[1-9]|1[0-2])", "%d": "[^/. -]{1,2}", "%y": "[^/. -]{2}"}
UNDIVIDED = DIVIDED | {"%m": "(0[1-9]|1[0-2])", "%d": "[^/. -]{2}"}


def salvaged(text: str, column: Column, as_of: date | None) -> str:
    """SQL of '1987' or '2013-06': the year, and the month where it can be told by the ways the column is written.

    Nobody is born after `as_of`: such a year has a wrong digit. Nor is there a year in a row of digits of which one is
    missing or one too many (2020604 for 20020604), where nobody can tell which.
    """
    # Of a scanned form, letters may stand for the digits they look like.
    scanned = f"translate({text}, 'OoIlZzSsBgq', '00112255899')"
    undivided = [way for way in column.formats if SAMPLE.strftime(way).isdigit()]
    first = any(way.startswith("%Y") for way in undivided)
    year = f"coalesce({', '.join(one for form in (text, scanned) for one in _years(form, first=first))})"
    month = f"coalesce({', '.join([*_months(text, column), _named(text)])})"
    lengths = sorted({4, len(f"{SAMPLE:%Y%m%d}"), *(len(SAMPLE.strftime(way)) for way in undivided)})
    told = f"NOT (regexp_full_match({text}, '[0-9]+') AND length({text}) NOT IN ({', '.join(map(str, lengths))}))"
    if as_of:
        told += f" AND CAST({year} AS INTEGER) <= {as_of.year}"
    return f"CASE WHEN {told} THEN {year} || coalesce('-' || {month}, '') END"


def _years(text: str, *, first: bool) -> list[str]:
    """Four digits that stand by themselves, at the end, or at the beginning; at the beginning `first`."""
    ends = [f"({YEAR})$", f"^({YEAR})"]
    patterns = (f"(?:^|[^0-9])({YEAR})(?:[^0-9]|$)", *(reversed(ends) if first else ends))
    return [f"nullif(regexp_extract({text}, '{pattern}', 1), '')" for pattern in patterns]


def _months(text: str, column: Column) -> list[str]:
    """The month by its place in each way of writing that has it in digits; null where it is none."""
    found = []
    for way in dict.fromkeys(["%m/%Y", *column.formats, "%Y-%m-%d"]):
        if "%m" not in way:
            continue
        wide = UNDIVIDED if SAMPLE.strftime(way).isdigit() else DIVIDED
        pattern = "".join(wide.get(way[i : i + 2], ".*") if way[i] == "%" else _sign(way, i) for i in range(len(way)))
        month = f"regexp_extract({text}, {sql.text('^' + pattern)}, 1)"
        found.append(f"CASE WHEN {month} <> '' THEN lpad({month}, 2, '0') END")
    return found


def _sign(way: str, place: int) -> str:
    """Letters of a %-sign are no signs of their own; whatever divides the parts does."""
    if place and way[place - 1] == "%":
        return ""
    return "[/. -]" if way[place] in "/. -" else ""


def _named(text: str) -> str:
    """The month by its name."""
    name = f"regexp_extract(lower({text}), '({'|'.join(MONTHS)})', 1)"
    numbered = " ".join(f"WHEN '{month}' THEN '{place:02}'" for place, month in enumerate(MONTHS, 1))
    return f"CASE {name} {numbered} END"
