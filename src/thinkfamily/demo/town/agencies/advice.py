"""Advice and food banks: short sheets filled in by volunteers."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, lines
from thinkfamily.demo.town.days import age, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {"debt_advice": "Debt advice", "food_parcel": "Food parcel", "essentials_grant": "Household support grant"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a visit. Some volunteers ask for the age, some for the date of birth, some for neither."""
    of = lines(block, *WHAT)
    entries = clients(pen, of.who)
    seen, home, row = entries.seen, entries.home, entries.row
    years = age(seen.born, block.today)
    asks = pen.rng.random(len(seen.born)) < (1.0 if block.fixed else 0.55)
    children = np.bincount(block.home[(block.age >= 0) & (block.age < 18)], minlength=len(block.homes))[
        block.home[of.who]
    ]
    columns = {
        "Voucher or case": numbered(block, "FB", len(of)),
        "Name": seen.full_name()[row],
        "Date of birth": np.where(asks, write(seen.born), "").astype(object)[row],
        "Age": as_words(["" if a else str(y) if 0 <= y < 110 else "" for a, y in zip(asks, years, strict=True)])[row],
        "Address": home.door()[row],
        "Postcode": home.postcode[row],
        "Phone": seen.phone[row],
        "Children at home": as_words([str(c) for c in children]),
        "What": of.texts(WHAT),
        "Date": write(of.since),
        "Amount owed": as_words([f"£{int(a):,}" if a else "" for a in of.amount]),
        "Where": as_words([("St Anne's Food Bank", "Northmoor Advice Centre")[k == "debt_advice"] for k in of.kind]),
    }
    return [Sheet("advice", "visits", "Voucher or case", columns, {"subject": of.who})]
