"""Who is listed, by group, as it may leave the team: small numbers are not given, the others are rounded."""

from dataclasses import dataclass

from thinkfamily.people.arrivals.models import FairnessRow
from thinkfamily.vocabulary.suppression import in_every_hundred, suppressed

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
SEXES = {"F": "Female", "M": "Male", "U": "Not known"}


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
    return [(title, [_group(row) for row in rows if row.measure == measure]) for measure, title in MEASURES.items()]


def _group(row: FairnessRow) -> Group:
    part = {"ethnicity": ETHNICITIES, "sex": SEXES}.get(row.measure, {}).get(row.part, row.part)
    return Group(part, suppressed(row.people), suppressed(row.listed), in_every_hundred(row.listed, row.people))
