"""Probation and prison: people supervised or in custody, with the next of kin they named."""

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """One row a sentence."""
    of = lines(block, "probation", "custody")
    entries = clients(pen, of.who)
    inside = np.isin(entries.who, block.of("custody").who) & (block.homes.kind[block.home[entries.who]] == "custody")
    before = np.where(inside, block.old_home[entries.who], block.home[entries.who])
    before = np.where(before < 0, block.home[entries.who], before)
    home = pen.addresses(entries.who, before)
    seen, row = entries.seen, entries.row
    kin, word = next_of_kin(block, entries.who)
    named = pen.people(kin)
    columns = {
        "SentenceID": numbered(block, "PB", len(of)),
        "CRN": entries.number("X", block),
        "Last name": seen.last[row],
        "First name": seen.first[row],
        "Other names": seen.middle[row],
        "Alias": seen.known_as[row],
        "Date of birth": write(seen.born, "%d/%m/%Y")[row],
        "Sex": seen.sex[row],
        "Type": as_words(["Custody" if k == "custody" else "Community" for k in of.kind]),
        "From": write(of.since),
        "To": write(of.until),
        "Prison": as_words(["HMP Stonefell" if i else "" for i in inside])[row],
        "Home address": home.line()[row],
        "Next of kin": named.full_name()[row],
        "Next of kin is": word[row],
        "Practitioner": as_words([("V Mills", "A Shore")[int(w) % 2] for w in of.who]),
    }
    return [Sheet("probation", "sentences", "SentenceID", columns, {"subject": of.who, "next_of_kin": kin[row]})]


def next_of_kin(block: Block, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whom each would name: the partner, the mother of his children, his own mother."""
    kin = np.full(len(who), NOBODY, dtype=np.int64)
    word = []
    mothers = {int(f): int(m) for m, f in zip(block.mother, block.father, strict=True) if m >= 0 and f >= 0}
    for at, one in enumerate(who.tolist()):
        choices = (
            (int(block.partner[one]), "Partner"),
            (mothers.get(one, NOBODY), "Mother of children"),
            (int(block.mother[one]), "Mother"),
        )
        kin[at], said = next(
            ((k, w) for k, w in choices if k >= 0 and block.family[k] == block.family[one]), (NOBODY, "")
        )
        word.append(said)
    return kin, as_words(word)
