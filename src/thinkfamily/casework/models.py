"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.models import Assessment, Entry, EntryDraft
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.casework.cases.models import Beginning, Case, LeadProfessional, LevelOfNeed, Promise
from thinkfamily.casework.commitments.agreements.models import AgreementPoint, WrittenAgreement
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.casework.commitments.models import Chase, Commitment, Occasion
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView, ContactWorker
from thinkfamily.casework.history.commitments.models import (
    AgreementPointHistory,
    AppointmentHistory,
    CommitmentHistory,
    MadePossibleHistory,
    OccasionHistory,
    WrittenAgreementHistory,
)
from thinkfamily.casework.history.models import (
    AdviceHistory,
    AgreementHistory,
    AssessmentHistory,
    CaringAskedHistory,
    CaseHistory,
    ContactHistory,
    ContactLineHistory,
    ContactSeenHistory,
    ContactViewHistory,
    EntryHistory,
    FamilyViewHistory,
    InfluenceLinkHistory,
    LeadProfessionalHistory,
    MeasurementHistory,
    NeedHistory,
    OfferSaidHistory,
    ParticipationHistory,
    PromiseHistory,
    ReplyHistory,
    VoiceEntryHistory,
    YoungCarerHistory,
)
from thinkfamily.casework.history.of_meetings import (
    AttendanceHistory,
    ConsultationHistory,
    HelpingHistory,
    MeetingHistory,
    MinuteHistory,
    ReportHistory,
    TeamMemberHistory,
)
from thinkfamily.casework.history.of_plans import (
    ActionHistory,
    ObjectiveHistory,
    PlanHistory,
    PlanScopeHistory,
    ProgressHistory,
    WhatWorksHistory,
)
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.meetings.models import Attendance, Felt, Helping, Meeting, Minute, Report
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.casework.plan.models import Plan, PlanScope, PlansLinked, PlanVersion
from thinkfamily.casework.plan.objectives import Action, NoObjective, Objective, ObjectiveGrowsFrom, Progress, WhatWorks
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.requests.conversations.models import Conversation, NextStep, Thought
from thinkfamily.casework.requests.deciding.models import ChildConsidered, RequestDecision, SignpostCheck
from thinkfamily.casework.requests.models import AboutFamily, HelpRequest, NamedPerson, RequestStep
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined, ManagersLook
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry, VoiceFile
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer

__all__ = [
    "AboutFamily",
    "Action",
    "ActionHistory",
    "AdultQuestion",
    "Advice",
    "AdviceHistory",
    "Agreement",
    "AgreementHistory",
    "AgreementPoint",
    "AgreementPointHistory",
    "Appointment",
    "AppointmentHistory",
    "Assessment",
    "AssessmentHistory",
    "Attempt",
    "Attendance",
    "AttendanceHistory",
    "Beginning",
    "CaringAsked",
    "CaringAskedHistory",
    "Case",
    "CaseHistory",
    "Chase",
    "ChildConsidered",
    "Commitment",
    "CommitmentHistory",
    "Consultation",
    "ConsultationHistory",
    "Contact",
    "ContactHistory",
    "ContactLine",
    "ContactLineHistory",
    "ContactSeen",
    "ContactSeenHistory",
    "ContactView",
    "ContactViewHistory",
    "ContactWorker",
    "Conversation",
    "Entry",
    "EntryDraft",
    "EntryHistory",
    "FamilyView",
    "FamilyViewHistory",
    "Felt",
    "HelpDeclined",
    "HelpRequest",
    "Helping",
    "HelpingHistory",
    "InfluenceLink",
    "InfluenceLinkHistory",
    "LeadProfessional",
    "LeadProfessionalHistory",
    "LevelOfNeed",
    "MadePossible",
    "MadePossibleHistory",
    "ManagersLook",
    "Measurement",
    "MeasurementHistory",
    "Meeting",
    "MeetingHistory",
    "Minute",
    "MinuteHistory",
    "NamedPerson",
    "Need",
    "NeedHistory",
    "NeedSaid",
    "NextStep",
    "NoObjective",
    "Objective",
    "ObjectiveGrowsFrom",
    "ObjectiveHistory",
    "Occasion",
    "OccasionHistory",
    "OfferSaid",
    "OfferSaidHistory",
    "PackVersion",
    "Participation",
    "ParticipationHistory",
    "Plan",
    "PlanHistory",
    "PlanScope",
    "PlanScopeHistory",
    "PlanVersion",
    "PlansLinked",
    "Progress",
    "ProgressHistory",
    "Promise",
    "PromiseHistory",
    "Reply",
    "ReplyHistory",
    "Report",
    "ReportHistory",
    "RequestDecision",
    "RequestStep",
    "SignpostCheck",
    "TeamMember",
    "TeamMemberHistory",
    "Thought",
    "VoiceEntry",
    "VoiceEntryHistory",
    "VoiceFile",
    "Waiting",
    "WhatWorks",
    "WhatWorksHistory",
    "WrittenAgreement",
    "WrittenAgreementHistory",
    "YoungCarer",
    "YoungCarerHistory",
]
