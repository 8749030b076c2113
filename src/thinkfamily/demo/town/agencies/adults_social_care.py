"""Adults' social care: people with long-term support needs, and who cares for them."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered, ordered

REASON = {
    "physical": "Physical Support",
    "learning": "Learning Disability Support",
    "sensory": "Sensory Support",
    "illness": "Long-term Illness",
    "autism": "Autism",
    "other": "Other",
}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a client, and one for each carer without a client on the list."""
    ill, cared, asked = block.of("long_term_condition"), block.of("cared_for"), block.of("carer_assessment")
    carer_of = dict(zip(cared.who.tolist(), cared.event.tolist(), strict=True))
    has = {w: n for n, w in enumerate(ill.who.tolist())}
    looked = {w: n for n, w in enumerate(asked.who.tolist())}
    alone = [w for w in asked.who.tolist() if w not in carer_of.values()]
    who = np.array(sorted(has.keys() | carer_of.keys()), dtype=np.int64)
    who = pen.again(who)
    who = who[ordered(block, who)]
    carer = np.array([carer_of.get(w, NOBODY) for w in who.tolist()] + alone, dtype=np.int64)
    who = np.concatenate([who, np.full(len(alone), NOBODY, dtype=np.int64)])
    seen, home, helper, his = pen.people(who), pen.addresses(who), pen.people(carer), pen.addresses(carer)
    since = np.array([ill.since[has[w]] if w in has else NO_DAY for w in who.tolist()], dtype=np.int64)
    day = np.array([asked.since[looked[c]] if c in looked else NO_DAY for c in carer.tolist()], dtype=np.int64)
    columns = {
        "Client Ref": numbered(block, "ASC", len(who)),
        "Title and name": _titled(block, who, seen.full_name()),
        "D.O.B.": write(seen.born, "%d %B %Y"),
        "NHS No": seen.nhs,
        "Address 1": home.door(),
        "Address 2": home.town,
        "Post code": home.postcode,
        "Primary Support Reason": as_words([REASON[ill.code[has[w]]] if w in has else "" for w in who.tolist()]),
        "Support since": write(since, "%d %B %Y"),
        "Carer name": helper.full_name(),
        "Carer DOB": write(helper.born, "%d %B %Y"),
        "Carer address": his.line(),
        "Carer is": as_words(
            [
                "" if c < 0 or w < 0 else "Spouse or partner" if block.partner[w] == c else "Family member"
                for w, c in zip(who, carer, strict=True)
            ]
        ),
        "Carer assessment": as_words(
            [
                {"asked": "Requested", "done": "Completed"}[asked.code[looked[c]]] if c in looked else ""
                for c in carer.tolist()
            ]
        ),
        "Carer assessment date": write(day, "%d %B %Y"),
        "Allocated worker": as_words([("R Fell", "D Hope", "Unallocated")[int(w) % 3] for w in who]),
    }
    return [Sheet("adults_social_care", "clients", "Client Ref", columns, {"subject": who, "carer": carer})]


def _titled(block: Block, who: np.ndarray, name: np.ndarray) -> np.ndarray:
    return as_words(
        [
            ""
            if not n
            else f"{'Mrs' if block.sex[w] == 'F' and block.married[w] else 'Ms' if block.sex[w] == 'F' else 'Mr'} {n}"
            for w, n in zip(who.tolist(), name, strict=True)
        ]
    )
