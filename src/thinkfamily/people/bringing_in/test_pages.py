"""The pages: who opens them, a file that is handed over, answers, the signature, and documents that are handed out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.people.bringing_in.factories import SYSTEM, files, signed, tried
from thinkfamily.people.bringing_in.models import Bringing
from thinkfamily.people.documents.models import Document
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person, PersonAddress

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.3")]


@pytest.fixture
def max_(granted):
    """A manager of the hub who reads the area in which the families live."""
    return granted("max", role="manager", at="Early help hub", name="Max Hale", area="Fernhill")


@pytest.fixture
def signed_in(client, max_):
    client.force_login(max_)
    return client


def sent(given):
    return [SimpleUploadedFile(name, content) for name, content in given]


@pytest.mark.parametrize(
    ("role", "at", "code"),
    [
        pytest.param("manager", "Early help hub", 200, id="another manager of the agency reads the report"),
        pytest.param("manager", "Fernhill Academy", 404, id="a manager of another agency finds no such page"),
        pytest.param("practitioner", "Early help hub", 404, id="a practitioner does not"),
        pytest.param("system_administrator", "Early help hub", 404, id="an administrator sees no family, so no report"),
        pytest.param("information_governance", "Early help hub", 404, id="governance does not"),
    ],
)
def test_who_reads_a_report(client, max_, role, at, code):
    waiting = tried(max_)
    client.force_login(reader("somebody", role=role, at=at, kind=max_.agency.kind))
    assert client.get(f"/bringing-in/{waiting.pk}/").status_code == code
    assert client.get("/bringing-in/").status_code == (200 if role == "manager" else 403)


def test_from_the_files_to_the_families(signed_in, max_):
    known = person("Ada Sorrel", "1988-03-02", by=max_, sex="F")
    family("Sorrel family", (known, "parent"), by=max_)
    answer = signed_in.post("/bringing-in/", {"outside": SYSTEM, "sheets": sent(files())})
    where = answer["Location"]
    report = signed_in.get(where).content.decode()
    assert "Is Ada Sorrel, born 2 March 1988" in report
    assert "Nothing was brought in yet" in report
    refused = signed_in.post(f"{where}sign/", {"checked": "yes"})
    assert "1 person may be on record already" in refused.content.decode()
    signed_in.post(where, {"person_0": str(known.pk)})
    assert signed_in.post(f"{where}sign/", {}).status_code == 200, "a tick is asked for"
    assert not Family.objects.filter(name="Sorrel family", opened_by=max_).exclude(pk=known.memberships.get().family_id)
    assert signed_in.post(f"{where}sign/", {"checked": "yes"})["Location"] == where
    assert Person.objects.filter(last_name="Sorrel").count() == 2, "Ada stays one person"
    assert Membership.objects.filter(person=known).count() == 2
    assert PersonAddress.objects.filter(person=known).count() == 1
    assert "Brought in" in signed_in.get(where).content.decode()
    assert Event.objects.filter(what="cases brought in", who=max_).exists()


def test_somebody_whom_the_reader_may_not_see_is_not_shown_and_cannot_be_joined(signed_in, max_):
    other = reader("other", role="manager", at="Elsewhere")
    hidden = person("Ada Sorrel", "1988-03-02", by=other)
    family("Sorrel family", (hidden, "parent"), by=other, area="Eastgate")
    waiting = tried(max_)
    assert waiting.answers == {str(max_.pk): {}}
    asked = {str(max_.pk): {"P1": ""}}
    Bringing.objects.filter(pk=waiting.pk).update(answers=asked)
    page = signed_in.post(f"/bringing-in/{waiting.pk}/", {"person_0": str(hidden.pk)}).content.decode()
    assert "not one of the available choices" in page or "Choose" in page
    assert Bringing.objects.get(pk=waiting.pk).answers == asked


def test_too_much_is_said_and_never_read(signed_in, monkeypatch):
    monkeypatch.setattr("thinkfamily.site.uploads.MOST_SENT", 1000)
    big = [("people.csv", b"x" * 200_000)]
    page = signed_in.post("/bringing-in/", {"outside": SYSTEM, "sheets": sent(big)})
    assert "bring the cases in in several parts" in page.content.decode()
    assert not Bringing.objects.exists()


def test_no_other_page_takes_a_file(signed_in):
    signed_in.post("/colleagues/", {"sheets": sent([("people.csv", b"x" * 100)])})
    assert not Bringing.objects.exists()


def test_empty_sheets_are_handed_out(signed_in):
    answer = signed_in.get("/bringing-in/empty-sheets/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer.content[:2] == b"PK"


@pytest.mark.demand("4.12.5")
def test_a_document_is_handed_out_as_a_file_and_never_shown_as_a_page(signed_in, max_):
    signed(max_)
    kept = Document.objects.get()
    listed = signed_in.get(f"/records/{Family.objects.get().pk}/documents/").content.decode()
    assert "Early help plan of March 2026" in listed
    assert signed_in.get(f"/seals/on/document/{kept.pk}/").status_code == 200, "it can be sealed"
    assert signed_in.get(f"/disputes/on/document/{kept.pk}/").status_code == 200, "and said to be wrong"
    answer = signed_in.get(f"/documents/{kept.pk}/")
    assert answer.content == b"Reads aloud every day.\n"
    assert answer["Content-Disposition"] == f'attachment; filename="document-{kept.pk}.txt"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.demand("4.12.5")
def test_a_document_of_another_agency_is_not_there_until_it_is_shared(client, max_, granted):
    signed(max_)
    client.force_login(granted("ali", role="practitioner", kind="school", at="Fernhill Academy", area="Fernhill"))
    assert client.get(f"/documents/{Document.objects.get().pk}/").status_code == 404


@pytest.mark.demand("4.12.5")
def test_what_was_undone_is_handed_out_to_nobody(signed_in, max_):
    waiting = signed(max_)
    assert signed_in.get(f"/bringing-in/{waiting.pk}/undo/").status_code == 200
    signed_in.post(f"/bringing-in/{waiting.pk}/undo/", {"why": "The wrong file"})
    assert signed_in.get(f"/documents/{Document.objects.get().pk}/").status_code == 404
    assert signed_in.get(f"/records/{Family.objects.get().pk}/").status_code == 404


def test_what_is_given_up_is_forgotten(signed_in, max_):
    waiting = tried(max_)
    assert signed_in.post(f"/bringing-in/{waiting.pk}/give-up/")["Location"] == "/bringing-in/"
    assert {bytes(each.content) for each in waiting.files.all()} == {b""}
    assert (
        "signed and brought in already"
        not in signed_in.post(f"/bringing-in/{waiting.pk}/sign/", {"checked": "yes"}).content.decode()
    )
    assert not Family.objects.exists()
