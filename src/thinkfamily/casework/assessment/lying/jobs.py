"""Every night: assessments that lie half done."""

from procrastinate.contrib.django import app


@app.periodic(cron="5 5 * * *")
@app.task(name="ask_about_assessments", queue="casework")
def ask_about_assessments(timestamp: int) -> None:
    """Once a day; nothing where each is being written."""
    from thinkfamily.casework.assessment.lying.actions import ask

    ask()
