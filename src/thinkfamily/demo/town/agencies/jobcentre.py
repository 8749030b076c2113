"""Jobcentre and benefits: one row a claim."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {
    "out_of_work_benefit": "UC-SEARCH",
    "in_work": "UC-WORK",
    "low_income_benefit": "CTR",
    "disability_benefit": "PIP",
}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Claims; each person is written once, from the benefits computer."""
    of = lines(block, *WHAT)
    who, row = np.unique(of.who, return_inverse=True)
    seen, home = pen.people(who), pen.addresses(who)
    partner = np.where(block.house[block.partner[who]] == block.house[who], block.partner[who], NOBODY)
    other = pen.people(partner)
    columns = {
        "claim_ref": numbered(block, "DW", len(of)),
        "nino": seen.ni[row],
        "surname": seen.last[row],
        "forenames": as_words([f"{f} {m}".strip() for f, m in zip(seen.first, seen.middle, strict=True)])[row],
        "date_of_birth": write(seen.born, "%Y-%m-%d")[row],
        "address_line": home.door()[row],
        "town": home.town[row],
        "postcode": home.postcode[row],
        "uprn": home.uprn[row],
        "benefit": of.texts(WHAT),
        "award_start": write(of.since, "%Y-%m-%d"),
        "award_end": write(of.until, "%Y-%m-%d"),
        "partner_nino": other.ni[row],
        "partner_name": other.full_name()[row],
        "partner_date_of_birth": write(other.born, "%Y-%m-%d")[row],
        "sensitive_marker": pen.flag("protected_address", who, "1", "0")[row],
        "work_coach": as_words([f"Coach {int(w) % 23 + 1}" for w in of.who]),
    }
    return [Sheet("jobcentre", "claims", "claim_ref", columns, {"subject": of.who, "partner": partner[row]})]
