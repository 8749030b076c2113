"""Dates in words. None is 'not known', because an empty place says nothing."""

import datetime

from django.utils import timezone


def day(date: datetime.date | None) -> str:
    """6 November 2026."""
    return f"{date.day} {date:%B %Y}" if date else "not known"


def short_day(date: datetime.date | None, today: datetime.date | None = None) -> str:
    """6 November, with the year where it is not this year's."""
    if date and today and date.year == today.year:
        return f"{date.day} {date:%B}"
    return day(date)


def weekday(date: datetime.date | None) -> str:
    """Friday 6 November 2026."""
    return f"{date:%A} {day(date)}" if date else "not known"


def short_weekday(date: datetime.date | None, today: datetime.date | None = None) -> str:
    """Friday 6 November, with the year where it is not this year's."""
    return f"{date:%A} {short_day(date, today)}" if date else "not known"


def month(date: datetime.date | None) -> str:
    """November 2026."""
    return f"{date:%B %Y}" if date else "not known"


def when(at: datetime.datetime, today: datetime.date) -> str:
    """today, 9:12am; yesterday; Friday 6 November."""
    at = timezone.localtime(at) if timezone.is_aware(at) else at
    if at.date() == today:
        return f"today, {clock(at)}"
    return "yesterday" if (today - at.date()).days == 1 else short_weekday(at.date(), today)


def when_at(at: datetime.datetime, today: datetime.date) -> str:
    """today at 9:12am; yesterday at 9:12am; on Friday 6 November at 9:12am."""
    at = timezone.localtime(at) if timezone.is_aware(at) else at
    days = (today - at.date()).days
    day = {0: "today", 1: "yesterday"}.get(days) or f"on {short_weekday(at.date(), today)}"
    return f"{day} at {clock(at)}"


def clock(at: datetime.datetime) -> str:
    return f"{at.hour % 12 or 12}:{at:%M}{'am' if at.hour < 12 else 'pm'}"


def moment(at: datetime.datetime | None) -> str:
    """6 November 2026, 9:12am, as London's clocks say it."""
    if not at:
        return "not known"
    at = timezone.localtime(at) if timezone.is_aware(at) else at
    return f"{day(at.date())}, {clock(at)}"


def age(born: datetime.date | None, today: datetime.date) -> int | None:
    """Whole years; a person born on 29 February has their birthday on 1 March in other years."""
    if not born or born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def ago(date: datetime.date, today: datetime.date) -> str:
    """14 days ago, as a reader would count."""
    days = (today - date).days
    if days < 0:
        return f"in {-days} days" if days < -1 else "tomorrow"
    if days == 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 60:
        return f"{days} days ago"
    months = months_between(date, today)
    return f"{months} months ago" if months < 24 else f"{months // 12} years ago"


def months_between(earlier: datetime.date, later: datetime.date) -> int:
    """Whole months from one day to the other."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)
