"""A file with somebody's words is reached by whoever may read the words, as a file to keep, and by nobody else."""

import io
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.http import Http404
from django.test import RequestFactory

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.casework.voice.attached import actions, reads
from thinkfamily.casework.voice.attached.models import FileTakenOut
from thinkfamily.casework.voice.attached.test_safe import SECRET, photo
from thinkfamily.casework.voice.factories import words
from thinkfamily.casework.voice.models import VoiceEntry, VoiceFile
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.subject_access import actions as everything
from thinkfamily.people.subject_access import reads as pieces
from thinkfamily.people.subject_access.deciding import Said

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.9.7")]
MEGABYTE = 1024 * 1024


@pytest.fixture
def said(harpers):
    """Kit's words, of school."""
    return words(harpers.kit, "This is my house", by=harpers.priya, information="education", mode="drawn")


def held(harpers, said):
    return Held(harpers.family, VoiceEntry.objects.get(pk=said.pk))


def attach(harpers, said, name="house.jpg", content=None, by=None):
    return actions.attach(
        held(harpers, said), by=by or harpers.priya, file_name=name, content=photo() if content is None else content
    )


def address(harpers, said, file):
    return f"/records/{harpers.family.pk}/voices/words/{said.pk}/file/{file.pk}/"


def test_a_file_comes_by_the_page_and_goes_out_as_one_to_keep(client, harpers, said):
    client.force_login(harpers.priya)
    sent = io.BytesIO(photo())
    sent.name = "house.jpg"
    page = f"/records/{harpers.family.pk}/voices/words/{said.pk}/file/"
    assert client.post(page, {"paper": sent}).status_code == 302
    file = VoiceFile.objects.get()
    assert SECRET not in bytes(file.content)
    assert "Picture (JPG), 1 KB" in client.get(f"/records/{harpers.family.pk}/voices/").content.decode()
    answer = client.get(address(harpers, said, file))
    assert answer.content == bytes(file.content)
    assert answer["Content-Disposition"] == f'attachment; filename="words-{file.pk}.jpg"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Content-Type"] == "image/jpeg"


def test_what_is_not_taken_is_said_on_the_page_and_nothing_is_kept(client, harpers, said):
    client.force_login(harpers.priya)
    sent = io.BytesIO(b"MZ" + bytes(90))
    sent.name = "house.png"
    page = client.post(f"/records/{harpers.family.pk}/voices/words/{said.pk}/file/", {"paper": sent})
    assert "The file is not what its name says" in page.content.decode()
    assert not VoiceFile.objects.exists()


def test_only_whoever_may_read_the_words_reaches_the_file_and_the_database_agrees(client, harpers, said):
    file = attach(harpers, said)
    client.force_login(harpers.anil)
    assert client.get(address(harpers, said, file)).status_code == 404
    with reading.as_reader(harpers.anil):
        assert not VoiceFile.objects.exists()
    with pytest.raises(Refused):
        attach(harpers, said, by=harpers.anil)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    assert client.get(address(harpers, said, file)).status_code == 200
    with pytest.raises(Refused):
        attach(harpers, said, by=harpers.anil)


def test_what_came_with_words_that_are_taken_out_is_reached_by_nobody(client, harpers, said):
    file = attach(harpers, said)
    said.taken_out_on = today()
    said.save()
    client.force_login(harpers.priya)
    assert client.get(address(harpers, said, file)).status_code == 404
    with reading.as_reader(harpers.priya):
        assert not VoiceFile.objects.exists()
    with pytest.raises(Refused, match="taken out"):
        attach(harpers, said, name="a.txt", content=b"Dear Priya")


def test_the_same_file_is_kept_once_and_the_council_says_how_large_one_may_be(harpers, said, settings):
    attach(harpers, said)
    with pytest.raises(Refused, match="already"):
        attach(harpers, said)
    settings.VOICE_FILE_MOST = 1
    with pytest.raises(Refused, match="larger than 1 MB"):
        attach(harpers, said, name="a.txt", content=b"a" * (MEGABYTE + 1))


class Endless(io.RawIOBase):
    """What a browser sends of 500 MB; never more than a piece of it is anywhere. `given`: how much was asked for."""

    def __init__(self, head: bytes, long: int) -> None:
        self.head, self.left, self.given = head, long, 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0, "nobody asks for all of it at once"
        if self.head:
            piece, self.head = self.head[:size], self.head[size:]
        else:
            piece = bytes(min(size, self.left))
            self.left -= len(piece)
        self.given += len(piece)
        return piece


def test_500_megabytes_are_let_go_by_while_they_come_in(said, harpers):
    long = 500 * MEGABYTE
    head = b'--x\r\nContent-Disposition: form-data; name="paper"; filename="film.mp4"\r\n\r\n'
    path = f"/records/{harpers.family.pk}/voices/words/{said.pk}/file/"
    sent: Any = {"CONTENT_TYPE": "multipart/form-data; boundary=x", "CONTENT_LENGTH": str(len(head) + long)}
    request: Any = RequestFactory().generic("POST", path)
    request.META.update(sent)
    request._stream = request.META["wsgi.input"] = Endless(head, long)
    request.content_type, request.content_params = "multipart/form-data", {"boundary": "x"}
    assert not request.FILES
    assert request.too_big


def test_a_copy_of_everything_says_that_the_file_is_handed_over_with_it(harpers, said):
    attach(harpers, said)
    asked = everything.ask(
        harpers.kit, by=harpers.priya, how="self", identity="Known to us", asked_on=today(), understands="yes",
        considered="He told it back",
    )  # fmt: skip
    shown = pieces.review_page(harpers.priya, asked).pieces
    everything.decide(asked, {one.name: Said("sealed" if one.barred else "release") for one in shown}, by=harpers.priya)
    copy = everything.release(asked, by=harpers.priya).html
    assert "house.jpg" in copy
    assert "handed over beside this copy" in copy


SEEN = "Her brother can be seen in it"


def taken_out(harpers, said, file, *, by=None, why=SEEN):
    actions.take_out(reads.find(harpers.family.pk, said.pk, file.pk), by=by or harpers.priya, why=why)


def test_a_file_is_taken_out_alone_with_a_reason_and_the_words_stay(client, harpers, said):
    file = attach(harpers, said)
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/voices/").content.decode()
    place = f"{address(harpers, said, file)}take-out/"
    assert place in page
    assert "Say why it is taken out" in client.post(place, {"why": ""}).content.decode()
    assert client.post(place, {"why": SEEN}).status_code == 302
    page = client.get(f"/records/{harpers.family.pk}/voices/").content.decode()
    assert "This is my house" in page
    assert "Picture (JPG)" not in page
    assert client.get(address(harpers, said, file)).status_code == 404
    assert client.get(place).status_code == 404
    assert Event.objects.get(what="file of words taken out").reason == SEEN
    kept = FileTakenOut.objects.get()
    assert (kept.file, kept.why, bytes(VoiceFile.objects.get().content)) == (file, SEEN, bytes(file.content))


def test_the_database_shows_a_file_that_was_taken_out_to_no_reader(harpers, said):
    file = attach(harpers, said)
    with reading.as_reader(harpers.priya):
        assert VoiceFile.objects.exists()
        taken_out(harpers, said, file)
        assert not VoiceFile.objects.exists()
        assert FileTakenOut.objects.get().why == SEEN
        again = attach(harpers, said)
        with pytest.raises(Http404):
            reads.find(harpers.family.pk, said.pk, file.pk)
    assert again.pk != file.pk


def test_who_did_not_write_the_words_down_takes_out_nothing_of_theirs(harpers, said):
    file = attach(harpers, said)
    other = attach(harpers, words(harpers.kit, "And this is our dog", by=harpers.priya))
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, information="education")
    with pytest.raises(Refused):
        taken_out(harpers, said, file, by=harpers.tom)
    with pytest.raises(Refused, match="Say why"):
        taken_out(harpers, said, file, why=" ")
    with pytest.raises(ProgrammingError, match="not of these words"), transaction.atomic():
        FileTakenOut.objects.create(entry=said, file=other, why=SEEN, by=harpers.priya, at=now())
    found = reads.find(harpers.family.pk, said.pk, file.pk)
    taken_out(harpers, said, file)
    with pytest.raises(Refused):
        actions.take_out(found, by=harpers.priya, why=SEEN)
