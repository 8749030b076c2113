"""What a parent agreed to for a child ends when the child is eighteen."""

from django.db import transaction

from thinkfamily.access.events.actions import record
from thinkfamily.clock import today
from thinkfamily.people.sharing import policy
from thinkfamily.people.sharing.actions import hand_on, keep_end, whom
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.people.sharing.rules import PARENT


def let_lapse() -> list[SharingDecision]:
    """Every night, as the system: what is shared on a parent's word about somebody who is 18 by now ends.

    A parent's no stands until the person is asked: nothing is told to anybody only because somebody had a birthday.
    """
    ended = []
    spoken = policy.standing(outcome="share", given_by=PARENT, person__date_of_birth__isnull=False)
    for one in spoken.select_related("person", "agency").order_by("decided_at", "pk"):
        grown_on = whom(one.person).grown_on
        if grown_on is None or grown_on > today():
            continue
        with transaction.atomic():
            keep_end(one, how="grown", by=None, said_by="nobody: it was their birthday", said="")
            hand_on([one], by=None, reason=f"{one.person} is 18: what a parent said for them counts no longer")
            record("sharing ended", by=None, about=f"grown {one.pk}")
        ended.append(one)
    return ended
