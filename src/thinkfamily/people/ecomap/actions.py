"""Keeping what a child drew of their people."""

import datetime

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.ecomap import policy
from thinkfamily.people.ecomap.models import MyPeople, Placed
from thinkfamily.people.ecomap.reads import as_placed
from thinkfamily.people.ecomap.rules import Board
from thinkfamily.people.families.models import Membership


@transaction.atomic
def keep(
    member: Membership,
    board: Board,
    *,
    by: User,
    drawn_on: datetime.date,
    with_whom: str,
    words: str = "",
    family_may_see: bool = False,
    others_may_see: bool = False,
    said_of_seeing: str = "",
) -> MyPeople:
    """A picture more; earlier ones stay. Without the child's yes nobody but the keeper's agency sees it."""
    insist(policy.may_draw(by, member))
    if not board.people:
        raise Refused(refuse("There is nobody in the picture yet."))
    if drawn_on > today():
        raise Refused(refuse("This day has not come yet: write the day on which it was drawn."))
    kept = MyPeople.objects.create(
        person=member.person, information="work_with_family", drawn_on=drawn_on, with_whom=with_whom, words=words,
        family_may_see=family_may_see, others_may_see=others_may_see, said_of_seeing=said_of_seeing,
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    Placed.objects.bulk_create(
        Placed(drawing=kept, name=one.name, circle=one.circle, words=one.words, order=order)
        for order, one in enumerate(as_placed(board))
    )
    record("my people drawn", by=by, family_id=str(member.family_id), about=f"mypeople {kept.pk}")
    return kept
