"""What can be decided about one piece, and what is wrong with a decision."""

from dataclasses import dataclass

from thinkfamily.people.subject_access import rules
from thinkfamily.people.subject_access.gather import Piece

CHILD = 18  # years; whoever is younger is asked whether they understand


@dataclass(frozen=True)
class Said:
    """What somebody decided about one piece."""

    outcome: str
    why: str = ""
    taken_out: str = ""


def objection_to(piece: Piece, said: Said) -> str:
    """What is wrong with a decision; empty if nothing."""
    if piece.barred and said.outcome != "sealed":
        return f"{piece.barred}: it cannot be handed over, or removed for another reason, until that has ended."
    if said.outcome in ("part", "third_party", "serious_harm") and not said.why.strip():
        return "Say why: a decision to remove something is kept with its reason and your name."
    if said.outcome == "part":
        if not (words := rules.lines(said.taken_out)):
            return "Write the words to take out, a line each."
        missing = [each for each in words if each.lower() not in piece.text.lower()]
        return f"“{missing[0]}” does not stand in this piece: copy the words from it." if missing else ""
    return ""
