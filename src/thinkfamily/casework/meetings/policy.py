"""Who sees meetings, prepares and records them, reports to them, and puts a line right."""

from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.commitments import policy as promises
from thinkfamily.casework.meetings.models import Meeting, Minute
from thinkfamily.casework.team import policy as team
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.sharing.policy import is_shown

HELD = "This meeting is written down already: look at it, and put right what is not so."
OFF = "This meeting was called off. Prepare another one."


def visible_to(user: Any) -> QuerySet[Meeting]:
    """Of families that the reader reaches; of what was said there each sees what they may know."""
    return Meeting.objects.filter(family__in=families.visible_to(user))


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family."""
    return families.may_see(user, family)


def may_see(user: Any, meeting: Meeting) -> Decision:
    """Whoever sees the family."""
    return families.may_see(user, meeting.family)


def may_take_along(user: Any, meeting: Meeting) -> Decision:
    """Its date for one's own calendar, while it is planned: whoever sees it."""
    if not (may := may_see(user, meeting)):
        return may
    return ALLOWED if meeting.state == "planned" else refuse(OFF if meeting.state == "called_off" else HELD)


def may_prepare(user: Any, family: Family) -> Decision:
    """Whoever is in the team, and who answers for the record, while a case is open."""
    return team.may_add(user, family)


def may_change(user: Any, meeting: Meeting) -> Decision:
    """While it is planned, whoever may prepare one."""
    if not (may := may_prepare(user, meeting.family)):
        return may
    return ALLOWED if meeting.state == "planned" else refuse(OFF if meeting.state == "called_off" else HELD)


def may_write(user: Any, meeting: Meeting) -> Decision:
    """Whoever is in the team may chair, and so may record: lines, and what came of it, which is put right so too."""
    if not (may := may_prepare(user, meeting.family)):
        return may
    return refuse(OFF) if meeting.state == "called_off" else ALLOWED


def may_settle(user: Any, meeting: Any) -> Decision:
    """What only a meeting that was held has: gaps settled, whether people were heard, and minutes that are sent."""
    meeting = getattr(meeting, "meeting", meeting)  # or a gap, at its meeting
    if not (may := may_write(user, meeting)):
        return may
    return ALLOWED if meeting.state == "held" else refuse("Write down first that it was held, and who took part.")


def may_promise(user: Any, meeting: Meeting) -> Decision:
    """What was promised at a meeting that was held, by whoever writes in it and may write promises down."""
    if not (may := may_settle(user, meeting)):
        return may
    return promises.may_write(user, meeting.family)


def may_hand(user: Any, meeting: Any) -> Decision:
    """Minutes for somebody of the family: whoever keeps the record, or leads: others know too little."""
    meeting = getattr(meeting, "meeting", meeting)
    if not (may := may_settle(user, meeting)):
        return may
    if families.keeps(user, meeting.family) or team.leads(user, meeting.case):
        return ALLOWED
    return refuse("Minutes are handed out by whoever keeps the record or leads.", ask=str(meeting.family.kept_by))


def may_choose_lead(user: Any, held: Held) -> Decision:
    """Of who was put forward: whoever may choose who leads, somebody whom they may appoint."""
    if not (may := may_answer_line(user, held)):
        return may
    line = held.item
    if line.sort != "candidate" or line.meeting.state != "held":
        return refuse("Only who was put forward at a meeting that was held is chosen here.")
    member = TeamMember.objects.filter(pk=line.member_id, user__isnull=False).select_related("user__agency").first()
    if member is None or member.user is None:
        return refuse("There is nothing here.", hidden=True)
    if line.meeting.case.closed_on is not None:
        return refuse("Our work with this family has ended.")
    return cases.may_appoint(user, line.meeting.case, member.user)


def may_report(user: Any, meeting: Meeting) -> Decision:
    """Before the meeting, whoever is in the team for an agency: for their own."""
    if not (may := families.may_write(user, meeting.family)):
        return may
    if meeting.state != "planned":
        return refuse("Reports come before the meeting. Write a line of the meeting instead.")
    if not TeamMember.objects.filter(team.holds(today()), case=meeting.case_id, user=user).exists():
        return refuse("Agencies in the team write reports, each its own.", ask="whoever leads")
    return ALLOWED


def may_mend(user: Any, held: Held) -> Decision:
    """A line: whoever sees it and is of the agency that wrote it down. Who sees it otherwise stays as it was said."""
    if getattr(held.item, "sort", "") == "dissent":
        return refuse("Who sees a decision otherwise stays as it was said. Add what they say now.")
    return chronology.may_mend(user, held)


def may_answer_line(user: Any, held: Held) -> Decision:
    """What somebody says of a decision, or of who could lead: whoever sees the line and writes in the meeting."""
    if not is_shown(user, Minute, held.item.pk):
        return refuse("There is nothing here.", hidden=True)
    if held.item.sort not in ("decision", "candidate"):
        return refuse("Only a decision, or who could lead, is answered. Write a line of its own.")
    return may_write(user, held.item.meeting)


def may_see_to_help(user: Any, meeting: Meeting) -> Decision:
    """Who helps with what is agreed by whoever may prepare a meeting."""
    return may_prepare(user, meeting.family)
