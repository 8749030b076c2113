"""Adding a document by hand: what is kept with it, who then opens it, and a sentence for each kind of bad file."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import now, today
from thinkfamily.people.documents import rules
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.9")]
SAID = {"name": "Report for the meeting", "from_whom": "Dr Aziz", "written_on": "3 11 2026", "information": "health"}


def send(client, harpers, file="report.pdf", content=b"%PDF-1.7 report", by=None, **said):
    client.force_login(by or harpers.priya)
    paper = {"paper": SimpleUploadedFile(file, content)} if file else {}
    where = f"/records/{harpers.family.pk}/{harpers.kit.pk}/documents/add/"
    return client.post(where, SAID | paper | said, follow=True)


def test_it_is_kept_with_its_source_and_handed_out_to_who_may_know(client, harpers):
    page = send(client, harpers).content.decode()
    assert "Added: Report for the meeting." in page
    assert "Dr Aziz" in page
    kept = Document.objects.get()
    assert (kept.kind, kept.information, kept.source_agency) == ("pdf", "health", harpers.priya.agency)
    assert Event.objects.filter(what="document added", who=harpers.priya, about=f"document {kept.pk}").exists()
    assert client.get(f"/documents/{kept.pk}/").content == b"%PDF-1.7 report"
    client.force_login(harpers.anil)
    assert client.get(f"/documents/{kept.pk}/").status_code == 404
    assert "Report for the meeting" not in client.get(f"/records/{harpers.family.pk}/documents/").content.decode()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("", b"", "Choose the file", id="no file"),
        pytest.param("report.pdf", b"", rules.EMPTY, id="empty"),
        pytest.param("report.exe", b"MZ", "Only PDF, DOCX, ODT, TXT, PNG or JPG files are kept", id="a program"),
        pytest.param("report.pdf", b"MZ", "it is no PDF. Save it again as one", id="not what its name says"),
        pytest.param(
            "report.docx", b"PK\x03\x04word/vbaProject.bin", "The file holds a program (a macro)", id="a macro"
        ),
        pytest.param("report.docx", b"\xd0\xcf\x11\xe0", "The file is locked with a password", id="locked"),
        pytest.param("report.txt", b"x" * (rules.MOST + 1), rules.TOO_LARGE, id="too large"),
        pytest.param("report.txt", b"x" * (31 << 20), rules.TOO_LARGE, id="more than any page takes"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence_and_what_was_typed_stays(client, harpers, name, content, words):
    page = send(client, harpers, name, content).content.decode()
    assert words in page
    assert page.count("govuk-error-message") == 1
    assert 'value="Dr Aziz"' in page
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param({"from_whom": ""}, "Say who it is from", id="no source"),
        pytest.param({"information": ""}, "Choose what it is about", id="no class"),
        pytest.param({"name": ""}, "Write what it is", id="no name"),
        pytest.param({"written_on": "1 10 2036"}, "has not come yet", id="a day to come"),
    ],
)
def test_what_is_missing_is_asked_for(client, harpers, said, words):
    assert words in send(client, harpers, **said).content.decode()
    assert not Document.objects.exists()


def test_the_same_file_is_not_kept_twice_and_says_nothing_of_what_one_may_not_see(client, harpers):
    send(client, harpers)
    assert (
        "This file is here already: Report for the meeting." in send(client, harpers, file="again.pdf").content.decode()
    )
    assert Document.objects.count() == 1
    assert "Added: " in send(client, harpers, by=harpers.anil).content.decode(), "of the hub's nothing is said"


def test_a_name_keeps_its_ending_and_no_folders(client, harpers):
    send(client, harpers, file=f"{'x' * 250}.pdf")
    assert len(Document.objects.get().file_name) == rules.LONGEST
    assert rules.named("C:\\plans\\a\u202eb.pdf") == "ab.pdf"


def test_who_only_reads_adds_nothing(client, harpers):
    eve = reader("eve", role="practitioner", at="Early help hub")
    day = today()
    give(
        eve, by=None, scope="record", ground=Grant.Ground.EMERGENCY, family_id=str(harpers.family.pk), reason="Tonight",
        starts=day, ends=day, ends_at=now() + datetime.timedelta(hours=1),
    )  # fmt: skip
    assert send(client, harpers, by=eve).status_code == 403
    assert "Add a document about" not in client.get(f"/records/{harpers.family.pk}/documents/").content.decode()
    assert not DocumentFile.objects.exists()


def test_what_was_shared_is_seen_by_the_other_agency(client, harpers):
    send(client, harpers)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="health")
    client.force_login(harpers.anil)
    assert client.get(f"/documents/{Document.objects.get().pk}/").status_code == 200
