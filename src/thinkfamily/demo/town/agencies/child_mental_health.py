"""Child and adolescent mental health: one row a referral or contact."""

from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.chance import as_words
from thinkfamily.demo.town.clients import clients, grown_up, lines
from thinkfamily.demo.town.days import write
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet, numbered

WHAT = {
    "referred": "Referral received",
    "waiting": "Waiting",
    "seen": "Attended",
    "crisis": "Crisis contact",
    "": "Self-harm presentation",
}


def sheets(block: Block, pen: Pen) -> list[Sheet]:
    """Contacts of patients with the adult who brings them."""
    of = lines(block, "child_mental_health", "self_harm")
    entries = clients(pen, of.who)
    seen, home, row = entries.seen, entries.home, entries.row
    parent = grown_up(block, entries.who)
    adult = pen.people(parent)
    columns = {
        "ContactRef": numbered(block, "CM", len(of)),
        "PatientRef": entries.number("CY", block),
        "NHS_Number": seen.nhs[row],
        "Surname": seen.last[row],
        "Forename": seen.first[row],
        "Preferred_Name": seen.known_as[row],
        "Birth_Date": write(seen.born, "%d-%m-%Y")[row],
        "Sex": seen.sex[row],
        "Ethnic_Category": seen.ethnic[row],
        "Postcode": home.postcode[row],
        "Address": home.door()[row],
        "Contact_Type": of.texts(WHAT, "code"),
        "Contact_Date": write(of.since, "%d-%m-%Y"),
        "Parent_Guardian": adult.full_name()[row],
        "Parent_Phone": adult.phone[row],
        "Clinician": as_words([("Dr H Moss", "L Adair", "Team")[int(w) % 3] for w in of.who]),
        "Restricted_Address": pen.flag("protected_address", entries.who, "Y", "N")[row],
    }
    return [
        Sheet("child_mental_health", "contacts", "ContactRef", columns, {"subject": of.who, "parent_1": parent[row]})
    ]
