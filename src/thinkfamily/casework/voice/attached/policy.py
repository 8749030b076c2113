"""Who opens a file that came with somebody's words, and who takes it out alone."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.casework.voice import policy as voice
from thinkfamily.casework.voice.attached.reads import Attached
from thinkfamily.people.families import policy as families


def may_take_out(user: Any, attached: Attached) -> Decision:
    """Whoever may take out the words themselves, and opens the file."""
    if not (may := may_open(user, attached)):
        return may
    return voice.may_mend(user, attached.held)


def may_open(user: Any, attached: Attached) -> Decision:
    """That there is a file tells something already, so a no looks like not there."""
    if not (seen := families.may_see(user, attached.held.family)):
        return seen
    return voice.may_open(user, attached.file)
