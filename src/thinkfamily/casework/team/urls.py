"""Addresses of the team round a family."""

from django.urls import path

from thinkfamily.casework.team import views

urlpatterns = [
    path("records/<uuid:family>/team/", views.family_team, name="family_team"),
    path("records/<uuid:family>/team/add/", views.add_team_member, name="add_team_member"),
    path("records/<uuid:family>/team/invite/", views.invite_to_team, name="invite_to_team"),
    path("records/<uuid:family>/team/ask/", views.ask_specialist, name="ask_specialist"),
    path("records/<uuid:family>/team/asked/<uuid:item>/", views.answer_specialist, name="answer_specialist"),
    path("records/<uuid:family>/team/<uuid:item>/chair/", views.chair, name="chair"),
    path("records/<uuid:family>/team/<uuid:item>/end/", views.end_team_member, name="end_team_member"),
]
