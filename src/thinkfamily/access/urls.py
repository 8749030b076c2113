"""Addresses of access: signing in, safety, accounts, the logs."""

from django.urls import include, path

from thinkfamily.access.events import views as events
from thinkfamily.access.kept_text import views as kept_text
from thinkfamily.access.users import views as users

urlpatterns = [
    path("", users.home, name="home"),
    path("", include("thinkfamily.access.signing_in.urls")),
    path("kept/<uuid:kept>/", kept_text.kept_text, name="kept_text"),
    path("safety/", users.safety, name="safety"),
    path("gallery/", users.gallery, name="gallery"),
    path("", include("thinkfamily.access.colleagues.urls")),
    path("looks/", events.looks, name="looks"),
    path("events/", events.events, name="events"),
]
