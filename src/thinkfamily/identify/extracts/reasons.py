"""Why a row was set aside, or a value left blank: one sentence that says what to do, without what was written."""

from datetime import date

from thinkfamily.identify.extracts.layout import Column

WHY = {
    "required": "{name} is empty, and every row needs it: fill it in.",
    "date": "{name} is no possible date written like {formats}: correct it.",
    "range": "{name} is {limits}: correct it.",
    "number": "{name} is not {number}: write digits only.",
    "code": "{name} holds a code that is not agreed: use {codes}.",
    "identifier": "{name} is not {identifier}: correct it or leave it empty.",
    "postcode": "{name} is not a postcode: correct it or leave it empty.",
    "phone": "{name} is not a telephone number of 7 to 15 digits: correct it or leave it empty.",
    "email": "{name} is not an e-mail address: correct it or leave it empty.",
    "ragged": (
        "The row has more or fewer values than the header has names: look for a stray delimiter, quote or line end."
    ),
    "nobody": "The row names nobody: give a name, a date of birth or an identifier.",
    "age": "{name} and the age of the row differ by more than two years: correct one of the two. The date was used.",
    "order": "{name} is before the day on which it began: correct one of the two.",
    "standardise": "The feed's standardise.sql left this row out: correct the SQL or the row.",
}
IDENTIFIERS = {
    "nhs_number": "an NHS number (ten digits, the last a check on the others)",
    "upn": "a unique pupil number (a letter that checks the 12 digits after it)",
    "ni_number": "a National Insurance number (two letters, six digits, a letter from A to D)",
    "uprn": "a property reference number (1 to 12 digits)",
}


def reason(check: str, column: Column | None, *, kept: bool = False) -> str:
    """The sentence for one failed check. `kept` says that the row was used without the value."""
    if column is None:
        return WHY[check]
    sentence = WHY[check].format(
        name=f'"{column.names[0] if column.names else column.name}"',
        formats=" or ".join(_format(way) for way in column.formats),
        limits=_limits(column),
        number="a whole number" if column.type == "whole_number" else "a number",
        codes=_codes(column),
        identifier=IDENTIFIERS.get(column.type, "valid"),
    )
    return f"{sentence} The row was used without it." if kept else sentence


def _format(way: str) -> str:
    """An example: nobody misreads 16NOV1992."""
    written = date(1992, 11, 16).strftime(way)
    return written.upper() if way.startswith("%d%b") else written


def _limits(column: Column) -> str:
    if column.type == "date":
        latest = "the day of the extract" if column.born or column.latest == "today" else column.latest
        return f"before {column.earliest}" + (f" or after {latest}" if latest else "")
    low, high = (f"{limit:g}" if limit is not None else None for limit in (column.minimum, column.maximum))
    return " or ".join(part for part in (f"under {low}" if low else "", f"over {high}" if high else "") if part)


def _codes(column: Column) -> str:
    if column.type == "yes_no":
        return "yes or no"
    if not column.codes:
        return f"the {column.codes_from} codes"
    spellings = [", ".join(dict.fromkeys(given)) or code for code, given in column.codes.items()]
    text = ", ".join(spellings)
    return text if len(text) < 300 else text[:300].rsplit(",", 1)[0] + " ..."
