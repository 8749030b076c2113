"""How long somebody waits after wrong attempts.

A place is a known browser, or else a network address. Whoever guesses from one place waits there; many guesses from
many places make every unknown browser wait a little; a browser that the person has used before is let off that, so
that a stranger cannot shut a colleague out.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

MINUTE = datetime.timedelta(minutes=1)
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)

IN_A_ROW = 5  # wrong attempts from one place before it waits
LONGEST = HOUR  # waits grow from one minute to this
FROM_EVERYWHERE = 20  # wrong attempts on one account within an hour
FROM_ONE_ADDRESS = 60  # wrong attempts on all accounts within an hour: many people may sit behind one address
REST = 15 * MINUTE


@dataclass(frozen=True)
class Try:
    """One earlier attempt: when, from which place, whether from a browser known to the person."""

    at: datetime.datetime
    succeeded: bool
    place: str
    known: bool


def waits_until(
    tries: Sequence[Try], *, place: str, known: bool, now: datetime.datetime, everywhere: int = FROM_EVERYWHERE
) -> datetime.datetime | None:
    """Until when this place must wait; None when it need not. `tries`: of one account, newest first, of a day."""
    ends = [_after_a_row([one for one in tries if one.place == place])]
    if not known:
        strangers = [one.at for one in tries if not one.succeeded and not one.known and now - one.at <= HOUR]
        if len(strangers) >= everywhere:
            ends.append(strangers[0] + REST)
    coming = [end for end in ends if end is not None and end > now]
    return max(coming, default=None)


def address_waits_until(failures: Sequence[datetime.datetime], now: datetime.datetime) -> datetime.datetime | None:
    """For one address over all accounts: `failures` of the last hour, newest first."""
    if len(failures) < FROM_ONE_ADDRESS:
        return None
    end = failures[0] + REST
    return end if end > now else None


def _after_a_row(tries: Sequence[Try]) -> datetime.datetime | None:
    """Five wrong ones in a row: one minute; each further one doubles it, up to an hour."""
    failed = 0
    for one in tries:
        if one.succeeded:
            break
        failed += 1
    if failed < IN_A_ROW:
        return None
    return tries[0].at + min(MINUTE * (1 << min(failed - IN_A_ROW, 10)), LONGEST)
