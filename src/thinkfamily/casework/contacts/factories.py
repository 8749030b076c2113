"""The one way to make a contact and what is written down of it, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen, ContactView, ContactWorker
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person


def contact(family: Family, *came: User, by: User, **details: object) -> Contact:
    """A visit today, held by whoever writes it down and `came`."""
    told: dict[str, object] = {
        "kind": "visit", "state": "held", "purpose": "How the week was", "on": today(), "place": "At home",
        "agencies": sorted({by.agency_id, *(one.agency_id for one in came)}), "agency": by.agency, "written_by": by,
        "written_at": now(),
    }  # fmt: skip
    made = Contact.objects.create(family=family, **told | details)
    for one in dict.fromkeys((by, *came)):
        ContactWorker.objects.create(contact=made, user=one, agency=one.agency, came=True)
    return made


def seen(at: Contact, person: Person, outcome: str, *, by: User, **details: object) -> ContactSeen:
    """Whether somebody was seen at it."""
    return ContactSeen.objects.create(contact=at, person=person, outcome=outcome, **_by(by), **details)


def line(at: Contact, person: Person, text: str, *, by: User, **details: object) -> ContactLine:
    """What was said by somebody at it."""
    told: dict[str, object] = {"sort": "heard", "whose": person.first_name or by.name}
    return ContactLine.objects.create(contact=at, person=person, text=text, **_by(by) | told | details)


def answer(of: ContactLine, person: Person, words: str, *, by: User, **details: object) -> ContactView:
    """What somebody said of a line."""
    told: dict[str, object] = {"view": "corrects", "on": today(), "information": of.information}
    return ContactView.objects.create(
        contact=of.contact, line=of, person=person, words=words, **_by(by) | told | details
    )


def _by(by: User) -> dict[str, object]:
    return {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
