"""What one run leaves for the next, in OUT/state: the model with its terms, and every person id ever given out.

The next run takes the model as it is, so that a monthly run gives the very clusters of a full run with that model.
"""

from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine, named
from thinkfamily.identify.linking import person_ids
from thinkfamily.identify.linking.model import Model

FOLDER = "state"
MODEL = "model.json"
TERMS = "term.parquet"


def recall(engine: Engine, previous: Path | None, model: Path | None) -> Model | None:
    """The model to keep, and its `term` table; None where a new one must be learned.

    A model file given by name wins over that of the previous run; its terms lie beside it, else are counted anew.
    """
    path = model or (previous / FOLDER / MODEL if previous else None)
    if path is None or not path.exists():
        return None
    terms = path.parent / TERMS
    if not terms.exists():
        from thinkfamily.identify.linking.profiles import count_terms

        count_terms(engine)
        return Model.load(path)
    engine.run(f"CREATE OR REPLACE TABLE term AS SELECT what, value, bits FROM read_parquet({named(terms)})")
    return Model.load(path)


def save(engine: Engine, model: Model, state: Path) -> None:
    """Write the state; `state` is made where it is missing, for its owner only."""
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    model.save(state / MODEL)
    engine.run(f"COPY (SELECT * FROM term ORDER BY what, value) TO '{state / TERMS}' (FORMAT parquet)")
    person_ids.save(engine, state)
