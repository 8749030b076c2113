"""An appointment, and what makes it possible for somebody to be there."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import who_sees
from thinkfamily.people.persons.models import Item, Person, known

STATES = {"planned": "To come", "happened": "Happened", "missed": "Did not happen", "called_off": "Called off"}
WHO_COULD_NOT = {"us": "The service could not", "them": "They could not", "both": "Neither could"}
# What would make it possible, as one would ask it.
WAYS = {
    "lift": "A lift, or the fare",
    "childcare": "Somebody to look after the children",
    "time": "Another time",
    "place": "Another place",
    "company": "Somebody to come along",
    "interpreter": "An interpreter",
    "other": "Something else",
    "nothing": "Nothing: they can come as it is",
}
WHY_THEIRS = {
    "clash": "It clashed with school or work",
    "not_known": "They did not know of it",
    "no_lift": "They could not get there",
    "no_childcare": "Nobody could look after the children",
    "ill": "Somebody was ill",
    "afraid": "It frightened them, or they could not see the use of it",
    "forgot": "It slipped their mind",
    "other": "Something else",
}
WHY_OURS = {
    "clash": "We set it in school or working hours",
    "wrong_address": "The letter went to a wrong address",
    "not_told": "We did not tell them in time, or in a way they can read",
    "no_interpreter": "There was no interpreter",
    "called_off": "We called it off",
    "away": "Our worker was away",
    "nothing": "Nothing that we know of",
    "other": "Something else",
}


class Appointment(Item):
    """When somebody is to see the `source_agency`; or somebody of no agency here, whom `with_whom` names.

    A missed one says why on both sides, and is never laid at somebody's door as a trait. `instead`: the new one.
    """

    title: ClassVar[str] = "an appointment"
    rows: ClassVar[Rows] = who_sees.PROMISED
    personal_data: ClassVar[tuple[str, ...]] = (
        "purpose", "on", "at", "place", "with_whom", "could_not", "why_theirs", "theirs_words", "why_ours",
        "ours_words", "changes",
    )  # fmt: skip

    purpose = models.CharField(max_length=300, help_text="what it is for, as it is said to them")
    on = models.DateField()
    at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True)
    with_whom = models.CharField(max_length=200, blank=True, help_text="whom they will see")
    worker = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=list(STATES.items()), default="planned")
    could_not = models.CharField(max_length=10, choices=list(WHO_COULD_NOT.items()), blank=True)
    why_theirs = models.CharField(max_length=20, choices=list(WHY_THEIRS.items()), blank=True)
    theirs_words = models.TextField(blank=True, help_text="in their words")
    why_ours = models.CharField(max_length=20, choices=list(WHY_OURS.items()), blank=True)
    ours_words = models.TextField(blank=True)
    changes = models.TextField(blank=True, help_text="what is done otherwise next time")
    instead = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="instead_of", help_text="the new one"
    )

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("state", dict(STATES), "an_appointment_is_to_come_or_was_or_was_not"),
            known("could_not", {"": "", **WHO_COULD_NOT}, "who_could_not_come_is_one_of_them_or_us"),
            known("why_theirs", {"": "", **WHY_THEIRS}, "why_they_could_not_is_a_known_reason"),
            known("why_ours", {"": "", **WHY_OURS}, "why_we_could_not_is_a_known_reason"),
            models.CheckConstraint(condition=~Q(purpose=""), name="an_appointment_says_what_it_is_for"),
            models.CheckConstraint(
                condition=~Q(state="missed") | (~Q(could_not="") & ~Q(why_theirs="") & ~Q(why_ours="")),
                name="a_missed_appointment_says_why_on_both_sides",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose}, {self.on}"


class MadePossible(models.Model):
    """What would make an appointment possible, and who sees to it: a colleague, a member, or somebody named."""

    rows: ClassVar[Rows] = who_sees.with_what(
        "casework_appointment", "appointment_id", "the appointment", author="recorded_by_id", change=True
    )
    personal_data: ClassVar[tuple[str, ...]] = ("way", "words", "name")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="made_possible")
    way = models.CharField(max_length=20, choices=list(WAYS.items()))
    words = models.CharField(max_length=300, blank=True)
    user = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    done_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "what makes appointments possible"
        constraints: ClassVar = [
            known("way", dict(WAYS), "what_makes_it_possible_is_a_known_way"),
            models.CheckConstraint(
                condition=(Q(user__isnull=False, person=None, name=""))
                | Q(user=None, person__isnull=False, name="")
                | (Q(user=None, person=None) & ~Q(name="")),
                name="somebody_sees_to_what_makes_it_possible",
            ),
        ]

    def __str__(self) -> str:
        return self.words or WAYS[self.way]
