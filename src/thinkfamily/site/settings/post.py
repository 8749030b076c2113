"""By what way letters leave: into a folder, by SMTP, or by GOV.UK Notify. One setting says which."""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

NOTIFY = "notify:"
TIMEOUT = 30  # seconds that a mail server may take for an answer


def read(env: environ.Env, folder: Path | None = None) -> dict[str, Any]:
    """Django's settings for mail, by EMAIL_URL. Unset it is a file a letter in `folder`; without one it must be set.

    Raises ImproperlyConfigured for `notify:` without its key and template.
    """
    address = env("EMAIL_URL") if folder is None else env("EMAIL_URL", default="")
    if not address:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"EMAIL_BACKEND": backend, "EMAIL_FILE_PATH": str(folder)}
    if not address.startswith(NOTIFY):
        return {"EMAIL_TIMEOUT": TIMEOUT, **env.email_url("EMAIL_URL")}
    found = {
        "EMAIL_BACKEND": "thinkfamily.office.post.notify.EmailBackend",
        "NOTIFY_ADDRESS": env("NOTIFY_ADDRESS", default="https://api.notifications.service.gov.uk"),
        "NOTIFY_KEY": env("NOTIFY_KEY", default=""),
        "NOTIFY_TEMPLATE": env("NOTIFY_TEMPLATE", default=""),
    }
    if missing := [name for name, value in found.items() if not value]:
        raise ImproperlyConfigured(f"EMAIL_URL is notify: and {' and '.join(missing)} is not set.")
    if not found["NOTIFY_ADDRESS"].startswith("https://"):
        raise ImproperlyConfigured("NOTIFY_ADDRESS must begin with https://: letters name people.")
    return found
