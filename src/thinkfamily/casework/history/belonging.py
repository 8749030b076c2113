"""How the rows of casework belong to a person, and under which heading the person reads them."""

from thinkfamily.access.personal_data import Belongs

EARLIER = "an earlier state of a row; it stands in the piece of the row itself"
WORK = "Our work with your family"
HISTORIES = (
    "casework.CaseHistory", "casework.LeadProfessionalHistory", "casework.PromiseHistory", "casework.NeedHistory",
    "casework.AssessmentHistory", "casework.EntryHistory", "casework.InfluenceLinkHistory",
    "casework.AgreementHistory", "casework.ParticipationHistory", "casework.VoiceEntryHistory", "casework.ReplyHistory",
    "casework.FamilyViewHistory",
    "casework.ContactHistory", "casework.ContactSeenHistory", "casework.ContactLineHistory",
    "casework.ContactViewHistory",
    "casework.OfferSaidHistory", "casework.AdviceHistory",
    "casework.CaringAskedHistory", "casework.YoungCarerHistory", "casework.MeasurementHistory",
    "casework.CommitmentHistory", "casework.OccasionHistory", "casework.AppointmentHistory",
    "casework.MadePossibleHistory", "casework.WrittenAgreementHistory", "casework.AgreementPointHistory",
    "casework.TeamMemberHistory", "casework.ConsultationHistory", "casework.MeetingHistory",
    "casework.AttendanceHistory", "casework.ReportHistory", "casework.MinuteHistory", "casework.HelpingHistory",
)  # fmt: skip

PROMISED = "What you were promised"
    "casework.PlanHistory", "casework.PlanScopeHistory", "casework.WhatWorksHistory", "casework.ObjectiveHistory",
    "casework.ActionHistory", "casework.ProgressHistory",
)  # fmt: skip

PLAN = "Your family's plan"
REQUEST = "Before we worked together"
OF_REQUEST = ("request__about__family",)
TALK = ("conversation__of_families__family",)

BELONGING: dict[str, Belongs] = {
    **{label: Belongs(nobody=EARLIER) for label in HISTORIES},
    "casework.Case": Belongs(WORK, family=("family",)),
    "casework.LeadProfessional": Belongs(WORK, family=("case__family",)),
    "casework.LevelOfNeed": Belongs(WORK, person=("person",), family=("case__family",)),
    "casework.Promise": Belongs(WORK, family=("case__family",)),
    "casework.Need": Belongs("What you need", person=("person",)),
    "casework.NeedSaid": Belongs("What you need", person=("need__person",)),
    "casework.CaringAsked": Belongs("Whether you care for somebody", person=("person",)),
    "casework.YoungCarer": Belongs("Whether you care for somebody", person=("person",)),
    "casework.Measurement": Belongs("How things are going for you", person=("person", "other")),
    "casework.Assessment": Belongs(WORK, family=("family",)),
    "casework.OfferSaid": Belongs("What is there for everybody, and what you have of it", person=("person",)),
    "casework.Advice": Belongs("What a safeguarding lead was asked about you", person=("person",)),
    "casework.InfluenceLink": Belongs("How one life touches another", person=("person", "other")),
    "casework.EntryDraft": Belongs(nobody="what a colleague is still typing; it is told once it is written down"),
    "casework.Contact": Belongs("Visits, calls and sessions", person=("seen__person",)),
    "casework.ContactWorker": Belongs(nobody="which colleague was asked to come"),
    "casework.ContactSeen": Belongs("Visits, calls and sessions", person=("person",)),
    "casework.ContactLine": Belongs("Visits, calls and sessions", person=("person",)),
    "casework.ContactView": Belongs("What you said of what we wrote", person=("person",)),
    "casework.TeamMember": Belongs("Who is there for you", person=("person",)),
    "casework.Consultation": Belongs("What a specialist was asked about you", person=("person",)),
    "casework.Meeting": Belongs("Meetings", family=("family",)),
    "casework.Attendance": Belongs("Meetings", person=("person",)),
    "casework.Report": Belongs("Meetings", person=("person",)),
    "casework.Minute": Belongs("Meetings", person=("person",)),
    "casework.Helping": Belongs("Who helps you, and with what", person=("person",)),
    "casework.Felt": Belongs("Meetings", person=("attendance__person",)),
    "casework.Plan": Belongs(PLAN, family=("family",)),
    "casework.PlanScope": Belongs(PLAN, person=("person",)),
    "casework.PlanVersion": Belongs(PLAN, family=("plan__family",)),
    "casework.PlansLinked": Belongs(PLAN, family=("plan__family",)),
    "casework.WhatWorks": Belongs(PLAN, person=("person",)),
    "casework.Objective": Belongs(PLAN, person=("person",)),
    "casework.ObjectiveGrowsFrom": Belongs(PLAN, person=("objective__person",)),
    "casework.Action": Belongs(PLAN, person=("person", "other")),
    "casework.Progress": Belongs(PLAN, person=("person",)),
    "casework.NoObjective": Belongs(PLAN, person=("need__person",)),
    "casework.HelpRequest": Belongs(REQUEST, family=("about__family",)),
    "casework.NamedPerson": Belongs(REQUEST, family=OF_REQUEST),
    "casework.RequestDecision": Belongs(REQUEST, family=OF_REQUEST),
    "casework.ChildConsidered": Belongs(REQUEST, family=OF_REQUEST),
    "casework.RequestStep": Belongs(REQUEST, family=OF_REQUEST),
    "casework.SignpostCheck": Belongs(REQUEST, family=OF_REQUEST),
    "casework.Waiting": Belongs(REQUEST, family=OF_REQUEST),
    "casework.Attempt": Belongs(REQUEST, family=OF_REQUEST),
    "casework.ManagersLook": Belongs(REQUEST, family=OF_REQUEST),
    "casework.HelpDeclined": Belongs(REQUEST, family=OF_REQUEST),
    "casework.AdultQuestion": Belongs(REQUEST, family=("about__family", *OF_REQUEST)),
    "casework.Conversation": Belongs(REQUEST, family=("of_families__family",)),
    "casework.Thought": Belongs(REQUEST, family=TALK),
    "casework.NextStep": Belongs(REQUEST, family=TALK),
    "casework.Entry": Belongs("What an assessment says of you", person=("person",)),
    "casework.Agreement": Belongs("What you decided, or others for you", person=("person", "other")),
    "casework.Commitment": Belongs(PROMISED, person=("person",)),
    "casework.Occasion": Belongs(PROMISED, person=("commitment__person",)),
    "casework.Chase": Belongs(nobody="which colleague was reminded of a promise"),
    "casework.Appointment": Belongs("Your appointments", person=("person",)),
    "casework.MadePossible": Belongs("Your appointments", person=("appointment__person",)),
    "casework.WrittenAgreement": Belongs(WORK, family=("case__family",)),
    "casework.AgreementPoint": Belongs("What each side wrote down that it will do", person=("person",)),
    "casework.Participation": Belongs("What you said", person=("person",)),
    "casework.VoiceEntry": Belongs("What you said", person=("person",)),
    "casework.Reply": Belongs("What you said", person=("entry__person",)),
    "casework.VoiceFile": Belongs("What you said", person=("entry__person",)),
    "casework.FamilyView": Belongs("What you said", person=("person", "other")),
}
