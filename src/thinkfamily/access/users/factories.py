"""The one way to make a reader, for tests and the demonstration."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User

PASSWORD = "a long enough password"


def agency(name: str = "Early help hub", kind: str = "early_help", phone: str = "") -> Agency:
    """The agency of that name, made when it is new."""
    return Agency.objects.get_or_create(name=name, defaults={"kind": kind, "phone": phone})[0]


def reader(
    username: str = "priya",
    role: str = "front_door",
    kind: str = "early_help",
    at: str = "",
    name: str = "",
    password: str | None = PASSWORD,
) -> User:
    """Somebody who can sign in; works at an agency called after its kind unless `at` says otherwise."""
    where = agency(at or f"Agency of {kind}", kind)
    return User.objects.create_user(username, password, name=name or username.title(), role=role, agency=where)
