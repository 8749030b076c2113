"""Health visiting and midwifery: small children with their mothers, and births that are expected."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import Words, as_words
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, carers, numbered, ordered

CHECK = {"done": "Completed", "missed": "DNA"}
NEEDS = {
    "young_parent": "Teenage parent",
    "care_experienced": "Care experienced",
    "learning_need": "Learning difficulty",
    "late_booking": "Late booker",
    "perinatal_mental_health": "Perinatal mental health",
}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """The caseload of children under five, and the bookings of expectant mothers."""
    return [_caseload(block, pen), _bookings(block, pen)]


def _on(block: Block, kind: str, who: np.ndarray, words: dict[str, str] | None = None) -> tuple[Words, Words]:
    """What the latest fact of a kind says of each, and its date."""
    facts = block.of(kind)
    last = {w: n for n, w in sorted(enumerate(facts.who.tolist()), key=lambda pair: facts.since[pair[0]])}
    said = as_words([(words[facts.code[last[w]]] if words else "Y") if w in last else "" for w in who.tolist()])
    return said, write(np.array([facts.since[last[w]] if w in last else NO_DAY for w in who.tolist()], dtype=np.int64))


def _caseload(block: Block, pen: Pen) -> Sheet:
    small = np.flatnonzero((block.age >= 0) & (block.age < 5) & (block.place != "away"))
    who = pen.again(small)
    who = who[ordered(block, who)]
    carer = carers(block, who)[0]
    mother = np.where(
        (block.mother[who] >= 0) & (block.house[block.mother[who]] == block.house[who]), block.mother[who], carer
    )
    seen, home, adult = pen.people(who), pen.addresses(who), pen.people(mother)
    check, check_day = _on(block, "two_year_check", who, CHECK)
    overdue, overdue_day = _on(block, "immunisation_overdue", who)
    hurt, hurt_day = _on(block, "injury_attendance", who)
    worry = np.isin(who, block.of("development_concern").who) | np.isin(
        block.family[who], block.family[block.of("child_protection_plan").who]
    )
    columns = {
        "CaseloadID": numbered(block, "HV", len(who)),
        "NHS number": seen.nhs,
        "Child surname": seen.last,
        "Child forename": seen.first,
        "DOB": write(seen.born),
        "Sex": seen.sex,
        "Mother or main carer": adult.full_name(),
        "Carer NHS number": adult.nhs,
        "Carer DOB": write(adult.born),
        "Carer is": as_words(
            [
                ""
                if m < 0
                else "Mother"
                if m == block.mother[w]
                else "Father"
                if m == block.father[w]
                else "Other carer"
                for w, m in zip(who, mother, strict=True)
            ]
        ),
        "Address": home.door(),
        "Postcode": home.postcode,
        "UPRN": home.uprn,
        "Level": as_words(["Targeted" if w else "Universal" for w in worry]),
        "2 year review": check,
        "2 year review date": check_day,
        "Imms overdue": overdue,
        "Imms due date": overdue_day,
        "ED injury": hurt,
        "ED date": hurt_day,
        "Since": write(block.birth[who] + 12),
        "Health visitor": as_words([("Bola Kent", "Ruth Amery", "Gill Stott")[int(w) % 3] for w in who]),
        "Address restricted": pen.flag("protected_address", who, "Y", "N"),
    }
    return Sheet("health_visiting", "caseload", "CaseloadID", columns, {"subject": who, "carer": mother})


def _bookings(block: Block, pen: Pen) -> Sheet:
    pregnant = block.of("pregnancy")
    mother = pregnant.who
    baby = np.full(len(mother), NOBODY, dtype=np.int64)
    due = np.full(len(mother), NO_DAY, dtype=np.int64)
    coming: dict[int, list[int]] = {}
    for child in np.flatnonzero(block.expected & (block.mother >= 0)).tolist():
        coming.setdefault(int(block.mother[child]), []).append(child)
    for at, who in enumerate(mother.tolist()):
        if coming.get(who):
            baby[at] = coming[who].pop(0)
            due[at] = block.birth[baby[at]]
    father = np.where(baby >= 0, block.father[baby], block.partner[mother])
    seen, home, dad = pen.people(mother), pen.addresses(mother), pen.people(father)
    support, _ = _on(block, "maternity_support", mother, NEEDS)
    columns = {
        "BookingID": numbered(block, "MW", len(mother)),
        "NHS number": seen.nhs,
        "Surname": seen.last,
        "Previous surname": seen.former,
        "Forename": seen.first,
        "DOB": write(seen.born),
        "Address": home.door(),
        "Postcode": home.postcode,
        "Mobile": seen.phone,
        "Booked": write(pregnant.since),
        "EDD": write(due),
        "Baby": as_words([f"Baby {n}" if n else "Baby" for n in seen.last]),
        "Partner": dad.full_name(),
        "Extra support": support,
        "Midwife": as_words([("Hetty Lowe", "Dawn Akers")[int(w) % 2] for w in mother]),
        "Address restricted": pen.flag("protected_address", mother, "Y", "N"),
    }
    return Sheet(
        "health_visiting", "bookings", "BookingID", columns, {"subject": mother, "baby": baby, "partner": father}
    )
