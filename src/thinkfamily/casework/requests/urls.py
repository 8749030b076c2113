"""Addresses of what comes before a case."""

from django.urls import path

from thinkfamily.casework.requests import after_views as after
from thinkfamily.casework.requests import views
from thinkfamily.casework.requests.conversations import views as conversations

ONE = "requests/<uuid:asked>/"
TALK = "early-conversations/<uuid:conversation>/"

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
    path("requests/waiting/", after.waiting_list, name="waiting_list"),
    path(f"{ONE}attempt/", after.try_to_reach, name="try_to_reach"),
    path(f"{ONE}look/", after.look_at_reaching, name="look_at_reaching"),
    path(f"{ONE}no/", after.help_declined, name="help_declined"),
    path(f"{ONE}wait/", after.let_wait, name="let_wait"),
    path(f"{ONE}wait/end/", after.end_wait, name="end_wait"),
    path(f"{ONE}question/", after.ask_adult_question, name="ask_adult_question"),
    path("questions/<uuid:question>/", after.adult_question, name="adult_question"),
    path("early-conversations/", conversations.conversations, name="conversations"),
    path("early-conversations/call/", conversations.call_conversation, name="call_conversation"),
    path(TALK, conversations.conversation, name="conversation"),
    path(f"{TALK}think/", conversations.say_what_one_thinks, name="say_what_one_thinks"),
    path(f"{TALK}next/", conversations.agree_next_step, name="agree_next_step"),
    path(f"{TALK}ask-for-help/", conversations.ask_from_conversation, name="ask_from_conversation"),
]
