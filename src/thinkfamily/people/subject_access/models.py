"""Somebody asked for everything about a person; what was decided about each piece; and what was handed over."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import NOBODY, Rows, custom, of_person
from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person, known

HOW = {
    "self": "The person themselves",
    "parent": "A parent, for their child",
    "other": "Somebody whom the person asked to",
}
UNDERSTANDS = {"adult": "Asks as an adult", "yes": "The child understands it", "no": "The child does not understand it"}
OUTCOMES = {
    "release": "Hand over",
    "part": "Hand over with words taken out",
    "third_party": "Remove: about somebody else",
    "serious_harm": "Remove: could cause serious harm",
    "sealed": "Remove: sealed from who asks, or held back",
}
ENDS = {"released": "The copy was handed over", "refused": "No copy is given"}
ME = "(SELECT tf_reader())"
DECISIONS = custom(
    "EXISTS (SELECT FROM people_packrequest p WHERE p.id = {row}.request_id) AND CASE WHEN {row}.key ~"
    " '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN NOT tf_sealed({row}.key::uuid, (SELECT"
    " tf_reader_agency())) ELSE true END",
    "whoever sees the request, but of what is sealed from their agency nothing",
    change=NOBODY,
)


class PackRequest(models.Model):
    """Who asks for everything about whom, since when, until when it is due, and what was thought of."""

    personal_data: ClassVar[tuple[str, ...]] = ("asker_name", "considered", "identity", "asked_on", "due_on")
    rows: ClassVar[Rows] = of_person("person_id").also(change=NOBODY)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="pack_requests")
    how = models.CharField(max_length=10, choices=list(HOW.items()))
    asker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asker_name = models.CharField(max_length=200)
    understands = models.CharField(max_length=10, choices=list(UNDERSTANDS.items()), default="adult")
    considered = models.TextField(blank=True, help_text="why they may have it, and how understanding was looked at")
    identity = models.TextField(help_text="how it was made sure who they are")
    asked_on = models.DateField()
    due_on = models.DateField()
    taken_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("how", dict(HOW), "a_copy_is_asked_for_in_a_known_way"),
            models.CheckConstraint(condition=Q(due_on__gt=F("asked_on")), name="a_copy_is_due_after_it_is_asked_for"),
            models.CheckConstraint(condition=~Q(identity=""), name="asking_for_a_copy_says_how_the_asker_is_known"),
            models.CheckConstraint(
                condition=Q(how="self") | ~Q(considered=""), name="a_copy_for_somebody_else_is_considered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.asker_name} asked on {self.asked_on}"


class PackDecision(models.Model):
    """What somebody decided about one piece; the newest row counts. `taken_out`: words, a line each."""

    personal_data: ClassVar[tuple[str, ...]] = ("why", "taken_out")
    rows: ClassVar[Rows] = DECISIONS

    request = models.ForeignKey(PackRequest, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=100)
    outcome = models.CharField(max_length=20, choices=list(OUTCOMES.items()))
    why = models.TextField(blank=True)
    taken_out = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("outcome", dict(OUTCOMES), "a_piece_is_decided_in_a_known_way"),
            models.CheckConstraint(
                condition=Q(outcome__in=["release", "sealed"]) | ~Q(why=""), name="removing_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="part") | ~Q(taken_out=""), name="a_part_says_what_is_taken_out"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.outcome}"


class PackEnd(models.Model):
    """The copy as somebody handed it over, with what that reader may know; or why none is given."""

    personal_data: ClassVar[tuple[str, ...]] = ("why", "html", "pdf")
    rows: ClassVar[Rows] = custom(
        f"({{row}}.by_id = {ME} OR {{row}}.how = 'refused') AND EXISTS (SELECT FROM people_packrequest p"
        " WHERE p.id = {row}.request_id)",
        "who handed it over, because another reader may not know all that is in it",
        change=NOBODY,
    )

    request = models.ForeignKey(PackRequest, on_delete=models.PROTECT, related_name="ends")
    how = models.CharField(max_length=10, choices=list(ENDS.items()))
    why = models.TextField(blank=True)
    html = models.TextField(blank=True)
    pdf = models.BinaryField(default=bytes)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("how", dict(ENDS), "a_request_ends_in_a_known_way"),
            models.UniqueConstraint(fields=["request", "by"], name="a_reader_hands_over_their_part_once"),
            models.CheckConstraint(condition=Q(how="released") | ~Q(why=""), name="giving_no_copy_says_why"),
        ]

    def __str__(self) -> str:
        return self.get_how_display()
