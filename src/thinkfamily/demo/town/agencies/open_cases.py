"""Open cases: families whom somebody works with already, as families."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {
    "family_help": "Family Help",
    "early_help": "Early help",
    "social_care": "Social care",
    "light_plan": "Light-touch plan",
}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a case: an adult and the eldest child at home."""
    of = lines(block, "open_case")
    eldest: dict[int, int] = {}
    for child in np.flatnonzero((block.age >= 0) & (block.age < 18)).tolist():
        there = int(block.home[child])
        if there not in eldest or block.birth[child] < block.birth[eldest[there]]:
            eldest[there] = child
    young_one = np.array([eldest.get(int(block.home[w]), NOBODY) for w in of.who], dtype=np.int64)
    adult, young, home = pen.people(of.who), pen.people(young_one), pen.addresses(of.who)
    kin = as_words(
        [
            "" if c < 0 else "Parent" if w in (block.mother[c], block.father[c]) else "Carer"
            for w, c in zip(of.who, young_one, strict=True)
        ]
    )
    columns = {
        "Case": numbered(block, "OP", len(of)),
        "Adult": adult.full_name(),
        "Adult DOB": write(adult.born),
        "Child": young.full_name(),
        "Child DOB": write(young.born),
        "Adult is": kin,
        "Address": home.line(),
        "Kind": of.texts(WHAT, "code"),
        "Opened": write(of.since),
        "Closed": write(of.until),
        "Lead professional": as_words([("Lucy Penn", "Moira Flint", "Obi Grant")[int(w) % 3] for w in of.who]),
        "Telephone": as_words([f"01632 960{120 + int(w) % 5:03d}" for w in of.who]),
    }
    return [Sheet("open_cases", "cases", "Case", columns, {"subject": of.who, "child_1": young_one})]
