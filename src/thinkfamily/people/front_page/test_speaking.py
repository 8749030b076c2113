"""How to speak with somebody stands at the top of the page: for who may know it, and only what is of use."""

import pytest

from thinkfamily.access.events.models import Look
from thinkfamily.people.front_page import speaking
from thinkfamily.people.persons.details import Characteristic
from thinkfamily.people.persons.factories import characteristic
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.demand("4.14.5")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param([("language", "pl", ""), ("interpreter", "always", "")], " needs a Polish interpreter.", id="one"),
        pytest.param(
            [("language", "ur", ""), ("language", "en", ""), ("interpreter", "always", "A woman.")],
            " needs an Urdu interpreter: A woman.",
            id="whom to book",
        ),
        pytest.param(
            [("language", "uk", ""), ("interpreter", "", "By phone")],
            " needs a Ukrainian interpreter: By phone.",
            id="as it sounds",
        ),
        pytest.param(
            [("interpreter", "for_what_matters", "")],
            " needs an interpreter for meetings and whatever is important.",
            id="no language is known",
        ),
        pytest.param(
            [("communication", "other", "speak slowly, short sentences")],
            ": speak slowly, short sentences.",
            id="helps",
        ),
        pytest.param(
            [("interpreter", "always", ""), ("communication", "time", ""), ("communication", "easy_read", "")],
            " needs an interpreter. More time, one thing at a time. Easy read.",
            id="both",
        ),
        pytest.param([("language", "pl", ""), ("interpreter", "not_needed", "")], "", id="none is needed"),
    ],
)
def test_it_is_said_in_a_sentence(said, words):
    rows = [Characteristic(kind=kind, code=code, words=more) for kind, code, more in said]
    assert speaking.need(rows) == words


def page_for(client, user, family):
    client.force_login(user)
    return client.get(f"/records/{family.pk}/page/").content.decode()


@pytest.mark.django_db
def test_it_stands_before_everything_else_and_is_kept_as_looked_at(client, harpers):
    characteristic(harpers.dana, "language", "pl", by=harpers.priya)
    kept = characteristic(harpers.dana, "interpreter", "always", by=harpers.priya)
    unsaid = characteristic(harpers.kit, "language", "pl", by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert page.index("<strong>Dana</strong> needs a Polish interpreter.") < page.index("Who to call")
    assert str(kept.pk) in Look.objects.latest("id").shown
    assert str(unsaid.pk) not in Look.objects.latest("id").shown, "what is not said is not shown"


@pytest.mark.django_db
def test_of_who_is_withheld_nothing_is_said(client, harpers):
    characteristic(harpers.dana, "interpreter", "always", words="From Gdynia", by=harpers.priya)
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="identity", ground="danger_if_known")
    assert "interpreter" not in page_for(client, harpers.anil, harpers.family)
    assert "From Gdynia" in page_for(client, harpers.priya, harpers.family)
