"""The one way to make supporters, groups and notes about places, for tests and the demonstration."""

from typing import Any

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.network.rules import KIND_OF_GROUP, information
from thinkfamily.people.persons.models import Person


def supporter(of: Person, name: str = "Joan Harper", *, by: User, **details: Any) -> Supporter:
    """Kin known by name alone, who helps a good deal, knows of it, and has not been asked."""
    told: dict[str, object] = {
        "name": "" if details.get("group") or details.get("other") else name, "kind": "kin", "strength": 2,
        "towards": "to_family", "brings": "Has him on Saturdays", "asked": "could", "told_by": "Dana", "knows": True,
    }  # fmt: skip
    kind = str(details.get("kind", "kin"))
    return Supporter.objects.create(**_item(of, by, details.pop("agency", None), information(kind)) | told | details)


def group(name: str = "Quarry Park", kind: str = "place", *, by: User, **details: object) -> Group:
    """A place, or a group."""
    told = {"source_agency": by.agency, "recorded_by": by, "recorded_at": now()}
    return Group.objects.create(name=name, kind=kind, **told | details)


def goes_to(of: Person, place: Group, *, by: User, **details: object) -> Supporter:
    """Somebody's own tie to a group or a place."""
    told: dict[str, Any] = {"group": place, "kind": KIND_OF_GROUP[place.kind], "brings": "Goes there after school"}
    return supporter(of, by=by, **told | details)


def place_note(of: Group, person: Person, text: str = "Older boys hand out vapes by the gate", *, by: User,
               **details: object) -> PlaceNote:  # fmt: skip
    """Harm at a place, known through this person's record."""
    told = {"group": of, "kind": "harm", "text": text, "happened_on": today(), "told_by": "A parent at the gate"}
    return PlaceNote.objects.create(**_item(person, by, details.pop("agency", None), "safety") | told | details)


def _item(of: Person, by: User, agency: object, information: str) -> dict[str, object]:
    source = agency if isinstance(agency, Agency) else by.agency
    return {
        "person": of, "information": information, "source_agency": source, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
