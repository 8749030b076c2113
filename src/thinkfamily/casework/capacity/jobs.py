"""Every night: who is seventeen and a half, and who is eighteen and decides for themselves."""

from procrastinate.contrib.django import app


@app.periodic(cron="35 4 * * *")
@app.task(name="grow_up", queue="casework")
def grow_up(timestamp: int) -> None:
    """Once a day; nothing where nobody has a birthday that matters."""
    from thinkfamily.casework.capacity import actions

    actions.grow_up()
