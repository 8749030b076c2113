"""Every morning: who asked to be reminded of a small step is written to, or a colleague is asked to tell them."""

from procrastinate.contrib.django import app


@app.periodic(cron="20 9 * * *")
@app.task(name="remind_of_small_steps", queue="casework")
def remind_of_small_steps(timestamp: int) -> None:
    """Once a day, at an hour at which one may get a letter; nothing where nobody wants to be reminded."""
    from thinkfamily.casework.plan.reminding.daily import remind

    remind()
