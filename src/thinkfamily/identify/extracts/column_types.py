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
    """`value` and `check` are SQL over the text $t; `check` is null or a check's name. `type` is the value's."""

    value: str
    check: str
    type: str = "VARCHAR"


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
    day = f"CAST(coalesce({read}) AS DATE)"
    if any("%y" in way for way in column.formats) and as_of:
        # Two-digit years are read as 1969 to 2068; nobody is born, and nothing has happened, years from now.
        day = (
            f"CASE WHEN {day} > DATE '{as_of.replace(year=as_of.year + 10, day=1)}' THEN CAST({day} - "
            f"INTERVAL 100 YEAR AS DATE) ELSE {day} END"
        )
    latest = as_of.isoformat() if (column.born or column.latest == "today") and as_of else column.latest
    filled = (
        f"({sql.texts(nothing.DATES)})".replace("'1", "DATE '1")
        .replace("'2", "DATE '2")
        .replace("'3", "DATE '3")
        .replace("'9", "DATE '9")
    )
    wrong = f"{day} < DATE '{column.earliest}'" + (
        f" OR {day} > DATE '{latest}'" if latest and latest != "today" else ""
    )
    return Reading(
        f"CASE WHEN {day} IN {filled} OR {wrong} THEN NULL ELSE {day} END",
        (
            f"CASE WHEN $t IS NULL OR {day} IN {filled} THEN NULL WHEN {day} IS NULL THEN 'date' WHEN "
            f"{wrong} THEN 'range' END"
        ),
        "DATE",
    )


def _number(column: Column) -> Reading:
    value = (
        "TRY_CAST(CASE WHEN regexp_matches($t, '^[0-9.-]+$') THEN $t ELSE rtrim(translate($t, "
        "'£$, ', ''), '%') END AS DOUBLE)"
    )
    value = f"CASE WHEN isfinite({value}) THEN {value} END"
    outside = [
        f"{value} {sign} {limit!r}"
        for sign, limit in (("<", column.minimum), (">", column.maximum))
        if limit is not None
    ]
    wrong = " OR ".join(outside) or "FALSE"
    part = f" WHEN {value} <> floor({value}) THEN 'number'" if column.type == "whole_number" else ""
    whole = f" WHEN {value} <> floor({value}) THEN NULL" if column.type == "whole_number" else ""
    return Reading(
        f"CASE WHEN {wrong} THEN NULL{whole} ELSE {value} END",
        f"CASE WHEN $t IS NULL THEN NULL WHEN {value} IS NULL THEN 'number'{part} WHEN {wrong} THEN 'range' END",
        "DOUBLE",
    )


def _checked(value: str, right: str, blank: str = "FALSE", check: str = "identifier") -> Reading:
    """A text that is right, blank (no evidence, no fault) or wrong."""
    return Reading(
        f"CASE WHEN NOT ({blank}) AND ({right}) THEN {value} END",
        f"CASE WHEN $t IS NULL OR ({blank}) OR ({right}) THEN NULL ELSE '{check}' END",
    )


def _repeated(value: str) -> str:
    """The same character throughout."""
    return f"replace({value}, left({value}, 1), '') = ''"


def _digit(value: str, place: int) -> str:
    return f"TRY_CAST(substr({value}, {place}, 1) AS INTEGER)"


def _nhs_number() -> Reading:
    number = sql.closed_up(sql.pointless("$t"))
    whole = f"TRY_CAST({number} AS BIGINT)"
    total = " + ".join(f"(({whole} // {10 ** (10 - place)}) % 10) * {11 - place}" for place in range(1, 10))
    right = f"length({number}) = 10 AND {whole} >= 0 AND (11 - ({total}) % 11) % 11 = {whole} % 10"
    right = f"coalesce({right}, FALSE) AND NOT contains({number}, '+')"
    return _checked(number, right, _repeated(number))


def _upn() -> Reading:
    number = f"upper({sql.closed_up('$t')})"
    total = " + ".join(f"{_digit(number, place)} * {place}" for place in range(2, 14))
    letter = f"substr('{identifiers.UPN_LETTERS}', 1 + ({total}) % 23, 1)"
    temporary = f"regexp_matches(substr({number}, 13, 1), '[A-Z]')"
    right = f"regexp_matches({number}, '{identifiers.UPN_PATTERN}') AND ({temporary} OR {letter} = left({number}, 1))"
    return _checked(number, right, f"regexp_matches({number}, '^UN[0-9]$') OR substr({number}, 2) = '000000000000'")


def _ni_number() -> Reading:
    number = f"upper({sql.closed_up('$t')})"
    right = (
        f"regexp_matches({number}, '{identifiers.NI_PATTERN}') AND left({number}, 2) NOT IN "
        f"({sql.texts(identifiers.NI_NEVER)})"
    )
    return _checked(number, right, f"{number} IN ('AB123456C') OR regexp_matches({number}, '^TN[0-9]{{6}}[MF]?$')")


def _uprn() -> Reading:
    number = f"ltrim({sql.pointless('$t')}, '0')"
    blank = (
        f"{number} = '' OR {number} IN ({sql.texts(identifiers.UPRN_NEVER)}) OR "
        f"({_repeated(number)} AND length({number}) > 3)"
    )
    return _checked(number, f"regexp_matches({number}, '^[0-9]{{1,12}}$')", blank)


def _postcode() -> Reading:
    letters = sql.closed_up("upper($t)")
    british = f"regexp_matches({letters}, '{identifiers.POSTCODE_PATTERN}')"
    standard = f"substr({letters}, 1, length({letters}) - 3) || ' ' || right({letters}, 3)"
    # Other countries' codes: letters and digits with at least two digits. Of an American code the first five are
    # kept: few senders know the other four.
    abroad = "regexp_matches(upper($t), '^[0-9A-Z]([0-9A-Z .-]*[0-9]){2}[0-9A-Z .-]*$') AND length($t) BETWEEN 3 AND 10"
    zip_code = "regexp_matches($t, '^[0-9]{5}-?[0-9]{4}$')"
    as_sent = f"CASE WHEN {zip_code} THEN left($t, 5) ELSE {sql.pointless('upper($t)')} END"
    blank = (
        f"({_repeated(letters)} AND length({letters}) > 3) OR {letters} IN ('ZZ993WZ', 'ZZ993VZ', 'ZZ993CZ', 'ZZ999ZZ')"
    )
    return _checked(
        f"CASE WHEN {british} THEN {standard} ELSE {as_sent} END", f"{british} OR ({abroad})", blank, "postcode"
    )


def _phone() -> Reading:
    digits = sql.only("$t", "0-9")
    number = (
        f"CASE WHEN {digits} LIKE '0044%' THEN '0' || substr({digits}, 5) WHEN {digits} LIKE "
        f"'44%' AND length({digits}) = 12 THEN '0' || substr({digits}, 3) ELSE {digits} END"
    )
    return _checked(number, f"length({digits}) BETWEEN 7 AND 15", f"{digits} <> '' AND {_repeated(digits)}", "phone")


def _email() -> Reading:
    return _checked("lower($t)", "regexp_matches($t, '^[^@ ]+@[^@ ]+[.][^@ ]+$')", "FALSE", "email")


def code_table(column: Column) -> dict[str, str]:
    """Sieved spelling -> our code; '' for spellings that mean no code."""
    spellings = column.codes or (SHIPPED["yes_no"] if column.type == "yes_no" else SHIPPED[column.codes_from or "sex"])
    table: dict[str, str] = {}
    for code, given in spellings.items():
        ours = "" if code == "nothing" else code
        for spelling in (*given, code):
            table.setdefault(_sieved(spelling), ours)
    return table


def _sieved(spelling: str) -> str:
    """The same as sql.sieve; signs stand for themselves where a spelling has nothing else."""
    letters = "".join(c for c in spelling.lower() if c.isascii() and c.isalnum())
    return letters or spelling.strip()
