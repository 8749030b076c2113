"""When an assessment has lain too long to be signed as it stands."""

import datetime

LIES = "assessment that lies"  # what the task is about, with the id of the assessment
LONG = datetime.timedelta(weeks=6)  # as long as writing one with a family should take at most


def lies(last_written: datetime.date, today: datetime.date) -> bool:
    """Whether nothing was written for so long that it must be read again with the family."""
    return today - last_written > LONG
