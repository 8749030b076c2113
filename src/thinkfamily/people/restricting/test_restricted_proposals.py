"""A restricted family is not open as its proposal: to who may not see the record it is as if it were not there."""

import datetime
import re

import pytest
from django.db import connection

from thinkfamily.access import reading
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import emergencies
from thinkfamily.people.persons.factories import person
from thinkfamily.people.records.models import Fact, Involvement, Mention

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("3.3.1", "3.5.1")]
BORN = datetime.date(2013, 6, 9)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(
    params=["its people", "its id", "somebody merged"],
    ids=lambda how: f"known by {how}",
)
def record(request, moira):
    """The Harpers' record, restricted, known in the publication in one way."""
    known = {"proposed_id": "kit"} if request.param != "its id" else {}
    kit = person("Kit Harper", "2013-06-09", by=moira, **known)
    who = kit
    if request.param == "somebody merged":
        who = person("Kit Harper", "2013-06-09", by=moira)
        kit.merged_into = who
        kit.save()
    old = "harper" if request.param == "its id" else "what it was called before"
    made = made_family("Harper family", (who, "child"), by=moira, restricted=True, opened_from=old)
    ends = datetime.date(2027, 1, 1)
    give(
        moira, by=None, scope="record", family_id=str(made.pk), reason="Safeguards them",
        starts=datetime.date(2026, 1, 1), ends=ends,
    )  # fmt: skip
    return made


def addresses(ref):
    return [f"/families/{ref}/", f"/families/{ref}/open/"]


def face(answer):
    """All of an answer but what differs each time."""
    return answer.status_code, re.sub(rb"[A-Za-z0-9_=/+-]{32,}", b"", answer.content)


def counts(client):
    return re.findall(r"\d+ famil\w+", client.get("/early-list/").content.decode())


def test_its_pages_are_not_there_in_the_very_words_of_any_other(record, priya, moira, client):
    ref = ProposedFamily.objects.get(pk="harper").ref
    client.force_login(priya)
    for here, nowhere in zip(addresses(ref), addresses("0" * len(ref)), strict=True):
        there, none = face(client.get(here)), face(client.get(nowhere))
        assert there[0] == 404
        assert there[1].replace(ref.encode(), b"") == none[1].replace(b"0" * len(ref), b"")
    client.force_login(moira)
    assert client.get(addresses(ref)[0]).status_code == 200


def test_the_early_list_is_as_if_nobody_had_found_them(record, priya, moira, client):
    ref = ProposedFamily.objects.get(pk="harper").ref
    client.force_login(priya)
    restricted = client.get("/early-list/").content.decode()
    Family.objects.filter(pk=record.pk).update(restricted=False)
    shown = client.get("/early-list/").content.decode()
    assert (ref in restricted, ref in shown) == (False, True)
    before = counts(client)
    Family.objects.filter(pk=record.pk).update(restricted=True)
    assert counts(client) != before
    client.force_login(moira)
    assert ref in client.get("/early-list/").content.decode()


def take(by):
    return emergencies.take(by=by, first_name="Kit", last_name="Harper", born=BORN, reason="A call at night")


def test_emergency_access_opens_neither(record):
    sana = reader("sana", role="front_door", at="Early help hub")
    assert take(sana).grant is None
    Family.objects.filter(pk=record.pk).update(restricted=False)
    assert take(sana).grant is not None


def test_the_database_shows_no_row_of_its_people_in_any_feed(record, priya, moira):
    theirs = set(Member.objects.filter(family="harper").values_list("person_id", flat=True))
    seen = {}
    for who in (priya, moira):
        with reading.as_reader(who):
            seen[who] = [set(each.objects.values_list("person_id", flat=True)) for each in (Mention, Fact, Involvement)]
    assert not set.union(*seen[priya]) & theirs
    assert set.union(*seen[priya]), "of others there are rows"
    assert set.union(*seen[moira]) >= theirs


def test_the_database_shows_no_row_of_it_either(record, priya, moira):
    with reading.as_reader(priya), connection.cursor() as cursor:
        assert not ProposedFamily.objects.filter(pk="harper").exists()
        assert not Member.objects.filter(family="harper").exists()
        assert ProposedFamily.objects.filter(pk="mensah").exists()
        cursor.execute("SELECT count(*) FROM tf_reached_persons WHERE family_id = 'harper'")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT 'harper' IN (SELECT tf_restricted_proposals(%s::uuid[]))", [[str(record.pk)]])
        assert cursor.fetchone() == (True,), "what a reader says that they see counts for nothing"
    with reading.as_reader(moira):
        assert ProposedFamily.objects.filter(pk="harper").exists()
