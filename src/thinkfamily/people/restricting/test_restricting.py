"""A restricted family is there for nobody but whom it names."""

import datetime
import re

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.restricting import actions, policy

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.4")]
NOBODY = "5ca1ab1e-0000-4000-8000-000000000000"


def face(answer):
    """All that a reader gets, but for tokens that are new each time and the minute of their own look."""
    return answer.status_code, re.sub(r"(value|nonce)=\"[^\"]*\"|\d+:\d\d[ap]m", "", answer.content.decode())


def test_only_those_who_are_chosen_keep_access_and_the_lead_gets_a_grant_of_her_own(harpers):
    actions.restrict(harpers.family, by=harpers.moira, why="Threats", keep=[harpers.tom])
    may = {user.username: bool(families.may_see(user, harpers.family)) for user in
           (harpers.moira, harpers.tom, harpers.anil, harpers.priya)}  # fmt: skip
    assert may == {"moira": True, "tom": True, "anil": False, "priya": False}
    assert Grant.objects.get(reader=harpers.moira, scope="record").family_id == str(harpers.family.pk)


def test_for_everybody_else_it_is_the_same_page_as_not_there(client, harpers):
    client.force_login(harpers.priya)
    assert client.get(f"/records/{harpers.family.pk}/").status_code == 200
    actions.restrict(harpers.family, by=harpers.moira, why="Threats", keep=[])
    for where in ("", "restrict/", "access/", "agreement/", f"{harpers.kit.pk}/note/", f"{harpers.kit.pk}/copy/"):
        there = client.get(f"/records/{harpers.family.pk}/{where}")
        assert there.status_code == 404
        assert face(there) == face(client.get(f"/records/{NOBODY}/{where}"))
    assert "Harper" not in client.get("/records/").content.decode()


def test_what_others_still_had_to_do_comes_to_the_lead(harpers):
    task = give_task(
        "Ring Dana", to=harpers.anil, due=datetime.date(2026, 12, 1), by=None, family_id=str(harpers.family.pk)
    )
    actions.restrict(harpers.family, by=harpers.moira, why="Threats", keep=[])
    task.refresh_from_db()
    assert task.owner == harpers.moira


@pytest.mark.usefixtures("families")
def test_the_proposal_that_it_was_opened_from_is_the_same_page_as_not_there(client, priya, moira):
    proposal = ProposedFamily.objects.get(pk="harper")
    client.force_login(priya)
    behind = made_family("Harper family", by=moira, opened_from="harper")
    assert client.get(f"/families/{proposal.ref}/").status_code == 200
    actions.restrict(behind, by=moira, why="Threats", keep=[])
    for where in ("", "open/"):
        there = client.get(f"/families/{proposal.ref}/{where}")
        assert there.status_code == 404
        assert face(there) == face(client.get(f"/families/{'0' * len(proposal.ref)}/{where}"))
    assert proposal.ref not in client.get("/early-list/").content.decode()
    client.force_login(moira)
    assert client.get(f"/families/{proposal.ref}/").status_code == 200


def test_lifting_it_opens_it_to_the_area_again_and_both_are_kept_with_their_reasons(harpers):
    actions.restrict(harpers.family, by=harpers.moira, why="Threats", keep=[])
    actions.lift(harpers.family, by=harpers.moira, why="He has moved away")
    assert families.may_see(harpers.priya, harpers.family)
    assert [one.why for one in harpers.family.restrictions.order_by("id")] == ["Threats", "He has moved away"]


def test_who_restricts(client, harpers):
    assert policy.may_restrict(harpers.moira, harpers.family)
    assert not policy.may_restrict(harpers.priya, harpers.family)
    assert policy.may_restrict(harpers.priya, harpers.family).ask
    with pytest.raises(Refused, match="not restricted"):
        actions.lift(harpers.family, by=harpers.moira, why="x")


def test_restricting_and_lifting_by_the_page(client, harpers):
    client.force_login(harpers.moira)
    where = f"/records/{harpers.family.pk}/restrict/"
    assert "Tom Brandt" in client.get(where).content.decode()
    assert "Say why" in client.post(where, {"keep": [harpers.tom.pk]}).content.decode()
    client.post(where, {"keep": [harpers.tom.pk], "why": "Threats"})
    harpers.family.refresh_from_db()
    assert harpers.family.restricted
    client.post(where, {"why": "He has moved away"})
    harpers.family.refresh_from_db()
    assert not harpers.family.restricted
