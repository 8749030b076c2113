"""What holds everywhere. Nothing secret, nothing lax: what demo and tests loosen stands in their own modules."""

import datetime
from pathlib import Path

import environ

from thinkfamily.access.pace.rules import Limits
from thinkfamily.site.settings.signing_in import *  # noqa: F403  (settings build on each other)
from thinkfamily.site.settings.signing_in import LIBRARIES, MIDDLEWARE_OF_LIBRARIES

env = environ.Env()

PACKAGE = Path(__file__).resolve().parents[2]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    *LIBRARIES,
    # Ours, in the order of the house.
    "thinkfamily.design",
    "thinkfamily.access",
    "thinkfamily.office",
    "thinkfamily.people",
    "thinkfamily.casework",
    "thinkfamily.site",
]
AUTH_USER_MODEL = "access.User"
PASSWORD_HASHERS = [
    "thinkfamily.access.users.keyed_password.KeyedPBKDF2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # verifies those from before, which are then made anew
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "thinkfamily.site.headers.headers",  # these three before static files: every answer carries them
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "thinkfamily.access.request.OneTransaction",  # the database knows who reads, in one transaction
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    *MIDDLEWARE_OF_LIBRARIES,
    "django.contrib.messages.middleware.MessageMiddleware",
    "thinkfamily.access.pace.keeping.Pace",  # who opens pages faster than a person reads waits
]

ROOT_URLCONF = "thinkfamily.site.urls"
WSGI_APPLICATION = "thinkfamily.site.wsgi.application"

# A page lies in the folder of its feature: "people/families/family.html".
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "thinkfamily.design.jinja.environment",
            "context_processors": [
                "django.template.context_processors.request",
                "thinkfamily.access.surroundings.surroundings",
                "thinkfamily.people.families.inner.row",
            ],
        },
    }
]

DATABASES = {"default": env.db_url("DATABASE_URL", default="postgres:///thinkfamily")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Only demo and tests may set the day (see thinkfamily.clock).
TODAY: datetime.date | None = None
DEMO = False

# Where the agencies' extracts, the newest publication and the council's own feeds lie: with the first two the worker
# can work families out again when a link is undone.
EXTRACTS = env("TF_EXTRACTS", default="")
PUBLISHED = env("TF_PUBLISHED", default="")
FEEDS = env("TF_FEEDS", default="")

# How many megabytes a drawing, recording or film may have; the database keeps none larger than 20.
SANCTIONS_IN = env.list("TF_SANCTIONS_IN", default=[])
VOICE_FILE_MOST = env.int("TF_VOICE_FILE_MOST", default=20)

# GOV.UK Notify, where EMAIL_URL says that letters go by it (see settings/post.py).
NOTIFY_ADDRESS = ""
NOTIFY_KEY = ""
NOTIFY_TEMPLATE = ""

PROCRASTINATE_ON_APP_READY = "thinkfamily.site.queue.ready"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

STATIC_URL = "static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # nobody else shows our pages

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "thinkfamily.access.signing_in.passwords.forms.OurWords"},
]
LOGIN_URL = "sign_in"
CSRF_FAILURE_VIEW = "thinkfamily.access.kept_text.views.form_too_old"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

SESSION_ENGINE = "thinkfamily.access.sittings.store"  # the table holds nothing that would open a session
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 8  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # what is said to a reader is in no cookie
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

PAGES = Limits()  # how many pages an account may open

# What a request may bring: text for forms; files only to pages that say so (see site/uploads.py), never onto the disk.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 100
FILE_UPLOAD_HANDLERS = ["thinkfamily.site.uploads.Bounded"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "object-src": ["'none'"],
        # The hash is of the one line in GOV.UK's page template that says JavaScript is there.
        "script-src": ["'self'", "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "thinkfamily.site.logs.Line"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django's own would send whole requests, form fields among them, by e-mail.
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
