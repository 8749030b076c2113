"""A link from one person's trouble to what it does to somebody, or the words that no effect was seen, and why."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.casework import who_sees
from thinkfamily.casework.needs.models import Need
from thinkfamily.people.persons.models import Dated, Person, known

SURE = {"sure": "We are sure", "think": "We think so", "unsure": "We do not know yet"}


class InfluenceLink(Dated):
    """From `person` (and a need of theirs, or words) to `other`: what it does to them. `other` may be the same person.

    `after`: the link that this one follows on, so that a chain can be told: drinking, cooking, sleeping badly, school.
    `seen` false: no effect was seen, and `effect` says why we think so.
    """

    rows: ClassVar[Rows] = who_sees.LINKS
    personal_data: ClassVar[tuple[str, ...]] = (
        "cause", "effect", "evidence", "sure", "whose", "protects", "protects_whose", "since", "until", "ended_why",
    )  # fmt: skip
    title: ClassVar[str] = "how one life touches another"

    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="touched_by")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, blank=True, related_name="touches")
    after = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="then")
    cause = models.TextField(help_text="what begins it, as it stands in the first box")
    seen = models.BooleanField(default=True)
    effect = models.TextField(help_text="what it does to them; where none was seen, why we think so")
    evidence = models.TextField(help_text="what this rests on")
    sure = models.CharField(max_length=10, choices=list(SURE.items()))
    whose = models.CharField(max_length=200, help_text="whose view it is")
    protects = models.TextField(blank=True, help_text="what weakens it")
    protects_whose = models.CharField(max_length=200, blank=True)
    ended_why = models.TextField(blank=True)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("sure", dict(SURE), "an_influence_says_how_sure"),
            models.CheckConstraint(
                condition=~Q(cause="") & ~Q(effect="") & ~Q(whose=""), name="an_influence_says_what_and_who_says_so"
            ),
            models.CheckConstraint(condition=Q(seen=False) | ~Q(evidence=""), name="an_influence_rests_on_something"),
            models.CheckConstraint(
                condition=Q(protects="") | ~Q(protects_whose=""), name="what_protects_says_who_says_so"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cause}: {self.effect}"
