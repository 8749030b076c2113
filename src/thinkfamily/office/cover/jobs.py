"""Every night: what nobody owns any more becomes somebody's."""

from procrastinate.contrib.django import app

from thinkfamily.access import reading


@app.periodic(cron="15 4 * * *")
@app.task(name="leave_nothing_without_owner", queue="office")
def sweep(timestamp: int) -> None:
    """Asks once a day; the answer is nothing where everybody who left was switched off here."""
    from thinkfamily.office.cover.actions import leave_nothing_without_owner

    with reading.as_system("what nobody owns"):
        leave_nothing_without_owner(by=None)
