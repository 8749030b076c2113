"""Adult mental health: one row a referral, contact or crisis."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {"referred": "REF", "seen": "CONT", "crisis": "CRISIS"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Contacts of patients, each patient written once."""
    facts = block.of("adult_mental_health")
    patient, back = np.unique(facts.who, return_inverse=True)
    seen, home = pen.people(patient), pen.addresses(patient)
    order = np.lexsort((np.arange(len(facts)), facts.since))
    row = back[order]
    columns = {
        "activity_id": numbered(block, "MH", len(order)),
        "rio_no": as_words([f"{block.number + 1:03d}{n + 1:05d}" for n in row]),
        "nhs_number": as_words([f"{n[:3]} {n[3:6]} {n[6:]}".strip() for n in seen.nhs[row]]),
        "family_name": seen.last[row],
        "given_name": seen.first[row],
        "former_family_name": seen.former[row],
        "dob": write(seen.born, "%Y%m%d")[row],
        "sex": as_words([{"M": "male", "F": "female"}.get(s, "unknown") for s in seen.sex[row]]),
        "ethnic_category": seen.ethnic[row],
        "address": home.line()[row],
        "mobile": seen.phone[row],
        "activity": as_words([WHAT[c] for c in facts.code[order]]),
        "activity_date": write(facts.since[order], "%Y%m%d"),
        "team": as_words(
            ["Crisis team" if c == "crisis" else "Community mental health team" for c in facts.code[order]]
        ),
        "care_coordinator": as_words(
            [("Claire Mbeki", "Owen Tait", "Farah Noor")[int(w) % 3] for w in facts.who[order]]
        ),
        "sensitive": pen.flag("protected_address", facts.who[order], "Y", "N"),
    }
    return [Sheet("adult_mental_health", "activity", "activity_id", columns, {"subject": facts.who[order]})]
