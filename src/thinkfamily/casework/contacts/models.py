"""A contact with a family: who came, who was seen, what was seen, heard and thought, and what they said of it."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.contacts import who_sees as contacts
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, known
from thinkfamily.vocabulary.written import HOW

KINDS = {
    "visit": "A visit",
    "joint": "A joint visit of several agencies",
    "call": "A call",
    "session": "A session of direct work",
}
STATES = {"planned": "Planned", "held": "Held", "not_held": "Did not happen"}
WHO_COULD_NOT = {"us": "We could not", "them": "They could not", "both": "Neither could"}
OUTCOMES = {
    "alone": "Seen alone",
    "seen": "Seen, with somebody else there",
    "spoken": "Spoken with, not seen",
    "not_seen": "Not seen",
}
SORTS = {"seen": "What was seen", "heard": "What was said", "thought": "What we think"}
VIEWS = {"agrees": "It is right", "corrects": "It is not quite right", "disagrees": "They see it otherwise"}


class Contact(models.Model):
    """One record from the invitation to what came of it. `agencies`: those with a part in it, who wrote it down too.

    `objective`: the id of the objective of the plan on which a session works (the plan is a later feature).
    """

    rows: ClassVar[Rows] = contacts.CONTACTS
    personal_data: ClassVar[tuple[str, ...]] = (
        "purpose", "on", "hours", "place", "others", "could_not", "why_theirs", "why_ours", "instead",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="contacts")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="contacts")
    objective = models.UUIDField(null=True, blank=True)
    kind = models.CharField(max_length=10, choices=list(KINDS.items()))
    state = models.CharField(max_length=10, choices=list(STATES.items()), default="planned")
    purpose = models.TextField(help_text="what it is for, as it is said to the family")
    on = models.DateField()
    hours = models.CharField(max_length=100, blank=True, help_text="from and until, in words")
    place = models.CharField(max_length=300, help_text="where, in words")
    others = models.CharField(max_length=500, blank=True, help_text="who else came, and belongs to no agency here")
    could_not = models.CharField(max_length=10, choices=list(WHO_COULD_NOT.items()), blank=True)
    why_theirs = models.TextField(blank=True, help_text="why it did not happen, as the family says")
    why_ours = models.TextField(blank=True, help_text="why it did not happen, as we say")
    instead = models.TextField(blank=True, help_text="what happens instead, or what we change")
    agencies = ArrayField(models.BigIntegerField())
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["family", "on"], name="contacts_of_a_family")]
        constraints: ClassVar = [
            known("kind", dict(KINDS), "a_contact_is_of_a_known_kind"),
            known("state", dict(STATES), "a_contact_is_planned_or_was_held_or_not"),
            known("could_not", {**WHO_COULD_NOT, "": ""}, "who_could_not_is_one_of_us_or_them"),
            models.CheckConstraint(
                condition=~Q(state="not_held") | (~Q(could_not="") & (~Q(why_theirs="") | ~Q(why_ours=""))),
                name="what_did_not_happen_says_who_could_not_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{KINDS[self.kind].removeprefix('A ')} on {self.on}"


class ContactWorker(models.Model):
    """Somebody of an agency who was asked to come. `came`: none until it is known."""

    rows: ClassVar[Rows] = contacts.WORKERS
    personal_data: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="workers")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    came = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contact", "user"], name="somebody_is_asked_to_a_contact_once")
        ]

    def __str__(self) -> str:
        return f"{self.user}"


class ContactSeen(Item):
    """Whether somebody was seen at a contact, alone or not; if not, why."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("outcome", "why_not")
    title: ClassVar[str] = "whether somebody was seen"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="seen")
    outcome = models.CharField(max_length=10, choices=list(OUTCOMES.items()))
    why_not = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "who was seen"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("outcome", dict(OUTCOMES), "somebody_was_seen_or_was_not"),
            models.UniqueConstraint(fields=["contact", "person"], name="of_each_a_contact_says_once_whether_seen"),
            models.CheckConstraint(
                condition=~Q(outcome="not_seen") | ~Q(why_not=""), name="who_was_not_seen_has_a_reason_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{OUTCOMES[self.outcome]}{f': {self.why_not}' if self.why_not else ''}"


class ContactLine(Item):
    """What was seen, said or thought of one person at a contact, each apart.

    `alone`: it was said or seen while they were by themselves, and is shown on a screen to nobody beside them.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("sort", "text", "whose", "how", "alone")
    title: ClassVar[str] = "what was written down at a visit"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="lines")
    sort = models.CharField(max_length=10, choices=list(SORTS.items()))
    text = models.TextField()
    whose = models.CharField(max_length=200, help_text="who saw it, said it or thinks so")
    how = models.CharField(max_length=10, choices=list(HOW.items()), default="about")
    alone = models.BooleanField(default=False)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("sort", dict(SORTS), "a_line_was_seen_heard_or_thought"),
            known("how", dict(HOW), "a_line_says_how_it_was_written"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(whose=""), name="a_line_says_what_and_whose_it_is"),
        ]

    def __str__(self) -> str:
        return self.text


class ContactView(Item):
    """What somebody said of what stands there, on the spot. `line`: about which; none: about all that they were shown.

    It is of the class of its line, for it tells what the line tells, and nobody sees it who may not see the line.
    """

    rows: ClassVar[Rows] = contacts.VIEWS
    personal_data: ClassVar[tuple[str, ...]] = ("view", "words", "on")
    title: ClassVar[str] = "what somebody said of what was written down"

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="views")
    line = models.ForeignKey(ContactLine, on_delete=models.PROTECT, null=True, blank=True, related_name="views")
    view = models.CharField(max_length=10, choices=list(VIEWS.items()))
    words = models.TextField(blank=True)
    on = models.DateField()

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("view", dict(VIEWS), "a_view_agrees_or_says_what_is_otherwise"),
            models.CheckConstraint(
                condition=Q(view="agrees") | ~Q(words=""), name="who_does_not_agree_says_it_in_their_words"
            ),
        ]

    def __str__(self) -> str:
        return self.words or VIEWS[self.view]
