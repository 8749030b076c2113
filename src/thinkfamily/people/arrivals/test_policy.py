"""Which families each reader sees, in full, in part or not at all."""

import datetime

import pytest

from thinkfamily.access.grants.models import Grant
from thinkfamily.people.arrivals import policy
from thinkfamily.people.arrivals.models import FoundNeed, ProposedFamily

pytestmark = [pytest.mark.django_db, pytest.mark.demand("2.8.1", "2.8.2")]
ALL_BUT_QUILL = {"harper", "mensah", "sobczak", "adeyemi", "lowe", "whitlock"}


def seen(user):
    sight = policy.sight_of(user)
    visible = policy.visible_to(sight)
    full = set(visible.filter(policy.in_full(sight)).values_list("pk", flat=True))
    return full, set(visible.values_list("pk", flat=True)) - full


def reader_is(name, granted):
    made = {
        "front door": lambda: granted("a", role="front_door"),
        "safeguarding lead": lambda: granted("b", role="safeguarding_lead"),
        "front door of Fernhill": lambda: granted("c", role="front_door", area="Fernhill"),
        "school with own pupils": lambda: granted(
            "d", "own", role="practitioner", kind="school", at="Fernhill Academy"
        ),
        "another school": lambda: granted("e", "own", role="practitioner", kind="school", at="Hill Top School"),
        "drug worker": lambda: granted(
            "f", "own", role="practitioner", kind="substance_use", at="Northmoor drug and alcohol service"
        ),
        "housing officer": lambda: granted("g", "area", role="practitioner", kind="housing"),
        "guest for one family": lambda: granted("h", "family", family_id="harper", role="practitioner", kind="school"),
        "system administrator": lambda: granted("i", role="system_administrator"),
        "information governance": lambda: granted("j", role="information_governance"),
    }
    return made[name]()


@pytest.mark.parametrize(
    ("name", "full", "part"),
    [
        pytest.param(
            "front door",
            ALL_BUT_QUILL - {"adeyemi"},
            {"adeyemi"},
            id="a front-door worker sees one family in part and one not at all",
        ),
        pytest.param(
            "safeguarding lead", ALL_BUT_QUILL | {"quill"}, set(), id="a safeguarding lead sees every family in full"
        ),
        pytest.param("front door of Fernhill", {"harper", "sobczak"}, set(), id="an area's worker sees that area"),
        pytest.param(
            "school with own pupils",
            {"mensah"},
            {"harper", "adeyemi", "whitlock"},
            id="a school sees families with its own pupils, in part where others' records or open cases count",
        ),
        pytest.param("another school", set(), set(), id="a school without a pupil in a family sees none"),
        pytest.param(
            "drug worker", set(), {"harper"}, id="a drug worker sees the families of the service's own patients"
        ),
        pytest.param("housing officer", set(), {"sobczak"}, id="housing sees families with a need that it may read"),
        pytest.param("guest for one family", set(), {"harper"}, id="a grant for one family shows that family"),
        pytest.param("system administrator", set(), set(), id="a system administrator sees none, grant or not"),
        pytest.param("information governance", set(), set(), id="information governance sees none, grant or not"),
    ],
)
def test_who_sees_which_families(families, granted, name, full, part):
    assert seen(reader_is(name, granted)) == (full, part)


def test_a_grant_that_has_ended_shows_nothing(families, priya):
    Grant.objects.update(ends=datetime.date(2026, 11, 1))
    assert seen(priya) == (set(), set())
    assert "ends by itself" in policy.may_read_early_list(priya).reason


def test_a_need_is_hidden_where_one_feed_of_it_is_barred(families, priya, moira):
    need = FoundNeed.objects.get(family="adeyemi", need_id="DA1")
    assert policy.may_see_need(priya, need).hidden
    assert policy.may_see_need(moira, need)


def test_a_family_of_which_all_is_barred_looks_as_if_it_were_not_there(families, priya, moira):
    quill = ProposedFamily.objects.get(pk="quill")
    assert policy.may_see_family(priya, quill).hidden
    assert policy.may_see_family(moira, quill)


def test_a_lapsed_need_is_not_shown(families, priya):
    FoundNeed.objects.filter(family="mensah").update(expires=datetime.date(2026, 11, 21))
    assert "mensah" not in set(policy.visible_to(policy.sight_of(priya)).values_list("pk", flat=True))


def test_a_member_known_only_from_a_barred_feed_is_not_shown_and_the_family_is_in_part(families, priya):
    policy.Member.objects.create(
        family_id="mensah", person_id="dana-2", role="adult", basis="Known as partner", feeds=["domestic_abuse"]
    )
    sight = policy.sight_of(priya)
    assert "mensah" in seen(priya)[1]
    assert "dana-2" not in set(policy.members_in(sight, family="mensah").values_list("person_id", flat=True))


@pytest.mark.parametrize(
    ("scope", "role", "may"),
    [
        pytest.param("area", "front_door", True, id="who reads the list of an area sees who is listed"),
        pytest.param("own", "practitioner", False, id="who sees only their own families does not"),
        pytest.param("own", "information_governance", True, id="information governance does"),
    ],
)
def test_who_may_compare(granted, scope, role, may):
    assert bool(policy.may_read_fairness(granted("x", scope, role=role))) is may
