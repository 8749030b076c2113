"""Before somebody is written down anew, those who are likely the same are shown; only whom the reader may see."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.people.families.factories import family
from thinkfamily.people.find.reads import likely_same
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.9.4")]
KIT = {"first_name": "Kit", "last_name": "Harper", "born": datetime.date(2013, 6, 9)}


def seen_by(user, **asked):
    """As the reader themselves, so that the database refuses too."""
    with reading.as_reader(user):
        return likely_same(user, **{**KIT, **asked})


def test_the_same_name_and_date_of_birth_is_shown_with_why_and_which_family(harpers):
    (likely,) = seen_by(harpers.priya)
    assert likely.person == harpers.kit
    assert likely.sentence == "Same name, same date of birth"
    assert likely.families == [harpers.family]


def test_somebody_born_a_year_apart_is_asked_about_too(harpers):
    (likely,) = seen_by(harpers.anil, born=datetime.date(2012, 6, 9))
    assert likely.sentence == "Same name, born a year apart to the day"


def test_nobody_is_shown_whom_the_maker_may_not_see(harpers, granted):
    stranger = granted("outsider", area="Otherwhere", kind="school")
    assert seen_by(stranger) == []


def test_nor_whose_identity_is_withheld_from_their_agency(harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="identity", ground="serious_harm")
    assert seen_by(harpers.anil) == []
    assert len(seen_by(harpers.priya)) == 1


def test_a_merged_person_stands_for_the_one_that_is_kept(harpers):
    gone = person("Kit Harper", "2013-06-09", by=harpers.priya, merged_into=harpers.kit)
    family("Another family", (gone, "child"), by=harpers.priya)
    assert [each.person for each in seen_by(harpers.priya)] == [harpers.kit]


def test_an_unborn_child_is_found_by_the_expected_date(harpers):
    day = datetime.date(2027, 2, 3)
    baby = person("Baby Harper", None, by=harpers.priya, expected_date=day)
    family("Harpers to be", (baby, "expected_child"), by=harpers.priya)
    (likely,) = seen_by(harpers.priya, first_name="", last_name="", born=None, expected=day)
    assert likely.person == baby
