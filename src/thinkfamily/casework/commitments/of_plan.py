"""What was promised, as a part of the plan's page."""

from thinkfamily.casework.commitments import reads
from thinkfamily.casework.plan.beside import Part
from thinkfamily.people.chronology.whom import Whom


def promised(seen: Whom) -> Part:
    """The table of promises that stand, and how they go at a glance."""
    board = reads.of_family(seen.user, seen.family, seen)
    return Part("casework/commitments/_of_plan.html", board, len(board.now), board.at_a_glance, board.items)
