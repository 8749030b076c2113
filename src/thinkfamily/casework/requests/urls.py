"""Addresses of what comes before a case."""

from django.urls import path

from thinkfamily.casework.requests import views

ONE = "requests/<uuid:asked>/"

urlpatterns = [
    path("requests/", views.requests, name="requests"),
    path("requests/ask/", views.ask_for_help, name="ask_for_help"),
    path("records/<uuid:family>/ask-for-help/", views.ask_for_family, name="ask_for_family"),
    path("families/<slug:family>/ask-for-help/", views.ask_for_proposal, name="ask_for_proposal"),
    path(ONE, views.help_request, name="help_request"),
    path(f"{ONE}open/", views.open_request, name="open_request"),
    path(f"{ONE}decide/", views.decide_request, name="decide_request"),
    path(f"{ONE}name/", views.name_in_request, name="name_in_request"),
    path(f"{ONE}record/", views.request_record, name="request_record"),
    path(f"{ONE}reached/", views.check_signpost, name="check_signpost"),
    path(f"{ONE}done/", views.finish_request, name="finish_request"),
    path(f"{ONE}tell/", views.tell_who_asked, name="tell_who_asked"),
    path(f"{ONE}pass-on/", views.pass_on_request, name="pass_on_request"),
]
