"""Early years: children under five at a nursery or with a place offered."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words, happens
from thinkfamily.demo.town.clients import clients, grown_up
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.places import place_names
from thinkfamily.demo.town.sheet import Sheet, carers, numbered, ordered

AREA = {"speech": "C&L", "physical": "PD", "social": "PSED", "learning": "L"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a child on the list of funded places and settings."""
    concern, place = block.of("development_concern"), block.of("early_education_place")
    small = np.flatnonzero((block.age >= 1) & (block.age < 5) & (block.place == "child"))
    attends = small[happens(pen.rng, 0.0 if block.fixed else 0.62, len(small))]
    who = pen.again(np.union1d(attends, np.union1d(concern.who, place.who)))
    who = who[ordered(block, who)]
    entries = clients(pen, who)
    carer = grown_up(block, entries.who)
    adult = pen.people(carer)
    kin = carers(block, entries.who)
    word = as_words(
        [
            "Parent" if c in (block.mother[w], block.father[w]) else "Carer" if c >= 0 else ""
            for w, c in zip(entries.who, kin[0], strict=True)
        ]
    )
    seen, home, row = entries.seen, entries.home, entries.row
    behind = {int(w): n for n, w in enumerate(concern.who)}
    funded = {int(w): n for n, w in enumerate(place.who)}
    names = place_names()["nurseries"]
    start = np.minimum(block.birth[who] + 300 + who % 500, block.today - 20)
    columns = {
        "Child ID": numbered(block, "EY", len(who)),
        "Child Surname": seen.last[row],
        "Child First Name": seen.first[row],
        "Date of Birth": write(seen.born, "%d/%m/%y")[row],
        "Gender": as_words([{"M": "Boy", "F": "Girl"}.get(s, "") for s in seen.sex[row]]),
        "Ethnicity": seen.ethnic[row],
        "Address": home.line()[row],
        "Setting": as_words([names[int(w) % len(names)] for w in who]),
        "Start Date": write(start),
        "Funded 2 year old": as_words(
            [
                {"taken": "Taken up", "not_taken": "Eligible, not taken up"}[place.code[funded[w]]]
                if w in funded
                else ""
                for w in who.tolist()
            ]
        ),
        "Funding Date": write(_when(place.since, funded, who)),
        "Area of Concern": as_words([AREA[concern.code[behind[w]]] if w in behind else "" for w in who.tolist()]),
        "Concern Date": write(_when(concern.since, behind, who)),
        "Parent Carer Name": adult.full_name()[row],
        "Relationship": word[row],
        "Parent Carer Mobile": adult.phone[row],
        "Do not share address": pen.flag("protected_address", who, "Yes", ""),
    }
    return [Sheet("early_years", "children", "Child ID", columns, {"subject": who, "parent_1": carer[row]})]


def _when(since: np.ndarray, at: dict[int, int], who: np.ndarray) -> np.ndarray:
    return np.array([since[at[w]] if w in at else NO_DAY for w in who.tolist()], dtype=np.int64)
