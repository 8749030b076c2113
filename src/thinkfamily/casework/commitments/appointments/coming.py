"""Appointments to come, as the family's page says them."""

from django.urls import reverse

from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.people.chronology.whom import Wanted, Whom
from thinkfamily.people.front_page.coming import Coming

PLANNED: Wanted = (Appointment, {"state": "planned"})


def appointments(whom: Whom) -> list[Coming]:
    """Each with who goes, when and where."""
    found = []
    for one in whom.items(*PLANNED):
        assert isinstance(one, Appointment)
        hour = f", {one.at:%H:%M}" if one.at else ""
        where = ". ".join(part for part in (f"With {one.with_whom or one.source_agency}{hour}", one.place) if part)
        name = whom.name(whom.same.person(one.person_id))
        link = reverse("appointment", args=[whom.family.pk, one.pk])
        found.append(Coming(one.on, f"{name}: {one.purpose}", where, link, one))
    return found
