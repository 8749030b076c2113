"""Scores of a publication against a truth, worked out by hand."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from thinkfamily.identify.score import main, score_publication

pytestmark = pytest.mark.demand("2.7.2")


def _write(path: Path, **columns: Sequence[str | None]) -> None:
    parquet.write_table(pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()}), path)


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    """Truth: a a | b | c. Found: a | a b together | c absent. Families: true {a, b}, found {P1, P2}."""
    ids, persons = ["1", "2", "3", "4"], ["a", "a", "b", "c"]
    _write(
        tmp_path / "truth.parquet", feed=["f"] * 4, record_id=ids, mention=["subject"] * 4, person_id=persons,
        family_id=["F", "F", "F", "G"], household_id=["H", "H", "H", None],
    )  # fmt: skip
    _write(
        tmp_path / "people.parquet", feed=["f"] * 3, record_id=ids[:3], mention=["subject"] * 3,
        person_id=["P1", "P2", "P2"],
    )  # fmt: skip
    _write(tmp_path / "families.parquet", family_id=["X", "X"], person_id=["P1", "P2"])
    _write(tmp_path / "households.parquet", household_id=["Y"], person_id=["P2"])
    return tmp_path, tmp_path / "truth.parquet"


def test_people_are_scored_by_pairs_and_by_mention(sides: tuple[Path, Path]) -> None:
    told = score_publication(*sides)
    assert told["people"]["pairwise"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert told["people"]["b_cubed"] == {"precision": 0.75, "recall": 0.75, "f1": 0.75}


def test_a_mention_that_is_absent_scores_as_a_miss(sides: tuple[Path, Path]) -> None:
    assert score_publication(*sides)["absent"] == 1


def test_a_wrong_link_between_members_of_one_home_is_counted_apart(sides: tuple[Path, Path]) -> None:
    assert score_publication(*sides)["wrong_links_in_one_home"] == 1


def test_a_pair_of_mentions_counts_for_a_family_that_its_persons_share(sides: tuple[Path, Path]) -> None:
    told = score_publication(*sides)
    assert told["families"]["pairwise"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert told["households"]["pairwise"] == {"precision": 1.0, "recall": 0.33333, "f1": 0.5}


def test_a_missing_file_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path)]) == 3
    assert "is missing" in capsys.readouterr().err
