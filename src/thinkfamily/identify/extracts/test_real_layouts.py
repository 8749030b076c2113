"""Two real layouts read the samples that were published for them."""

import gzip
import shutil
from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.arrive import arrive

SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "samples"
needs_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples in ../shared are not here")


@needs_samples
@pytest.mark.demand("2.3.8")
def test_the_autumn_school_census(tmp_path: Path) -> None:
    folder = tmp_path / "school_census"
    folder.mkdir()
    for packed in (SAMPLES / "school-census-2024-autumn").glob("*.csv.gz"):
        with gzip.open(packed) as source, (folder / packed.stem).open("wb") as target:
            shutil.copyfileobj(source, target)
    with Engine(memory_limit="1GB", threads=1) as engine:
        arrival = arrive(engine, tmp_path)
        assert (arrival.rows, arrival.used) == (47_143, 47_143)
        assert arrival.refused == []
        pupils = engine.value("SELECT count(DISTINCT same_ids[1]) FROM mention WHERE last_name IS NOT NULL")
        joined = engine.value("""
            SELECT count(*) FROM mention m WHERE record_id LIKE 'exclusions:%'
            AND EXISTS (SELECT 1 FROM mention p WHERE p.last_name IS NOT NULL AND p.same_ids = m.same_ids)
        """)
        kinds = dict(engine.rows("SELECT kind, count(*) FROM fact GROUP BY kind"))
    assert pupils > 9_000
    assert joined == engine_count(kinds)
    assert kinds["free_school_meals"] == 25_358


def engine_count(kinds: Any) -> Any:
    """Every exclusion is of a pupil whom the census holds."""
    return kinds["suspension"] + kinds["permanent_exclusion"]


@needs_samples
@pytest.mark.demand("2.3.8")
def test_the_annex_a_workbook(tmp_path: Path) -> None:
    (tmp_path / "annex_a").mkdir()
    shutil.copy(SAMPLES / "Annex_A_2024_Jan.xlsx", tmp_path / "annex_a")
    with Engine(memory_limit="1GB", threads=1) as engine:
        arrival = arrive(engine, tmp_path)
        assert (arrival.rows, arrival.used, len(arrival.files)) == (59, 59, 11)
        assert engine.rows("SELECT file, check_id FROM notice") == [("Annex_A_2024_Jan.xlsx (List 8)", "postcode")]
        assert engine.rows("SELECT sex, ethnicity FROM mention WHERE record_id LIKE 'contacts:%' ORDER BY record_id")[
            0
        ] == ("F", "APKN")
        assert engine.value("SELECT count(*) FROM mention WHERE flags = ['adoption']") == 10
        assert engine.value("SELECT count(*) FROM involvement WHERE worker = 'Ezra Leigh'") == 1
