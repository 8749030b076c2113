"""Every night: who promised a family something is reminded and asked what came of it; appointments likewise."""

from procrastinate.contrib.django import app


@app.periodic(cron="35 4 * * *")
@app.task(name="chase_promises", queue="casework")
def chase_promises(timestamp: int) -> None:
    """Once a day; nothing where every promise and appointment that was due is settled."""
    from thinkfamily.casework.commitments.appointments.reminding import remind
    from thinkfamily.casework.commitments.chasing.actions import chase
    from thinkfamily.casework.commitments.chasing.handing_on import hand_on_what_is_out_of_sight

    hand_on_what_is_out_of_sight()
    chase()
    remind()
