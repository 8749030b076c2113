"""Who may read what, and what counts: tables whose ids are sentences."""

import datetime

import pytest

from thinkfamily.people.arrivals import rules
from thinkfamily.people.arrivals.rules import Standing

EARLIER, LATER = datetime.date(2026, 10, 1), datetime.date(2026, 11, 6)


@pytest.mark.parametrize(
    ("rule", "kind", "roles", "may"),
    [
        pytest.param(["school"], "school", [], True, id="a school reads what is shown to schools"),
        pytest.param(["school"], "housing", [], False, id="housing does not read what is shown to schools"),
        pytest.param(["front_door"], "housing", ["front_door"], True, id="a role reads what is shown to the role"),
        pytest.param(["all"], "housing", [], True, id="everybody reads what is shown to all"),
        pytest.param([], "school", ["safeguarding_lead"], False, id="a rule that names nobody means nobody"),
        pytest.param(["safeguarding_lead"], "school", ["front_door"], False, id="another role does not read it"),
    ],
)
def test_a_sharing_rule(rule, kind, roles, may):
    assert rules.allows(rule, kind, roles) is may


@pytest.mark.parametrize(
    ("feeds", "may"),
    [
        pytest.param(["schools"], True, id="one feed that may be read"),
        pytest.param(["schools", "housing"], True, id="every feed may be read"),
        pytest.param(["schools", "police"], False, id="one barred feed bars the need"),
        pytest.param([], False, id="a need without evidence is read by nobody"),
    ],
)
def test_a_need_is_read_only_where_every_feed_may_be(feeds, may):
    assert rules.readable(feeds, ["schools", "housing"]) is may


@pytest.mark.parametrize(
    ("answer", "headline", "last_seen", "stands"),
    [
        pytest.param("confirm", "education", LATER, True, id="a confirmed need counts"),
        pytest.param("contest", "education", LATER, False, id="a contested need stops counting"),
        pytest.param("contest", "domestic_abuse", LATER, True, id="contested, it counts where safety hangs on it"),
        pytest.param("contest", "safe_from_harm", LATER, True, id="contested harm to a child goes on counting"),
        pytest.param("dismiss", "education", EARLIER, False, id="a dismissed need stops counting"),
        pytest.param("dismiss", "education", LATER, True, id="newer evidence than was dismissed counts again"),
        pytest.param("somebody_else", "money", EARLIER, False, id="a need of somebody else stops counting"),
    ],
)
def test_what_an_answer_does(answer, headline, last_seen, stands):
    assert rules.stands(answer=answer, headline=headline, last_seen=last_seen, seen_until=EARLIER) is stands


def test_the_three_counts_are_made_as_a_reader_would_make_them():
    needs = [Standing("dana", "SU1", "substance_use"), Standing("dana", "MH2", "health"), Standing("", "FI2", "money")]
    pairs = [("dana", "SU1", "kit"), ("dana", "MH2", "kit"), ("kit", "ED1", "dana")]
    assert rules.count(needs, pairs) == (3, 2, 3)


def test_equal_counts_share_a_place():
    groups = [((3, 3, 3), 2), ((4, 6, 5), 1), ((2, 3, 3), 1)]
    assert rules.places(groups) == {(4, 6, 5): 1, (3, 3, 3): 2, (2, 3, 3): 4}


@pytest.mark.parametrize(
    ("ages", "low", "high", "covered"),
    [
        pytest.param([38, 13], 4, 18, True, id="one of the family is of the ages covered"),
        pytest.param([38, 2], 4, 18, False, id="nobody of the family is of the ages covered"),
        pytest.param([38], None, None, True, id="a feed without ages covers everybody"),
        pytest.param([], 4, 18, True, id="where no age is known somebody may be covered"),
    ],
)
def test_coverage_by_age(ages, low, high, covered):
    assert rules.covers(ages, low, high) is covered
