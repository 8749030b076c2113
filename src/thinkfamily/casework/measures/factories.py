"""The one way to make an answer to a measure, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def measurement(
    of: Person, number: int | None = 4, *, by: User, measure: str = "goal-based-outcomes", **details: object
) -> Measurement:
    """What somebody answered about themself today: 4, on the way to sleeping through."""
    pack = PackVersion.objects.filter(name=measure, from_when__isnull=False).first() or shipped(measure)
    asks = packs.measure(pack)
    low, high = asks.answer_range
    told: dict[str, object] = {
        "pack": pack, "measure": measure, "answered_on": today(), "informant": "self", "total": number,
        "goal": "I sleep through on school nights" if asks.goal else "", "information": asks.information,
        "lowest": asks.lowest, "highest": asks.highest, "answer_lowest": low, "answer_highest": high,
        "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Measurement.objects.create(person=of, **told | details)
