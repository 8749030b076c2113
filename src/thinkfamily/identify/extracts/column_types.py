"""How each type of column is read: for a tidied text `$t`, the SQL of its value and of the check that it fails.

A value is null where nothing was written, where the text is one of the words or days that mean nothing, and where
it is wrong; the check's name tells the last apart.
"""

from dataclasses import dataclass
from datetime import date

from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.layout import Column
from thinkfamily.vocabulary import identifiers, nothing
from thinkfamily.vocabulary.codes import SHIPPED


@dataclass(frozen=True)
class Reading:
    """`value` and `check` are SQL over the text $t and over the steps before them, $1, $2 ...; `check` is null or a
    check's name. A step may use those before it, but the last `alone` of them do not use each other."""

    value: str
    check: str
    steps: tuple[str, ...] = ()
    alone: int = 1

    def stages(self) -> list[dict[str, str]]:
        """The steps that can be worked out at once, one after another: '$1' -> its SQL."""
        named = [(f"${place}", step) for place, step in enumerate(self.steps, 1)]
        last = len(named) - self.alone if named else 0
        return [*({name: step} for name, step in named[:last]), *([dict(named[last:])] if named else [])]


def written(column: Column) -> str:
    """Of a tidied text `$t`: null where it is a word for nothing. Codes are looked up before words are blanked."""
    own = {word.strip().lower() for word in column.blank}
    words = sorted(own if column.type in ("code", "yes_no") else {*nothing.WORDS, *own})
    spaced = (
        "CASE WHEN $t LIKE '%  %' THEN regexp_replace($t, ' +', ' ', 'g') ELSE $t END"
        if column.type in ("text", "name")
        else "$t"
    )
    if not words:
        return spaced
    kept = f" AND $t NOT IN ({sql.texts(nothing.NAMES_AFTER_ALL)})" if column.type == "name" else ""
    blank = f"length($t) <= {max(map(len, words))} AND lower($t) IN ({sql.texts(words)}){kept}"
    return f"CASE WHEN {blank} THEN NULL ELSE {spaced} END"


def reading(column: Column, as_of: date | None) -> Reading:
    """How a column that is not a code is read."""
    if column.type == "date":
        return _date(column, as_of)
    if column.type in ("number", "whole_number"):
        return _number(column)
    plain = {
        "nhs_number": _nhs_number,
        "upn": _upn,
        "ni_number": _ni_number,
        "uprn": _uprn,
        "postcode": _postcode,
        "phone": _phone,
        "email": _email,
    }
    return plain[column.type]() if column.type in plain else Reading("$t", "NULL")


def formats(column: Column) -> list[str]:
    """The ways in which a date may be written: the layout's, then those that cannot be misread."""
    return list(dict.fromkeys([*column.formats, "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]))


def _date(column: Column, as_of: date | None) -> Reading:
    read = ", ".join(f"try_strptime($t, {sql.text(way)})" for way in formats(column))
    steps = [f"CAST(coalesce({read}) AS DATE)"]
    if any("%y" in way for way in column.formats) and as_of:
        # Two-digit years are read as 1969 to 2068; nobody is born, and nothing has happened, years from now.
        far = as_of.replace(year=as_of.year + 10, day=1)
        steps.append(f"CASE WHEN $1 > DATE '{far}' THEN CAST($1 - INTERVAL 100 YEAR AS DATE) ELSE $1 END")
    day = f"${len(steps)}"
    latest = as_of.isoformat() if (column.born or column.latest == "today") and as_of else column.latest
    filled = f"{day} IN ({', '.join(f'DATE {sql.text(one)}' for one in nothing.DATES)})"
    wrong = f"{day} < DATE '{column.earliest}'" + (
        f" OR {day} > DATE '{latest}'" if latest and latest != "today" else ""
    )
    return Reading(
        f"CASE WHEN {filled} OR {wrong} THEN NULL ELSE {day} END",
        f"CASE WHEN $t IS NULL OR {filled} THEN NULL WHEN {day} IS NULL THEN 'date' WHEN {wrong} THEN 'range' END",
        tuple(steps),
    )


def _number(column: Column) -> Reading:
    bare = "rtrim(translate($t, '£$, ', ''), '%')"
    steps = (
        f"coalesce(TRY_CAST($t AS DOUBLE), TRY_CAST({bare} AS DOUBLE))",
        "CASE WHEN isfinite($1) THEN $1 END",
    )
    outside = [
        f"$2 {sign} {limit!r}" for sign, limit in (("<", column.minimum), (">", column.maximum)) if limit is not None
    ]
    wrong = " OR ".join(outside) or "FALSE"
    part = " WHEN $2 <> floor($2) THEN 'number'" if column.type == "whole_number" else ""
    whole = " WHEN $2 <> floor($2) THEN NULL" if column.type == "whole_number" else ""
    return Reading(
        f"CASE WHEN {wrong} THEN NULL{whole} ELSE $2 END",
        f"CASE WHEN $t IS NULL THEN NULL WHEN $2 IS NULL THEN 'number'{part} WHEN {wrong} THEN 'range' END",
        steps,
    )


def _checked(steps: list[str], value: str, right: str, blank: str = "FALSE", check: str = "identifier") -> Reading:
    """A text that is right, blank (no evidence, no fault) or wrong, each told over the steps."""
    place = len(steps)
    found, nothing_said = f"${place + 1}", f"${place + 2}"
    return Reading(
        f"CASE WHEN {found} AND NOT {nothing_said} THEN {value} END",
        f"CASE WHEN $t IS NULL OR {nothing_said} OR {found} THEN NULL ELSE '{check}' END",
        (*steps, f"coalesce({right}, FALSE)", f"coalesce({blank}, FALSE)"),
        alone=2,
    )


def _repeated(value: str) -> str:
    """The same character throughout."""
    return f"replace({value}, left({value}, 1), '') = ''"


def _digit(value: str, place: int) -> str:
    return f"TRY_CAST(substr({value}, {place}, 1) AS INTEGER)"


def _nhs_number() -> Reading:
    total = " + ".join(f"(($2 // {10 ** (10 - place)}) % 10) * {11 - place}" for place in range(1, 10))
    right = f"length($1) = 10 AND $2 >= 0 AND (11 - ({total}) % 11) % 11 = $2 % 10 AND NOT contains($1, '+')"
    steps = [sql.closed_up(sql.pointless("$t")), "TRY_CAST($1 AS BIGINT)"]
    return _checked(steps, "$1", right, _repeated("$1"))


def _upn() -> Reading:
    total = " + ".join(f"{_digit('$1', place)} * {place}" for place in range(2, 14))
    letter = f"substr('{identifiers.UPN_LETTERS}', 1 + ({total}) % 23, 1)"
    temporary = "regexp_matches(substr($1, 13, 1), '[A-Z]')"
    right = f"regexp_matches($1, '{identifiers.UPN_PATTERN}') AND ({temporary} OR {letter} = left($1, 1))"
    blank = "regexp_matches($1, '^UN[0-9]$') OR substr($1, 2) = '000000000000'"
    return _checked([f"upper({sql.closed_up('$t')})"], "$1", right, blank)


def _ni_number() -> Reading:
    never = sql.texts(identifiers.NI_NEVER)
    right = f"regexp_matches($1, '{identifiers.NI_PATTERN}') AND left($1, 2) NOT IN ({never})"
    blank = "$1 IN ('AB123456C') OR regexp_matches($1, '^TN[0-9]{6}[MF]?$')"
    return _checked([f"upper({sql.closed_up('$t')})"], "$1", right, blank)


def _uprn() -> Reading:
    never = sql.texts(("", *identifiers.UPRN_NEVER))
    blank = f"$1 IN ({never}) OR ({_repeated('$1')} AND length($1) > 3)"
    return _checked([f"ltrim({sql.pointless('$t')}, '0')"], "$1", "regexp_matches($1, '^[0-9]{1,12}$')", blank)


def _postcode() -> Reading:
    standard = "substr($1, 1, length($1) - 3) || ' ' || right($1, 3)"
    # Other countries' codes: letters and digits with at least two digits. Of an American code the first five are
    # kept: few senders know the other four.
    abroad = "regexp_matches(upper($t), '^[0-9A-Z]([0-9A-Z .-]*[0-9]){2}[0-9A-Z .-]*$') AND length($t) BETWEEN 3 AND 10"
    zip_code = "regexp_matches($t, '^[0-9]{5}-?[0-9]{4}$')"
    as_sent = f"CASE WHEN {zip_code} THEN left($t, 5) ELSE {sql.pointless('upper($t)')} END"
    blank = f"({_repeated('$1')} AND length($1) > 3) OR $1 IN ('ZZ993WZ', 'ZZ993VZ', 'ZZ993CZ', 'ZZ999ZZ')"
    return _checked(
        [sql.closed_up("upper($t)"), f"regexp_matches($1, '{identifiers.POSTCODE_PATTERN}')"],
        f"CASE WHEN $2 THEN {standard} ELSE {as_sent} END",
        f"$2 OR ({abroad})",
        blank,
        "postcode",
    )


def _phone() -> Reading:
    number = (
        "CASE WHEN $1 LIKE '0044%' THEN '0' || substr($1, 5) "
        "WHEN $1 LIKE '44%' AND length($1) = 12 THEN '0' || substr($1, 3) ELSE $1 END"
    )
    right, blank = "length($1) BETWEEN 7 AND 15", f"$1 <> '' AND {_repeated('$1')}"
    return _checked([sql.only("$t", "0-9")], number, right, blank, "phone")


def _email() -> Reading:
    return _checked([], "lower($t)", "regexp_matches($t, '^[^@ ]+@[^@ ]+[.][^@ ]+$')", "FALSE", "email")


def code_table(column: Column) -> dict[str, str]:
    """Sieved spelling -> our code; '' for spellings that mean no code."""
    spellings = column.codes or (SHIPPED["yes_no"] if column.type == "yes_no" else SHIPPED[column.codes_from or "sex"])
    table: dict[str, str] = {}
    for code, given in spellings.items():
        ours = "" if code == "nothing" else code
        for spelling in (*given, code):
            table.setdefault(sieved(spelling), ours)
    return table


def sieved(spelling: str) -> str:
    """The same as sql.sieve; signs stand for themselves where a spelling has nothing else."""
    letters = "".join(c for c in spelling.lower() if c.isascii() and c.isalnum())
    return letters or spelling.strip()
