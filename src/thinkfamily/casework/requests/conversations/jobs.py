"""Every night: early conversations are deleted on their day."""

from procrastinate.contrib.django import app

from thinkfamily.clock import today


@app.periodic(cron="40 3 * * *")
@app.task(name="delete_early_conversations", queue="casework")
def delete_early_conversations(timestamp: int) -> None:
    """Those whose day has come; what became a request stays there."""
    from thinkfamily.casework.requests.conversations.actions import delete_due

    delete_due(today())
