"""What was typed when a session had ended: for its writer alone, sent with one button, gone after a day."""

import datetime
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from thinkfamily.access.kept_text import rules
from thinkfamily.access.kept_text.actions import keep
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.7")]
TYPED = {"assesses": "Speech & language,\n<b>small</b> children", "languages": "Polish", "csrfmiddlewaretoken": "x"}


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMO = True


def sign_in(client, user="priya"):
    return client.post("/sign-in/", {"username": user, "password": PASSWORD})


def typed_too_late(client):
    """Signed in, idle for too long, and then the form is sent."""
    sign_in(client)
    Sitting.objects.update(last_seen=timezone.now() - datetime.timedelta(minutes=31))
    return client.post("/profile/", TYPED)


def test_it_is_kept_shown_to_its_writer_and_sent_on_with_one_button(client):
    user = reader()
    answer = typed_too_late(client)
    assert "kept=1" in answer.headers["Location"]
    assert "What you typed is kept" in client.get(answer.headers["Location"]).content.decode()
    address = sign_in(client).headers["Location"]
    page = client.get(address).content.decode()
    assert "Speech &amp; language,\n&lt;b&gt;small&lt;/b&gt; children" in page
    fields = dict(re.findall(r'<textarea name="(\w+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
    assert set(fields) == {"assesses", "languages"}
    assert re.search(r'<form method="post" action="/profile/">', page)
    kept = KeptText.objects.get()
    sent = client.post("/profile/", {**TYPED, rules.MARK: str(kept.pk)})
    assert sent.status_code == 302
    assert not KeptText.objects.exists()
    user.refresh_from_db()


def test_another_person_at_that_computer_never_sees_it(client):
    reader()
    reader("moira", role="safeguarding_lead")
    typed_too_late(client)
    address = f"/kept/{KeptText.objects.get().pk}/"
    answer = client.post(f"/sign-in/?next={address}", {"username": "moira", "password": PASSWORD})
    assert answer.headers["Location"] == "/"
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404
    client.post("/profile/", {rules.MARK: str(KeptText.objects.get().pk)})
    assert KeptText.objects.exists()


def test_in_the_database_it_is_closed():
    keep(reader(), path="/x/", fields=[("note", ["a secret"])], files=[], now=timezone.now())
    assert "secret" not in KeptText.objects.get().closed


def test_it_is_kept_also_when_the_browser_has_forgotten_the_session(client, settings):
    reader()
    sign_in(client)
    del client.cookies[settings.SESSION_COOKIE_NAME]
    assert "kept=1" in client.post("/profile/", TYPED).headers["Location"]
    assert KeptText.objects.get().user.username == "priya"


def test_a_cookie_that_we_did_not_write_names_nobody(client, settings):
    reader()
    sign_in(client)
    sitting = Sitting.objects.get()
    stranger = Client()
    stranger.cookies[settings.PLACE_COOKIE] = str(sitting.pk)
    stranger.post("/profile/", TYPED)
    assert not KeptText.objects.exists()


def test_a_page_from_before_the_last_sign_in_loses_nothing_either():
    reader()
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = Client().cookies
    strict.force_login(reader("moira"))
    strict.get("/profile/")
    answer = strict.post("/profile/", TYPED, headers={"Origin": "http://testserver"})
    assert answer.headers["Location"] == f"/kept/{KeptText.objects.get().pk}/"
    elsewhere = strict.post("/profile/", {"languages": "x"}, headers={"Origin": "https://elsewhere.example"})
    assert elsewhere.status_code == 403
    assert KeptText.objects.count() == 1


def test_passwords_are_never_kept_and_postcodes_are():
    fields = [
        ("old_password", ["x"]),
        ("csrfmiddlewaretoken", ["1"]),
        ("home_postcode", ["NM1 1AA"]),
        (rules.MARK, ["y"]),
    ]
    assert rules.worth_keeping(fields) == {"home_postcode": ["NM1 1AA"]}


def test_of_files_only_the_names_are_said(client):
    reader(role="manager")
    sign_in(client)
    Sitting.objects.update(ended_at=timezone.now())
    client.post("/bringing-in/", {"outside": "Old system", "sheets": SimpleUploadedFile("letter.pdf", b"%PDF")})
    page = client.get(sign_in(client).headers["Location"]).content.decode()
    assert "Files are not kept: attach letter.pdf again" in page


def test_it_is_gone_after_a_day(client):
    reader()
    typed_too_late(client)
    KeptText.objects.update(at=timezone.now() - datetime.timedelta(hours=25))
    assert sign_in(client).headers["Location"] == "/"
    keep(reader("moira"), path="/x/", fields=[("note", ["new"])], files=[], now=timezone.now())
    assert KeptText.objects.get().user.username == "moira"


def test_nobody_fills_the_store():
    user = reader()
    for _ in range(15):
        keep(user, path="/x/", fields=[("note", ["again"])], files=[], now=timezone.now())
    assert KeptText.objects.count() == rules.MOST_AT_A_TIME
