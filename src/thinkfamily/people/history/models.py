"""Earlier states of people, of what is said of them, and of what is round them."""

from typing import Any

from django.apps import apps
from django.db import models

from thinkfamily.access.history.models import earlier_states
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.documents.models import Document
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import Group, PlaceNote, Supporter
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie, all_items

# Whose earlier states are kept, and what they are called together.
KEPT = {
    Person: "persons",
    Family: "families",
    Membership: "memberships",
    PersonAddress: "addresses",
    Tie: "ties",
    Note: "notes",
    PersonName: "names",
    Characteristic: "characteristics",
    Identifier: "identifiers",
    ContactWay: "contact ways",
    Household: "homes",
    Stay: "stays",
    Bond: "bonds",
    Responsibility: "responsibilities",
    FamilyLink: "links of families",
    LifeEvent: "life events",
    Observation: "observations",
    WarningNote: "warnings",
    Supporter: "supporters",
    Group: "groups",
    PlaceNote: "notes about places",
    Involved: "services involved",
    MyPeople: "drawings",
    Document: "documents",
}
EARLIER: dict[type[models.Model], Any] = {model: earlier_states(model, plural) for model, plural in KEPT.items()}


def of_items() -> dict[Any, Any]:
    """By kind of item, the model of its earlier states: of every feature that keeps them."""
    tracked = {model.pgh_tracked_model: model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}
    return {kind: tracked[kind] for kind in all_items() if kind in tracked}
