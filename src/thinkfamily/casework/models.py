"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.cases.models import Case, LeadProfessional, LevelOfNeed, Promise
from thinkfamily.casework.history.models import (
    AssessmentHistory,
    CaseHistory,
    EntryHistory,
    LeadProfessionalHistory,
    NeedHistory,
    PromiseHistory,
)
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.packs.models import PackVersion

__all__ = [
    "Assessment",
    "AssessmentHistory",
    "Case",
    "CaseHistory",
    "Entry",
    "EntryHistory",
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
