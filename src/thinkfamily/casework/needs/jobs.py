"""Every night: a need that an agency was shown and nobody there has answered is its manager's question."""

from procrastinate.contrib.django import app


@app.periodic(cron="35 4 * * *")
@app.task(name="ask_what_was_done_about_needs", queue="casework")
def ask_what_was_done_about_needs(timestamp: int) -> None:
    """Once a day; nothing where everybody has said what they did."""
    from thinkfamily.casework.needs.unanswered import ask_managers

    ask_managers()
