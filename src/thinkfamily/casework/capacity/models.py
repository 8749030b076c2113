"""One decision of one person: who may decide it, how that was looked at, what they answered, and when to look again."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Dated, Person, known
from thinkfamily.people.sharing.rules import UNDERSTANDING

DECIDERS = {
    "self": "They decide it themselves",
    "parent": "Somebody with parental responsibility",
    "appointed": "Somebody appointed to decide for them (attorney, deputy)",
    "best_interests": "Nobody can say it for them: it is decided in their best interests",
}
ANSWERS = {"yes": "Yes", "no": "No", "later": "Not yet"}
DECISIONS = {
    "help": "To be helped by us",
    "assessment": "That their needs are assessed",
    "words": "That their words are written down, drawn or recorded",
    "meeting": "To come to a meeting, or to have others meet about them",
    "adult_services": "To be known to adults’ services",
    "record": "What is written about them: to say that it is not so, and to have a copy",
    "other": "Something else",
}


class Agreement(Dated):
    """Asked afresh for each decision. `other`: the member of the family who decides for them, if one does.

    `until`: the day on which it stopped counting, and `ended_why` says why. It is never changed into another answer.
    """

    title: ClassVar[str] = "who decides, and what they said"
    rows: ClassVar[Rows] = who_sees.TIES
    personal_data: ClassVar[tuple[str, ...]] = (
        "decision", "detail", "decided_by", "understanding", "considered", "decider", "answer", "said", "since",
        "until", "review_on", "ended_why",
    )  # fmt: skip

    decision = models.CharField(max_length=20, choices=list(DECISIONS.items()))
    detail = models.CharField(max_length=300, blank=True, help_text="which decision, in words")
    understanding = models.CharField(max_length=20, choices=list(UNDERSTANDING.items()))
    considered = models.TextField(help_text="how it was looked at, and with whom")
    decided_by = models.CharField(max_length=20, choices=list(DECIDERS.items()))
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="decides_for")
    decider = models.CharField(max_length=200, blank=True, help_text="the name of who decides for them")
    answer = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    said = models.TextField(help_text="what they said, in their words")
    review_on = models.DateField()
    ended_why = models.TextField(blank=True)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("decision", dict(DECISIONS), "an_agreement_is_about_a_known_decision"),
            known("decided_by", dict(DECIDERS), "an_agreement_has_a_known_decider"),
            known("answer", dict(ANSWERS), "an_agreement_has_a_known_answer"),
            known("understanding", dict(UNDERSTANDING), "an_agreement_says_whether_they_understand_it"),
            models.CheckConstraint(
                condition=~Q(considered="") & ~Q(said=""), name="an_agreement_says_how_it_was_looked_at_and_their_words"
            ),
            models.CheckConstraint(
                condition=~Q(decision="other") | ~Q(detail=""), name="another_decision_says_which_it_is"
            ),
            models.CheckConstraint(
                condition=Q(decided_by="self", understanding="able")
                | (~Q(decided_by="self") & Q(understanding="not_able")),
                name="whoever_understands_it_decides_it",
            ),
            models.CheckConstraint(
                condition=~Q(decided_by="parent") | Q(other__isnull=False), name="a_parent_who_decides_is_on_the_record"
            ),
            models.CheckConstraint(condition=~Q(other=F("person")), name="nobody_decides_for_themselves_as_another"),
            models.CheckConstraint(condition=Q(review_on__gt=F("since")), name="an_agreement_is_looked_at_again_later"),
            models.CheckConstraint(condition=Q(until=None) | ~Q(ended_why=""), name="an_agreement_ends_with_a_reason"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.what}: {self.get_answer_display().lower()}"

    @property
    def what(self) -> str:
        """Which decision, in words."""
        return self.detail or str(self.get_decision_display())
