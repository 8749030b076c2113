"""One answer to 'may I?': a yes, or a no with its reason in words and whom to ask."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """True where it is allowed. `hidden`: that the thing exists is itself sensitive, so a no looks like not there."""

    allowed: bool
    reason: str = ""
    ask: str = ""
    hidden: bool = False

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Decision(allowed=True)


def refuse(reason: str, *, ask: str = "", hidden: bool = False) -> Decision:
    """A no. `reason` is a sentence that the reader can act on; `ask` names whom to ask."""
    return Decision(allowed=False, reason=reason, ask=ask, hidden=hidden)


class Refused(Exception):
    """An action was asked for that the policy refuses; carries the decision."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(decision.reason)
        self.decision = decision


def insist(decision: Decision) -> None:
    """Raises Refused unless the decision is a yes. Every action starts with it."""
    if not decision:
        raise Refused(decision)
