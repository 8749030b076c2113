"""The nightly job of arrivals."""

from procrastinate.contrib.django import app

from thinkfamily.access import reading
from thinkfamily.clock import today


@app.periodic(cron="15 3 * * *")
@app.task(name="recount_lapsed", queue="recompute", lock="recompute")
def recount_lapsed(timestamp: int) -> None:
    """Families with a need that has lapsed since yesterday are counted again. `timestamp`: when it was due."""
    from thinkfamily.people.arrivals.loading.load import recount_answered

    with reading.as_system("what has lapsed is counted again"):
        recount_answered(today())
