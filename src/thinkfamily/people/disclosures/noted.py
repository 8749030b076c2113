"""Which entries of today stand already, so that a page that is opened again writes none of them a second time.

It only spares writing: an entry never goes on its day, and one that this process does not know of is written as ever,
where the database itself keeps an item from standing twice in a day for one agency.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import transaction

MOST = 100_000  # entries that a process knows of; then it begins anew

Key = tuple[datetime.date, int, Any]  # the day, the agency that looks, and the item by its id
_known: set[Key] = set()


def stands(day: datetime.date, agency: int, item: Any) -> bool:
    """Whether it is known to be noted. False may also mean that another process noted it."""
    return (day, agency, item) in _known


def remember(day: datetime.date, agency: int, items: Iterable[Any]) -> None:
    """They are noted, once what was written now is there to stay."""
    keys = [(day, agency, item) for item in items]
    transaction.on_commit(lambda: _keep(day, keys))


def _keep(day: datetime.date, keys: list[Key]) -> None:
    if len(_known) + len(keys) > MOST or any(key[0] != day for key in list(_known)[:1]):
        _known.clear()
    _known.update(keys)
