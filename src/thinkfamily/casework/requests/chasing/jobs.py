"""Every night: what has lain too long before a case is a manager's task."""

from procrastinate.contrib.django import app


@app.periodic(cron="45 4 * * *")
@app.task(name="chase_what_lies_before_a_case", queue="casework")
def chase_what_lies_before_a_case(timestamp: int) -> None:
    """Once a day; nothing where everything was answered in time."""
    from thinkfamily.casework.requests.chasing.actions import chase

    chase()
