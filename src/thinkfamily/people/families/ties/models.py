"""What is between two people besides how they are related, and who holds parental responsibility for whom."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons.models import Dated, Person, known
from thinkfamily.people.persons.who_sees import TIES
from thinkfamily.vocabulary.kinship import BONDS, RESPONSIBILITY

TOWARDS = {"both": "Each towards the other", "other": "From the first towards the second"}


class Bond(Dated):
    """Closeness, conflict, care or control between two. `towards`: from the person to the other, or both ways."""

    title: ClassVar[str] = "how things are between two people"
    rows: ClassVar[Rows] = TIES
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "towards", "said_by", "since", "until")

    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="bonds_to")
    kind = models.CharField(max_length=20, choices=list(BONDS.items()))
    towards = models.CharField(max_length=10, choices=list(TOWARDS.items()), default="both")
    said_by = models.CharField(max_length=300, blank=True, help_text="who told us, in words")

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("kind", dict(BONDS), "a_bond_is_of_a_known_kind"),
            known("towards", dict(TOWARDS), "a_bond_goes_one_way_or_both"),
            models.CheckConstraint(condition=~Q(person=F("other")), name="nobody_has_a_bond_with_themselves"),
        ]

    def __str__(self) -> str:
        return self.sentence(str(self.person.first_name or self.person), str(self.other.first_name or self.other))

    def sentence(self, who: str, other: str) -> str:
        """In words: Eva is in conflict with Tom; Eva and Tom are in conflict with each other."""
        words = BONDS[self.kind]
        verb = words.split()[0] in {"cares", "supports", "controls", "is"}
        if self.towards == "other":
            return f"{who} {words} {other}" if verb else f"{who} is {words} {other}"
        if verb:
            return f"{who} {words} {other}, and {other} {words} {who}"
        return f"{who} and {other} are {words} each other"


class Responsibility(Dated):
    """The person holds parental responsibility for the other, a child. Apart from being a parent."""

    title: ClassVar[str] = "parental responsibility"
    rows: ClassVar[Rows] = TIES
    personal_data: ClassVar[tuple[str, ...]] = ("basis", "seen", "said_by", "since", "until")

    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="responsibilities_for")
    basis = models.CharField(max_length=20, choices=list(RESPONSIBILITY.items()))
    seen = models.CharField(max_length=300, blank=True, help_text="which paper was seen, and by whom")
    said_by = models.CharField(max_length=300, blank=True, help_text="who told us, in words")

    class Meta(Dated.Meta):
        verbose_name_plural = "responsibilities"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("basis", dict(RESPONSIBILITY), "responsibility_rests_on_a_known_basis"),
            models.CheckConstraint(
                condition=~Q(person=F("other")), name="nobody_is_responsible_as_a_parent_for_themselves"
            ),
        ]

    def __str__(self) -> str:
        who, child = self.person.first_name or self.person, self.other.first_name or self.other
        return f"{who} has parental responsibility for {child}: {self.get_basis_display()}"
