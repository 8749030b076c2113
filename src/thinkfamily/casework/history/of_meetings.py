"""Earlier states of teams, meetings and what is written down of them."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.casework.meetings.models import Attendance, Helping, Meeting, Minute, Report
from thinkfamily.casework.team.models import Consultation, TeamMember


class TeamMemberHistory(of(TeamMember)):  # type: ignore[misc]
    """Each state of somebody in a team."""

    personal_data: ClassVar[tuple[str, ...]] = TeamMember.personal_data

    class Meta:
        verbose_name_plural = "earlier states of team members"
        triggers: ClassVar = [APPEND_ONLY]


class ConsultationHistory(of(Consultation)):  # type: ignore[misc]
    """Each state of what a specialist was asked."""

    personal_data: ClassVar[tuple[str, ...]] = Consultation.personal_data

    class Meta:
        verbose_name_plural = "earlier states of consultations"
        triggers: ClassVar = [APPEND_ONLY]


class MeetingHistory(of(Meeting)):  # type: ignore[misc]
    """Each state of a meeting."""

    personal_data: ClassVar[tuple[str, ...]] = Meeting.personal_data

    class Meta:
        verbose_name_plural = "earlier states of meetings"
        triggers: ClassVar = [APPEND_ONLY]


class AttendanceHistory(of(Attendance)):  # type: ignore[misc]
    """Each state of how somebody took part."""

    personal_data: ClassVar[tuple[str, ...]] = Attendance.personal_data

    class Meta:
        verbose_name_plural = "earlier states of attendances"
        triggers: ClassVar = [APPEND_ONLY]


class ReportHistory(of(Report)):  # type: ignore[misc]
    """Each state of a report."""

    personal_data: ClassVar[tuple[str, ...]] = Report.personal_data

    class Meta:
        verbose_name_plural = "earlier states of reports to meetings"
        triggers: ClassVar = [APPEND_ONLY]


class MinuteHistory(of(Minute)):  # type: ignore[misc]
    """Each state of a line of a meeting."""

    personal_data: ClassVar[tuple[str, ...]] = Minute.personal_data

    class Meta:
        verbose_name_plural = "earlier states of lines of meetings"
        triggers: ClassVar = [APPEND_ONLY]


class HelpingHistory(of(Helping)):  # type: ignore[misc]
    """Each state of who helps."""

    personal_data: ClassVar[tuple[str, ...]] = Helping.personal_data

    class Meta:
        verbose_name_plural = "earlier states of who helps"
        triggers: ClassVar = [APPEND_ONLY]
