"""What one person's page shows to whom, and what can be written down on it."""

import datetime

import pytest

from thinkfamily.access.events.models import Event
from thinkfamily.clock import today
from thinkfamily.people.persons import rules
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.factories import address, characteristic, contact_way, identifier, other_name
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
SAID = {"since": "", "until": ""}


def where(record, person, then=""):
    return f"/records/{record.family.pk}/{person.pk}/{then}"


def text(client, address):
    page = client.get(address)
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.demand("4.1.1")
@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param("علي", "", id="a right-to-left name, and one name alone"),
        pytest.param("Zoë-Anaïs D’Arcy", "O'Neill Ó Súilleabháin", id="accents, marks and spaces"),
        pytest.param("X" * 200, "", id="200 letters"),
        pytest.param("<b>Kit</b>", "", id="what looks like markup is shown as it was typed"),
    ],
)
def test_a_name_is_kept_as_it_was_typed(client, harpers, first, last):
    client.force_login(harpers.priya)
    said = {"kind": "in_script", "first_name": first, "last_name": last, "language": "ar"} | SAID
    assert client.post(where(harpers, harpers.kit, "add/name/"), said).status_code == 302
    kept = PersonName.objects.get()
    assert (kept.first_name, kept.last_name) == (first, last)
    page = text(client, where(harpers, harpers.kit))
    assert 'lang="ar"' in page
    assert "<b>Kit" not in page


@pytest.mark.demand("4.13.2")
def test_a_name_is_put_right_and_never_taken_away(client, harpers):
    client.force_login(harpers.priya)
    said = {"version": 1, "first_name": " ", "last_name": "", "date_of_birth": "9 6 2013"}
    answer = client.post(where(harpers, harpers.kit, "edit/"), said)
    assert "the one that is written down would be gone" in answer.content.decode()
    harpers.kit.refresh_from_db()
    assert harpers.kit.first_name == "Kit"


@pytest.mark.demand("4.13.2")
@pytest.mark.parametrize(
    ("what", "said", "words"),
    [
        pytest.param("name", {"kind": "previous", "first_name": "X" * 201}, "at most 200 letters", id="201 letters"),
        pytest.param("name", {"kind": "previous", "first_name": ""}, "Enter a name", id="an empty name"),
        pytest.param("name", {"kind": "previous", "first_name": "?!"}, "in letters", id="no letter at all"),
        pytest.param("name", {"kind": "previous", "first_name": "K\u0007it"}, "cannot be shown", id="a sign unseen"),
        pytest.param("name", {"kind": "previous", "first_name": "Kit", "language": "?"}, "a code such as", id="no tag"),
        pytest.param("number", {"scheme": "nhs", "value": "1234567890"}, "no NHS number", id="a wrong NHS number"),
        pytest.param("number", {"scheme": "nhs", "value": "9999999999"}, "no NHS number", id="ten equal digits"),
        pytest.param("number", {"scheme": "upn", "value": "R247962919251"}, "no unique pupil", id="a wrong UPN"),
        pytest.param("number", {"scheme": "uln", "value": "1111111111"}, "no unique learner", id="a wrong ULN"),
        pytest.param("number", {"scheme": "nhs", "value": ""}, "Enter the number", id="no number"),
        pytest.param(
            "address", {"kind": "home", "line": "1 Row", "postcode": "N"}, "Enter a postcode", id="a postcode"
        ),
        pytest.param(
            "address", {"kind": "home", "line": "1 Row", "since": "31 2 2020"}, "a day that there is", id="31 2 2020"
        ),
        pytest.param(
            "address",
            {"kind": "home", "line": "1 Row", "since": "3 2 2020", "until": "1 2 2020"},
            "cannot end before",
            id="an end before the beginning",
        ),
        pytest.param(
            "contact", {"way": "mobile", "value": "07700 900123"}, "whether it is safe", id="safe is not said"
        ),
        pytest.param("ethnicity", {"code": "NOPE"}, "Select a valid choice", id="a code that there is not"),
        pytest.param("language", {}, "Choose one, or say it in words", id="nothing said"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence_and_not_kept(client, harpers, what, said, words):
    client.force_login(harpers.priya)
    page = client.post(where(harpers, harpers.kit, f"add/{what}/"), SAID | said)
    assert page.status_code == 200
    assert words in page.content.decode()
    for model in (PersonName, Identifier, ContactWay, Characteristic):
        assert not model.objects.exists()


@pytest.mark.demand("4.13.2")
@pytest.mark.parametrize(
    ("born", "words"),
    [
        pytest.param("1 1 2030", "has not come yet", id="a birth to come"),
        pytest.param("31 2 2020", "a day that there is", id="no such day"),
        pytest.param("1 1 1850", "more than 120 years ago", id="too long ago"),
    ],
)
def test_a_date_of_birth_that_cannot_be(client, harpers, born, words):
    client.force_login(harpers.priya)
    said = {"version": "1", "first_name": "Kit", "last_name": "Harper", "date_of_birth": born}
    page = client.post(where(harpers, harpers.kit, "edit/"), said)
    assert words in page.content.decode()
    harpers.kit.refresh_from_db()
    assert harpers.kit.date_of_birth == datetime.date(2013, 6, 9)


@pytest.mark.demand("4.1.4")
def test_sex_in_law_that_is_over_stands_on_the_person_no_more(client, harpers):
    client.force_login(harpers.priya)
    adding = where(harpers, harpers.kit, "add/sex_in_law/")
    client.post(adding, {"code": "F", "words": "", "since": "9 6 2013"})
    first = Characteristic.objects.get(person=harpers.kit, kind="sex_in_law")
    assert Person.objects.get(pk=harpers.kit.pk).sex == "F"
    until = f"{today() - datetime.timedelta(days=3):%d %m %Y}"
    assert client.post(f"/details/characteristic/{first.pk}/end/", {"version": 1, "until": until}).status_code == 302
    assert Person.objects.get(pk=harpers.kit.pk).sex == "U"
    client.post(adding, {"code": "M", "words": "", "since": f"{today() - datetime.timedelta(days=2):%d %m %Y}"})
    assert Person.objects.get(pk=harpers.kit.pk).sex == "M"


DAY = datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param([], "", id="nothing said"),
        pytest.param([("F", None, None)], "F", id="since ever"),
        pytest.param([("F", DAY + datetime.timedelta(1), None)], "", id="from a day to come"),
        pytest.param([("F", None, DAY)], "U", id="over today"),
        pytest.param([("F", None, DAY), ("M", DAY, None)], "M", id="one after the other"),
        pytest.param([("M", DAY, None), ("F", None, None)], "M", id="the one that began last"),
    ],
)
def test_sex_in_law_now(rows, code):
    assert rules.sex_now(rows, DAY) == code


@pytest.mark.demand("4.1.4")
def test_sex_in_law_and_gender_identity_stand_apart_with_their_days(client, harpers):
    client.force_login(harpers.priya)
    client.post(where(harpers, harpers.kit, "add/sex_in_law/"), {"code": "F", "words": "", "since": "9 6 2013"})
    client.post(where(harpers, harpers.kit, "add/gender_identity/"), {"words": "A boy", "since": "1 2 2026"})
    harpers.kit.refresh_from_db()
    assert harpers.kit.sex == "F"
    page = text(client, where(harpers, harpers.kit))
    assert page.index("Sex in law") < page.index("Female") < page.index("Gender identity") < page.index("A boy")


@pytest.mark.demand("4.1.6")
def test_what_is_safe_is_said_in_big_words_and_what_is_not_cannot_be_tapped(client, harpers):
    contact_way(
        harpers.dana, "07700 900123", safe="only_as_said", when_words="Only Mondays", voice_ok=True, by=harpers.priya
    )
    contact_way(harpers.dana, "07700 900999", safe="never", by=harpers.priya)
    client.force_login(harpers.priya)
    page = text(client, where(harpers, harpers.dana))
    assert '<span class="tf-key">Only Mondays. Never text. </span>' in page
    assert 'href="tel:07700900123"' in page
    assert "Never use this" in page
    assert 'href="tel:07700900999"' not in page


@pytest.mark.demand("4.1.7")
def test_a_sealed_address_stays_hidden_and_the_others_are_seen(client, harpers):
    open_one = address(harpers.kit, line="1 Open Road", by=harpers.priya)
    hidden = address(harpers.kit, line="2 Hidden Road", kind="often_stays", by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="address")
    sealed(hidden, harpers.anil.agency, by=harpers.priya)
    client.force_login(harpers.anil)
    page = text(client, where(harpers, harpers.kit))
    assert open_one.line in page
    assert "Hidden Road" not in page
    client.force_login(harpers.priya)
    assert "Hidden Road" in text(client, where(harpers, harpers.kit))


def test_each_detail_is_changed_and_ended_by_its_own_agency_alone(client, harpers):
    mine = characteristic(harpers.kit, "language", "pl", by=harpers.priya)
    client.force_login(harpers.anil)
    assert "only" not in client.get(f"/details/characteristic/{mine.pk}/").content.decode()
    assert client.post(f"/details/characteristic/{mine.pk}/", {"version": "1", "code": "ro"}).status_code == 403
    client.force_login(harpers.priya)
    client.post(f"/details/characteristic/{mine.pk}/", {"version": "1", "code": "ro", "words": "", **SAID})
    mine.refresh_from_db()
    assert (mine.code, mine.version) == ("ro", 2)
    client.post(f"/details/characteristic/{mine.pk}/end/", {"version": "2", "until": "1 11 2026"})
    mine.refresh_from_db()
    assert mine.until == datetime.date(2026, 11, 1)
    assert "What was so before" in text(client, where(harpers, harpers.kit))
    assert {"something about a person changed", "something about a person ended"} <= set(
        Event.objects.values_list("what", flat=True)
    )


def test_an_agency_sees_what_is_shared_with_it_and_no_more(client, harpers):
    identifier(harpers.kit, by=harpers.priya)
    other_name(harpers.kit, "Kitty Brook", by=harpers.priya)
    contact_way(harpers.kit, "07700 900123", by=harpers.priya)
    client.force_login(harpers.tom)
    page = text(client, where(harpers, harpers.kit))
    assert "Kitty Brook" in page
    assert "900123" not in page


def test_two_who_put_one_detail_right_at_once_lose_nothing(client, harpers):
    way = contact_way(harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    typed = {"version": "1", "way": "mobile", "value": "07700 900111", "safe": "yes", **SAID}
    assert client.post(f"/details/contactway/{way.pk}/", typed).status_code == 302
    second = client.post(f"/details/contactway/{way.pk}/", typed | {"value": "07700 900222"})
    assert second.status_code == 200
    page = second.content.decode()
    assert page.count("07700 900111") >= 1
    assert page.count("07700 900222") >= 2
    way.refresh_from_db()
    assert way.value == "07700 900111"
