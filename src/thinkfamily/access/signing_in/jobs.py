"""The nightly clearing away of what signing in leaves behind."""

from django.utils import timezone
from procrastinate.contrib.django import app

from thinkfamily.access.attempts import actions as attempts
from thinkfamily.access.kept_text import actions as kept_text
from thinkfamily.access.reading import as_system
from thinkfamily.access.sittings import actions as sittings
from thinkfamily.access.sittings.store import SessionStore


@app.periodic(cron="45 2 * * *")
@app.task(name="clear_after_signing_in", queue="post", pass_context=False)
def clear_after_signing_in(timestamp: int) -> None:
    """Attempts and kept text of a day ago, sessions that have run out, and sittings that ended three months ago."""
    now = timezone.now()
    with as_system("clearing away after signing in"):
        attempts.clear(now=now)
        kept_text.clear(now=now)
        sittings.clear(now=now)
        SessionStore.clear_expired()
