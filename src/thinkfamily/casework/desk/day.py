"""What has its time today: meetings, visits and appointments to which the reader goes."""

from dataclasses import dataclass

from django.urls import reverse

from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.contacts.models import Contact
from thinkfamily.casework.desk.several import Several
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item


@dataclass(frozen=True)
class Today:
    """Something at a time of today. `item`: what says so, for the log."""

    at: str
    family: Family
    words: str
    link: str
    item: Item | None = None


def of(user: User, shown: Several) -> list[Today]:
    """In the order of the day. Two queries, besides what `shown` has read."""
    found = [*_meetings(user), *_visits(user)]
    for family, one in shown.each(shown.items(Appointment)):
        assert isinstance(one, Appointment)
        at = f"{one.at:%H:%M}" if one.at else ""
        link = reverse("appointment", args=[family.pk, one.pk])
        found.append(Today(at, family, f"Appointment: {one.purpose}", link, one))
    return sorted(found, key=lambda one: (one.at, one.family.name))


def _meetings(user: User) -> list[Today]:
    mine = Meeting.objects.filter(on=today(), state="planned", attendances__member__user=user).select_related("family")
    return [
        Today(
            f"{one.starts:%H:%M}", one.family, "Meeting of the team", reverse("meeting", args=[one.family_id, one.pk])
        )
        for one in mine.distinct()
    ]


def _visits(user: User) -> list[Today]:
    visits = Contact.objects.filter(on=today(), state="planned", workers__user=user).select_related("family").distinct()
    return [
        Today(
            one.hours,
            one.family,
            f"{one.get_kind_display()}: {one.purpose}",
            reverse("contact", args=[one.family_id, one.pk]),
        )
        for one in visits
    ]
