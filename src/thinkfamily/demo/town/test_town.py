"""The town: the same for the same seed, true where it says so, and full of the families that the stories tell of."""

import csv
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from thinkfamily.demo.town import build, commands, days, identifiers, lives, population, reference, stories
from thinkfamily.demo.town.block import Block
from thinkfamily.demo.town.feeds import FEEDS
from thinkfamily.demo.town.pen import Pen
from thinkfamily.identify.extracts import feeds as layouts
from thinkfamily.vocabulary import identifiers as checks

TODAY = days.number(days.STORY_DAY)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("town")
    assert commands.main(["--people", "1500", "--seed", "7", "--out", str(out)]) == 0
    return out


@pytest.fixture(scope="module")
def block() -> Block:
    made = population.build(7, 0, 1_200, TODAY, 5_000)
    lives.live(made)
    return made


def _files(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


@pytest.mark.demand("2.7.1")
def test_the_same_seed_makes_the_same_town(made: Path, tmp_path: Path) -> None:
    build.town(1500, 7, tmp_path, TODAY, 1.0)
    assert _files(made) == _files(tmp_path)


def test_another_seed_makes_another_town(made: Path, tmp_path: Path) -> None:
    build.town(1500, 8, tmp_path, TODAY, 1.0)
    name = "extracts/jobcentre/claims.parquet"
    assert (made / name).read_bytes() != (tmp_path / name).read_bytes()


def test_a_block_does_not_depend_on_the_blocks_before_it() -> None:
    later = list(build.blocks(9_000, 7, TODAY))[2]
    alone = population.build(7, 1, len(set(later.house[later.house >= 0])) and 1_814, TODAY, 9_000)
    assert alone.last[:50].tolist() == later.last[:50].tolist()


def test_every_shipped_feed_of_the_town_is_written(made: Path) -> None:
    assert {path.name for path in (made / "extracts").iterdir()} == set(FEEDS)


@pytest.mark.demand("2.7.1")
def test_truth_names_every_mention_of_every_row(made: Path) -> None:
    truth = pq.read_table(made / "truth" / "truth.parquet").to_pylist()
    roll = {row["record_id"] for row in truth if row["feed"] == "schools" and row["mention"] == "subject"}
    with (made / "extracts" / "schools" / "roll.csv").open(encoding="utf-8") as lines:
        refs = {f"roll:{row['PupilRef']}" for row in csv.DictReader(lines)}
    assert refs <= roll


def test_a_child_with_two_homes_has_two_families_and_two_households(made: Path) -> None:
    truth = pq.read_table(made / "truth" / "truth.parquet").to_pylist()
    nina = [row for row in truth if row["person_id"] == "P-novak_reid-nina"]
    assert len({row["family_id"] for row in nina}) == len({row["household_id"] for row in nina}) == 2


def test_identities_before_and_after_an_adoption_are_two_people(made: Path) -> None:
    truth = pq.read_table(made / "truth" / "truth.parquet").to_pylist()
    assert {"P-adopted-rosie", "P-adopted-rosie_before"} <= {row["person_id"] for row in truth}


def test_identifiers_are_valid_and_belong_to_one_person(block: Block) -> None:
    for column, check in ((block.nhs, checks.nhs_number), (block.upn, checks.upn), (block.ni, checks.ni_number)):
        given = [value for value in column if value]
        assert given
        assert len(given) == len(set(given))
        assert all(check(value) == value for value in given)


def test_no_random_person_has_a_number_of_the_stories(block: Block) -> None:
    told = {number for number in stories.build(7, TODAY).nhs if number}
    whole_range = identifiers.nhs_numbers(np.arange(20_000), 20_000)
    assert not told & set(whole_range)


def test_parents_are_older_than_their_children(block: Block) -> None:
    for line in (block.mother, block.father):
        child = np.flatnonzero(line >= 0)
        assert ((block.birth[child] - block.birth[line[child]]) > 14.5 * 365).all()


def test_children_of_one_home_have_names_of_their_own(block: Block) -> None:
    child = np.flatnonzero((block.place == "child") & ~block.expected)
    pairs = [(int(block.family[who]), block.first[who]) for who in child if block.age[who] < 18]
    assert len(pairs) - len(set(pairs)) <= 2


def test_households_are_those_of_the_census(block: Block) -> None:
    _, sizes = np.unique(block.house[(block.place != "away") & (block.place != "custody")], return_counts=True)
    assert 0.26 < (sizes == 1).mean() < 0.37  # 31.5 per cent in Greater Manchester
    assert 2.1 < sizes.mean() < 2.6


@pytest.mark.parametrize("kind", ["child_in_need", "free_school_meals", "out_of_work_benefit", "two_year_check"])
@pytest.mark.demand("2.7.3")
def test_facts_are_as_frequent_as_the_calibration_says(kind: str) -> None:
    line = next(line for line in lives.calibration() if line["kind"] == kind)
    z = np.random.default_rng(1).standard_normal(50_000)
    assert lives.chance(line["share"], line["loading"], z).mean() == pytest.approx(line["share"], rel=0.12)


@pytest.mark.demand("2.7.3")
def test_every_line_of_the_calibration_names_its_source_and_year() -> None:
    assert all(
        line["source"] and 2015 < line["year"] < 2027 and line["sure"] in (True, False) for line in lives.calibration()
    )


def test_more_errors_change_more_rows(block: Block) -> None:
    clean, usual, many = (FEEDS["police"](block, Pen(block, "police", errors))[0] for errors in (0.0, 1.0, 4.0))
    changed = [sum(a != b for a, b in zip(clean.rows(), other.rows(), strict=True)) for other in (usual, many)]
    assert 0 < changed[0] < changed[1]


@pytest.mark.parametrize("feed", sorted(FEEDS))
def test_the_town_sends_the_columns_that_the_layout_names(feed: str, block: Block) -> None:
    layout = layouts.load(layouts.SHIPPED / feed)
    for sheet in FEEDS[feed](block, Pen(block, feed)):
        table = next(t for t in layout.tables if t.name in (None, sheet.table))
        from thinkfamily.identify.extracts.headers import match, missing

        assert missing(match(list(sheet.columns), list(table.columns.values())), list(table.columns.values())) == (
            [],
            [],
        )
        assert set(sheet.meant) <= {mention.role for mention in table.mentions}


@pytest.mark.parametrize(
    ("words", "says"),
    [(["--people", "0", "--out", "x"], "--people must be"), (["--out", "HERE"], "already holds a town")],
    ids=["a town of nobody", "a folder that holds a town"],
)
def test_wrong_use_is_told_in_a_sentence(
    words: list[str], says: str, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main([str(made) if word == "HERE" else word for word in words]) == 3
    assert says in capsys.readouterr().out


def test_the_page_about_the_town_is_up_to_date() -> None:
    written = Path(__file__).parents[4] / "docs" / "reference" / "town.md"
    if not written.exists():
        pytest.skip("docs/ is not beside an installed package")
    again = "python -m thinkfamily.demo.town.reference docs/reference writes it again"
    assert written.read_text("utf-8") == reference.page(), again
