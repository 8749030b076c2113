"""What a member of the family may have of the record: where they stay, who supports them, and who works with them."""

import datetime
import re
from typing import Any

import pytest

from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.network.factories import goes_to, group, supporter
from thinkfamily.people.persons.factories import tie
from thinkfamily.people.sealing.factories import sealed

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.7")]


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def record(harpers):
    """Dana, who parents Kit, 13."""
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    return harpers


def copy_of(client, record, who):
    client.force_login(record.priya)
    page = client.get(f"/records/{record.family.pk}/{who.pk}/copy/").content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)  # its letters are any, also those looked for


def test_stays_support_and_services_of_oneself_and_ones_children_are_in_it(client, record):
    stay(record.kit, household("Gran’s home", by=record.priya), "often_stays", by=record.priya, pattern="Saturdays")
    supporter(record.kit, "Joan Harper", by=record.priya, relation="grandmother")
    goes_to(record.kit, group("Fernhill Runners", "club", by=record.priya), by=record.priya)
    involved(record.kit, "school", "Fernhill Academy", by=record.priya, worker="Ruth Bell", phone="01632960122")
    page = copy_of(client, record, record.dana)
    for said in ("Gran’s home: ", "Saturdays", "Joan Harper", "Fernhill Runners", "Fernhill Academy", "01632 960122"):
        assert said in page


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda at: stay(at.kit, household("ZQHOME", by=at.priya), by=at.priya), id="a stay"),
        pytest.param(lambda at: supporter(at.kit, "ZQGRAN", by=at.priya), id="a supporter"),
        pytest.param(lambda at: involved(at.kit, "school", "ZQSCHOOL", by=at.priya), id="a service"),
    ],
)
def test_what_is_sealed_from_them_is_not(client, record, make):
    kept = make(record)
    assert "ZQ" in copy_of(client, record, record.dana)
    sealed(kept, record.dana, by=record.priya)
    assert "ZQ" not in copy_of(client, record, record.dana)
    assert "ZQ" in copy_of(client, record, record.kit), "their own copy has it"


def test_who_does_not_know_stands_in_no_parents_copy(client, record):
    supporter(record.kit, "Rob Hale", by=record.priya, knows=False, knows_why="Dana tells him")
    assert "Rob Hale" not in copy_of(client, record, record.dana)
    assert "Rob Hale" in copy_of(client, record, record.kit)


@pytest.mark.parametrize(
    ("born", "shown"),
    [pytest.param("2016-11-20", True, id="a child of ten"), pytest.param("2013-06-09", False, id="13")],
)
def test_an_older_childs_own_help_is_the_childs_to_tell(client, record, born, shown):
    record.kit.date_of_birth = born
    record.kit.save()
    involved(record.kit, "camhs", "Northmoor young minds", by=record.priya)
    assert ("young minds" in copy_of(client, record, record.dana)) == shown
    assert "young minds" in copy_of(client, record, record.kit)


def test_what_is_over_is_left_out(client, record):
    over: dict[str, Any] = {"since": datetime.date(2025, 1, 1), "until": datetime.date(2026, 1, 1)}
    stay(record.kit, household("ZQHOME", by=record.priya), by=record.priya, **over)
    supporter(record.kit, "ZQGRAN", by=record.priya, **over)
    involved(record.kit, "school", "ZQSCHOOL", by=record.priya, **over)
    assert "ZQ" not in copy_of(client, record, record.kit)
