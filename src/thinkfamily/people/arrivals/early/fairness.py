"""Who is listed, by group, as it may leave the team: small numbers are not given, the others are rounded."""

from dataclasses import dataclass

from thinkfamily.design.words import lists
from thinkfamily.people.records.models import FairnessRow
from thinkfamily.vocabulary.suppression import suppress_share

MEASURES = {"ethnicity": "Ethnicity", "age": "Age", "area": "Area", "sex": "Sex"}
# Codes of the school census (CBDS), as people say them.
ETHNICITIES = {
    "WBRI": "White British", "WIRI": "White Irish", "WIRT": "Traveller of Irish heritage", "WROM": "Gypsy or Roma",
    "WOTH": "Any other White", "MWBC": "White and Black Caribbean", "MWBA": "White and Black African",
    "MWAS": "White and Asian", "MOTH": "Any other mixed", "AIND": "Indian", "APKN": "Pakistani",
    "ABAN": "Bangladeshi", "CHNE": "Chinese", "AOTH": "Any other Asian", "BCRB": "Black Caribbean",
    "BAFR": "Black African", "BOTH": "Any other Black", "OOTH": "Any other", "REFU": "Did not wish to say",
    "NOBT": "Not obtained", "not known": "Not known",
}  # fmt: skip
SEXES = {"F": "Female", "M": "Male", "U": "Sent as not known", "not known": "Not sent"}


@dataclass(frozen=True)
class Group:
    """One group: everybody of it in a family with a child, and how many of them are in a listed family."""

    part: str
    people: str
    listed: str
    share: str


def groups() -> list[tuple[str, list[Group]]]:
    """Each measure with its groups, largest first."""
    rows = list(FairnessRow.objects.order_by("measure", "-people", "part"))
    return [(title, _groups(measure, [r for r in rows if r.measure == measure])) for measure, title in MEASURES.items()]


def _groups(measure: str, rows: list[FairnessRow]) -> list[Group]:
    if measure == "age":
        rows = sorted(rows, key=lambda row: _youngest(row.part))
    shown = suppress_share({row.part: row.listed for row in rows}, {row.part: row.people for row in rows})
    names = {"ethnicity": ETHNICITIES, "sex": SEXES}.get(measure, {})
    return [
        Group(names.get(part, lists.capital(part)), people, listed, share(listed, people))
        for part, (listed, people) in shown.items()
    ]


def _youngest(part: str) -> tuple[int, str]:
    """Unborn first, then by age, what is not known last."""
    first = part.split(" ")[0]
    return (int(first) if first.isdecimal() else -1 if part == "unborn" else 1000, part)


def share(listed: str, people: str) -> str:
    """How many of 100, from the numbers as they are shown; not given where either is not."""
    if listed.isdigit() and people.isdigit() and int(people):
        return str(min(100, round(100 * int(listed) / int(people))))
    return "not given"
