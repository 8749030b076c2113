"""Youth justice: orders, cautions and prevention with young people, and concerns about violence."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, grown_up, lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {"order": "Court order", "caution": "Out of court disposal", "prevention": "Prevention"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row an intervention."""
    of = lines(block, "youth_justice")
    entries = clients(pen, of.who)
    seen, home, row = entries.seen, entries.home, entries.row
    parent = grown_up(block, entries.who)
    adult = pen.people(parent)
    violence = np.isin(entries.who, block.of("serious_violence_concern").who)
    related = [p >= 0 and p in (block.mother[w], block.father[w]) for w, p in zip(entries.who, parent, strict=True)]
    columns = {
        "Intervention ref": numbered(block, "YJ", len(of)),
        "YJ number": entries.number("YP", block),
        "Young person forename": seen.first[row],
        "Young person surname": seen.last[row],
        "Alias": seen.known_as[row],
        "DOB": write(seen.born)[row],
        "Sex": seen.sex[row],
        "Ethnicity": seen.ethnic[row],
        "Address": home.door()[row],
        "Postcode": home.postcode[row],
        "Intervention": of.texts(WHAT, "code"),
        "Start": write(of.since),
        "End": write(of.until),
        "Serious violence": as_words(["Y" if v else "N" for v in violence])[row],
        "Parent or carer": adult.full_name()[row],
        "Relation": as_words(
            ["Parent" if r else "Carer" if p >= 0 else "" for r, p in zip(related, parent, strict=True)]
        )[row],
        "Parent telephone": adult.phone[row],
        "Case manager": as_words([("Dev Sohal", "Nell Braithe")[int(w) % 2] for w in of.who]),
        "Protected": pen.flag("protected_address", entries.who, "Y", "N")[row],
    }
    return [
        Sheet(
            "youth_justice", "interventions", "Intervention ref", columns, {"subject": of.who, "parent_1": parent[row]}
        )
    ]
