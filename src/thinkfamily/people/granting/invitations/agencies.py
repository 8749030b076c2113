"""Whether an agency that somebody names is one that we know, however they write it."""

import unicodedata

from thinkfamily.access.agencies.models import Agency


def as_written(name: str) -> str:
    """A name as it is kept: without letters that nobody sees, and with single spaces."""
    plain = unicodedata.normalize("NFKC", name)
    return " ".join("".join(letter for letter in plain if unicodedata.category(letter) != "Cf").split())


def same(name: str) -> str:
    """What is compared: two names that look alike are one agency."""
    return unicodedata.normalize("NFKC", as_written(name).casefold())


def known(name: str) -> Agency | None:
    """The agency of this name, the one that was here first; in Python, for there are some hundred."""
    wanted = same(name)
    return next((one for one in Agency.objects.order_by("pk") if same(one.name) == wanted), None)
