"""Addresses of access to families."""

from django.urls import path

from thinkfamily.people.granting import views
from thinkfamily.people.granting.invitations import views as invitations

urlpatterns = [
    path("access/", views.access, name="access"),
    path("access/ask/", views.ask, name="ask_for_access"),
    path("access/requests/<int:asked>/", views.access_request, name="access_request"),
    path("access/emergency/", views.take, name="take_in_emergency"),
    path("access/emergency/not-found/", views.not_found, name="emergency_not_found"),
    path("access/emergencies/<int:emergency>/", views.emergency, name="emergency"),
    path("access/families/<slug:family>/", views.access_to_family, name="access_to_family"),
    path("access/families/<slug:family>/give/", views.give_access, name="give_access"),
    path("access/families/<slug:family>/invite/", invitations.invite, name="invite"),
    path("access/invitations/<int:invitation>/", invitations.withdraw_invitation, name="withdraw_invitation"),
    path("invited/", invitations.invited, name="invited"),
    path("invited/<slug:token>/", invitations.invited_link, name="invited_link"),
    path("access/grants/<int:grant>/renew/", views.renew, name="renew_grant"),
    path("access/grants/<int:grant>/withdraw/", views.withdraw, name="withdraw_grant"),
]
