"""What day it is. The one place where the product looks at the clock, so that demo and tests can set it."""

import datetime

from django.conf import settings
from django.utils import timezone


def today() -> datetime.date:
    """The day in London; in demo and tests, TF_TODAY when that is set."""
    fixed: datetime.date | None = settings.TODAY
    return fixed or timezone.localdate()


def now() -> datetime.datetime:
    """This moment, with its zone; when TF_TODAY is set, the present time of day on that day."""
    present = timezone.localtime()
    fixed: datetime.date | None = settings.TODAY
    return present.replace(year=fixed.year, month=fixed.month, day=fixed.day) if fixed else present
