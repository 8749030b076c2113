"""Counting a page.

In PostgreSQL, because every process of the server sees it there, and no cache has to be run beside it. The line stays
locked until the page is made: an account's pages are made one after another, so nobody keeps every worker busy.
"""

from django.conf import settings
from django.db import connection

from thinkfamily.access.events.actions import record
from thinkfamily.access.pace import rules
from thinkfamily.access.users.models import User

COUNT = """
INSERT INTO access_pace AS pace (user_id, minute_began, minute_pages, hour_began, hour_pages)
VALUES (%(user)s, now(), %(pages)s, now(), %(pages)s)
ON CONFLICT (user_id) DO UPDATE SET
    minute_pages = %(pages)s
        + CASE WHEN pace.minute_began > now() - interval '1 minute' THEN pace.minute_pages ELSE 0 END,
    minute_began = CASE WHEN pace.minute_began > now() - interval '1 minute' THEN pace.minute_began ELSE now() END,
    hour_pages = %(pages)s
        + CASE WHEN pace.hour_began > now() - interval '1 hour' THEN pace.hour_pages ELSE 0 END,
    hour_began = CASE WHEN pace.hour_began > now() - interval '1 hour' THEN pace.hour_began ELSE now() END
RETURNING minute_pages, hour_pages,
    ceil(extract(epoch FROM minute_began + interval '1 minute' - now()))::int,
    ceil(extract(epoch FROM hour_began + interval '1 hour' - now()))::int
"""


def count(user: User, pages: int = 1) -> int:
    """Counts one page, or as many as what is done weighs; returns the seconds that this reader has to wait.

    0 for a pace that is well.
    """
    limits: rules.Limits = settings.PAGES
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"user": user.pk, "pages": pages})
        minute, hour, minute_ends, hour_ends = cursor.fetchone()
    if rules.just_passed(limits, minute, hour, pages):
        record("too many pages", by=user, reason=f"{minute} pages within a minute, {hour} within an hour")
    return rules.seconds_to_wait(limits, minute, hour, minute_ends, hour_ends)
