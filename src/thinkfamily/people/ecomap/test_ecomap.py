"""The picture of supports on its page, as a file, and only of what the reader may know."""

import pytest

from thinkfamily.people.families.factories import member
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.7.1")]


def page_of(client, user, family, more=""):
    client.force_login(user)
    answer = client.get(f"/records/{family.pk}/support/picture/{more}")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def round_the_harpers(harpers):
    supporter(harpers.kit, "Joan Harper", by=harpers.priya, relation="grandmother", strength=3)
    supporter(harpers.dana, "Rob", kind="other", by=harpers.priya, stressful=True, cost="Rings at night")
    involved(harpers.dana, "substance_use", "Northmoor recovery", by=harpers.tom)
    return harpers


def test_the_picture_says_the_same_in_words(client, round_the_harpers):
    page = page_of(client, round_the_harpers.priya, round_the_harpers.family)
    assert page.count("<svg") == 2
    assert "Joan Harper, grandmother, for Kit: very much, comes to them. Has him on Saturdays." in page
    assert "it costs more than it gives. Has him on Saturdays; it costs: Rings at night." in page
    assert "1 that give more than they cost, 1 that cost more than they give, 0 services." in page


def test_only_of_one_of_them(client, round_the_harpers):
    page = page_of(client, round_the_harpers.priya, round_the_harpers.family, f"?of={round_the_harpers.kit.pk}")
    assert "Joan Harper" in page
    assert "Rings at night" not in page


def test_of_several_of_them_in_picture_words_and_file(client, round_the_harpers):
    record = round_the_harpers
    ann = person("Ann Harper", "2018-01-01", by=record.priya)
    member(record.family, ann, by=record.priya)
    supporter(ann, "Miss Bell", by=record.priya)
    asked = f"?of={record.kit.pk}&of={record.dana.pk}"
    page = page_of(client, record.priya, record.family, asked)
    assert "Who and what is round Dana and Kit" in page
    assert "Joan Harper, grandmother, for Kit" in page
    assert "Rings at night" in page
    assert "Miss Bell" not in page
    assert "Miss Bell" in page_of(client, record.priya, record.family, f"{asked}&of={ann.pk}"), "all is everybody"
    where = f"/records/{record.family.pk}/support/picture/file/"
    assert f"{where}?of={record.dana.pk}&amp;of={record.kit.pk}" in page
    assert b"Miss Bell" not in client.get(f"{where}{asked}").content
    assert "the Harper family" in page_of(client, record.priya, record.family, "?of=nobody"), "nonsense asks for all"


def test_a_service_that_the_reader_may_not_know_of_is_not_drawn(client, round_the_harpers):
    assert "Northmoor recovery" not in page_of(client, round_the_harpers.anil, round_the_harpers.family)
    assert "Northmoor recovery" in page_of(client, round_the_harpers.tom, round_the_harpers.family)


def test_the_picture_as_a_file(client, round_the_harpers):
    client.force_login(round_the_harpers.anil)
    answer = client.get(f"/records/{round_the_harpers.family.pk}/support/picture/file/")
    assert answer["Content-Type"] == "application/octet-stream", "a file to keep, which no browser runs"
    assert "attachment" in answer["Content-Disposition"]
    assert b"Joan Harper" in answer.content
    assert b"Northmoor recovery" not in answer.content


def test_a_name_is_never_markup(client, harpers):
    supporter(harpers.kit, "<script>alert(1)</script>", by=harpers.priya)
    assert "<script>alert" not in page_of(client, harpers.priya, harpers.family)
