"""Children's social care: referrals, plans, care, and factors found at assessments."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, grown_up, lines
from thinkfamily.demo.town.days import NO_DAY, write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {
    "referral": "Referral",
    "child_in_need": "CIN plan",
    "child_protection_plan": "CP plan",
    "looked_after": "Looked after",
    "care_leaver": "Care leaver",
    "missing_episode": "Missing",
    "assessment_factor": "Assessment factor",
}
ABUSE = {"neglect": "NEG", "physical": "PHY", "emotional": "EMO", "sexual": "SAB", "multiple": "MUL"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row an event; a child's number is the same on each."""
    of = lines(block, *WHAT)
    care = block.of("looked_after")
    placed = care.who[care.until == NO_DAY]
    entries = clients(pen, of.who, placed)
    seen, home, row = entries.seen, entries.home, entries.row
    carer = grown_up(block, entries.who)
    cared_for = np.isin(entries.who, placed)
    parent = np.where(cared_for | (block.age[entries.who] >= 18), block.mother[entries.who], carer)
    adult = pen.people(parent)
    is_parent = [p >= 0 and p in (block.mother[w], block.father[w]) for w, p in zip(entries.who, parent, strict=True)]
    due = np.where(block.expected[entries.who], block.birth[entries.who], NO_DAY)
    hidden = pen.flag("protected_address", entries.who, "1", "0")
    columns = {
        "EventID": numbered(block, "CS", len(of)),
        "ChildID": entries.number("N", block),
        "ChildFirst": seen.first[row],
        "ChildLast": seen.last[row],
        "AlsoKnownAs": seen.known_as[row],
        "DoB": write(seen.born, "%Y-%m-%d")[row],
        "ExpectedDoB": write(due, "%Y-%m-%d")[row],
        "Sex": as_words([s or "U" for s in seen.sex[row]]),
        "Ethnicity": seen.ethnic[row],
        "UPN": seen.upn[row],
        "NHSNumber": seen.nhs[row],
        "Address": home.door()[row],
        "Postcode": home.postcode[row],
        "UPRN": home.uprn[row],
        "AddressType": as_words(["Foster placement" if c else "Home" for c in cared_for])[row],
        "Restricted": hidden[row],
        "Adoption": pen.flag("adoption", entries.who, "1", "0")[row],
        "Identity": as_words(
            [block.seen_as.get(("childrens_social_care", int(w)), {}).get("identity", "") for w in entries.who]
        )[row],
        "Event": of.texts(WHAT),
        "Category": as_words([ABUSE.get(c, "") for c in of.code]),
        "Factor": as_words([c if k == "assessment_factor" else "" for c, k in zip(of.code, of.kind, strict=True)]),
        "Start": write(of.since, "%Y-%m-%d"),
        "End": write(of.until, "%Y-%m-%d"),
        "ParentName": adult.full_name()[row],
        "ParentDoB": write(adult.born, "%Y-%m-%d")[row],
        "ParentIs": as_words(
            ["Parent" if p else "Carer" if w >= 0 else "" for p, w in zip(is_parent, parent, strict=True)]
        )[row],
        "SocialWorker": as_words([("Amira Dean", "Jo Pell", "Sanjay Rowe", "Kate Lunn")[int(w) % 4] for w in of.who]),
    }
    return [Sheet("childrens_social_care", "events", "EventID", columns, {"subject": of.who, "parent_1": parent[row]})]
