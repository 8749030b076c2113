"""How the rows of every model with personal data belong to a person, and under which heading the person reads them."""

from thinkfamily.access.personal_data import Belongs

COLLEAGUE = "about a colleague's account or work, not about a person of a record"
WHO, LIVE, TIES, NOTES = "Who you are", "Where you live", "Who belongs to you", "What was written down"
SHARING, TOLD, FAMILY = "Who may know what", "What was told to whom", "Your family's record"
FOUND, RECORDS = "What was found in records", "What agencies' records say"
WORK, LOOKS, DONE = "Letters and tasks", "Who looked", "What was done"
SEALS, DISPUTES = "What is kept from somebody", "What you said is wrong"
ROUND, VOICE = "Who and what is round you", "What you said yourself"
MINE = ("person",)
# Handed over or removed together with the row whose earlier state it is, never by itself.
EARLIER = "an earlier state of a row; it stands in the piece of the row itself"
TWO_RECORDS = "what a colleague said of two records, which may be of two people; the records themselves are there"
PAIRS = ("people.PairSaid", "people.LikelyPair", "people.Merge", "people.MergeUndone")
HISTORIES = (
    "access.GrantHistory", "people.PersonHistory", "people.FamilyHistory", "people.MembershipHistory",
    "people.PersonAddressHistory", "people.TieHistory", "people.NoteHistory",
    "people.HouseholdHistory", "people.StayHistory", "people.BondHistory", "people.ResponsibilityHistory",
    "people.FamilyLinkHistory",
    "people.LifeEventHistory", "people.ObservationHistory", "people.WarningNoteHistory",
    "people.PersonNameHistory", "people.CharacteristicHistory", "people.IdentifierHistory", "people.ContactWayHistory",
    "people.SupporterHistory", "people.GroupHistory", "people.PlaceNoteHistory", "people.InvolvedHistory",
    "people.MyPeopleHistory", "people.DocumentHistory",
)  # fmt: skip
COLLEAGUES = (
    "access.SignInAttempt", "access.User", "access.Cover", "access.Profile", "access.KeptText", "access.Pace",
    "access.Reading", "access.Sitting", "access.KnownDevice", "people.LookedInto", "people.Emergency",
)  # fmt: skip

BELONGING: dict[str, Belongs] = {
    **{label: Belongs(nobody=COLLEAGUE) for label in COLLEAGUES},
    **{label: Belongs(nobody=EARLIER) for label in HISTORIES},
    "access.Event": Belongs(DONE, family_id="family_id"),
    "access.Look": Belongs(LOOKS, family_id="family_id"),
    "access.Grant": Belongs("Who was given access", family_id="family_id"),
    "office.Letter": Belongs(WORK, family_id="family_id"),
    "office.Task": Belongs(WORK, family_id="family_id"),
    "office.HandedOn": Belongs(nobody="why a colleague handed a task on; the task itself is there"),
    "people.Person": Belongs(WHO, person=("pk",)),
    "people.PersonAddress": Belongs(LIVE, person=MINE),
    "people.PersonName": Belongs(WHO, person=MINE),
    "people.Characteristic": Belongs(WHO, person=MINE),
    "people.Identifier": Belongs(WHO, person=MINE),
    "people.ContactWay": Belongs("How to reach you", person=MINE),
    "people.Tie": Belongs(TIES, person=("person", "other")),
    "people.Bond": Belongs(TIES, person=("person", "other")),
    "people.Responsibility": Belongs(TIES, person=("person", "other")),
    "people.Household": Belongs(nobody="what a home is called; who stayed there is there, with its name"),
    "people.Stay": Belongs(LIVE, person=MINE),
    "people.FamilyLink": Belongs(FAMILY, family=("family", "other")),
    "people.Note": Belongs(NOTES, person=MINE),
    "people.Supporter": Belongs(ROUND, person=("person", "other")),
    "people.Group": Belongs(nobody="a group or a place, whoever goes there; who goes there is told with the person"),
    "people.PlaceNote": Belongs(ROUND, person=MINE),
    "people.Involved": Belongs("Who works with you", person=MINE),
    "people.MyPeople": Belongs(VOICE, person=MINE),
    "people.Placed": Belongs(VOICE, person=("drawing__person",)),
    "people.Document": Belongs("Papers about you", person=MINE),
    "people.DocumentFile": Belongs(nobody="the file itself; what it is stands with the document"),
    "people.BroughtFile": Belongs(nobody="a file of another system while it waits to be signed; then it is gone"),
    "people.BroughtIn": Belongs("Where it came from", person=MINE, family=("family",)),
    "people.LifeEvent": Belongs("What has happened in your life", person=MINE),
    "people.Observation": Belongs("What goes well and what worries", person=MINE),
    "people.WarningNote": Belongs("What colleagues are told before they visit", person=MINE),
    "people.SearchKey": Belongs(nobody="the words and numbers of other rows again, by which people are found"),
    "people.SearchWord": Belongs(nobody="words of names, whoever has them"),
    "people.Disclosure": Belongs(TOLD, person=MINE),
    "people.HeldBack": Belongs(TOLD, person=("disclosure__person",)),
    "people.Released": Belongs(TOLD, person=("held_back__disclosure__person",)),
    "people.Dispute": Belongs(DISPUTES, person=MINE),
    "people.DisputeAnswer": Belongs(DISPUTES, person=("dispute__person",)),
    "people.DisputeSettled": Belongs(DISPUTES, person=("dispute__person",)),
    "people.Family": Belongs(FAMILY, family=("pk",)),
    "people.Membership": Belongs(FAMILY, person=MINE),
    "people.LeftOut": Belongs(FAMILY, proposed=("proposed_id",)),
    "people.Restriction": Belongs(FAMILY, family=("family",)),
    "people.LegalHold": Belongs(FAMILY, family=("family",)),
    "people.HoldLifted": Belongs(FAMILY, family=("hold__family",)),
    "people.Invitation": Belongs("Who was given access", family_id="family_id"),
    "people.AccessRequest": Belongs(nobody="what a colleague asked for before they saw anything"),
    "people.SharingDecision": Belongs(SHARING, person=MINE),
    "people.SharingEnd": Belongs(SHARING, person=("decision__person",)),
    "people.ServiceAgreement": Belongs("What you agreed to", person=MINE),
    "people.Seal": Belongs(SEALS, person=("person", "from_person")),
    "people.SealReview": Belongs(SEALS, person=("seal__person", "seal__from_person")),
    "people.SealOpening": Belongs(SEALS, person=("seal__person", "seal__from_person", "to_person")),
    "people.SealLift": Belongs(SEALS, person=("seal__person", "seal__from_person")),
    "people.PackRequest": Belongs("What you asked for", person=("person", "asker")),
    "people.PackDecision": Belongs(nobody="how each piece of a copy was decided; the pieces themselves are there"),
    "people.PackEnd": Belongs(nobody="copies that were handed over; they hold what is here already"),
    "people.ProposedPerson": Belongs(FOUND, proposed=("pk",)),
    "people.ProposedFamily": Belongs(nobody="a proposed family as a whole; what was found about each is there"),
    "people.Member": Belongs(FOUND, proposed=("person",)),
    "people.Home": Belongs(nobody="which address of the records is meant; the rows that say it are there"),
    "people.FoundNeed": Belongs(FOUND, proposed=("person",)),
    "people.Disadvantages": Belongs(nobody="counts for a proposed family; each need found is there"),
    "people.CountedPair": Belongs(FOUND, proposed=("person", "other")),
    "people.NeedAnswer": Belongs(FOUND, family_id="family_id"),
    "people.Recomputing": Belongs(nobody="that families were worked out again; it says nothing of anybody"),
    "people.Address": Belongs(
        nobody="a home of the records, whoever lives there; the rows that name the person are there"
    ),
    "people.Mention": Belongs(RECORDS, proposed=("person_id",)),
    "people.Fact": Belongs(RECORDS, proposed=("person_id",)),
    "people.Involvement": Belongs(RECORDS, proposed=("person_id",)),
    "people.UncertainPair": Belongs(FOUND, proposed=("person_id_1", "person_id_2")),
    **{label: Belongs(nobody=TWO_RECORDS) for label in PAIRS},
    "people.MatchDecision": Belongs(nobody="what a colleague said of two rows; the rows themselves are there"),
}
