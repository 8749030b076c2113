"""Whether our work may begin from a request, or has: a later package answers, so that nothing here looks up."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thinkfamily.access.users.models import User
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.people.families.models import Family


@dataclass(frozen=True)
class Begun:
    """Of one family that a request is about. `began_on`: since when we work with it because of this request.

    `may_join`: there is an open case, which the reader sees and this request may join.
    """

    family: Family
    may_begin: bool = False
    may_join: bool = False
    began_on: datetime.date | None = None


Asked = Callable[[User, HelpRequest, Sequence[Family]], list[Begun]]
ASKED: list[Asked] = []


def register(asked: Asked) -> None:
    """Adds one, once."""
    if asked not in ASKED:
        ASKED.append(asked)


def of(user: User, request: HelpRequest, families: Sequence[Family]) -> list[Begun]:
    """What all of them say of these families, as far as the reader may know."""
    return [one for asked in ASKED for one in asked(user, request, families)]
