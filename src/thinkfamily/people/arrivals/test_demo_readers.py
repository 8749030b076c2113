"""The readers of the demonstration: made once, renewed, and never made anywhere else."""

import datetime

import pytest

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals import demo_readers, policy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("2.8.1")]


def test_each_reader_signs_in_with_what_is_printed(settings, client):
    settings.DEMO = True
    for role, user, password in demo_readers.ensure():
        client.post("/sign-in/", {"username": user, "password": password})
        assert client.get("/").status_code in (200, 302)
        assert User.objects.get(username=user).in_role.title == role
        client.post("/sign-out/")


def test_asking_twice_changes_nothing(settings):
    settings.DEMO = True
    assert demo_readers.ensure() == demo_readers.ensure()
    assert Grant.objects.count() == 7


def test_a_grant_that_has_ended_is_renewed_at_the_next_start(settings):
    settings.DEMO = True
    demo_readers.ensure()
    settings.TODAY = datetime.date(2027, 6, 1)
    demo_readers.ensure()
    assert Grant.objects.count() == 14


def test_the_school_and_the_drug_worker_see_their_own_families(settings):
    settings.DEMO = True
    demo_readers.ensure()
    seen = {
        name: set(policy.visible_to(policy.sight_of(User.objects.get(username=name))).values_list("pk", flat=True))
        for name in ("ayesha", "tom", "sam", "ines")
    }
    assert seen["ayesha"] == {"harper", "mensah", "adeyemi", "whitlock"}
    assert seen["tom"] == {"harper"}
    assert seen["sam"] == seen["ines"] == set()


def test_known_passwords_are_never_made_outside_a_demonstration():
    with pytest.raises(RuntimeError, match="only made where the site is a demonstration"):
        demo_readers.ensure()
    assert not User.objects.exists()
