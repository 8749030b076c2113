"""The background job that sends a letter, and the one that takes up what a worker that died has left."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thinkfamily.access import reading
from thinkfamily.office.post.actions import hand_over, settle, take

AGAIN = RetryStrategy(max_attempts=6, exponential_wait=30)
SILENT = 30  # seconds without a sign of life, after which a worker counts as dead; it gives one every 10


class NotSent(Exception):
    """The letter keeps what was wrong; the queue tries again later."""


@app.task(name="send_letter", queue="post", retry=AGAIN)
def send_letter(letter_id: int) -> None:
    """Sends one letter; tries again later when the post office does not answer.

    Handing over stands between two transactions: whenever the worker dies, the letter says how far it came.
    """
    with reading.as_system("a letter is about to be handed over"):
        letter = take(letter_id)
    if letter is None:
        return
    problem = hand_over(letter)
    with reading.as_system("what came of a letter"):
        settle(letter, problem)
    if problem:  # only now, so that what the letter keeps is kept
        raise NotSent(problem)


@app.periodic(cron="* * * * *")
@app.task(name="take_up_what_a_dead_worker_left", queue="office")
async def take_up(timestamp: int) -> None:
    """Each minute: a job whose worker gives no sign of life any more begins again, whatever it was about.

    Jobs do their work in one transaction, so that nothing is done twice; a letter says itself how far it came.
    """
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENT):
        await app.job_manager.retry_job(job)
