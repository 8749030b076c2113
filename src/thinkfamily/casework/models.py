"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.casework.assessment.models import Assessment, Entry, EntryDraft
from thinkfamily.casework.cases.models import Case, LeadProfessional, LevelOfNeed, Promise
from thinkfamily.casework.history.models import (
    AssessmentHistory,
    CaseHistory,
    EntryHistory,
    InfluenceLinkHistory,
    LeadProfessionalHistory,
    NeedHistory,
    PromiseHistory,
)
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.packs.models import PackVersion

__all__ = [
    "Assessment",
    "AssessmentHistory",
    "Case",
    "CaseHistory",
    "Entry",
    "EntryDraft",
    "EntryHistory",
    "InfluenceLink",
    "InfluenceLinkHistory",
    "LeadProfessional",
    "LeadProfessionalHistory",
    "LevelOfNeed",
    "Need",
    "NeedHistory",
    "NeedSaid",
    "PackVersion",
    "Promise",
    "PromiseHistory",
]
