"""A council's own server. Everything secret comes from the environment; nothing of the demo can be switched on."""

from django.core.exceptions import ImproperlyConfigured

from thinkfamily.site.pool import forget
from thinkfamily.site.settings import post
from thinkfamily.site.settings.base import *  # noqa: F403  (settings build on each other)
from thinkfamily.site.settings.base import DATABASES, env

for _name in ("TF_TODAY", "TF_DEMO"):
    if env(_name, default=""):
        raise ImproperlyConfigured(f"{_name} is for demo and tests: remove it from this server's environment.")

DEBUG = False
SECRET_KEY = env("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("OLD_SECRET_KEYS", default=[])  # so that a new key signs nobody out
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_ADDRESS = env("SITE_ADDRESS", default=f"https://{ALLOWED_HOSTS[0].lstrip('.')}/")  # where links in letters lead
if not SITE_ADDRESS.startswith("https://") or "*" in SITE_ADDRESS:
    raise ImproperlyConfigured(f"SITE_ADDRESS is {SITE_ADDRESS!r}: write the site's address as https://name/.")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
DATABASES["default"] = env.db_url("DATABASE_URL")
DATABASES["default"].setdefault("OPTIONS", {})["pool"] = {"reset": forget}

SECURE_SSL_REDIRECT = True
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # preloading binds a council's whole domain: theirs to decide, not a site's
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"  # browsers take such a name only over HTTPS, from this very host
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrf"
DEVICE_COOKIE = "__Host-device"
PLACE_COOKIE = "__Host-place"
STATIC_ROOT = env("TF_STATIC")  # what `collectstatic` fills and WhiteNoise serves
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
globals().update(post.read(env))  # no default: whoever runs a server says where letters that name people go
DEFAULT_FROM_EMAIL = env("MAIL_FROM", default=f"think-family@{ALLOWED_HOSTS[0].lstrip('.')}")
