"""An invitation to one family."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.granting import who_sees
from thinkfamily.people.granting.invitations import rules
from thinkfamily.vocabulary.agencies import AGENCY_KINDS


class Invitation(models.Model):
    """Somebody from outside is asked in, for one family. Of the link only a digest is kept."""

    personal_data: ClassVar[tuple[str, ...]] = ("email", "reason")
    rows: ClassVar[Rows] = who_sees.INVITATIONS

    email = models.EmailField()
    agency_name = models.CharField(max_length=200)
    agency_kind = models.CharField(max_length=40, choices=list(AGENCY_KINDS.items()))
    scope = models.CharField(max_length=10, choices=Grant.Scope.choices)
    family_id = models.CharField(max_length=100, db_index=True)
    reason = models.TextField()
    weeks = models.PositiveSmallIntegerField(help_text="how long the access lasts, from the day it is taken up")
    digest = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="invitations")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(family_id="") & ~Q(reason=""), name="an_invitation_says_whom_and_why"),
            models.CheckConstraint(condition=Q(scope__in=["family", "record"]), name="an_invitation_is_for_one_family"),
            models.CheckConstraint(condition=Q(weeks__range=(1, 13)), name="an_invitation_is_for_three_months_at_most"),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(withdrawn_at__isnull=True), name="taken_up_or_withdrawn"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency_name}, {self.made_at:%Y-%m-%d}"

    @property
    def state(self) -> str:
        """waiting, accepted, withdrawn or expired."""
        return rules.state(
            now=now(), expires_at=self.expires_at, accepted_at=self.accepted_at, withdrawn_at=self.withdrawn_at
        )
