"""A desk that goes to somebody else opens nothing to who hands it over, and no restricted family to anybody."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.office.cover import actions as cover
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy
from thinkfamily.people.granting import actions as granting
from thinkfamily.people.granting import emergencies

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.8")]
LATER = datetime.date(2027, 6, 30)
RECOVERY = {"at": "Northmoor recovery", "kind": "substance_use"}


def arrange(person, stand_in, by):
    return cover.arrange(person, stand_in=stand_in, since=today(), until=LATER, reason="Ill", by=by)


def hand_over(person, to, by):
    cover.hand_over(person, to=to, reason="Leaves", by=by)


@pytest.mark.parametrize("way", [pytest.param(arrange, id="by cover"), pytest.param(hand_over, id="by hand-over")])
def test_a_manager_gives_themselves_no_access(harpers, way):
    boss = reader("boss", role="manager", **RECOVERY)
    with pytest.raises(Refused, match="cannot take this desk"):
        way(harpers.tom, boss, boss)
    assert not policy.may_see(boss, harpers.family)


@pytest.mark.parametrize("way", [pytest.param(arrange, id="by cover"), pytest.param(hand_over, id="by hand-over")])
def test_a_manager_who_sees_the_families_anyhow_takes_the_desk(harpers, granted, way):
    boss = granted("boss", scope="record", family_id=str(harpers.family.pk), role="manager", **RECOVERY)
    way(harpers.tom, boss, boss)
    assert policy.may_see(boss, harpers.family)


@pytest.mark.parametrize("way", [pytest.param(arrange, id="by cover"), pytest.param(hand_over, id="by hand-over")])
@pytest.mark.parametrize("restricted", [False, True])
def test_a_restricted_family_is_handed_on_by_the_safeguarding_lead_alone(harpers, way, restricted):
    boss, pal = reader("boss", role="manager", **RECOVERY), reader("pal", **RECOVERY)
    led(harpers.tom.agency, harpers.moira)
    harpers.family.restricted = restricted
    harpers.family.save()
    way(harpers.tom, pal, boss)
    assert bool(policy.may_see(pal, harpers.family)) is not restricted
    assert Task.objects.filter(about_type="restricted family", owner=harpers.moira).exists() is restricted


def test_emergency_access_is_not_made_longer(harpers, client):
    tom = reader("tess", **RECOVERY)
    born = datetime.date(2013, 6, 9)
    emergency = emergencies.take(by=tom, first_name="Kit", last_name="Harper", born=born, reason="Hurt")
    assert emergency.grant
    with pytest.raises(Refused, match="is not renewed"):
        granting.renew(emergency.grant, by=harpers.moira, weeks=6, reason="Goes on")
    client.force_login(harpers.moira)
    assert client.get(f"/access/grants/{emergency.grant_id}/renew/").status_code == 403
    page = client.get(f"/access/families/{harpers.family.pk}/").content.decode()
    assert f"/access/grants/{emergency.grant_id}/withdraw/" in page
    assert f"/access/grants/{emergency.grant_id}/renew/" not in page


def withdraw_from(harpers):
    granting.withdraw(Grant.objects.get(reader=harpers.tom), by=harpers.moira, reason="Knows the family privately")


def test_cover_ends_with_the_access_that_it_covers(harpers):
    boss, pal = reader("boss", role="manager", **RECOVERY), reader("pal", **RECOVERY)
    arrange(harpers.tom, pal, boss)
    Grant.objects.filter(reader=pal).update(reason="Said otherwise")
    assert policy.may_see(pal, harpers.family)
    withdraw_from(harpers)
    assert not policy.may_see(pal, harpers.family)


def test_who_covers_for_two_of_a_family_keeps_it_for_the_other_and_through_a_renewal(harpers, granted):
    boss, pal = reader("boss", role="manager", **RECOVERY), reader("pal", **RECOVERY)
    other = granted("olga", scope="record", family_id=str(harpers.family.pk), **RECOVERY)
    covers = [arrange(person, pal, boss) for person in (harpers.tom, other)]
    withdraw_from(harpers)
    assert policy.may_see(pal, harpers.family)
    granting.renew(Grant.objects.get(reader=other), by=harpers.moira, weeks=6, reason="Goes on")
    assert policy.may_see(pal, harpers.family)
    cover.end(covers[1], by=boss)
    assert not policy.may_see(pal, harpers.family)
