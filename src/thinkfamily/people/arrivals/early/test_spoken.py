"""One sentence for a family, as a person would say it."""

from datetime import date

import pytest

from thinkfamily.people.arrivals.early.spoken import reasons

TODAY = date(2026, 11, 6)
KIT = "Kit missed 35 of 218 half-days at school, 16 in every 100. The rule asks for more than a tenth, which is 21.8."


def told(*sums):
    return reasons(sums, ["Dana", "Kit"], TODAY)


@pytest.mark.demand("2.8.1")
def test_what_is_said_of_one_person_stands_together():
    drugs = (
        "Dana was in touch with the drug and alcohol service twice, the latest on 27 October 2026. The rule asks for 1."
    )
    crisis = "Dana was in touch with a service about mental health on 17 October 2026. The rule asks for one."
    assert told(drugs, KIT, crisis) == (
        "Dana was in touch with the drug and alcohol service twice, the latest in October, and was in touch with a "
        "service about mental health in October; Kit missed 35 of 218 half-days at school, 16 in every 100."
    )


def test_the_home_is_named_once_and_small_within_the_sentence():
    food = "The home of Dana had a food parcel or a grant for essentials on 3 October 2026. The rule asks for one."
    rent = "The home of Dana owes £640 of rent (last seen 3 October 2026). The rule asks for £100."
    assert told(KIT, f"{food} {rent}").endswith(
        "; the home of Dana had a food parcel or a grant for essentials in October and owes £640 of rent."
    )


def test_the_same_thing_is_said_once():
    twice = "Kit was told to leave home on 3 May 2026."
    assert told(twice, twice) == "Kit was told to leave home in May."
