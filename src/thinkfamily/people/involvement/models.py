"""A service that is involved with a member of a family, or was asked about and is not."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.involvement.rules import STATES
from thinkfamily.people.persons.models import Dated, known
from thinkfamily.people.persons.who_sees import ITEMS
from thinkfamily.vocabulary.services import services


class Involved(Dated):
    """A service and the person to call. Its class is what knowing of the service tells, so it may be withheld."""

    title: ClassVar[str] = "a service that is involved"
    rows: ClassVar[Rows] = ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "service_kind", "service", "state", "worker", "role", "phone", "email", "how", "does", "told_by", "since",
        "until",
    )  # fmt: skip

    service_kind = models.CharField(max_length=40, choices=[(name, kind.title) for name, kind in services().items()])
    state = models.CharField(max_length=20, choices=list(STATES.items()), default="involved")
    service = models.CharField(max_length=200, blank=True)
    worker = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=100, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    how = models.CharField(max_length=300, blank=True, help_text="how and when to reach them")
    does = models.TextField(blank=True, help_text="what they do with the person")
    told_by = models.CharField(max_length=200, blank=True, help_text="who told us")
    colleague = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Dated.Meta):
        verbose_name_plural = "services involved"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("service_kind", dict(services()), "a_service_is_of_a_known_kind"),
            known("state", dict(STATES), "a_service_is_involved_in_a_known_way"),
            models.CheckConstraint(
                condition=Q(state="not_involved") | ~Q(service=""), name="a_service_that_is_involved_has_a_name"
            ),
        ]

    @property
    def can_be_asked_here(self) -> bool:
        """Whether the worker is a colleague who works with this record's product and still has an account."""
        return self.colleague is not None and self.colleague.is_active

    def __str__(self) -> str:
        named = ", ".join(part for part in (self.service, self.worker) if part) or self.get_service_kind_display()
        return f"{named}: {self.get_state_display().lower()}"
