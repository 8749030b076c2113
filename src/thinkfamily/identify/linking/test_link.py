"""What linking promises, on small sets of mentions."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.decisions import COLUMNS, WrongDecisions
from thinkfamily.identify.linking.example import crowd, lay_out, persons
from thinkfamily.identify.linking.link import link
from thinkfamily.identify.linking.model import Model

PEOPLE = crowd()
BASE = len(PEOPLE)
CHILD = {"feed": "b", "first_name": "Tomasz", "last_name": "Zielinski", "born": "2015-03-09", "sex": "M"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model learned once from the crowd."""
    state = tmp_path_factory.mktemp("out") / "state"
    with Engine(threads=2) as engine:
        lay_out(engine, PEOPLE)
        link(engine, state=state)
    return state / "model.json"


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(threads=2) as made:
        yield made


def _linked(engine: Engine, model: Path, extra: list[dict[str, Any]], **more: Any) -> dict[int, str]:
    lay_out(engine, extra, more.pop("ties", ()))
    link(engine, model=model, **more)
    return persons(engine)


def _decide(path: Path, *decisions: tuple[str, str, str]) -> Path:
    rows = [f"{what},a,{one},subject,a,{other},subject,Sam,known,2026-01-05" for what, one, other in decisions]
    path.write_text("\n".join([",".join(COLUMNS), *rows]) + "\n", encoding="utf-8")
    return path


def test_people_who_agree_in_names_and_birth_date_are_one(engine: Engine, model: Path) -> None:
    found = _linked(engine, model, PEOPLE)
    right = sum(found[n] == found[n + 1] == found[n + 2] for n in range(0, BASE, 3))
    assert right > 0.97 * BASE / 3
    assert len(set(found.values())) >= BASE / 3


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"first_name": "Zielinski", "last_name": "Tomasz"}, id="first and last names swapped"),
        pytest.param({"born": "2015-09-03"}, id="day and month swapped"),
        pytest.param({"last_name": "Zieliński"}, id="an accent"),
        pytest.param({"first_name": "Tomasz Jan"}, id="a second given name"),
        pytest.param({"last_name": "Nowak-Zielinski"}, id="half of a double-barrelled name"),
    ],
)
def test_a_slip_does_not_part_a_person(engine: Engine, model: Path, other: dict[str, Any]) -> None:
    home = {"home": "9 Weir Road"}
    found = _linked(engine, model, [CHILD | home, CHILD | home | {"feed": "a"} | other])
    assert found[0] == found[1]


@pytest.mark.demand("2.4.2")
def test_mentions_of_one_row_are_different_people(engine: Engine, model: Path) -> None:
    row = CHILD | {"record_id": "1", "home": "9 Weir Road"}
    found = _linked(engine, model, [row, row | {"mention": "parent_1"}])
    assert found[0] != found[1]


@pytest.mark.demand("2.4.2")
def test_people_born_decades_apart_are_not_joined_by_a_record_without_birth_date(engine: Engine, model: Path) -> None:
    home = {"home": "9 Weir Road"}
    father = CHILD | home | {"born": "1979-06-01"}
    nameless = {key: value for key, value in (CHILD | home | {"feed": "c"}).items() if key != "born"}
    found = _linked(engine, model, [CHILD | home, father | {"feed": "a"}, nameless])
    assert found[0] != found[1]


@pytest.mark.parametrize(("namesakes", "joined"), [(0, True), (8, False)])
def test_a_full_name_that_several_share_joins_nobody_by_itself(engine: Engine, namesakes: int, joined: bool) -> None:
    known = CHILD | {"home": "9 Weir Road"}
    others = [known | {"born": f"{1950 + 5 * n}-{n + 1:02}-{20 - n}", "home": f"{n} Hill"} for n in range(namesakes)]
    alone = {"feed": "c", "first_name": "Tomasz", "last_name": "Zielinski", "sex": "M"}
    lay_out(engine, [*PEOPLE, known, alone, *others])
    link(engine)
    found = persons(engine)
    assert (found[BASE] == found[BASE + 1]) is joined


ANNA = {"mention": "parent_1", "first_name": "Anna", "last_name": "Zielinska", "nhs_number": "9434765919"}
EWA = {"mention": "parent_1", "first_name": "Ewa", "last_name": "Lis", "nhs_number": "9434765870"}


@pytest.mark.parametrize(
    ("ones", "others", "less"),
    [
        pytest.param((ANNA,), (EWA,), 200, id="other people around them"),
        pytest.param((ANNA,), (), 0, id="nobody known around one of them"),
    ],
)
def test_records_that_stand_with_other_people_are_a_little_likelier_to_be_two(
    engine: Engine, model: Path, tmp_path: Path, ones: tuple[Any, ...], others: tuple[Any, ...], less: int
) -> None:
    one, other = CHILD | {"record_id": "1"}, CHILD | {"feed": "c", "record_id": "1"}
    rows = [one, other, *({**one, **who} for who in ones), *({**other, **who} for who in others)]
    weights = []
    for share in (1.0, 0.25):
        told = Model.load(model)
        told.share_without_mate = share
        told.save(tmp_path / "model.json")
        _linked(engine, tmp_path / "model.json", rows)
        weights.append(engine.value("SELECT weight FROM scored WHERE a = 0 AND b = 1"))
    assert weights[0] - weights[1] == less


def test_junior_and_senior_are_two_people(engine: Engine, model: Path) -> None:
    senior = CHILD | {"home": "9 Weir Road", "generation": "senior"}
    found = _linked(engine, model, [senior, senior | {"feed": "a", "generation": "junior"}])
    assert found[0] != found[1]


@pytest.mark.parametrize("flag", ["adoption", "witness_protection"])
@pytest.mark.demand("2.3.5")
def test_a_record_under_a_seal_joins_only_its_exact_like(engine: Engine, model: Path, flag: str) -> None:
    sealed = CHILD | {"flags": [flag]}
    found = _linked(engine, model, [CHILD, sealed, sealed | {"feed": "a"}, sealed | {"first_name": "Tomas"}])
    assert found[1] == found[2]
    assert len({found[0], found[1], found[3]}) == 3


@pytest.mark.demand("2.3.6")
def test_identities_before_and_after_are_never_joined_not_even_by_decision(
    engine: Engine, model: Path, tmp_path: Path
) -> None:
    rows = [CHILD | {"feed": "a", "record_id": name} for name in ("1", "2", "3")]
    rows[0] |= {"identity": "before"}
    rows[2] |= {"identity": "after"}
    decided = _decide(tmp_path / "decisions.csv", ("same", "1", "2"), ("same", "2", "3"), ("same", "1", "3"))
    lay_out(engine, rows)
    report = link(engine, model=model, decisions=decided)
    found = persons(engine)
    assert found[0] != found[2]
    assert report.decisions_refused == [
        "The decision in row 4 has no effect: an adoption or witness protection stands between the two records, which "
        "are never joined."
    ]


@pytest.mark.demand("2.4.4")
def test_decisions_hold_in_chains(engine: Engine, model: Path, tmp_path: Path) -> None:
    unlike = [
        {"record_id": "1", "first_name": "Ana", "last_name": "Cole", "born": "1990-01-01"},
        {"record_id": "2", "first_name": "Beth", "last_name": "Dunn", "born": "1991-02-02"},
        {"record_id": "3", "first_name": "Cleo", "last_name": "Ekman", "born": "1992-03-03"},
    ]
    decided = _decide(tmp_path / "decisions.csv", ("same", "1", "2"), ("same", "2", "3"))
    found = _linked(engine, model, unlike, decisions=decided)
    assert found[0] == found[1] == found[2]


@pytest.mark.demand("2.4.4")
def test_a_decision_parts_what_looks_alike_and_is_not_asked_again(engine: Engine, model: Path, tmp_path: Path) -> None:
    rows = [CHILD | {"feed": "a", "record_id": "1"}, CHILD | {"feed": "a", "record_id": "2"}]
    found = _linked(engine, model, rows, decisions=_decide(tmp_path / "decisions.csv", ("not_same", "1", "2")))
    assert found[0] != found[1]
    assert engine.value("SELECT count(*) FROM doubt") == 0


@pytest.mark.demand("2.10.1")
def test_a_wrong_decision_is_named_by_its_row(engine: Engine, model: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongDecisions, match="row 2, column decision"):
        _linked(engine, model, [CHILD], decisions=_decide(tmp_path / "decisions.csv", ("perhaps", "1", "2")))


def test_a_bare_row_goes_with_the_one_its_sender_calls_the_same(engine: Engine, model: Path) -> None:
    own = {"same_ids": ["pupil:7"]}
    found = _linked(engine, model, [CHILD | own, {"feed": "b"} | own, {"feed": "b", "same_ids": ["pupil:8"]}])
    assert found[0] == found[1] != found[2]


def test_an_unborn_child_is_one_where_one_mother_expects_it_within_four_weeks(engine: Engine, model: Path) -> None:
    mother = {"first_name": "Ines", "last_name": "Okoro", "born": "1993-04-05", "nhs_number": "9990123004"}
    rows: list[dict[str, Any]] = []
    for number, expected in enumerate(("2026-05-01", "2026-05-11", "2027-06-01")):
        rows.append(mother | {"feed": "a", "record_id": f"{number}", "mention": "mother"})
        rows.append(
            {"feed": "a", "record_id": f"{number}", "mention": "child", "unborn": True, "expected_date": expected}
        )
    found = _linked(engine, model, rows, ties=[(0, 1, "expects"), (2, 3, "expects"), (4, 5, "expects")])
    assert found[0] == found[2] == found[4]
    assert found[1] == found[3] != found[5]


def test_a_doubt_says_in_words_what_agrees_and_what_does_not(engine: Engine, model: Path) -> None:
    home = {"home": "9 Weir Road"}
    _linked(engine, model, [CHILD | home, CHILD | home | {"feed": "a", "first_name": "Marta", "sex": "F"}])
    reasons = engine.rows("SELECT reasons FROM doubt")
    assert all("same date of birth" in told and "first names unlike" in told for (told,) in reasons)
