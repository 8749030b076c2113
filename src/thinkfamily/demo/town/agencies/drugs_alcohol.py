"""Drug and alcohol service: one row a contact."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

SUBSTANCE = {"alcohol": "Alcohol", "drugs": "Non-opiate or opiate", "both": "Alcohol and drugs"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Contacts; a client's number is the same on each, so one client is written once."""
    facts = block.of("substance_treatment")
    client, back = np.unique(facts.who, return_inverse=True)
    seen, home = pen.people(client), pen.addresses(client)
    order = np.lexsort((np.arange(len(facts)), facts.since))
    row = back[order]
    lives_with = _children(block, client)
    columns = {
        "ContactID": numbered(block, "DA", len(order)),
        "ClientNo": as_words([f"C{block.number + 1:03d}{n + 1:04d}" for n in row]),
        "Client first name": seen.first[row],
        "Client surname": seen.last[row],
        "Birth date": write(seen.born, "%d.%m.%Y")[row],
        "Gender": as_words([{"M": "Male", "F": "Female"}.get(s, "Not stated") for s in seen.sex[row]]),
        "Postcode": home.postcode[row],
        "Address": home.door()[row],
        "Problem substance": as_words([SUBSTANCE[c] for c in facts.code[order]]),
        "Contact date": write(facts.since[order], "%d.%m.%Y"),
        "Lives with children": lives_with[row],
        "Keyworker": as_words([("Tom Brandt", "Leila Osei", "Craig Moss")[int(w) % 3] for w in facts.who[order]]),
        "Mobile": seen.phone[row],
    }
    return [Sheet("drugs_alcohol", "contacts", "ContactID", columns, {"subject": facts.who[order]})]


def _children(block: Block, client: np.ndarray) -> np.ndarray:
    homes = set(block.home[(block.age >= 0) & (block.age < 18)].tolist())
    return as_words(["Yes" if h in homes else "No" for h in block.home[client].tolist()])
