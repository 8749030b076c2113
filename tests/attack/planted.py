"""A token in every kind of thing that can be sealed, sealed from an agency and from a member of the family."""

import datetime
from dataclasses import dataclass
from typing import Any

from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.clock import today
from thinkfamily.people.disputes.actions import dispute
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

TOKENS = {
    "the line of an address": "zqaddressline",
    "a postcode": "ZQ17 7XZ",
    "whom a tie leads to": "zqothername",
    "a note": "zqnotetext",
    "what was told in confidence": "zqconfidence",
    "a licence condition": "zqlicence",
    "the view of who disputes it": "zqdisputed",
    "the reason of a seal": "zqsealreason",
}


@dataclass
class Planted:
    """What was planted on one child: its items, and the father from whom everything is kept."""

    child: Person
    father: Person
    items: list[Item]


def shared(world: Any, child: Person) -> None:
    """The academy may know everything about the child: nothing but a seal keeps anything from it."""
    for information in set(INFORMATION) - set(ALWAYS):
        decision(child, world.readers["ayesha"].agency, by=world.readers["priya"], information=information)


def plant(world: Any, child: Person) -> Planted:
    """Everything is kept from Ayesha's academy and from the father; Priya keeps it."""
    priya, said = world.readers["priya"], TOKENS
    father = person("Rob Okoro", "1988-01-01", by=priya)
    member(child.memberships.first().family, father, "parent", by=priya)  # type: ignore[union-attr]
    other = person(f"{said['whom a tie leads to']} Marsh", "1980-01-01", by=priya)
    elsewhere = family("A family", (other, "adult"), by=priya, restricted=True)
    give(
        priya, by=None, scope=Grant.Scope.RECORD, family_id=str(elsewhere.pk), reason="Works with them",
        starts=today(), ends=today() + datetime.timedelta(30),
    )  # fmt: skip
    items: list[Item] = [
        address(child, by=priya, line=said["the line of an address"], postcode=said["a postcode"]),
        tie(child, "kin_of", other, by=priya),
        note(child, said["a note"], by=priya, information="education"),
        note(child, said["what was told in confidence"], by=priya, information="safety", kind="told_in_confidence"),
        note(child, said["a licence condition"], by=priya, information="justice", kind="licence_condition"),
    ]
    for item in items:
        sealed(item, world.readers["ayesha"].agency, father, by=priya, reason=said["the reason of a seal"])
        dispute(item, by=priya, said_by="Tobi", view=said["the view of who disputes it"], on=today())
    return Planted(child, father, items)


def found_in(*texts: object) -> list[str]:
    """Which tokens stand in what was sent, whatever their capitals and spaces."""
    whole = " ".join(str(text) for text in texts).lower()
    packed = whole.replace(" ", "").replace("+", "").replace("%20", "")
    return [where for where, token in TOKENS.items() if token.lower().replace(" ", "") in packed]
