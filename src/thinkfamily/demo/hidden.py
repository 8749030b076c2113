"""In the demonstration: an address that one agency must not learn, a word that the mother must not, and a dispute."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.disputes.actions import dispute
from thinkfamily.people.families.models import Membership
from thinkfamily.people.family_record import actions as record
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sealing.actions import Terms, seal

QUARTER = datetime.timedelta(days=91)
HELD = "Rob Doyle works for the landlord's repairs, and Dana does not want him to find her there"
CONFIDED = "Kit: “I counted her tablets once and hid them. Do not tell Mum that I told you.”"


def hide(grown: Membership, child: Membership, people: dict[str, User]) -> None:
    """Written down by the hub and sealed on the same day; the mother says that one entry is wrong."""
    priya, day = people["priya"], today()
    refuge = record.add_address(
        grown, by=priya, line="Flat 3, 8 Anchor Court, Northmoor", postcode="NM3 2AC", since=day
    )
    homes = people["helen"].agency
    seal(refuge, Terms(reason=HELD, review_on=day + QUARTER, from_agencies=[homes], may_know=True), by=priya)
    confided = record.add_note(
        child, by=priya, text=CONFIDED, information="safety", happened_on=day, kind="told_in_confidence"
    )
    why = "He said it so that he could go on speaking; talk with him before she learns of it"
    seal(confided, Terms(reason=why, review_on=day + QUARTER, from_people=[grown.person]), by=priya)
    late = Note.objects.filter(person=child.person, source_agency=priya.agency, information="education").first()
    if late:
        dispute(late, by=priya, said_by="Dana", view="It was two Mondays in October, not most of them.", on=day)
