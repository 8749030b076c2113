"""The demo on one's own machine: fictional people, plain HTTP on 127.0.0.1, and a day that can be set."""

import secrets
from pathlib import Path

from thinkfamily.site.settings import day, post
from thinkfamily.site.settings.base import *  # noqa: F403  (settings build on each other)
from thinkfamily.site.settings.base import PACKAGE, env

DEMO = True
TODAY = day.read(env("TF_TODAY", default=""))
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
SITE_ADDRESS = env("SITE_ADDRESS", default="http://127.0.0.1:8000/")  # where links in letters lead


def _secret(file: Path) -> str:
    """A key of this machine's own, made once, so that a restart signs nobody out."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48), encoding="utf-8")
    return file.read_text(encoding="utf-8")


SECRET_KEY = _secret(Path(env("TF_DATA", default=str(PACKAGE.parents[1] / ".data"))) / "secret-key")
WHITENOISE_USE_FINDERS = True
# Unless EMAIL_URL says otherwise letters lie here as files, where whoever looks at the demonstration can read them.
globals().update(post.read(env, Path(env("TF_DATA", default=str(PACKAGE.parents[1] / ".data"))) / "letters"))
