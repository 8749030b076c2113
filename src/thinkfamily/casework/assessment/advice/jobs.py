"""Every night: advice that was not given in time is somebody's question."""

from procrastinate.contrib.django import app


@app.periodic(cron="50 4 * * *")
@app.task(name="chase_advice", queue="casework")
def chase_advice(timestamp: int) -> None:
    """Once a day; nothing where every lead has answered."""
    from thinkfamily.casework.assessment.advice.actions import chase

    chase()
