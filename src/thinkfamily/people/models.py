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
from thinkfamily.people.bringing_in.models import Bringing, BroughtFile, BroughtIn
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.disclosures.models import Disclosure, HeldBack, Released
from thinkfamily.people.disputes.models import Dispute, DisputeAnswer, DisputeSettled
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.ecomap.models import MyPeople, Placed
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family, LeftOut, Membership
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.find.models import SearchKey, SearchWord
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.models import AccessRequest, Emergency
from thinkfamily.people.history.models import EARLIER
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie
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
from thinkfamily.people.restricting.models import Restriction
from thinkfamily.people.retention.models import (
    Certificate,
    DisposalLine,
    DisposalRun,
    HoldLifted,
    LegalHold,
    RetentionRule,
)
from thinkfamily.people.same_person.models import Belonging, CarriedSeal, LikelyPair, Merge, MergeUndone, PairSaid
from thinkfamily.people.seals.models import Seal, SealLift, SealOpening, SealReview
from thinkfamily.people.sharing.models import GroundInForce, HandedBack, ServiceAgreement, SharingDecision, SharingEnd
from thinkfamily.people.subject_access.models import PackDecision, PackEnd, PackRequest
from thinkfamily.people.unusual.models import LookedInto

__all__ = [
    "EARLIER",
    "AccessRequest",
    "Address",
    "Belonging",
    "Bond",
    "Bringing",
    "BroughtFile",
    "BroughtIn",
    "CarriedSeal",
    "Certificate",
    "Characteristic",
    "ContactWay",
    "CountedPair",
    "Coverage",
    "Disadvantages",
    "Disclosure",
    "DisposalLine",
    "DisposalRun",
    "Dispute",
    "DisputeAnswer",
    "DisputeSettled",
    "Document",
    "DocumentFile",
    "Emergency",
    "Fact",
    "FairnessRow",
    "Family",
    "FamilyLink",
    "Feed",
    "FoundNeed",
    "GroundInForce",
    "Group",
    "HandedBack",
    "HeldBack",
    "HoldLifted",
    "Home",
    "Household",
    "Identifier",
    "Invitation",
    "Involved",
    "Involvement",
    "LeftOut",
    "LegalHold",
    "LifeEvent",
    "LikelyPair",
    "LookedInto",
    "MatchDecision",
    "Member",
    "Membership",
    "Mention",
    "Merge",
    "MergeUndone",
    "MyPeople",
    "NeedAnswer",
    "Note",
    "Observation",
    "PackDecision",
    "PackEnd",
    "PackRequest",
    "PairSaid",
    "Person",
    "PersonAddress",
    "PersonName",
    "PlaceNote",
    "Placed",
    "ProposedFamily",
    "ProposedPerson",
    "Publication",
    "Recomputing",
    "Released",
    "Responsibility",
    "Restriction",
    "RetentionRule",
    "Seal",
    "SealLift",
    "SealOpening",
    "SealReview",
    "SearchKey",
    "SearchWord",
    "ServiceAgreement",
    "SharingDecision",
    "SharingEnd",
    "Stay",
    "Supporter",
    "Tie",
    "UncertainPair",
    "WarningNote",
]
