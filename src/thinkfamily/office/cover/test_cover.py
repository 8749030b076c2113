"""Ill or gone: the desk is covered or handed over, comes back by itself, and nothing stays without an owner."""

import datetime

import pytest

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.reads import current
from thinkfamily.access.users.factories import reader
from thinkfamily.office.cover import actions, reads
from thinkfamily.office.tasks.models import Task

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 21)
A_DAY = datetime.timedelta(days=1)
FRIDAY = datetime.date(2026, 11, 27)


def families(user, day=TODAY):
    return {grant.family_id for grant in current(user, day)}


@pytest.mark.demand("3.1.8")
def test_cover_holds_for_its_days_and_comes_back_by_itself(people, settings):
    priya, tola = people["priya"], people["tola"]
    until = FRIDAY
    actions.arrange(priya, stand_in=tola, since=TODAY, until=until, reason="Ill", by=people["max"])
    assert families(tola) == {"harper", "mensah"}
    assert colleagues.stands_in(priya, TODAY) == tola
    assert families(priya) == {"harper", "mensah"}
    settings.TODAY = until + A_DAY
    assert families(tola, until + A_DAY) == set()
    assert colleagues.stands_in(priya, until + A_DAY) == priya
    assert Task.objects.get().owner == priya


def test_one_stand_in_at_a_time_and_nobody_covers_a_stranger_s_desk(people):
    arranged = {"since": TODAY, "until": FRIDAY, "reason": "Ill", "by": people["max"]}
    actions.arrange(people["priya"], stand_in=people["tola"], **arranged)
    with pytest.raises(Refused, match="Somebody covers for Priya on some of these days already"):
        actions.arrange(people["priya"], stand_in=people["nora"], **arranged)
    stranger = reader("stranger", at="Recovery", name="Stranger")
    with pytest.raises(Refused, match="Stranger cannot take this desk"):
        actions.arrange(people["tola"], stand_in=stranger, **arranged)
    with pytest.raises(Refused, match="works for another agency"):
        actions.arrange(stranger, stand_in=people["tola"], **arranged)


def test_back_sooner_ends_it_today(people):
    cover = actions.arrange(
        people["priya"], stand_in=people["tola"], since=TODAY - A_DAY, until=FRIDAY, reason="Ill", by=people["max"]
    )
    actions.end(cover, by=people["max"])
    assert families(people["tola"]) == set()
    assert colleagues.stands_in(people["priya"], TODAY) == people["priya"]


@pytest.mark.demand("3.1.8")
def test_a_desk_is_handed_over_for_good(people):
    actions.hand_over(people["priya"], to=people["tola"], reason="Leaves on Friday", by=people["max"])
    assert families(people["priya"]) == set()
    assert families(people["tola"]) == {"harper", "mensah"}
    assert Task.objects.get(what="Ring Dana").owner == people["tola"]
    assert list(people["tola"].teams_led.values_list("name", flat=True)) == ["Fernhill team"]
    assert reads.without_owner(TODAY) == []


def test_an_agency_without_a_lead_is_somebody_s_task_and_only_once(people):
    from thinkfamily.access.colleagues.models import LeadAppointment

    LeadAppointment.objects.all().delete()
    assert reads.without_owner(TODAY) != []
    assert actions.leave_nothing_without_owner(by=None) == 1
    assert actions.leave_nothing_without_owner(by=None) == 0
    assert Task.objects.get(about_type="no safeguarding lead").owner == people["max"]


def test_a_manager_arranges_cover_and_hands_over_on_the_pages(client, people):
    priya, tola = people["priya"], people["tola"]
    client.force_login(people["max"])
    wrong = client.post(f"/desks/{priya.pk}/cover/", {"person": tola.pk, "since": "27/11/2026", "until": "23/11/2026"})
    assert "The last day comes before the first" in wrong.content.decode()
    words = {"person": tola.pk, "since": "23/11/2026", "until": "27/11/2026", "reason": "On leave"}
    client.post(f"/desks/{priya.pk}/cover/", words)
    assert "On leave" in client.get("/desks/").content.decode()
    cover = priya.covered.get()
    client.post(f"/desks/cover/{cover.pk}/end/")
    assert not priya.covered.exists()
    assert "open task" in client.get(f"/desks/{priya.pk}/hand-over/").content.decode()
    client.post(f"/desks/{priya.pk}/hand-over/", {"person": tola.pk, "reason": "Leaves"})
    assert Task.objects.get(what="Ring Dana").owner == tola


def test_who_is_no_manager_hands_no_desk_over(client, people):
    client.force_login(people["tola"])
    assert client.get("/desks/").status_code == 403
    assert client.get(f"/desks/{people['priya'].pk}/cover/").status_code == 403


def test_the_page_of_desks_asks_a_fixed_number_of_questions(client, people, questions):
    client.force_login(people["max"])
    few = questions("/desks/")
    for number in range(6):
        reader(f"p{number}", at="Hub")
    assert questions("/desks/") == few <= 16
