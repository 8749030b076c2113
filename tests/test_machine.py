"""Promises of the tests' own surroundings: no network, the restricted role, only sound settings."""

import os
import socket
import subprocess
import sys

import pytest
from pytest_socket import SocketConnectBlockedError

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "thinkfamily.site.settings.production",
    "SECRET_KEY": "for the tests of production settings alone 0123456789",
    "ALLOWED_HOSTS": "families.example.gov.uk",
    "TF_STATIC": "static",
    "DATABASE_URL": "postgres://tf_app:x@db.example.gov.uk/thinkfamily?sslmode=verify-full",
    "EMAIL_URL": "smtp+tls://families:x@mail.example.gov.uk:587",
}


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_the_network_is_out_of_reach() -> None:
    with socket.socket() as outside, pytest.raises(SocketConnectBlockedError):
        outside.connect(("192.0.2.1", 80))


def start_production(**more: str) -> subprocess.CompletedProcess[str]:
    code = "import django; django.setup(); from django.conf import settings; print(settings.DEMO, settings.TODAY)"
    environment = {"PATH": os.environ["PATH"], **PRODUCTION, **more}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.demand("2.1.7")
def test_production_starts_without_demo_and_with_the_true_day() -> None:
    assert start_production().stdout == "False None\n"


@pytest.mark.demand("2.1.7")
@pytest.mark.parametrize("name", ["TF_TODAY", "TF_DEMO"])
def test_production_refuses_what_is_for_the_demo(name: str) -> None:
    answer = start_production(**{name: "2026-11-21"})
    assert answer.returncode != 0
    assert f"{name} is for demo and tests" in answer.stderr


@pytest.mark.demand("2.11.2")
def test_the_reference_says_what_the_code_says() -> None:
    from thinkfamily.site.reference import out_of_date

    assert list(out_of_date()) == [], "run ./run reference"


def test_every_mark_names_a_known_demand() -> None:
    from thinkfamily.site.coverage import demands, measured, shown_by

    assert {*shown_by(), *measured()} <= set(demands())


def test_what_was_measured_stands_in_the_benchmarks() -> None:
    from thinkfamily.site.coverage import ROOT, measured

    page = (ROOT / "docs" / "reference" / "benchmarks.md").read_text(encoding="utf-8")
    for heading in measured().values():
        assert f"## {heading}" in page
