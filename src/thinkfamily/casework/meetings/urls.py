"""Addresses of meetings."""

from django.urls import path

from thinkfamily.casework.meetings import calendar_views, lines_views, views
from thinkfamily.casework.meetings.after import views as after

AT = "records/<uuid:family>/meetings/<uuid:meeting>/"

urlpatterns = [
    path("records/<uuid:family>/meetings/", views.meetings, name="meetings"),
    path("records/<uuid:family>/meetings/prepare/", views.prepare_meeting, name="prepare_meeting"),
    path("records/<uuid:family>/meetings/afterwards/", after.record_past_meeting, name="record_past_meeting"),
    path("records/<uuid:family>/meetings/lines/<uuid:item>/choose/", after.choose_lead, name="choose_lead"),
    path("records/<uuid:family>/meetings/lines/<uuid:item>/", lines_views.mend_minute, name="mend_minute"),
    path("records/<uuid:family>/meetings/lines/<uuid:item>/say/", lines_views.answer_minute, name="answer_minute"),
    path(AT, views.meeting, name="meeting"),
    path(f"{AT}calendar/", calendar_views.meeting_calendar, name="meeting_calendar"),
    path(f"{AT}minutes/", views.minutes, name="minutes"),
    path(f"{AT}minutes/file/", views.minutes_file, name="minutes_file"),
    path(f"{AT}reports/", views.meeting_reports, name="meeting_reports"),
    path(f"{AT}reports/file/", views.meeting_reports_file, name="meeting_reports_file"),
    path(f"{AT}send/", views.send_minutes, name="send_minutes"),
    path(f"{AT}change/", views.change_meeting, name="change_meeting"),
    path(f"{AT}off/", views.call_off_meeting, name="call_off_meeting"),
    path(f"{AT}record/", views.record_meeting, name="record_meeting"),
    path(f"{AT}add/", lines_views.add_minute, name="add_minute"),
    path(f"{AT}report/", lines_views.write_report, name="write_report"),
    path(f"{AT}promise/", lines_views.promise_at_meeting, name="promise_at_meeting"),
    path(f"{AT}helps/", lines_views.who_helps, name="who_helps"),
    path(f"{AT}helps/add/", lines_views.add_helper, name="add_helper"),
    path(f"{AT}helps/<uuid:need>/", lines_views.settle_gap, name="settle_gap"),
    path(f"{AT}lead/", lines_views.propose_lead, name="propose_lead"),
    path(f"{AT}heard/", lines_views.how_it_was, name="how_it_was"),
]
