"""Addresses of profiles, colleagues and teams."""

from django.urls import path

from thinkfamily.access.colleagues import views

urlpatterns = [
    path("profile/", views.profile, name="profile"),
    path("colleagues/", views.colleagues, name="colleagues"),
    path("colleagues/lead/", views.lead, name="name_lead"),
    path("colleagues/<int:person>/manager/", views.manager, name="name_manager"),
    path("teams/new/", views.new_team, name="new_team"),
    path("teams/<int:team>/", views.team, name="team"),
    path("teams/<int:team>/change/", views.change_team, name="change_team"),
    path("teams/members/<int:member>/leaves/", views.leave_team, name="leave_team"),
]
