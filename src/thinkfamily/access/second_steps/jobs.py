"""The background job that tells somebody what was changed at their account."""

from django.core.mail import send_mail
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thinkfamily.access.reading import as_system
from thinkfamily.access.second_steps.reads import codes_left
from thinkfamily.access.second_steps.rules import CHANGES
from thinkfamily.access.users.models import User

AGAIN = RetryStrategy(max_attempts=4, exponential_wait=30)
SUBJECT = "Your account at Think Family was changed"
TEXT = """Dear {name},

{said}

If that was you, there is nothing to do. If it was not, tell your system administrator at once.
"""


@app.task(name="tell_of_change", queue="post", retry=AGAIN)
def tell_of_change(user_id: int, change: str) -> None:
    """Sends it, if the account has an address. `change`: one of rules.CHANGES; a job brings no words of its own."""
    said = CHANGES[change]
    with as_system("a letter to whose account was changed"):
        user = User.objects.get(pk=user_id)
        left = codes_left(user)
    if user.email:
        send_mail(SUBJECT, TEXT.format(name=user.name, said=said.format(left=left)), None, [user.email])
