"""Which files are kept, and to whom one is shown."""

import io
import zipfile

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from thinkfamily.access import reading
from thinkfamily.people.documents import policy, rules
from thinkfamily.people.documents.factories import document
from thinkfamily.people.documents.models import DocumentFile
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.demand("4.12.5")


def packed(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as pack:
        for name in names:
            pack.writestr(name, "x")
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("plan.pdf", b"%PDF-1.7 ...", "", id="a PDF"),
        pytest.param("PLAN.DOCX", packed("[Content_Types].xml", "word/document.xml"), "", id="a Word document"),
        pytest.param("plan.txt", "Zoë liest vor.".encode(), "", id="a text"),
        pytest.param("picture.jpeg", b"\xff\xd8\xff\xe0...", "", id="a picture by its longer ending"),
        pytest.param("plan.exe", b"MZ", "Only PDF", id="a program"),
        pytest.param("plan", b"text", "Only PDF", id="a file without an ending"),
        pytest.param("plan.html", b"<html>", "Only PDF", id="a page"),
        pytest.param("plan.svg", b"<svg>", "Only PDF", id="a drawing with scripts"),
        pytest.param("plan.pdf", b"MZ\x90\x00", "not what its name says", id="a program that is called a PDF"),
        pytest.param("plan.png", b"<svg>", "not what its name says", id="a page that is called a picture"),
        pytest.param("plan.txt", b"\x00\x01", "not what its name says", id="bytes that are called a text"),
        pytest.param("plan.docx", packed("word/document.xml", "word/vbaProject.bin"), "holds a program", id="a macro"),
        pytest.param("plan.docx", b"\xd0\xcf\x11\xe0...", "locked with a password", id="a letter with a password"),
        pytest.param("plan.docx", packed("xl/workbook.xml"), "not what its name says", id="a workbook called a letter"),
        pytest.param("plan.txt", b"", "empty", id="nothing"),
        pytest.param("plan.txt", b"x" * (rules.MOST + 1), "larger than 10 MB", id="too much"),
    ],
)
def test_which_files_are_kept(name, content, said):
    refused = rules.refused(name, content)
    assert said in refused
    assert bool(refused) == bool(said)


def seen(user, kept):
    """(by the policy, by the database)"""
    with reading.as_reader(user):
        return bool(policy.may_open(user, kept)), DocumentFile.objects.filter(document=kept).exists()


@pytest.mark.django_db
def test_a_document_is_seen_like_any_item(harpers):
    kept = document(harpers.kit, by=harpers.priya)
    assert seen(harpers.priya, kept) == (True, True)
    assert seen(harpers.anil, kept) == (False, False), "the school is not told"
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert seen(harpers.anil, kept) == (True, True), "until it is shared"
    assert seen(harpers.tom, kept) == (False, False)


@pytest.mark.django_db
def test_what_was_taken_back_is_seen_by_nobody(harpers):
    kept = document(harpers.kit, by=harpers.priya, taken_back_on="2026-11-20")
    assert seen(harpers.priya, kept) == (False, False)


@pytest.mark.django_db
def test_a_file_stays_as_it_came(harpers):
    document(harpers.kit, by=harpers.priya)
    with pytest.raises(DatabaseError), transaction.atomic():
        DocumentFile.objects.update(content=b"another")
