"""Addresses of access: signing in, safety, accounts, the logs."""

from django.urls import include, path

from thinkfamily.access.events import views as events
from thinkfamily.access.users import views as users

urlpatterns = [
    path("", users.home, name="home"),
    path("sign-in/", users.sign_in, name="sign_in"),
    path("sign-out/", users.sign_out, name="sign_out"),
    path("safety/", users.safety, name="safety"),
    path("accounts/", users.accounts, name="accounts"),
    path("gallery/", users.gallery, name="gallery"),
    path("", include("thinkfamily.access.colleagues.urls")),
    path("looks/", events.looks, name="looks"),
    path("events/", events.events, name="events"),
]
