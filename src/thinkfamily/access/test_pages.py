"""The guard, and the pages that need no family."""

import pytest

from thinkfamily.access import personal_data
from thinkfamily.access.users.factories import agency, reader

pytestmark = pytest.mark.django_db


def test_the_safety_page_is_open_to_everybody_and_names_the_lead(client):
    agency("Agency of early_help", phone="01632 960140")
    reader("moira", role="safeguarding_lead", name="Moira Flint")
    said = client.get("/safety/").content.decode()
    assert "999" in said
    assert "Moira Flint" in said
    assert "01632 960140" in said


def test_a_system_administrator_comes_first_to_accounts(client):
    client.force_login(reader("sam", role="system_administrator"))
    assert client.get("/", follow=True).redirect_chain == [("/accounts/", 302)]


def test_a_page_that_is_not_there_says_so_in_words(client):
    client.force_login(reader())
    answer = client.get("/no-such-page/")
    assert answer.status_code == 404
    assert "This page is not there" in answer.content.decode()


def test_every_page_carries_the_safety_link_and_the_demonstration_says_so(client, settings):
    settings.DEMO = True
    said = client.get("/sign-in/").content.decode()
    assert "Worried about someone’s safety?" in said
    assert "all people are fictional" in said
    assert "Today is Saturday 21 November 2026." in said


def test_every_model_says_which_fields_are_personal():
    assert personal_data.declared()


def test_the_gallery_shows_each_kind_of_field_with_its_error(client):
    client.force_login(reader())
    said = client.get("/gallery/").content.decode()
    for sentence in ("Choose one of the two", "Choose at least one", "Enter a line", "Enter some sentences"):
        assert said.count(sentence) == 2  # above, and at the field
