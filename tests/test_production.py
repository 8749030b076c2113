"""A council's own server: what its settings promise, tried in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.test_machine import PRODUCTION

pytestmark = pytest.mark.demand("3.9.2")
COOKIES = ("SESSION_COOKIE", "CSRF_COOKIE")
TELL = """
import django, json
django.setup()
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in dir(settings) if name.isupper()}, default=str))
"""


def run(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Python with nothing in its surroundings but the settings of production."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ.get("PYTHONPATH", ""), **PRODUCTION, **more}
    return subprocess.run([sys.executable, *command], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def production() -> dict[str, Any]:
    """The settings of production by name."""
    answer = run("-c", TELL)
    assert answer.returncode == 0, answer.stderr
    return dict(json.loads(answer.stdout))


def check(**more: str) -> subprocess.CompletedProcess[str]:
    words = ("manage", "check", "--deploy", "--fail-level", "WARNING")
    return run("-m", "thinkfamily.site.commands", *words, **more)


def test_the_check_for_deployment_is_clean() -> None:
    answer = check()
    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout


def test_the_check_warns_of_a_database_that_anybody_could_answer_for() -> None:
    answer = check(DATABASE_URL="postgres://tf_app:x@db.example.gov.uk/thinkfamily")
    assert answer.returncode != 0
    assert "does not prove who answers" in answer.stderr


def test_only_what_is_silenced_with_a_reason_is_silenced(production: dict[str, Any]) -> None:
    assert production["SILENCED_SYSTEM_CHECKS"] == ["security.W021"]


def test_a_connection_that_goes_back_to_the_pool_forgets(production: dict[str, Any]) -> None:
    assert "function forget" in production["DATABASES"]["default"]["OPTIONS"]["pool"]["reset"]


def test_nothing_is_shown_to_programmers_and_everything_goes_over_https(production: dict[str, Any]) -> None:
    assert production["DEBUG"] is production["DEMO"] is False
    assert production["SECURE_SSL_REDIRECT"] is production["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    assert production["SECURE_HSTS_SECONDS"] >= 365 * 24 * 60 * 60
    assert production["ALLOWED_HOSTS"] == ["families.example.gov.uk"]
    assert production["CSRF_TRUSTED_ORIGINS"] == ["https://families.example.gov.uk"]
    assert production["SECURE_PROXY_SSL_HEADER"] is None, "only where a proxy is said to be before us"


def test_passwords_are_kept_slowly(production: dict[str, Any]) -> None:
    assert production["PASSWORD_HASHERS"][0].rpartition(".")[2] == "KeyedPBKDF2PasswordHasher"


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "EMAIL_URL"])
def test_nothing_secret_has_a_default(missing: str) -> None:
    answer = run("-c", TELL, **{missing: ""}) if missing == "SECRET_KEY" else run_without(missing)
    assert answer.returncode != 0
    assert missing in answer.stderr


def run_without(missing: str) -> subprocess.CompletedProcess[str]:
    code = f"import os; os.environ.pop({missing!r})\n{TELL}"
    return run("-c", code)


@pytest.mark.django_db
def test_every_cookie_is_bound_to_this_host_and_to_https(production: dict[str, Any], settings: Any) -> None:
    from thinkfamily.access.users.factories import reader

    names = [f"{cookie}_{part}" for cookie in COOKIES for part in ("NAME", "SECURE", "HTTPONLY", "SAMESITE", "DOMAIN")]
    for name in names:
        setattr(settings, name, production[name])
    client = Client()
    client.force_login(reader())
    client.get("/sign-in/", secure=True)
    client.get("/", secure=True)
    assert len(client.cookies) >= len(COOKIES)
    for name, cookie in client.cookies.items():
        assert name.startswith("__Host-")
        assert cookie["secure"] is True
        assert cookie["httponly"] is True
        assert cookie["samesite"] in ("Lax", "Strict")
        assert cookie["path"] == "/"
        assert not cookie["domain"]


def test_every_name_of_a_cookie_in_the_settings_is_bound_to_the_host(production: dict[str, Any]) -> None:
    ours = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "DEVICE_COOKIE", "PLACE_COOKIE")
    assert [name for name in ours if not production[name].startswith("__Host-")] == []
    assert production["MESSAGE_STORAGE"].endswith("SessionStorage"), "what is said to a reader is in no cookie"


def test_links_in_letters_lead_to_the_site_that_the_settings_name(production: dict[str, Any]) -> None:
    assert production["SITE_ADDRESS"] == "https://families.example.gov.uk/"


@pytest.mark.parametrize("more", [{"ALLOWED_HOSTS": "*"}, {"SITE_ADDRESS": "http://families.example.gov.uk/"}])
def test_an_address_for_links_that_anybody_could_answer_for_is_refused(more: dict[str, str]) -> None:
    answer = check(**more)
    assert answer.returncode != 0
    assert "SITE_ADDRESS is" in answer.stderr


@pytest.mark.demand("6.9.1", "6.9.4")
def test_letters_go_by_notify_where_the_settings_say_so() -> None:
    notify = {"EMAIL_URL": "notify:", "NOTIFY_KEY": "a-key", "NOTIFY_TEMPLATE": "a-template"}
    found = json.loads(run("-c", TELL, **notify).stdout)
    assert found["EMAIL_BACKEND"] == "thinkfamily.office.post.notify.EmailBackend"
    assert found["NOTIFY_ADDRESS"] == "https://api.notifications.service.gov.uk"
    for change, said in (({"NOTIFY_KEY": ""}, "NOTIFY_KEY is not set"), ({"NOTIFY_ADDRESS": "http://x/"}, "https://")):
        answer = run("-c", TELL, **notify | change)
        assert answer.returncode != 0
        assert said in answer.stderr


@pytest.mark.demand("6.9.1")
def test_letters_go_by_smtp_or_into_a_folder_as_the_settings_say(production: dict[str, Any], tmp_path: Path) -> None:
    assert (production["EMAIL_HOST"], production["EMAIL_USE_TLS"]) == ("mail.example.gov.uk", True)
    assert production["EMAIL_TIMEOUT"] == 30, "a mail server that is silent holds up no worker for ever"
    demo = run("-c", TELL, DJANGO_SETTINGS_MODULE="thinkfamily.site.settings.demo", EMAIL_URL="", TF_DATA=str(tmp_path))
    found = json.loads(demo.stdout)
    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert found["EMAIL_FILE_PATH"] == str(tmp_path / "letters")
