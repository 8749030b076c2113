"""Sums as they are said aloud."""

from datetime import date

import pytest

from thinkfamily.vocabulary.outcomes.sums import said, sentences, spoken

TODAY = date(2026, 11, 6)


@pytest.mark.demand("2.6.1", "2.8.1")
@pytest.mark.parametrize(
    ("total", "words"),
    [
        pytest.param(
            "Kit missed 35 of 218 half-days at school, 16 in every 100. The rule asks for more than a tenth, which is "
            "21.8.",
            "Kit missed 35 of 218 half-days at school, 16 in every 100.",
            id="what the rule asks for is left out, decimals and all",
        ),
        pytest.param(
            "Oscar has a vaccination overdue (last seen 6 November 2026). The rule asks for one in the last 12 months.",
            "Oscar has a vaccination overdue.",
            id="what was so within two months is simply so",
        ),
        pytest.param(
            "Oscar has a vaccination overdue (last seen 1 March 2026).",
            "Oscar has a vaccination overdue (last seen in March).",
            id="what was so earlier says when",
        ),
        pytest.param(
            "Dana was suspended twice, the latest on 27 October 2026. The rule asks for 2 in the last 12 months. Dana "
            "was told to leave home on 7 December 2025.",
            "Dana was suspended twice, the latest in October. Dana was told to leave home in December 2025.",
            id="a month that could be another says its year",
        ),
    ],
)
def test_a_sum_as_it_is_said(total: str, words: str) -> None:
    assert spoken(total, TODAY) == words


def test_the_sentence_keeps_its_dates_where_the_page_shows_its_source() -> None:
    assert (
        said("Dana was told to leave on 7 May 2026. The rule asks for one.") == "Dana was told to leave on 7 May 2026."
    )


def test_sentences_come_apart_at_their_stops() -> None:
    assert sentences("Kit missed 35.5 days. The home of Dana owes £1,240 of rent.") == [
        "Kit missed 35.5 days",
        "The home of Dana owes £1,240 of rent",
    ]
