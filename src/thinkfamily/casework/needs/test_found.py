"""What was found in records becomes a need by a person's click, once, and keeps where it was found."""

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.needs import actions, found
from thinkfamily.casework.needs.models import Need
from thinkfamily.people.arrivals.models import FoundNeed
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.7.6")]


@pytest.fixture
def school(families, priya):
    """Kit's missed school, of a record that was opened from the proposal."""
    missed = FoundNeed.objects.get(family="harper", need_id="ED1")
    kit = person("Kit Harper", "2013-06-09", by=priya, proposed_id=missed.person_id)
    record = family("Harper family", (kit, "child"), by=priya, opened_from="harper")
    return record, kit, missed


def the_find(priya, record, missed):
    """As the page of needs shows it to Priya."""
    [one] = [each for each in found.of_family(whom(priya, record)) if each.ref == missed.ref]
    return one


def test_a_find_becomes_a_need_by_a_click_and_not_by_itself(priya, school):
    record, kit, missed = school
    assert not Need.objects.exists()
    one = the_find(priya, record, missed)
    kept = actions.take(one, by=priya, person=kit)
    assert (kept.basis, kept.found_as, kept.code, kept.person) == ("found", missed.ref, "ED1", kit)
    with pytest.raises(Refused, match="stands among the needs already"):
        actions.take(one, by=priya, person=kit)


def test_a_find_of_somebody_else_is_not_taken_for_this_person(priya, school):
    record, _, missed = school
    dana = person("Dana Harper", "1988-03-02", by=priya)
    with pytest.raises(Refused, match="found of somebody else"):
        actions.take(the_find(priya, record, missed), by=priya, person=dana)
    assert not Need.objects.exists()
