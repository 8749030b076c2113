"""Who opens a proposed family, who belongs to it, and that a record one may not see is never given away."""

import pytest
from django.db import connection

from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families import actions, policy
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.families.models import Family, LeftOut, Membership

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("3.4.1")]
EVERYBODY = {"dana": True, "kit": True, "rob": True}


def proposal(name="harper"):
    return ProposedFamily.objects.get(pk=name)


def opened(by, belong=None, why_not=None, name="Harper family"):
    said = {"name": name, "why": "They asked for help"}
    return actions.open_family(proposal(), by=by, belong=belong or EVERYBODY, why_not=why_not or {}, **said)


def test_who_belongs_and_who_does_not_is_kept_with_who_said_so(moira):
    family = opened(moira, {"dana": True, "kit": True, "rob": False}, {"rob": "Lives elsewhere, Dana says"})
    assert (
        list(Membership.objects.values_list("person__first_name", "recorded_by__username").order_by("person_id")) != []
    )
    assert {one.person.first_name for one in family.memberships.all()} == {"Dana", "Kit"}
    left = LeftOut.objects.get(family=family)
    assert (left.proposed_id, left.why, left.recorded_by) == ("rob", "Lives elsewhere, Dana says", moira)
    assert Event.objects.filter(what="family opened", family_id=str(family.pk), who=moira).exists()


def test_who_opens_it_has_access_to_the_record_with_an_end(moira):
    family = opened(moira)
    grant = Grant.objects.get(family_id=str(family.pk))
    assert (grant.reader, grant.scope) == (moira, "record")
    assert grant.ends > grant.starts
    assert policy.may_see(moira, family)


@pytest.mark.parametrize(
    ("belong", "why_not", "words"),
    [
        pytest.param(
            {"dana": True, "kit": True}, {}, "Say why Rob does not belong", id="somebody is left out without a why"
        ),
        pytest.param(
            dict.fromkeys(EVERYBODY, False), dict.fromkeys(EVERYBODY, "no"), "at least one", id="nobody belongs"
        ),
    ],
)
def test_an_opening_is_refused_in_words(moira, belong, why_not, words):
    with pytest.raises(Refused, match=words):
        opened(moira, belong, why_not)
    assert not Family.objects.exists()


def test_a_second_opening_leads_to_the_record_that_is_there(moira, priya):
    first = opened(moira)
    assert opened(priya) == first
    assert Family.objects.count() == 1
    assert Membership.objects.count() == 3


def test_two_colleagues_who_open_it_at_once_come_one_after_the_other(moira):
    opened(moira)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT hashtextextended('opening harper', 0) IN (SELECT classid::bigint << 32 | objid::bigint"
            " FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid())"
        )
        assert cursor.fetchone() == (True,), "whoever comes second waits until this one is kept, and then finds it"


def test_who_may_not_see_the_record_gets_the_same_answer_as_if_there_were_none(moira, granted, client):
    first = opened(moira)
    Family.objects.filter(pk=first.pk).update(area="Eastgate")
    priya = granted("priya", area="Fernhill", role="front_door", at="Early help hub")
    client.force_login(priya)
    page = client.get(f"/families/{proposal().ref}/open/")
    assert page.status_code == 200
    second = opened(priya)
    assert second != first
    assert not set(second.memberships.values_list("person", flat=True)) & set(
        first.memberships.values_list("person", flat=True)
    )
    task = Task.objects.get(about_type="second record")
    assert (task.owner, task.family_id) == (moira, str(first.pk))
    assert not Task.objects.filter(owner=priya).exists()


@pytest.mark.parametrize(
    ("role", "may"),
    [
        pytest.param("practitioner", True, id="a practitioner of any agency who sees the proposal opens it"),
        pytest.param("manager", True, id="a manager opens it"),
        pytest.param("analyst", False, id="an analyst sees no family"),
        pytest.param("information_governance", False, id="governance opens none"),
        pytest.param("system_administrator", False, id="an administrator opens none"),
    ],
)
def test_who_opens(granted, role, may):
    assert bool(policy.may_open(granted("somebody", role=role, kind="school"), proposal())) == may


def test_somebody_without_a_grant_finds_no_such_page(client):
    client.force_login(reader("stranger", role="practitioner"))
    assert client.get(f"/families/{proposal().ref}/open/").status_code == 404


def test_an_opening_by_the_page(client, moira):
    client.force_login(moira)
    asked = client.get(f"/families/{proposal().ref}/open/").content.decode()
    assert "Kit, 13" in asked
    said = {"name": "Harper family", "why": "Asked for help", "belongs_0": "yes", "belongs_1": "yes", "belongs_2": "no"}
    again = client.post(f"/families/{proposal().ref}/open/", said)
    assert "does not belong" in again.content.decode()
    answer = client.post(f"/families/{proposal().ref}/open/", said | {"why_not_2": "Lives elsewhere"})
    family = Family.objects.get()
    assert answer["Location"] == f"/records/{family.pk}/"
    assert family.memberships.count() == 2


@pytest.mark.parametrize(
    ("scope", "area", "restricted", "reaches"),
    [
        pytest.param("area", "", False, True, id="a grant for the whole council reaches an open record"),
        pytest.param("area", "Fernhill", False, True, id="a grant for its area reaches it"),
        pytest.param("area", "Eastgate", False, False, id="a grant for another area does not"),
        pytest.param("area", "", True, False, id="no area's grant reaches a restricted family"),
        pytest.param("record", "", True, True, id="a grant for this very record reaches a restricted family"),
        pytest.param("own", "", False, False, id="a grant for people whom the agency knows reaches proposals only"),
    ],
)
def test_a_grant_reaches(granted, moira, scope, area, restricted, reaches):
    family = made_family(by=moira, restricted=restricted)
    user = granted("somebody", scope=scope, area=area, family_id=str(family.pk) if scope == "record" else "")
    assert bool(policy.may_see(user, family)) == reaches
    assert policy.may_see(user, family).hidden != reaches
