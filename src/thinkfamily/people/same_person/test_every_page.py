"""Every page of a family shows what both records of one person hold, in either family, and breaks on neither."""

import datetime

import pytest

from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.families.households.factories import household
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import address, contact_way, identifier, note, other_name, tie
from thinkfamily.people.same_person import actions
from thinkfamily.people.same_person.conftest import WHY

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.10.3")]


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def both(twice):
    """Something of every kind on either record, then the two are read as one."""
    by = {"by": twice.harpers.priya}
    for one, parent, who in ((twice.kit, twice.harpers.dana, "hub"), (twice.again, twice.jon, "club")):
        address(one, line=f"1 {who} lane", **by)
        note(one, f"Note of the {who}", **by)
        tie(parent, "parent_of", one, **by)
        bond(parent, "close", one, **by)
        responsibility(parent, one, **by)
        household(f"Home of the {who}", one, parent, **by)
        other_name(one, f"{who.title()} Harper", **by)
        contact_way(one, f"07700 90012{len(who)}", **by)
        supporter(one, f"Friend of the {who}", told_by="Kit", **by)
        involved(one, service=f"Service of the {who}", **by)
        life_event(one, "move", datetime.date(2025, 3, 1), text=f"Event of the {who}", **by)
        observation(one, "well", f"Seen by the {who}", **by)
        warning(one, f"Warning of the {who}", **by)
    identifier(twice.kit, **by)
    actions.merge(twice.pair, keep=twice.kit, why=WHY, **by)
    return twice


PAGES = {
    "": "note of the {}",
    "page/": "seen by the {}",
    "timeline/": "event of the {}",
    "support/": "friend of the {}",
    "support/picture/": "friend of the {}",
    "involved/": "service of the {}",
    "people/": "home of the {}",
    "tree/": "{parent}",
    "sharing/": "",
    "KIT/": "1 {} lane",
}


@pytest.mark.parametrize("family", ["harpers", "reids"])
@pytest.mark.parametrize("part", PAGES)
def test_a_page_holds_what_both_records_say(client, both, part, family):
    client.force_login(both.harpers.priya)
    of = both.harpers.family if family == "harpers" else both.reids
    where = f"/records/{of.pk}/{part}".replace("KIT", str(both.kit.pk))
    answer = client.get(where)
    assert answer.status_code == 200, where
    words = answer.content.decode().lower()
    for who, parent in (("hub", "dana"), ("club", "jon")):
        assert PAGES[part].format(who, parent=parent) in words, (where, who)


@pytest.mark.parametrize("part", PAGES)
def test_who_reaches_one_family_alone_finds_no_page_broken_and_the_other_nowhere(client, both, part):
    client.force_login(both.sam)
    answer = client.get(f"/records/{both.reids.pk}/{part}".replace("KIT", str(both.kit.pk)))
    assert answer.status_code == 200
    words = answer.content.decode()
    assert "Dana" not in words
    assert "Harper family" not in words
    assert str(both.harpers.family.pk) not in words
