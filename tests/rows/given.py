"""What a row of each model must say in this test; the rest is filled in. A model that is missing here fails the test.

A new model needs one line: what ties its row to a side, and what its constraints ask for.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from thinkfamily.clock import today
from thinkfamily.people.families.factories import member

DAY = datetime.timedelta(days=1)
Given = Callable[[Any], dict[str, Any]]


def nothing(side: Any) -> dict[str, Any]:
    """Everything can be filled in."""
    return {}


def family(side: Any) -> dict[str, Any]:
    """Of the side's family that Identify proposes."""
    return {"family_id": side.row("people.ProposedFamily").pk}


def named(side: Any) -> dict[str, Any]:
    """One mention of the side's person in the side's feed."""
    person = side.row("people.ProposedPerson").pk
    return {"feed": side.feed.pk, "record_id": "1", "mention": "subject", "person_id": person}


def pair(side: Any) -> dict[str, Any]:
    """Two records of the side's feed."""
    return {f"feed_{n}": side.feed.pk for n in (1, 2)} | {f"record_id_{n}": str(n) for n in (1, 2)}


def earlier(side: Any, label: str) -> dict[str, Any]:
    """An earlier state of the side's own row."""
    row = side.row(label)
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields} | {"pgh_obj": row}


def two_records(side: Any, one: str = "one", other: str = "other") -> dict[str, Any]:
    """Two persons of the side's family, the one with the smaller id first."""
    further = side.make("people.Person")
    member(side.row("people.Family"), further, by=side.user)
    both = sorted([side.row("people.Membership").person, further], key=lambda person: person.pk)
    return dict(zip((one, other), both, strict=True))


GIVEN: dict[str, Given] = {
    "account.EmailAddress": nothing,
    "account.EmailConfirmation": nothing,
    "mfa.Authenticator": nothing,
    "pghistory.Context": nothing,
    "socialaccount.SocialApp": nothing,
    "socialaccount.SocialAccount": nothing,
    "socialaccount.SocialToken": nothing,
    "access.User": nothing,
    "access.SignInAttempt": nothing,
    "access.ManagedBy": lambda side: {"practitioner": side.user, "manager": side.other},
    "access.LeadAppointment": nothing,
    "access.Team": nothing,
    "access.TeamMember": nothing,
    "access.Cover": lambda side: {"away": side.user, "stand_in": side.other, "until": today()},
    "access.Profile": nothing,
    "access.Event": lambda side: {"who": side.user},
    "access.Look": nothing,
    "access.Grant": lambda side: (
        {"reader": side.user, "scope": "family", "starts": today(), "ends": today()} | family(side)
    ),
    "access.GrantHistory": lambda side: earlier(side, "access.Grant"),
    "access.KeptText": nothing,
    "access.Pace": nothing,
    "access.Reading": lambda side: {"ends": timezone.now() + DAY},
    "access.Sitting": nothing,
    "access.KnownDevice": nothing,
    "office.Letter": lambda side: (
        {"about_type": "sharing", "about_id": side.row("people.SharingDecision").pk}
        | {"to_address": f"{side.name}@example.org"}
    ),
    "office.Task": lambda side: {"owner": side.user},
    "office.HandedOn": lambda side: {"to": side.user},
    "people.ProposedPerson": lambda side: {"person_id": side.name, "area": side.name},
    "people.ProposedFamily": lambda side: {"family_id": side.name, "areas": [side.name], "need_feeds": [side.feed.pk]},
    "people.Member": lambda side: {"feeds": [side.feed.pk]},
    "people.Home": lambda side: {"address_id": side.row("people.Mention").address_id},
    "people.FoundNeed": lambda side: {"feeds": [side.feed.pk], "person": None, "expires": today() + DAY},
    "people.Disadvantages": nothing,
    "people.CountedPair": nothing,
    "people.NeedAnswer": lambda side: (
        family(side) | {name: getattr(side.row("people.FoundNeed"), name) for name in ("need_id", "framework")}
    ),
    "people.Recomputing": lambda side: {"family_ids": [side.row("people.ProposedFamily").pk]},
    "people.Address": lambda side: {"address_id": side.row("people.Mention").address_id},
    "people.Mention": lambda side: named(side) | {"address_id": side.name},
    "people.Fact": named,
    "people.Involvement": lambda side: named(side) | {"service": "A service"},
    "people.UncertainPair": lambda side: (
        pair(side) | {f"person_id_{n}": side.row("people.ProposedPerson").pk for n in (1, 2)}
    ),
    "people.MatchDecision": pair,
    "people.Person": lambda side: {"merged_into": None},
    "people.PersonAddress": nothing,
    "people.Tie": lambda side: {"other": side.make("people.Person")},
    "people.Note": nothing,
    "people.Household": lambda side: {"opened_by": side.user},
    "people.Stay": lambda side: {"nights": 7},
    "people.Bond": lambda side: {"other": side.make("people.Person")},
    "people.Responsibility": lambda side: {"other": side.make("people.Person")},
    "people.FamilyLink": lambda side: {"other": side.make("people.Family")},
    "people.PersonName": lambda side: {"first_name": side.name},
    "people.Characteristic": lambda side: {"words": side.name},
    "people.Identifier": nothing,
    "people.ContactWay": nothing,
    "people.Group": lambda side: {"recorded_by": side.user},
    "people.Supporter": lambda side: (
        {"other": None, "group": side.row("people.Group"), "name": "", "strength": 1, "brings": "Time", "knows": True}
    ),
    "people.PlaceNote": lambda side: {"information": "safety"},
    "people.Involved": lambda side: {"service": "A service"},
    "people.MyPeople": nothing,
    "people.Placed": nothing,
    "people.Document": lambda side: {"size": 4},
    "people.DocumentFile": lambda side: {"content": b"text"},
    "people.Bringing": lambda side: {"agency": side.user.agency, "by": side.user},
    "people.BroughtFile": lambda side: {"content": b"text"},
    "people.BroughtIn": lambda side: {"person": side.row("people.Person"), "family": None},
    "people.LifeEvent": nothing,
    "people.Observation": nothing,
    "people.WarningNote": lambda side: {"since": today(), "review_on": today() + DAY, "told": True},
    "people.Disclosure": nothing,
    "people.HeldBack": nothing,
    "people.Released": nothing,
    "people.Family": lambda side: {"area": side.name},
    "people.Membership": nothing,
    "people.LeftOut": nothing,
    "people.SharingDecision": lambda side: (
        {"ground": "public_task", "reason": "-", "starts": today()} | {"review_on": today() + DAY}
    ),
    "people.SharingEnd": lambda side: {"by": side.user},
    "people.HandedBack": nothing,
    "people.ServiceAgreement": nothing,
    "people.Invitation": lambda side: {"scope": "family", "weeks": 1} | family(side),
    "people.AccessRequest": lambda side: {"asked": side.other},
    "people.Emergency": lambda side: {"by": side.other, "manager": side.user},
    "people.Seal": lambda side: (
        {
            "kind": "note",
            "item": side.row("people.Note").pk,
            "from_person": side.row("people.Person"),
            "review_on": today() + 9 * DAY,
        }
    ),
    "people.SealReview": nothing,
    "people.SealOpening": lambda side: {"to_person": side.row("people.Person")},
    "people.SealLift": nothing,
    "people.Restriction": nothing,
    "people.Dispute": lambda side: {"kind": "note", "item": side.row("people.Note").pk},
    "people.DisputeAnswer": nothing,
    "people.DisputeSettled": nothing,
    "people.PairSaid": two_records,
    "people.LikelyPair": two_records,
    "people.Merge": lambda side: two_records(side, "kept", "gone"),
    "people.CarriedSeal": nothing,
    "people.MergeUndone": nothing,
    "people.Belonging": nothing,
    "people.PackRequest": lambda side: {"asked_on": today(), "due_on": today() + DAY, "considered": "-"},
    "people.PackDecision": lambda side: {"kind": "people.Note", "key": str(side.row("people.Note").pk)},
    "people.PackEnd": lambda side: {"by": side.user},
    "people.PersonHistory": lambda side: earlier(side, "people.Person"),
    "people.FamilyHistory": lambda side: earlier(side, "people.Family"),
    "people.MembershipHistory": lambda side: earlier(side, "people.Membership"),
    "people.PersonAddressHistory": lambda side: earlier(side, "people.PersonAddress"),
    "people.TieHistory": lambda side: earlier(side, "people.Tie"),
    "people.NoteHistory": lambda side: earlier(side, "people.Note"),
    "people.HouseholdHistory": lambda side: earlier(side, "people.Household"),
    "people.StayHistory": lambda side: earlier(side, "people.Stay"),
    "people.BondHistory": lambda side: earlier(side, "people.Bond"),
    "people.ResponsibilityHistory": lambda side: earlier(side, "people.Responsibility"),
    "people.FamilyLinkHistory": lambda side: earlier(side, "people.FamilyLink"),
    "people.PersonNameHistory": lambda side: earlier(side, "people.PersonName"),
    "people.CharacteristicHistory": lambda side: earlier(side, "people.Characteristic"),
    "people.IdentifierHistory": lambda side: earlier(side, "people.Identifier"),
    "people.ContactWayHistory": lambda side: earlier(side, "people.ContactWay"),
    "people.GroupHistory": lambda side: earlier(side, "people.Group"),
    "people.SupporterHistory": lambda side: earlier(side, "people.Supporter"),
    "people.PlaceNoteHistory": lambda side: earlier(side, "people.PlaceNote"),
    "people.InvolvedHistory": lambda side: earlier(side, "people.Involved"),
    "people.MyPeopleHistory": lambda side: earlier(side, "people.MyPeople"),
    "people.DocumentHistory": lambda side: earlier(side, "people.Document"),
    "people.LifeEventHistory": lambda side: earlier(side, "people.LifeEvent"),
    "people.ObservationHistory": lambda side: earlier(side, "people.Observation"),
    "people.WarningNoteHistory": lambda side: earlier(side, "people.WarningNote"),
    "people.LegalHold": lambda side: {"family": side.row("people.Family"), "since": today()},
    "people.HoldLifted": lambda side: {"hold": side.row("people.LegalHold"), "on": today()},
    "people.DisposalRun": lambda side: {"confirmed_by": None, "stopped_by": None},
    "people.DisposalLine": nothing,
    "people.SearchKey": lambda side: {"is_name": True},
    "people.SearchWord": lambda side: {"word": f"of-{side.name}"},
    "casework.PackVersion": lambda side: {"content": {}},
    "casework.Case": lambda side: {"agreed_words": "Yes"},
    "casework.Beginning": nothing,
    "casework.LeadProfessional": lambda side: {"interim": True},
    "casework.LevelOfNeed": lambda side: {"agency": side.agency},
    "casework.Promise": nothing,
    "casework.Need": lambda side: {"harms": None, "joined_to": None},
    "casework.CaringAsked": lambda side: {"answer": "no", "asked_on": today()},
    "casework.YoungCarer": lambda side: {
        "asked": side.row("casework.CaringAsked"),
        "started_on": today(),
        "due": today(),
    },
    "casework.CaringAskedHistory": lambda side: earlier(side, "casework.CaringAsked"),
    "casework.YoungCarerHistory": lambda side: earlier(side, "casework.YoungCarer"),
    "casework.NeedSaid": nothing,
    "casework.Assessment": nothing,
    "casework.Entry": nothing,
    "casework.EntryDraft": nothing,
    "casework.OfferSaid": nothing,
    "casework.OfferSaidHistory": lambda side: earlier(side, "casework.OfferSaid"),
    "casework.Advice": lambda side: {"grant": None, "answer": "", "answered_by": None},
    "casework.AdviceHistory": lambda side: earlier(side, "casework.Advice"),
    "casework.InfluenceLink": lambda side: (
        {"need": None, "after": None, "seen": False, "other": side.make("people.Person")}
    ),
    "casework.InfluenceLinkHistory": lambda side: earlier(side, "casework.InfluenceLink"),
    "casework.CaseHistory": lambda side: earlier(side, "casework.Case"),
    "casework.LeadProfessionalHistory": lambda side: earlier(side, "casework.LeadProfessional"),
    "casework.PromiseHistory": lambda side: earlier(side, "casework.Promise"),
    "casework.NeedHistory": lambda side: earlier(side, "casework.Need"),
    "casework.AssessmentHistory": lambda side: earlier(side, "casework.Assessment"),
    "casework.EntryHistory": lambda side: earlier(side, "casework.Entry"),
    "casework.Agreement": lambda side: (
        {"other": None, "decision": "help", "understanding": "able", "decided_by": "self", "answer": "yes"}
        | {"since": today(), "review_on": today() + DAY}
    ),
    "casework.Measurement": lambda side: (
        {"other": None, "informant": "self", "answered_by": "", "answers": {}, "total": 1}
        | {
            "lowest": 0,
            "highest": 9,
            "answer_lowest": 0,
            "answer_highest": 9,
            "taken_out_on": None,
            "taken_out_why": "",
        }
    ),
    "casework.MeasurementHistory": lambda side: earlier(side, "casework.Measurement"),
    "casework.Participation": lambda side: {"ways": ["walk"]},
    "casework.VoiceEntry": nothing,
    "casework.Reply": nothing,
    "casework.VoiceFile": nothing,
    "casework.FileTakenOut": lambda side: {"file": side.make("casework.VoiceFile")},
    "casework.FamilyView": lambda side: {"other": None, "view": "not_told"},
    "casework.AgreementHistory": lambda side: earlier(side, "casework.Agreement"),
    "casework.ParticipationHistory": lambda side: earlier(side, "casework.Participation"),
    "casework.VoiceEntryHistory": lambda side: earlier(side, "casework.VoiceEntry"),
    "casework.ReplyHistory": lambda side: earlier(side, "casework.Reply"),
    "casework.FamilyViewHistory": lambda side: earlier(side, "casework.FamilyView"),
    "casework.Contact": lambda side: {"agencies": [side.agency.pk], "agency": side.agency, "could_not": ""},
    "casework.ContactWorker": nothing,
    "casework.ContactSeen": nothing,
    "casework.ContactLine": nothing,
    "casework.ContactView": nothing,
    "casework.ContactHistory": lambda side: earlier(side, "casework.Contact"),
    "casework.ContactSeenHistory": lambda side: earlier(side, "casework.ContactSeen"),
    "casework.ContactLineHistory": lambda side: earlier(side, "casework.ContactLine"),
    "casework.ContactViewHistory": lambda side: earlier(side, "casework.ContactView"),
    "casework.Commitment": lambda side: (
        {
            "promised_name": "Dr Aziz",
            "due": today(),
            "promised_on": today(),
            "every": "once",
            "last_due": None,
            "objective": None,
            "meeting": None,
        }
    ),
    "casework.Occasion": lambda side: {"outcome": "missed", "kept_on": None},
    "casework.Chase": nothing,
    "casework.Appointment": lambda side: {"why_theirs": "", "why_ours": "", "could_not": ""},
    "casework.MadePossible": lambda side: {"user": None, "person": None, "name": "Joan"},
    "casework.WrittenAgreement": lambda side: {"since": today(), "review_on": today() + DAY},
    "casework.AgreementPoint": lambda side: {"says": "", "kind": "does"},
    "casework.CommitmentHistory": lambda side: earlier(side, "casework.Commitment"),
    "casework.OccasionHistory": lambda side: earlier(side, "casework.Occasion"),
    "casework.AppointmentHistory": lambda side: earlier(side, "casework.Appointment"),
    "casework.MadePossibleHistory": lambda side: earlier(side, "casework.MadePossible"),
    "casework.WrittenAgreementHistory": lambda side: earlier(side, "casework.WrittenAgreement"),
    "casework.AgreementPointHistory": lambda side: earlier(side, "casework.AgreementPoint"),
    "casework.TeamMember": lambda side: (
        {"user": None, "supporter": None, "invitation": None, "agency": None, "role": "Friend", "since": today()}
    ),
    "casework.Consultation": lambda side: {"objective": None},
    "casework.Meeting": lambda side: {"chair": None, "next_on": None, "starts": "10:00", "ends": "11:00"},
    "casework.Attendance": lambda side: {"member": None, "came": "", "handed_on": None, "handed_by": None},
    "casework.Report": nothing,
    "casework.Minute": lambda side: {"after": None, "need": None, "member": None, "sort": "talked", "reasons": []},
    "casework.Helping": lambda side: {"since": today(), "until": None},
    "casework.Felt": nothing,
    "casework.TeamMemberHistory": lambda side: earlier(side, "casework.TeamMember"),
    "casework.ConsultationHistory": lambda side: earlier(side, "casework.Consultation"),
    "casework.MeetingHistory": lambda side: earlier(side, "casework.Meeting"),
    "casework.AttendanceHistory": lambda side: earlier(side, "casework.Attendance"),
    "casework.ReportHistory": lambda side: earlier(side, "casework.Report"),
    "casework.MinuteHistory": lambda side: earlier(side, "casework.Minute"),
    "casework.HelpingHistory": lambda side: earlier(side, "casework.Helping"),
    "casework.HelpRequest": lambda side: {"not_told_why": "-", "agrees_words": "Yes"},
    "casework.NamedPerson": nothing,
    "casework.AboutFamily": lambda side: {
        "family": side.row("people.Family"),
        "request": side.row("casework.HelpRequest"),
        "question": side.row("casework.AdultQuestion"),
        "conversation": side.row("casework.Conversation"),
    },
    "casework.RequestDecision": nothing,
    "casework.ChildConsidered": nothing,
    "casework.RequestStep": nothing,
    "casework.SignpostCheck": nothing,
    "casework.Waiting": nothing,
    "casework.Attempt": nothing,
    "casework.ManagersLook": nothing,
    "casework.HelpDeclined": lambda side: {"review_on": today() + DAY},
    "casework.AdultQuestion": nothing,
    "casework.Conversation": lambda side: {
        "basis_words": "Yes",
        "party": [side.user.pk],
        "deletes_on": today() + DAY,
        "called_on": today(),
    },
    "casework.Thought": nothing,
    "casework.NextStep": nothing,
    "casework.Plan": lambda side: {"joined_to": None, "settled_by": None},
    "casework.PlanScope": nothing,
    "casework.PlanVersion": lambda side: {"picture": []},
    "casework.PlansLinked": lambda side: {
        "plan": side.row("casework.Plan"),
        "other": side.make("casework.Plan"),
    },
    "casework.WhatWorks": lambda side: {"entry": None},
    "casework.Objective": lambda side: {"roots": [], "joined_to": None, "no_root_why": "-"},
    "casework.ObjectiveGrowsFrom": lambda side: {"need": side.row("casework.Need")},
    "casework.Action": lambda side: {
        "owner": "agency",
        "other": None,
        "supporter": None,
        "user": None,
        "agency": side.agency,
        "every": "Every week",
    },
    "casework.Progress": lambda side: {"action": None, "scale": 3},
    "casework.NoObjective": nothing,
    "casework.StepReminder": nothing,
    **{
        f"casework.{kind}History": lambda side, kind=kind: earlier(side, f"casework.{kind}")
        for kind in ("Plan", "PlanScope", "WhatWorks", "Objective", "Action", "Progress")
    },
    "casework.PlanAgreement": lambda side: {
        "member": None,
        "other": None,
        "signed": "noted",
        "signed_name": "",
        "noted_by": "Priya",
        "settle_on": today(),
    },
    "casework.Signature": nothing,
    "casework.Ticked": lambda side: {"objective": side.row("casework.Objective"), "other": None, "until": None},
    "casework.PlanAgreementHistory": lambda side: earlier(side, "casework.PlanAgreement"),
    "casework.TickedHistory": lambda side: earlier(side, "casework.Ticked"),
    "people.LookedInto": lambda side: {"reader": side.other, "by": side.user},
}
