"""The frameworks are whole, and the sentences say what the rows say."""

from datetime import date
from pathlib import Path

import pytest

from thinkfamily.vocabulary.outcomes import NeedText, framework, frameworks, need_text
from thinkfamily.vocabulary.outcomes.frameworks import load
from thinkfamily.vocabulary.outcomes.wording import Counts, SeenNeed, SeenPair, recount, why_here

ON = date(2026, 11, 6)
ALL = [need for each in frameworks() for need in each.needs]


@pytest.mark.parametrize("need", ALL, ids=lambda need: f"{need.framework} {need.id}")
def test_a_need_says_what_why_how_long_and_whence(need: NeedText) -> None:
    assert all((need.title, need.why, need.rule, need.period, need.source))
    assert need.lasts_months or need.at_least or need.status == "judgement_only"
    assert need.whose in ("child", "adult", "anyone", "family")
    assert not need.title.endswith(".")
    assert need.rule.rstrip().endswith(".")


def test_the_ten_outcomes_have_thirty_four_needs_in_wording_marked_as_ours() -> None:
    ten = framework("outcomes-2022")
    assert len(ten.headlines) == 10
    assert len(ten.needs) == 34
    assert {need.headline for need in ten.needs} == set(ten.headlines)
    assert all("our own short wording" in need.marks for need in ten.needs)


def test_proxies_are_called_proxies() -> None:
    for need_id in ("D6", "D7"):
        text = need_text("disadvantages-2007", need_id)
        assert "proxy" in text.title
        assert "proxy" in text.marks


def test_a_young_carer_may_only_be_asked_about() -> None:
    assert need_text("outcomes-2022", "FR4").status == "to_ask"


def test_an_unknown_framework_need_or_version_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match="outcomes-2022"):
        framework("outcomes-1999")
    with pytest.raises(KeyError, match="ED9"):
        need_text("outcomes-2022", "ED9")
    with pytest.raises(KeyError, match="version 77"):
        need_text("outcomes-2022", "ED1", 77)


def seen(need_id: str, name: str | None, status: str = "found", expires: str = "2027-05-06") -> SeenNeed:
    return SeenNeed(
        "outcomes-2022", need_id, status, f"The sum of {need_id}.", ON, date.fromisoformat(expires), 1, name, name
    )


NEEDS = [
    seen("ED1", "Kit"),
    seen("SU1", "Dana"),
    seen("MH2", "Dana"),
    seen("FR4", "Kit", "to_ask"),
    seen("CR1", "Rob", expires="2026-11-06"),
]
PAIRS = [SeenPair("SU1", "Dana", "Kit", "adult_to_child"), SeenPair("ED1", "Kit", "Dana", "child_to_adult")]


def test_questions_and_lapsed_findings_are_not_counted() -> None:
    assert recount(NEEDS, PAIRS, ON) == Counts(outcomes=3, pairs=2, needs=3)


def test_the_sentences_give_place_outcomes_who_is_touched_and_what_to_ask() -> None:
    assert [(reason.kind, reason.sentence) for reason in why_here(NEEDS, PAIRS, on=ON, place=4)] == [
        (
            "place",
            "Place 4 on the early list: 3 outcomes with a current need, then 2 pairs of one person's need and someone "
            "at home who depends on them or on whom they depend, then 3 needs in all. Nothing else decides the place.",
        ),
        ("outcome", "Getting a good education: Misses more than a tenth of school (Kit)."),
        ("outcome", "Improved mental and physical health: Adult needs support with mental health (Dana)."),
        (
            "outcome",
            "Recovery and less harm from drugs and alcohol: Adult has a problem with drugs or alcohol (Dana).",
        ),
        ("touched", "Dana's need touches Kit, who depends on Dana: Adult has a problem with drugs or alcohol."),
        ("touched", "Kit's need touches Dana, on whom Kit depends: Misses more than a tenth of school."),
        ("ask", "To ask, not counted: May be a young carer (Kit). The sum of FR4."),
    ]


def test_a_reader_who_may_not_see_all_gets_neither_place_nor_counts() -> None:
    first, *others = why_here(NEEDS[:1], [], on=ON, place=4, all_shown=False)
    assert first.kind == "withheld"
    assert not any(character.isdigit() for character in first.sentence)
    assert [reason.kind for reason in others] == ["outcome"]


def test_findings_of_an_earlier_rule_version_keep_the_words_of_their_time(tmp_path: Path) -> None:
    (tmp_path / "framework.yaml").write_text(
        "framework: local-1\ntitle: Local\nabout: Ours.\nsource: us\nwording: ours\nheadlines: {school: School}\n"
    )
    (tmp_path / "school.yaml").write_text(
        "A1: {headline: school, title: Now, why: W, rule: R., period: p, whose: child, lasts_months: 6,\n"
        "  rule_version: 2,\n"
        "  earlier: [{rule_version: 1, title: Then}]}\n"
    )
    local = load(tmp_path)
    assert [(need.title, need.rule_version) for need in local.needs] == [("Now", 2)]
    assert [(need.title, need.rule_version) for need in local.earlier] == [("Then", 1)]


def test_a_slip_in_a_framework_is_named(tmp_path: Path) -> None:
    (tmp_path / "framework.yaml").write_text(
        "framework: local-1\ntitle: Local\nabout: Ours.\nsource: us\nwording: ours\nheadlines: {school: School}\n"
    )
    (tmp_path / "school.yaml").write_text(
        "A1: {headline: home, title: Now, why: W, rule: R., period: p, whose: child}\n"
    )
    with pytest.raises(ValueError, match="A1: 'home' is not one of its headline outcomes"):
        load(tmp_path)
