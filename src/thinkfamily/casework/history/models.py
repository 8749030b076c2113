"""Earlier states of what our work with a family is made of."""

from typing import Any

from django.db import models

from thinkfamily.access.history.models import earlier_states
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.casework.cases.models import Case, LeadProfessional, Promise
from thinkfamily.casework.commitments.agreements.models import AgreementPoint, WrittenAgreement
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.casework.commitments.models import Commitment, Occasion
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView
from thinkfamily.casework.copies.models import PlanAgreement, Ticked
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.meetings.models import Attendance, Helping, Meeting, Minute, Report
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan.models import Plan, PlanScope
from thinkfamily.casework.plan.objectives import Action, Objective, Progress, WhatWorks
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer

# Whose earlier states are kept, and what they are called together.
KEPT = {
    Case: "cases",
    LeadProfessional: "leads",
    Promise: "promises",
    Need: "needs",
    Assessment: "assessments",
    Entry: "entries of assessments",
    InfluenceLink: "influences",
    Agreement: "agreements",
    Participation: "ways of taking part",
    VoiceEntry: "voice entries",
    Reply: "replies",
    FamilyView: "views of judgements",
    Contact: "contacts",
    ContactSeen: "who was seen",
    ContactView: "what was said of what was written down",
    ContactLine: "what was written down at contacts",
    CaringAsked: "answers about caring",
    YoungCarer: "young carers",
    Measurement: "answers to measures",
    OfferSaid: "what was said of offers",
    Advice: "advice",
    Commitment: "promises of agencies",
    Occasion: "what came of promises",
    Appointment: "appointments",
    MadePossible: "what makes appointments possible",
    WrittenAgreement: "written agreements",
    AgreementPoint: "points of written agreements",
    TeamMember: "team members",
    Consultation: "consultations",
    Meeting: "meetings",
    Attendance: "attendances",
    Report: "reports to meetings",
    Minute: "lines of meetings",
    Helping: "who helps",
    Plan: "plans",
    PlanScope: "for whom plans are",
    WhatWorks: "what already works",
    Objective: "objectives",
    Action: "what people will do",
    Progress: "how it went",
    PlanAgreement: "what people said of plans",
    Ticked: "ticks",
}
EARLIER: dict[type[models.Model], Any] = {model: earlier_states(model, plural) for model, plural in KEPT.items()}
