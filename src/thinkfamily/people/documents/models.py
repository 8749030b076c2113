"""A document about a person, and apart from it the file itself."""

import uuid
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.people.documents.rules import KINDS, MOST
from thinkfamily.people.persons.models import Item, known
from thinkfamily.people.persons.who_sees import ITEMS


class Document(Item):
    """What a paper is and where it came from. It can be shared, withheld and sealed as any item can.

    `taken_back_on`: from that day nobody opens it any more, because it should not have come.
    """

    title: ClassVar[str] = "a document"
    rows: ClassVar[Rows] = ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("name", "file_name", "from_whom", "written_on")

    name = models.CharField(max_length=200)
    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=[(name, kind.title) for name, kind in KINDS.items()])
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    from_whom = models.CharField(max_length=200, blank=True, help_text="who it is from, in words")
    written_on = models.DateField(null=True, blank=True)
    taken_back_on = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(KINDS), "a_document_is_of_a_known_kind"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(file_name=""), name="a_document_has_a_name"),
            models.CheckConstraint(condition=Q(size__range=(1, MOST)), name="a_document_is_not_too_big"),
        ]

    def __str__(self) -> str:
        return self.name


class DocumentFile(models.Model):
    """The bytes, as they came. Apart from the document, so that no earlier state holds them a second time."""

    rows: ClassVar[Rows] = custom(
        "EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on IS NULL)",
        "whoever sees the document, unless it was taken back",
        add="EXISTS (SELECT FROM people_document d WHERE d.id = {row}.document_id AND d.taken_back_on IS NULL"
        f" AND d.recorded_by_id = {ME} AND d.source_agency_id = (SELECT tf_reader_agency()))",
        change=NOBODY,
    )
    personal_data: ClassVar[tuple[str, ...]] = ("content",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="file")
    content = models.BinaryField()

    class Meta:
        verbose_name_plural = "files of documents"
        triggers: ClassVar = [pgtrigger.Protect(name="a_file_stays_as_it_came", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"the file of {self.document}"
