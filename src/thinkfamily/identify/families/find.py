"""The whole of this stage, in order."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families import flags, form, households, particulars


def find(engine: Engine, *, as_of: date) -> None:
    """From `mention`, `stay`, `tie` and `person` to `address`, `stay_at`, `household`, `family` and `dependent`."""
    particulars.describe(engine, as_of=as_of)
    flags.spread(engine, as_of=as_of)
    households.form(engine, as_of=as_of)
    form.form(engine, as_of=as_of)
