"""Reads the settings of a council's single sign-on from the environment (docs/how-to/connect-single-sign-on.md)."""

from dataclasses import dataclass, field

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()
NEW_ROLES = ("practitioner", "front_door", "analyst")  # none that gives access, reads logs or runs accounts


@dataclass(frozen=True)
class Provider:
    """One provider of OpenID Connect, and whose people it vouches for.

    `claim` says whom we mean: its value is a user name or an e-mail address here. `second_step`: when one of these
    (claim, value) stands in what the provider signs, it has asked for a second step and we do not ask again.
    `new_role`: the role of accounts made at somebody's first sign-in; blank means that none is made.
    """

    issuer: str
    client_id: str
    secret: str
    agency: str
    name: str
    claim: str = "preferred_username"
    second_step: tuple[tuple[str, str], ...] = field(default=())
    new_role: str = ""


def read() -> Provider | None:
    """The provider; None when SIGN_ON_ISSUER is not set. Raises ImproperlyConfigured in words."""
    issuer = env("SIGN_ON_ISSUER", default="").strip()
    if not issuer:
        return None
    if not issuer.startswith("https://"):
        raise ImproperlyConfigured(f"SIGN_ON_ISSUER is {issuer!r}: it must begin with https://.")
    needed = {name: env(name, default="") for name in ("SIGN_ON_CLIENT_ID", "SIGN_ON_SECRET", "SIGN_ON_AGENCY")}
    if missing := [name for name, value in needed.items() if not value]:
        raise ImproperlyConfigured(f"SIGN_ON_ISSUER is set, so {' and '.join(missing)} must be set too.")
    new_role = env("SIGN_ON_NEW_ROLE", default="")
    if new_role and new_role not in NEW_ROLES:
        raise ImproperlyConfigured(f"SIGN_ON_NEW_ROLE is {new_role!r}: it may be {', '.join(NEW_ROLES)} or nothing.")
    return Provider(
        issuer=issuer,
        client_id=needed["SIGN_ON_CLIENT_ID"],
        secret=needed["SIGN_ON_SECRET"],
        agency=needed["SIGN_ON_AGENCY"],
        name=env("SIGN_ON_NAME", default=needed["SIGN_ON_AGENCY"]),
        claim=env("SIGN_ON_CLAIM", default="preferred_username"),
        second_step=tuple(_pair(text) for text in env.list("SIGN_ON_SECOND_STEP", default=[])),
        new_role=new_role,
    )


def _pair(text: str) -> tuple[str, str]:
    claim, sign, value = text.partition("=")
    if not (claim.strip() and sign and value.strip()):
        raise ImproperlyConfigured(f"SIGN_ON_SECOND_STEP has {text!r}: write claim=value, for example amr=mfa.")
    return claim.strip(), value.strip()
