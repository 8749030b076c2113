"""How many pages an account may open, by minute and by hour."""

from dataclasses import dataclass

A_MINUTE, AN_HOUR = 60, 60 * 60  # seconds


@dataclass(frozen=True)
class Limits:
    """More than anybody reads, and far less than it takes to copy a council's families in a night."""

    a_minute: int = 90
    an_hour: int = 900


def seconds_to_wait(limits: Limits, minute: int, hour: int, minute_ends: int, hour_ends: int) -> int:
    """0 for a pace that is well. `minute`, `hour`: pages so far, this one too; `..._ends`: in how many seconds."""
    if hour > limits.an_hour:
        return max(1, hour_ends)
    return max(1, minute_ends) if minute > limits.a_minute else 0


def just_passed(limits: Limits, minute: int, hour: int, pages: int = 1) -> bool:
    """Whether these are the first pages too many, so that the log has one line and not a thousand."""
    hour_passed = limits.an_hour < hour <= limits.an_hour + pages
    return hour_passed or (limits.a_minute < minute <= limits.a_minute + pages and hour <= limits.an_hour)
