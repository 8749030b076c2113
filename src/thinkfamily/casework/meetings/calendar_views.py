"""The date of a meeting as a file, for whoever has signed in: where letters cannot bring it, and for who wants it."""

from django.http import HttpResponse

from thinkfamily.access.page import page
from thinkfamily.casework.meetings import calendar, policy, reads, telling
from thinkfamily.casework.pages import look_at_family
from thinkfamily.clock import now


@page(may=policy.may_take_along, about=reads.find)
def meeting_calendar(request, meeting):
    look_at_family(request, meeting.family, meeting)
    facts = calendar.Facts(meeting.on, meeting.starts, meeting.ends, meeting.calendar_place, meeting.sequence)
    of = reads.own_attendance(request.user, meeting) or meeting.pk
    text = calendar.to_take_along(facts, of=of, link=telling.link_of(meeting), stamp=now())
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="meeting.ics"'
    return answer
