"""At night reports are chased and invitations held against who may have them; in the evening minutes go."""

from procrastinate.contrib.django import app


@app.periodic(cron="40 5 * * *")
@app.task(name="tell_of_meetings", queue="casework")
def tell_of_meetings(timestamp: int) -> None:
    """Who lost access since has a cancellation. Done again, nothing is sent twice."""
    from thinkfamily.casework.meetings.telling import tell_again

    tell_again()


@app.periodic(cron="30 19 * * *")
@app.task(name="send_minutes_of_today", queue="casework")
def send_minutes_of_today(timestamp: int) -> None:
    """Once a meeting; nothing where all have gone."""
    from thinkfamily.casework.meetings.telling import send_of_today

    send_of_today()


@app.periodic(cron="45 4 * * *")
@app.task(name="chase_reports", queue="casework")
def chase_reports(timestamp: int) -> None:
    """Each step once; nothing where every report is there."""
    from thinkfamily.casework.meetings.chasing.actions import chase

    chase()
