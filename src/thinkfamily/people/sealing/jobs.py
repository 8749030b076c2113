"""Every morning: seals whose review date has passed become their keepers' tasks. None of them opens by itself."""

from procrastinate.contrib.django import app

from thinkfamily.access import reading


@app.periodic(cron="30 4 * * *")
@app.task(name="look_again_at_seals", queue="people")
def look_again_at_seals(timestamp: int) -> None:
    """Asks the keepers, once for each passed date."""
    from thinkfamily.people.sealing.actions import ask_keepers

    with reading.as_system("seals to look at again"):
        ask_keepers()
