"""Who hands somebody their own minutes."""

from typing import Any

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.casework.copies.minutes.reads import Handed
from thinkfamily.casework.meetings import policy as meetings
from thinkfamily.casework.meetings.models import Attendance
from thinkfamily.people.families import policy as families

NOBODY = "There is nobody like that at this meeting, or it is not yours to see."


def may_hand(user: Any, handed: Handed) -> Decision:
    """Whoever keeps the record or leads, for somebody whom they are shown."""
    if not (seen := families.may_see(user, handed.family)):
        return seen
    row = handed.row
    shown = Attendance.objects.filter(pk=row.pk).exists()
    if row.member_id is None:
        shown = shown and families.people_visible_to(user).filter(pk=row.person_id).exists()
    return meetings.may_hand(user, handed.meeting) if shown else refuse(NOBODY, hidden=True)
