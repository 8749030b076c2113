"""The background job that sends a link to a new password."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

AGAIN = RetryStrategy(max_attempts=4, exponential_wait=10)


@app.task(name="send_link_to_new_password", queue="post", retry=AGAIN)
def send_link_to_new_password(user_ids: list[int]) -> None:
    """Sends it to those accounts; to nobody where what was typed is nobody's, and the list is empty."""
    from thinkfamily.access.signing_in.passwords.actions import send_links

    send_links(user_ids)
