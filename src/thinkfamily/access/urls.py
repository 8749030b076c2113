"""Addresses of access: signing in, safety, accounts, the logs."""

from django.urls import include, path

from thinkfamily.access.events import views as events
from thinkfamily.access.kept_text import views as kept_text
from thinkfamily.access.signing_in import views as signing_in
from thinkfamily.access.users import views as users

urlpatterns = [
    path("", users.home, name="home"),
    path("sign-in/", signing_in.sign_in, name="sign_in"),
    path("sign-in/second-step/", signing_in.second_step, name="second_step"),
    path("sign-in/second-step/passkey/", signing_in.second_step_passkey, name="second_step_passkey"),
    path("sign-in/second-step/recovery-code/", signing_in.recovery_code, name="recovery_code"),
    path("sign-out/", signing_in.sign_out, name="sign_out"),
    path("kept/<uuid:kept>/", kept_text.kept_text, name="kept_text"),
    path("safety/", users.safety, name="safety"),
    path("accounts/", users.accounts, name="accounts"),
    path("gallery/", users.gallery, name="gallery"),
    path("", include("thinkfamily.access.colleagues.urls")),
    path("looks/", events.looks, name="looks"),
    path("events/", events.events, name="events"),
]
