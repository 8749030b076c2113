"""How people sign in: which libraries do what, and how long things last. No secret stands here."""

from thinkfamily.access.signing_in.single_sign_on.provider import read

# Authenticator apps, passkeys and single sign-on come from this library; every page is ours.
LIBRARIES = [
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
MIDDLEWARE_OF_LIBRARIES = ["allauth.account.middleware.AccountMiddleware"]

MFA_ADAPTER = "thinkfamily.access.second_steps.adapter.Adapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Think Family"
MFA_TOTP_TOLERANCE = 1  # half-minutes, as clocks differ
MFA_WEBAUTHN_USER_VERIFICATION = "preferred"
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever makes an account answers for its address

# The council's single sign-on; nothing when its settings are not there.
SINGLE_SIGN_ON = read()
SOCIALACCOUNT_ADAPTER = "thinkfamily.access.signing_in.single_sign_on.adapter.Adapter"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10  # seconds; somebody is waiting

AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_RESET_TIMEOUT = 60 * 60  # the link in the e-mail holds for an hour
BEHIND_PROXY = False
DEVICE_COOKIE = "device"  # by which a browser is known again; what it is good for: access/attempts
PLACE_COOKIE = "place"  # who sat here last, so that what they typed is kept for them alone
