"""What the law says of a young carer's needs assessment, and from which day it says so."""

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from thinkfamily.vocabulary.dates import working_days_after


@dataclass(frozen=True)
class Clock:
    """How long it may take, in working days, since when that is so, and where it says so."""

    key: str
    since: datetime.date
    working_days: int
    duty: str
    clock: str

    def due(self, started: datetime.date) -> datetime.date:
        return working_days_after(started, self.working_days)


@cache
def clocks() -> tuple[Clock, ...]:
    """Every setting, the earliest first."""
    rows = yaml.safe_load(Path(__file__).with_name("law.yaml").read_text(encoding="utf-8"))
    return tuple(sorted((Clock(**row) for row in rows), key=lambda one: one.since))


def clock_on(day: datetime.date) -> Clock:
    """The one that holds on a day; of a day before them all, the first."""
    return next((one for one in reversed(clocks()) if one.since <= day), clocks()[0])


def clock_called(key: str) -> Clock | None:
    """The setting that a young carer's clock was started under."""
    return next((one for one in clocks() if one.key == key), None)
