"""The one way to make what was said of an offer, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.clock import now
from thinkfamily.people.persons.models import Person


def offer_said(of: Person, in_the_way: str, *, by: User, **details: object) -> OfferSaid:
    """They want a club and something stands in the way, unless `details` say otherwise."""
    already = OfferSaid.objects.filter(person=of, source_agency=by.agency).count()
    told: dict[str, object] = {
        "offer": f"club_{already + 1}" if already else "club", "stands": "wants", "whose": str(of),
        "information": "work_with_family",
        "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return OfferSaid.objects.create(person=of, in_the_way=in_the_way, **told | details)
