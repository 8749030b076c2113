"""Who sees a contact with a family, plans one, and writes in it."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.sharing import policy as sharing


def visible_to(user: Any) -> QuerySet[Contact]:
    """Of families that the reader reaches: those that their agency has a part in, or may know something of."""
    whether_seen = sharing.items_visible_to(user, ContactSeen).filter(contact=OuterRef("pk"))
    written = sharing.items_visible_to(user, ContactLine).filter(contact=OuterRef("pk"))
    knows = Q(Exists(whether_seen)) | Q(Exists(written))
    ours = Q(agencies__contains=[user.agency_id])
    return Contact.objects.filter(ours | knows, family__in=families.visible_to(user))


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each sees the contacts that their agency may know of."""
    return families.may_see(user, family)


def may_plan(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)


def may_see(user: Any, contact: Contact) -> Decision:
    """That a service met somebody is itself sensitive, so a no looks like not there."""
    if not (seen := families.may_see(user, contact.family)):
        return seen
    if not visible_to(user).filter(pk=contact.pk).exists():
        return refuse("There is nothing here.", hidden=True)
    return seen


def may_take_part(user: Any, contact: Contact) -> Decision:
    """Whoever works with the family and whose agency was asked to come, or wrote it down."""
    if not (seen := may_see(user, contact)):
        return seen
    if user.agency_id not in contact.agencies:
        return refuse("Only those who were asked to come write in this.", ask=str(contact.agency))
    return families.may_write(user, contact.family)


def may_mend(user: Any, held: Held) -> Decision:
    """A line, or whether somebody was seen: whoever sees it and is of the agency that wrote it down."""
    return chronology.may_mend(user, held)
