"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.casework.assessment.models import Assessment, Entry, EntryDraft
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.casework.cases.models import Case, LeadProfessional, LevelOfNeed, Promise
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView, ContactWorker
from thinkfamily.casework.history.models import (
    AgreementHistory,
    AssessmentHistory,
    CaseHistory,
    ContactHistory,
    ContactLineHistory,
    ContactSeenHistory,
    EntryHistory,
    FamilyViewHistory,
    InfluenceLinkHistory,
    LeadProfessionalHistory,
    NeedHistory,
    ParticipationHistory,
    PromiseHistory,
    ReplyHistory,
    VoiceEntryHistory,
)
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry, VoiceFile

__all__ = [
    "Agreement",
    "AgreementHistory",
    "Assessment",
    "AssessmentHistory",
    "Case",
    "CaseHistory",
    "Contact",
    "ContactHistory",
    "ContactLine",
    "ContactLineHistory",
    "ContactSeen",
    "ContactSeenHistory",
    "ContactView",
    "ContactWorker",
    "Entry",
    "EntryDraft",
    "EntryHistory",
    "FamilyView",
    "FamilyViewHistory",
    "InfluenceLink",
    "InfluenceLinkHistory",
    "LeadProfessional",
    "LeadProfessionalHistory",
    "LevelOfNeed",
    "Need",
    "NeedHistory",
    "NeedSaid",
    "PackVersion",
    "Participation",
    "ParticipationHistory",
    "Promise",
    "PromiseHistory",
    "Reply",
    "ReplyHistory",
    "VoiceEntry",
    "VoiceEntryHistory",
    "VoiceFile",
]
