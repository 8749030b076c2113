"""Writing down how it stands with an offer for one person."""

from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment import policy
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.assessment.offers.reads import OfferPart, own
from thinkfamily.clock import now
from thinkfamily.people.families.reads import find_person
from thinkfamily.people.persons.editing import change

MOMENT = "Somebody of your agency wrote it down in the same moment: look at it, and change it there."


@transaction.atomic
def say(
    part: OfferPart, *, by: User, stands: str, whose: str, in_the_way: str = "", goes_along: str = "", version: int = 0
) -> OfferSaid:
    """One row for the person, the offer and the agency; the next time it is put right. Raises Changed."""
    insist(policy.may_write(by, part.family))
    if not whose.strip():
        raise Refused(refuse("Say who says so."))
    said = {"stands": stands, "whose": whose, "in_the_way": in_the_way, "goes_along": goes_along}
    kept = own(by, part)
    if kept is not None:
        change(kept, version=version, **said)
    else:
        try:
            with transaction.atomic():
                kept = OfferSaid.objects.create(
                    person=find_person(part.person), offer=part.offer.key, information=part.offer.information,
                    source_agency=by.agency, recorded_by=by, recorded_at=now(), **said,
                )  # fmt: skip
        except IntegrityError:
            raise Refused(refuse(MOMENT)) from None
    record("offer asked about", by=by, family_id=str(part.family.pk), about=f"offer {kept.pk}")
    return kept
