"""Each rule finds what it says, and nothing of the family stands on the page."""

import datetime
import re

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from thinkfamily.access.colleagues.models import Profile
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import now
from thinkfamily.people.unusual import actions, reads, rules
from thinkfamily.people.unusual.models import LookedInto

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.7.2")]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def tola():
    return reader("tola", name="Tola Bright")


@pytest.fixture
def ines():
    return reader("ines", role="information_governance", name="Ines Carter")


def at(hour, minute=0):
    """Yesterday at that hour in London."""
    return (timezone.localtime(now()) - DAY).replace(hour=hour, minute=minute)


def look(who, family="harper", page="family", when=None, grant_id=1, **more):
    return Look.objects.create(who=who, family_id=family, page=page, at=when or at(11), grant_id=grant_id, **more)


def found():
    return [(row.rule, row.sentence) for row in reads.every()]


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_usual_look_is_not_unusual(tola):
    look(tola)
    assert found() == []


def test_without_a_grant(tola):
    look(tola, grant_id=None)
    assert found() == [("no_grant", "Tola Bright looked at a family that no grant of theirs named or reached.")]


def test_by_emergency_access(tola):
    end = now() + DAY
    grant = Grant.objects.create(
        reader=tola, scope="family", family_id="harper", ground="emergency", reason="x", starts=at(1).date(),
        ends=end.date(), ends_at=end,
    )  # fmt: skip
    look(tola, grant_id=grant.pk)
    look(tola, grant_id=grant.pk, page="why")
    assert found() == [("emergency", "Tola Bright looked at a family by emergency access, 2 times.")]


@pytest.mark.parametrize(
    ("hour", "unusual"),
    [
        pytest.param(21, False, id="nine in the evening is not yet night"),
        pytest.param(22, True, id="ten in the evening is"),
        pytest.param(5, True, id="five in the morning is"),
        pytest.param(6, False, id="at six the early ones begin"),
    ],
)
def test_at_night(tola, hour, unusual):
    look(tola, when=at(hour, 30))
    assert found() == ([("night", "Tola Bright looked at a family between 10pm and 6am.")] if unusual else [])


def test_many_in_an_hour_and_lists_do_not_count():
    tola = reader("tola", name="Tola Bright")
    for number in range(31):
        look(tola, family=f"f{number}", when=at(11, number))
        look(tola, family=f"g{number}", when=at(14, number), page="early_list")
    many = "Tola Bright looked at 31 families between 11am and noon; more than 30 in an hour is unusual."
    assert found() == [("many", many)]


@pytest.mark.usefixtures("families")
def test_the_same_surname():
    dan = reader("dan", name="Dan HARPER")
    look(dan)
    look(dan, family="mensah")
    assert found() == [("same_surname", "Dan HARPER looked at a family in which somebody has the same surname.")]


@pytest.mark.usefixtures("families")
def test_the_readers_own_postcode(tola):
    from thinkfamily.people.arrivals.models import Home
    from thinkfamily.people.records.models import Address

    home = Home.objects.filter(person__memberships__family="harper").first()
    assert home is not None
    Address.objects.filter(pk=home.address_id).update(text="14 Larkfield Row, Fernhill NM1 4AB")
    Profile.objects.create(user=tola, home_postcode="NM1 4AB")
    look(tola)
    assert found() == [("own_address", "Tola Bright looked at a family with the postcode of their own home.")]


def test_looks_of_long_ago_are_not_asked_about(tola):
    look(tola, when=now() - 15 * DAY, grant_id=None)
    assert found() == []


def test_governance_reads_the_page_and_writes_what_it_was(client, tola, ines):
    look(tola, grant_id=None)
    client.force_login(ines)
    page = text(client.get("/looks/unusual/"))
    assert "Tola Bright looked at a family that no grant" in page
    assert "harper" not in page
    [row] = reads.every()
    inside = text(client.get(f"/looks/unusual/{row.key}/"))
    assert "harper" not in inside
    assert "Say what it was" in text(client.post(f"/looks/unusual/{row.key}/", {"note": ""}))
    client.post(f"/looks/unusual/{row.key}/", {"note": "Her grant had ended that morning"})
    page = text(client.get("/looks/unusual/"))
    assert "Nothing waits to be asked about" in page
    assert "Her grant had ended that morning." in page


def test_nobody_looks_into_themselves(tola, ines):
    look(ines, grant_id=None)
    [row] = reads.every()
    with pytest.raises(Refused, match="another governance officer"):
        actions.look_into(row, by=ines, note="All is well")
    with pytest.raises(IntegrityError, match="nobody_looks_into_themselves"), transaction.atomic():
        LookedInto.objects.create(key="x", rule="night", reader=ines, by=ines, note="x", at=now())


def test_others_do_not_read_it(client, tola):
    client.force_login(tola)
    assert client.get("/looks/unusual/").status_code == 403


def test_the_page_asks_a_fixed_number_of_questions(client, tola, ines, questions):
    look(tola, grant_id=None)
    client.force_login(ines)
    few = questions("/looks/unusual/")
    for number in range(8):
        look(reader(f"p{number}"), grant_id=None, family=f"f{number}")
    assert questions("/looks/unusual/") == few


@pytest.mark.parametrize(("name", "compared"), [("Priya Nair", "nair"), ("Sean O'Hara", "ohara"), ("Cher", "")])
def test_surnames_are_compared_by_their_letters(name, compared):
    assert rules.surname(name) == compared


@pytest.mark.demand("3.7.1")
def test_a_look_is_kept_also_when_the_page_then_failed(client, settings, tola, monkeypatch):
    from thinkfamily.access.colleagues import views
    from thinkfamily.access.page import showing

    def breaks(request, template, context):
        showing(request, "harper", ["Kit"])
        raise RuntimeError("the page broke")

    monkeypatch.setattr(views, "render", breaks)
    client.force_login(tola)
    client.raise_request_exception = False
    assert client.get("/colleagues/").status_code == 500
    kept = Look.objects.get()
    assert (kept.who, kept.family_id, kept.page, kept.failed) == (tola, "harper", "colleagues", True)
