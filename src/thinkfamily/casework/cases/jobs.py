"""Every night: a family that nobody leads is somebody's task, and is asked about again after five working days."""

from procrastinate.contrib.django import app


@app.periodic(cron="25 4 * * *")
@app.task(name="ask_again_who_leads", queue="casework")
def ask_again_who_leads(timestamp: int) -> None:
    """Once a day; nothing where every open case has somebody who leads."""
    from thinkfamily.casework.cases.leading import ask_again

    ask_again()
