"""What somebody answered to a measure on a day."""

from collections.abc import Collection
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import JSONObject
from django.db.models.lookups import Exact

from thinkfamily.access.rows import Rows
from thinkfamily.casework.packs.measure import WHO
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, Person, known

OUTSIDE = models.Func(
    models.F("answers"),
    models.Value('$.* ? (@.type() != "number" || @ < $low || @ > $high)'),
    JSONObject(high="answer_highest", low="answer_lowest"),
    function="jsonb_path_exists",
    output_field=models.BooleanField(),
)


class Measurement(Item):
    """What `informant` answered about `person`. `other`: who that is, of the family; else `answered_by` says it.

    `total`: by the rule of the measure, and none where an answer is missing or each stands alone. `lowest` to
    `answer_highest`: the measure's ranges on that day, so that the database holds the numbers to them.
    """

    title: ClassVar[str] = "an answer to a measure"
    rows: ClassVar[Rows] = who_sees.TIES
    personal_data: ClassVar[tuple[str, ...]] = (
        "measure", "answered_on", "informant", "answered_by", "goal", "answers", "total", "words", "taken_out_why",
    )  # fmt: skip

    pack = models.ForeignKey(PackVersion, on_delete=models.PROTECT, related_name="+")
    measure = models.SlugField(max_length=80, help_text="the name of the pack")
    answered_on = models.DateField()
    informant = models.CharField(max_length=10, choices=list(WHO.items()))
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="answers_of_others")
    answered_by = models.CharField(max_length=200, blank=True)
    goal = models.CharField(max_length=500, blank=True)
    answers = models.JSONField(default=dict, blank=True, help_text="by the key of each question its number")
    total = models.SmallIntegerField(null=True, blank=True)
    lowest = models.SmallIntegerField()
    highest = models.SmallIntegerField()
    answer_lowest = models.SmallIntegerField()
    answer_highest = models.SmallIntegerField()
    words = models.TextField(blank=True, help_text="what they said with it")
    taken_out_on = models.DateField(null=True, blank=True)
    taken_out_why = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "answers to measures"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("informant", dict(WHO), "who_answered_a_measure_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=Q(informant="self", other=None, answered_by="")
                | (~Q(informant="self") & Q(other__isnull=False, answered_by=""))
                | (~Q(informant="self") & Q(other=None) & ~Q(answered_by="")),
                name="a_measure_says_who_answered",
            ),
            models.CheckConstraint(
                condition=Q(total=None) | Q(total__gte=models.F("lowest"), total__lte=models.F("highest")),
                name="a_total_is_within_its_measure",
            ),
            models.CheckConstraint(condition=Exact(OUTSIDE, False), name="answers_are_within_their_measure"),
            models.CheckConstraint(condition=Q(total__isnull=False) | ~Q(answers={}), name="a_measure_is_answered"),
            models.CheckConstraint(
                condition=Q(taken_out_on=None, taken_out_why="")
                | (Q(taken_out_on__isnull=False) & ~Q(taken_out_why="")),
                name="what_is_taken_out_of_measures_says_why",
            ),
        ]

    def __str__(self) -> str:
        number = f": {self.total}" if self.total is not None else ""
        return f"{self.pack.title}{number}{', ' + self.goal if self.goal else ''}"

    def kept_from(self, records: Collection[Any]) -> bool:
        """What somebody answered is for whom it is about and for who answered."""
        return self.person_id not in records and self.other_id not in records
