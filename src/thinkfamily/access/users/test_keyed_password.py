"""A password's hash is of no use without the key, and outlives a change of it for as long as the old one is kept."""

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher, check_password, get_hashers, make_password

PASSWORD = "four words that belong apart"
HASHERS = [
    "thinkfamily.access.users.keyed_password.KeyedPBKDF2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]


@pytest.fixture(autouse=True)
def hashers(settings):
    settings.PASSWORD_HASHERS = HASHERS
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "first", []


def test_it_is_this_password_and_no_other():
    made = make_password(PASSWORD)
    assert check_password(PASSWORD, made)
    assert not check_password(PASSWORD + ".", made)
    assert not get_hashers()[0].must_update(made)


def test_without_the_key_no_guess_can_be_tried(settings):
    made = make_password(PASSWORD)
    _, rounds, salt, digest = made.split("$")
    assert PBKDF2PasswordHasher().encode(PASSWORD, salt, int(rounds)).rpartition("$")[2] != digest
    settings.SECRET_KEY = "another"
    assert not check_password(PASSWORD, made)


def test_after_a_change_of_the_key_it_still_verifies_and_is_made_anew(settings):
    anew: list[str | None] = []
    made = make_password(PASSWORD)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "second", ["first"]
    assert check_password(PASSWORD, made, setter=anew.append)
    assert anew == [PASSWORD]


def test_a_hash_from_before_there_was_a_key_is_made_anew():
    anew: list[str | None] = []
    made = make_password(PASSWORD, hasher="pbkdf2_sha256")
    assert check_password(PASSWORD, made, setter=anew.append)
    assert anew == [PASSWORD]
