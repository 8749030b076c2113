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
from thinkfamily.people.history.documents import DocumentHistory
from thinkfamily.people.history.homes import (
    BondHistory,
    FamilyLinkHistory,
    HouseholdHistory,
    ResponsibilityHistory,
    StayHistory,
)
from thinkfamily.people.history.lives import LifeEventHistory, ObservationHistory, WarningNoteHistory
from thinkfamily.people.history.models import (
    CharacteristicHistory,
    ContactWayHistory,
    FamilyHistory,
    IdentifierHistory,
    MembershipHistory,
    NoteHistory,
    PersonAddressHistory,
    PersonHistory,
    PersonNameHistory,
    TieHistory,
)
from thinkfamily.people.history.network import (
    GroupHistory,
    InvolvedHistory,
    MyPeopleHistory,
    PlaceNoteHistory,
    SupporterHistory,
)
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
    "AccessRequest",
    "Address",
    "Belonging",
    "Bond",
    "BondHistory",
    "Bringing",
    "BroughtFile",
    "BroughtIn",
    "CarriedSeal",
    "Certificate",
    "Characteristic",
    "CharacteristicHistory",
    "ContactWay",
    "ContactWayHistory",
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
    "DocumentHistory",
    "Emergency",
    "Fact",
    "FairnessRow",
    "Family",
    "FamilyHistory",
    "FamilyLink",
    "FamilyLinkHistory",
    "Feed",
    "FoundNeed",
    "GroundInForce",
    "Group",
    "GroupHistory",
    "HandedBack",
    "HeldBack",
    "HoldLifted",
    "Home",
    "Household",
    "HouseholdHistory",
    "Identifier",
    "IdentifierHistory",
    "Invitation",
    "Involved",
    "InvolvedHistory",
    "Involvement",
    "LeftOut",
    "LegalHold",
    "LifeEvent",
    "LifeEventHistory",
    "LikelyPair",
    "LookedInto",
    "MatchDecision",
    "Member",
    "Membership",
    "MembershipHistory",
    "Mention",
    "Merge",
    "MergeUndone",
    "MyPeople",
    "MyPeopleHistory",
    "NeedAnswer",
    "Note",
    "NoteHistory",
    "Observation",
    "ObservationHistory",
    "PackDecision",
    "PackEnd",
    "PackRequest",
    "PairSaid",
    "Person",
    "PersonAddress",
    "PersonAddressHistory",
    "PersonHistory",
    "PersonName",
    "PersonNameHistory",
    "PlaceNote",
    "PlaceNoteHistory",
    "Placed",
    "ProposedFamily",
    "ProposedPerson",
    "Publication",
    "Recomputing",
    "Released",
    "Responsibility",
    "ResponsibilityHistory",
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
    "StayHistory",
    "Supporter",
    "SupporterHistory",
    "Tie",
    "TieHistory",
    "UncertainPair",
    "WarningNote",
    "WarningNoteHistory",
]
