"""The background job that sends a link to a new password."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

AGAIN = RetryStrategy(max_attempts=4, exponential_wait=10)


@app.task(name="send_link_to_new_password", queue="post", retry=AGAIN)
def send_link_to_new_password(who: str, site: str) -> None:
    """Sends it if there is such an account."""
    from thinkfamily.access.signing_in.passwords.actions import send_links

    send_links(who, site=site)
