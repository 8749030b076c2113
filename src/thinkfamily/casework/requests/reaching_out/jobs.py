"""Every night: what was kept of a no to help is forgotten in time."""

from procrastinate.contrib.django import app

from thinkfamily.clock import today


@app.periodic(cron="35 3 * * *")
@app.task(name="forget_old_noes", queue="casework")
def forget_old_noes(timestamp: int) -> None:
    """Four weeks after the day on which it was looked at again."""
    from thinkfamily.casework.requests.reaching_out.actions import forget_old

    forget_old(today())
