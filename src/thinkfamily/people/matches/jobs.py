"""The background job that works families out again, one at a time."""

import tempfile
from pathlib import Path

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thinkfamily.access import reading
from thinkfamily.people.arrivals.models import Recomputing
from thinkfamily.people.matches.recompute import recompute

AGAIN = RetryStrategy(max_attempts=5, wait=30)


@app.task(name="recompute_families", queue="recompute", lock="recompute", retry=AGAIN)
def recompute_families(recomputing_id: int) -> None:
    """Exports the decisions, works everything out again and marks what was waiting as done."""
    from thinkfamily.people.matches.actions import export

    started = timezone.now()
    waiting = Recomputing.objects.filter(pk=recomputing_id)
    with reading.as_system("is it still to be worked out"):
        if not waiting.filter(finished_at=None).exists():
            return  # an earlier job of the queue has done it
    try:
        with tempfile.TemporaryDirectory() as folder:
            decisions = Path(folder) / "decisions.csv"
            export(decisions)
            recompute(decisions)
    except Exception as problem:
        said = str(problem) or type(problem).__name__
        with reading.as_system("why it could not be worked out"):
            waiting.update(problem=said)
        raise
    with reading.as_system("it is worked out"):
        asked = Recomputing.objects.filter(finished_at=None, asked_at__lte=started)
        asked.update(finished_at=timezone.now(), problem="")
