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
from thinkfamily.casework.copies.models import PlanAgreement, Signature, Ticked
from thinkfamily.casework.history.models import EARLIER
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.meetings.models import Attendance, Felt, Helping, Meeting, Minute, Report
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.casework.plan.models import Plan, PlanScope, PlansLinked, PlanVersion
from thinkfamily.casework.plan.objectives import Action, NoObjective, Objective, ObjectiveGrowsFrom, Progress, WhatWorks
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.requests.conversations.models import Conversation, NextStep, Thought
from thinkfamily.casework.requests.deciding.models import ChildConsidered, RequestDecision, SignpostCheck
from thinkfamily.casework.requests.models import AboutFamily, HelpRequest, NamedPerson, RequestStep
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined, ManagersLook
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.casework.voice.attached.models import FileTakenOut
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry, VoiceFile
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer

__all__ = [
    "EARLIER",
    "AboutFamily",
    "Action",
    "AdultQuestion",
    "Advice",
    "Agreement",
    "AgreementPoint",
    "Appointment",
    "Assessment",
    "Attempt",
    "Attendance",
    "Beginning",
    "CaringAsked",
    "Case",
    "Chase",
    "ChildConsidered",
    "Commitment",
    "Consultation",
    "Contact",
    "ContactLine",
    "ContactSeen",
    "ContactView",
    "ContactWorker",
    "Conversation",
    "Entry",
    "EntryDraft",
    "FamilyView",
    "Felt",
    "FileTakenOut",
    "HelpDeclined",
    "HelpRequest",
    "Helping",
    "InfluenceLink",
    "LeadProfessional",
    "LevelOfNeed",
    "MadePossible",
    "ManagersLook",
    "Measurement",
    "Meeting",
    "Minute",
    "NamedPerson",
    "Need",
    "NeedSaid",
    "NextStep",
    "NoObjective",
    "Objective",
    "ObjectiveGrowsFrom",
    "Occasion",
    "OfferSaid",
    "PackVersion",
    "Participation",
    "Plan",
    "PlanAgreement",
    "PlanScope",
    "PlanVersion",
    "PlansLinked",
    "Progress",
    "Promise",
    "Reply",
    "Report",
    "RequestDecision",
    "RequestStep",
    "Signature",
    "SignpostCheck",
    "StepReminder",
    "TeamMember",
    "Thought",
    "Ticked",
    "VoiceEntry",
    "VoiceFile",
    "Waiting",
    "WhatWorks",
    "WrittenAgreement",
    "YoungCarer",
]
