"""The tests: a throwaway PostgreSQL (started by conftest.py when the first test wants it), quick passwords."""

from thinkfamily.site.settings import day
from thinkfamily.site.settings.base import *  # noqa: F403  (settings build on each other)
from thinkfamily.site.settings.base import Limits, env

TODAY = day.read(env("TF_TODAY", default="2026-11-21"))
SECRET_KEY = "for-tests-only"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
SITE_ADDRESS = "http://testserver/"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
PAGES = Limits(a_minute=10**6, an_hour=10**6)  # a test opens more than a person reads
