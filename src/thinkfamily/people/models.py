"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.people.arrivals.models import (
    CountedPair,
    Disadvantages,
    FoundNeed,
    Home,
    Member,
    NeedAnswer,
    ProposedFamily,
    ProposedPerson,
    Publication,
    Recomputing,
)
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.records.models import (
    Address,
    Coverage,
    Fact,
    FairnessRow,
    Feed,
    Involvement,
    Mention,
    UncertainPair,
)

__all__ = [
    "Address",
    "CountedPair",
    "Coverage",
    "Disadvantages",
    "Fact",
    "FairnessRow",
    "Feed",
    "FoundNeed",
    "Home",
    "Involvement",
    "MatchDecision",
    "Member",
    "Mention",
    "NeedAnswer",
    "ProposedFamily",
    "ProposedPerson",
    "Publication",
    "Recomputing",
    "UncertainPair",
]
