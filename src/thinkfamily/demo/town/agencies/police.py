"""Police: one row a person's part in an incident."""

import numpy as np

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import Words, as_words
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {  # kind of fact -> incident type, role
    "offence": ("CRIME", "SUS"),
    "antisocial_behaviour": ("ASB", "SUS"),
    "victim_of_crime": ("CRIME", "VIC"),
    "missing_from_home": ("MISPER", "SUBJ"),
    "serious_violence_concern": ("CONCERN", "SUBJ"),
}
DOMESTIC = {"victim": "VIC", "suspect": "SUS", "child_present": "CHP"}
CONCERN = {"sexual": "CSE", "criminal": "CCE", "radicalisation": "RAD", "outside_home": "EFH"}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """All roles of all incidents."""
    lots: list[tuple[np.ndarray, np.ndarray, np.ndarray, list[str], list[str]]] = []
    for kind, (called, part) in WHAT.items():
        f = block.of(kind)
        lots.append((f.who, f.since, f.event, [called] * len(f), [part] * len(f)))
    f = block.of("domestic_abuse")
    lots.append((f.who, f.since, f.event, ["DA"] * len(f), [DOMESTIC[c] for c in f.code]))
    f = block.of("exploitation_concern")
    lots.append((f.who, f.since, f.event, [CONCERN[c] for c in f.code], ["SUBJ"] * len(f)))
    who, since, event = (np.concatenate([lot[n] for lot in lots]) for n in range(3))
    what, role = as_words([w for lot in lots for w in lot[3]]), as_words([r for lot in lots for r in lot[4]])
    order = np.lexsort((np.arange(len(who)), role, event, since))
    who, since, event, what, role = who[order], since[order], event[order], what[order], role[order]
    # A person without an incident of several has one of his own, numbered apart.
    incident = np.where(event >= 0, event, 500_000 + np.arange(len(who)))
    seen, home = pen.people(who), pen.addresses(who)
    columns: dict[str, Words] = {
        "RoleID": numbered(block, "R", len(who)),
        "IncidentNo": as_words([f"NM/{block.number + 1}/{i}" for i in incident]),
        "IncidentType": what,
        "NominalRole": as_words([f"{w}/{r}" for w, r in zip(what, role, strict=True)]),
        "Date": write(since, "%d-%b-%Y"),
        "Surname": as_words([n.upper() for n in seen.last]),
        "Forename1": seen.first,
        "Forename2": seen.middle,
        "DOB": write(seen.born, "%d-%b-%Y"),
        "SexCode": as_words([{"M": "1", "F": "2"}.get(s, "9") for s in seen.sex]),
        "Address": home.line(),
        "AddressSensitive": pen.flag("protected_address", who, "Y", ""),
        "Officer": as_words([f"PC {1000 + int(w) % 90}" for w in who]),
    }
    return [Sheet("police", "roles", "RoleID", columns, {"subject": who})]
