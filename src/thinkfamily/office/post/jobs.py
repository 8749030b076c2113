"""The background job that sends a letter."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thinkfamily.access import reading
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter

AGAIN = RetryStrategy(max_attempts=6, exponential_wait=30)


class NotSent(Exception):
    """The letter keeps what was wrong; the queue tries again later."""


@app.task(name="send_letter", queue="post", retry=AGAIN)
def send_letter(letter_id: int) -> None:
    """Sends one letter; tries again later when the post office does not answer."""
    with reading.as_system("a letter is sent"):
        problem = send(Letter.objects.get(pk=letter_id))
    if problem:  # only now, so that what the letter keeps is kept
        raise NotSent(problem)
