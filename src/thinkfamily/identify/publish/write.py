"""Every published table as a Parquet file: exactly its columns and types, sorted."""

from functools import partial
from pathlib import Path

from pyarrow import parquet

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.need import needs
from thinkfamily.identify.publish.tables import QUERIES
from thinkfamily.vocabulary.publication import TABLES
from thinkfamily.vocabulary.tables import Table


def write(engine: Engine, folder: Path) -> dict[str, int]:
    """Write all tables into `folder`; gives the number of rows of each."""
    _kinds_of_needs(engine)
    works = [partial(_write, table=table, folder=folder) for table in TABLES.values()]
    return dict(zip(TABLES, engine.side_by_side(works), strict=True))


def _write(engine: Engine, table: Table, folder: Path) -> int:
    columns = ", ".join(f"CAST({column.name} AS {column.type}) AS {column.name}" for column in table.columns)
    order = ", ".join(f"{name} NULLS LAST" for name in table.order)
    rest = "".join(f", {c.name} NULLS LAST" for c in table.columns if c.name not in table.order and c.type == "VARCHAR")
    path = folder / f"{table.name}.parquet"
    query = QUERIES.get(table.name, f"SELECT * FROM {table.name}")
    engine.save(f"SELECT {columns} FROM ({query}) AS published ORDER BY {order}{rest}", path)
    return int(parquet.read_metadata(path).num_rows)


def _kinds_of_needs(engine: Engine) -> None:
    """Which kinds of fact a need rests on, so that nothing else of a row is published."""
    engine.run("DROP TABLE IF EXISTS need_kind")
    engine.run("CREATE TABLE need_kind (framework VARCHAR, need_id VARCHAR, kind VARCHAR)")
    rows = ", ".join(f"('{n.framework}', '{n.id}', '{kind}')" for n in needs() for kind in n.kinds)
    if rows:
        engine.run(f"INSERT INTO need_kind VALUES {rows}")
