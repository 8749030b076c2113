"""The settings of single sign-on, and reading what a provider says."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from thinkfamily.access.signing_in.single_sign_on import provider, rules

pytestmark = pytest.mark.demand("3.2.4")
NEEDED = {
    "SIGN_ON_ISSUER": "https://login.council.example/",
    "SIGN_ON_CLIENT_ID": "think-family",
    "SIGN_ON_SECRET": "s3cret",
    "SIGN_ON_AGENCY": "Northmoor Council",
}


@pytest.fixture
def given(monkeypatch):
    def setting(**more):
        for name, value in (NEEDED | more).items():
            monkeypatch.setenv(name, value)
        return provider.read()

    return setting


def test_without_an_issuer_there_is_none(monkeypatch):
    monkeypatch.delenv("SIGN_ON_ISSUER", raising=False)
    assert provider.read() is None


def test_all_that_is_needed_is_four_settings(given):
    there = given()
    assert there.issuer == "https://login.council.example/", "to the letter: some issuers end with a stroke"
    assert (there.name, there.claim, there.second_step, there.new_role) == (
        "Northmoor Council",
        "preferred_username",
        (),
        "",
    )


def test_second_steps_are_pairs(given):
    assert given(SIGN_ON_SECOND_STEP="amr=mfa,acr=urn:two=steps").second_step == (
        ("amr", "mfa"),
        ("acr", "urn:two=steps"),
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"SIGN_ON_ISSUER": "http://login.council.example"}, "must begin with https"),
        ({"SIGN_ON_SECRET": ""}, "so SIGN_ON_SECRET must be set"),
        ({"SIGN_ON_SECOND_STEP": "mfa"}, "write claim=value"),
        ({"SIGN_ON_NEW_ROLE": "system_administrator"}, "it may be practitioner"),
    ],
)
def test_what_is_wrong_is_said_at_the_start(given, wrong, said):
    with pytest.raises(ImproperlyConfigured, match=said):
        given(**wrong)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        pytest.param({"preferred_username": " Priya "}, "priya", id="as accounts spell it"),
        pytest.param({}, "", id="a claim that is not there names nobody"),
        pytest.param({"preferred_username": ["priya"]}, "", id="nor does a list"),
    ],
)
def test_whom_a_claim_names(claims, name):
    assert rules.names(claims, "preferred_username") == name


def test_an_address_that_the_provider_itself_does_not_vouch_for_names_nobody():
    assert rules.names({"email": "priya@hub.example", "email_verified": False}, "email") == ""


@pytest.mark.parametrize(
    ("claims", "done"),
    [
        ({"amr": ["pwd", "mfa"]}, True),
        ({"amr": "mfa"}, True),
        ({"amr": ["pwd"]}, False),
        ({"amr": "mfa-not"}, False),
        ({}, False),
    ],
)
def test_when_the_provider_has_asked_for_a_second_step(claims, done):
    assert rules.second_step_done(claims, [("amr", "mfa")]) == done
