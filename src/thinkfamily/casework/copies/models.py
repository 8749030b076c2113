"""What somebody says of the plan, the signature that they drew, and what they ticked for somebody else's copy."""

import uuid
from collections.abc import Collection
from typing import Any, ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.copies import who_sees
from thinkfamily.casework.plan.models import Plan, PlanVersion
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.people.persons.models import Dated, Item, Person, known

ANSWERS = {"agrees": "Agrees", "partly": "Partly agrees", "disagrees": "Disagrees"}
SIGNED = {"drawn": "Drew it", "typed": "Typed their name", "noted": "Said it, and it was noted at the meeting"}
MOST = 200_000  # bytes of a signature that is kept


class PlanAgreement(Item):
    """What somebody said of a plan once it was told back, and how they signed. The newest of somebody counts.

    `person`: who says so; `other`: who said it for them, where they do not decide it themselves. `member`: who of the
    network says so; then `person` is for whom they come. `of_version`: the version that was told back; none while the
    first is being agreed. Never changed: whoever thinks otherwise later says so anew.
    """

    title: ClassVar[str] = "what somebody says of the plan"
    rows: ClassVar[Rows] = who_sees.AGREEMENTS
    personal_data: ClassVar[tuple[str, ...]] = (
        "told_back", "answer", "to_settle", "settle_on", "signed", "signed_name", "noted_by", "on",
    )  # fmt: skip

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="agreements")
    of_version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, null=True, blank=True, related_name="agreements")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="agreed_for")
    told_back = models.TextField(help_text="what the plan says, in their own words")
    answer = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    to_settle = models.TextField(blank=True, help_text="what is still to be settled")
    settle_on = models.DateField(null=True, blank=True)
    signed = models.CharField(max_length=10, choices=list(SIGNED.items()))
    signed_name = models.CharField(max_length=200, blank=True, help_text="as they typed it")
    noted_by = models.CharField(max_length=200, blank=True, help_text="who heard it at the meeting")
    on = models.DateField()

    class Meta(Item.Meta):
        verbose_name_plural = "what people say of plans"
        triggers: ClassVar = [pgtrigger.Protect(name="what_was_said_of_a_plan_stays", operation=pgtrigger.Update)]
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("answer", dict(ANSWERS), "somebody_agrees_partly_or_not"),
            known("signed", dict(SIGNED), "a_plan_is_signed_in_a_known_way"),
            models.CheckConstraint(condition=~Q(told_back=""), name="a_plan_is_told_back_in_own_words"),
            models.CheckConstraint(
                condition=Q(answer="agrees") | (~Q(to_settle="") & Q(settle_on__isnull=False)),
                name="who_does_not_agree_says_what_is_to_settle_and_when",
            ),
            models.CheckConstraint(
                condition=(Q(signed="typed") & ~Q(signed_name="") & Q(noted_by=""))
                | (Q(signed="noted", signed_name="") & ~Q(noted_by=""))
                | Q(signed="drawn", signed_name="", noted_by=""),
                name="a_signature_is_of_one_kind",
            ),
            models.CheckConstraint(condition=~Q(other=F("person")), name="nobody_agrees_for_themselves_as_another"),
            models.CheckConstraint(
                condition=Q(other=None) | Q(member=None), name="a_supporter_agrees_for_themselves_alone"
            ),
        ]

    def __str__(self) -> str:
        return self.told_back

    def kept_from(self, records: Collection[Any]) -> bool:
        """They are the words of whoever says so: of somebody of the network, of nobody of the family."""
        return self.member_id is not None or (self.other_id or self.person_id) not in records


class Signature(models.Model):
    """What somebody drew to sign, drawn anew before it was kept: a PNG of lines and nothing else."""

    rows: ClassVar[Rows] = who_sees.SIGNATURES
    personal_data: ClassVar[tuple[str, ...]] = ("content",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agreement = models.OneToOneField(PlanAgreement, on_delete=models.PROTECT, related_name="signature")
    content = models.BinaryField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"the signature of {self.agreement.person}"


class Ticked(Dated):
    """One thing of somebody's own part that they ticked for the copy of another in the team.

    `person`: whose part it is; `other`: who decided it for them. `member`: who may have it in their copy.
    """

    title: ClassVar[str] = "what somebody ticked for another’s copy"
    rows: ClassVar[Rows] = who_sees.TICKS
    personal_data: ClassVar[tuple[str, ...]] = ("said", "since", "until")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="ticked")
    member = models.ForeignKey(TeamMember, on_delete=models.PROTECT, related_name="may_have")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="ticked_for")
    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, null=True, blank=True, related_name="ticked")
    action = models.ForeignKey(Action, on_delete=models.PROTECT, null=True, blank=True, related_name="ticked")
    said = models.TextField(help_text="what they said when they ticked it, in their words")

    class Meta(Dated.Meta):
        verbose_name_plural = "what people ticked"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=~Q(said=""), name="a_tick_stands_in_their_words"),
            models.CheckConstraint(condition=~Q(other=F("person")), name="nobody_ticks_for_themselves_as_another"),
            models.CheckConstraint(
                condition=Q(objective__isnull=False, action=None) | Q(objective=None, action__isnull=False),
                name="a_tick_is_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["member", "objective"], condition=Q(until=None, objective__isnull=False),
                name="an_objective_is_ticked_once_for_somebody",
            ),
            models.UniqueConstraint(
                fields=["member", "action"], condition=Q(until=None, action__isnull=False),
                name="an_action_is_ticked_once_for_somebody",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"ticked for {self.member}"
