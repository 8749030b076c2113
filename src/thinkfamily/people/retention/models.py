"""The council's rules of retention, what is held, and each disposal run from the list to the certificate."""

import operator
from functools import reduce
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import NOBODY, Rows, custom, open_to_all
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import known
from thinkfamily.people.retention import rules

GOVERNS = "(SELECT tf_reader_may('keeps_retention'))"
CONFIRMS = "(SELECT tf_reader_may('confirms_disposal'))"
BY_ME = f"{{row}}.by_id = {ME}"
EITHER = f"{GOVERNS} OR {CONFIRMS}"
THEIR_FAMILY = "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"

COUNTS_FROM_WHAT_IT_HAS = reduce(
    operator.or_, [Q(what=what, counts_from__in=starts) for what, starts in rules.COUNTED.items()]
)


class RetentionRule(models.Model):
    """One line of the council's schedule. What is changed is a newer row; the newest that holds on a day counts."""

    personal_data: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[Rows] = open_to_all("how long anything is kept is no secret", written_by=f"{GOVERNS} AND {BY_ME}")

    what = models.CharField(max_length=20, choices=list(rules.WHAT.items()))
    counts_from = models.CharField(max_length=20, choices=list(rules.FROM.items()))
    amount = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=10, choices=list(rules.UNITS.items()))
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.TextField(help_text="where the council wrote it down")
    reason = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("what", dict(rules.WHAT), "a_rule_is_about_a_known_kind"),
            known("unit", dict(rules.UNITS), "a_rule_counts_in_a_known_unit"),
            models.CheckConstraint(
                condition=COUNTS_FROM_WHAT_IT_HAS,
                name="a_rule_counts_from_what_its_kind_has",
            ),
            models.CheckConstraint(condition=Q(amount__range=(1, 150)), name="a_rule_keeps_for_a_time"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="a_rule_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=~Q(source="") & ~Q(reason=""), name="a_rule_says_where_and_why"),
        ]

    def __str__(self) -> str:
        return self.rule.words

    @property
    def rule(self) -> rules.Rule:
        """As the sums take it."""
        return rules.Rule(
            self.what, self.counts_from, self.amount, self.unit, self.source, since=self.since, until=self.until
        )


class LegalHold(models.Model):
    """A family's file, and everybody's part in it, stays until somebody lifts the hold; no date opens it."""

    personal_data: ClassVar[tuple[str, ...]] = ("asked_for_by", "why")
    rows: ClassVar[Rows] = custom(
        f"{GOVERNS} OR {THEIR_FAMILY}",
        "governance, and whoever's grant reaches the family; each in their own name",
        add=f"({GOVERNS} OR {THEIR_FAMILY}) AND {BY_ME}",
    )

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="holds")
    asked_for_by = models.CharField(max_length=200, help_text="the court, the inquiry, the solicitor, the person")
    why = models.TextField()
    since = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(why="") & ~Q(asked_for_by=""), name="a_hold_says_who_asked_and_why")
        ]

    def __str__(self) -> str:
        return f"held since {self.since}"


class HoldLifted(models.Model):
    """The end of a legal hold."""

    personal_data: ClassVar[tuple[str, ...]] = ("why",)
    rows: ClassVar[Rows] = custom(
        "EXISTS (SELECT FROM people_legalhold h WHERE h.id = {row}.hold_id)",
        "whoever sees the hold; governance lifts it, in their own name",
        add=f"{GOVERNS} AND {BY_ME}",
    )

    hold = models.OneToOneField(LegalHold, on_delete=models.PROTECT, related_name="lifted")
    why = models.TextField()
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "holds lifted"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="lifting_a_hold_says_why")]

    def __str__(self) -> str:
        return f"lifted on {self.on}"


class DisposalRun(models.Model):
    """A list of what would go. It goes only when a second person has confirmed it, and then by the disposal role."""

    personal_data: ClassVar[tuple[str, ...]] = ()
    # Who changes what of it, a trigger says (tf_disposal_is_of_two).
    rows: ClassVar[Rows] = custom(
        EITHER,
        "governance, and who may be the second person; each puts their own name, once",
        add=f"{GOVERNS} AND {{row}}.asked_by_id = {ME} AND {{row}}.confirmed_at IS NULL AND {{row}}.confirmed_by_id"
        " IS NULL AND {row}.stopped_at IS NULL AND {row}.stopped_by_id IS NULL",
    )

    day = models.DateField(help_text="the day on which everything in it was due")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    stopped_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_why = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("asked_by")), name="a_second_person_confirms"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None, confirmed_at=None) | Q(confirmed_by__gt=0, confirmed_at__isnull=False),
                name="a_confirmed_run_says_when",
            ),
            models.CheckConstraint(
                condition=Q(stopped_by=None) | (Q(stopped_at__isnull=False) & ~Q(stopped_why="")),
                name="a_stopped_run_says_when_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"list of {self.day}"


class DisposalLine(models.Model):
    """One thing that would go: a family's file, an adult's part, or all that is too old of one kind.

    It stays after the removal until the files on disk are clean too, and is then removed itself.
    """

    personal_data: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[Rows] = custom(
        EITHER,
        "governance, and who may be the second person; added before anybody has confirmed the list",
        add=f"{GOVERNS} AND EXISTS (SELECT FROM people_disposalrun r WHERE r.id = {{row}}.run_id"
        f" AND r.asked_by_id = {ME} AND r.confirmed_at IS NULL AND r.stopped_at IS NULL)",
        change=NOBODY,
    )

    run = models.ForeignKey(DisposalRun, on_delete=models.PROTECT, related_name="lines")
    kind = models.CharField(max_length=20, choices=list(rules.WHAT.items()))
    subject = models.UUIDField(null=True, blank=True, help_text="the family or the person; none for what is too old")
    due_on = models.DateField()
    why = models.TextField()
    counts = models.JSONField(default=dict, help_text="by table, how many rows")
    published = models.JSONField(default=dict, help_text="ids in the publication, for the files on disk")

    class Meta:
        triggers: ClassVar = [pgtrigger.Protect(name="a_line_is_not_changed", operation=pgtrigger.Update)]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["run", "kind", "subject"], name="a_thing_stands_once_in_a_list"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} due {self.due_on}"


class Certificate(models.Model):
    """What a run removed: counts, rules, who decided, and a digest that includes the certificate before. No name."""

    personal_data: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[Rows] = custom(EITHER, "governance, and who may be the second person", add=NOBODY, change=NOBODY)

    run = models.OneToOneField(DisposalRun, on_delete=models.PROTECT, related_name="certificate")
    removed_at = models.DateTimeField()
    things = models.JSONField(help_text="by kind, how many files, parts and lists")
    counts = models.JSONField(help_text="by table, how many rows")
    rules = models.JSONField(help_text="the rules that applied, in words")
    left_out = models.PositiveIntegerField(
        default=0, help_text="on the list, and no longer due when it was carried out"
    )
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        triggers: ClassVar = [
            pgtrigger.Protect(name="a_certificate_stays", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return f"certificate of {self.removed_at:%Y-%m-%d}"
