"""Addresses of signing in: both steps, setting up, one's own account, a forgotten password, single sign-on."""

from django.urls import path

from thinkfamily.access.signing_in import views
from thinkfamily.access.signing_in.account import views as account
from thinkfamily.access.signing_in.passwords import views as passwords
from thinkfamily.access.signing_in.setting_up import views as setting_up
from thinkfamily.access.signing_in.single_sign_on import views as single_sign_on

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-in/agency/", single_sign_on.single_sign_on, name="single_sign_on"),
    path("sign-in/agency/back/", single_sign_on.single_sign_on_back, name="single_sign_on_back"),
    path("sign-in/second-step/", views.second_step, name="second_step"),
    path("sign-in/second-step/passkey/", views.second_step_passkey, name="second_step_passkey"),
    path("sign-in/second-step/recovery-code/", views.recovery_code, name="recovery_code"),
    path("sign-in/set-up/", setting_up.set_up, name="set_up"),
    path("sign-in/set-up/app/", setting_up.set_up_app, name="set_up_app"),
    path("sign-in/set-up/passkey/", setting_up.set_up_passkey, name="set_up_passkey"),
    path("sign-in/set-up/done/", setting_up.set_up_done, name="set_up_done"),
    path("sign-in/forgotten/", passwords.forgotten, name="forgotten"),
    path("sign-in/forgotten/sent/", passwords.forgotten_sent, name="forgotten_sent"),
    path("sign-in/new-password/", passwords.new_password, name="new_password"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("account/", account.account, name="account"),
    path("account/password/", account.change_password, name="change_password"),
    path("account/recovery-codes/", account.new_recovery_codes, name="new_recovery_codes"),
    path("account/second-steps/<int:step>/", account.remove_step, name="remove_step"),
    path("account/browsers/others/", account.end_other_sittings, name="end_other_sittings"),
    path("account/browsers/<uuid:sitting>/", account.end_sitting, name="end_sitting"),
]
