"""A partner who took their invitation up is in the team by their account, within a few minutes."""

from procrastinate.contrib.django import app


@app.periodic(cron="*/5 * * * *")
@app.task(name="join_who_came_in", queue="casework")
def join_who_came_in(timestamp: int) -> None:
    """Nothing where nobody came in."""
    from thinkfamily.casework.team.actions import who_came_in

    who_came_in()
