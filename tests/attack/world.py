"""The world that is attacked: seven families, and readers of every role, some who may see them and some who may not."""

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.test import Client

from thinkfamily.access.colleagues.factories import led, managed
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load

START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)

# Who may see something, by role: each sample names one of them. They hold a grant for the whole council's list.
INSIDERS = {
    "priya": {"role": "front_door", "at": "Early help hub"},
    "moira": {"role": "safeguarding_lead", "kind": "childrens_social_care"},
    "max": {"role": "manager", "at": "Early help hub"},
    "nora": {"role": "manager", "at": "Early help hub"},
    # A second one of each of these roles, to whom nothing belongs.
    "petra": {"role": "front_door", "kind": "childrens_social_care"},
    "mona": {"role": "safeguarding_lead", "kind": "childrens_social_care"},
    "ali": {"role": "practitioner", "kind": "school", "at": "Fernhill Academy"},
    "ida": {"role": "information_governance"},
    "sol": {"role": "system_administrator"},
    "ayesha": {"role": "practitioner", "kind": "school", "at": "Fernhill Academy"},
    "ines": {"role": "information_governance"},
    "sam": {"role": "system_administrator"},
    "ana": {"role": "analyst"},
}


class World:
    """Readers by name, and for each a browser in which they are signed in."""

    def __init__(self, folder: Path) -> None:
        load(seven_families.publish(folder))
        shipped()  # here once, and not in each test that works with a pack
        self.readers: dict[str, User] = {name: self._insider(name, **who) for name, who in INSIDERS.items()}
        self.outsiders: dict[str, User] = {role: self._outsider(role) for role in ROLES}
        self.without_grant = {role: reader(f"without_{role}", role=role, kind="school") for role in ROLES}
        managed(self.readers["priya"], self.readers["max"])
        led(self.readers["priya"].agency, self.readers["moira"])
        self.signed_in = {user.username: browser(user).cookies.output() for user in self.everybody()}

    def everybody(self) -> Iterable[User]:
        """All readers."""
        return [*self.readers.values(), *self.outsiders.values()]

    def of(self, user: User) -> Client:
        """A browser in which the reader is signed in. Each time a new one: what one attack leaves, the next has not."""
        made = browser(None)
        made.cookies.load(self.signed_in[user.username].replace("Set-Cookie: ", ""))
        return made

    def nobody(self) -> Client:
        """A browser in which nobody is signed in."""
        return browser(None)

    def leave_ends(self, name: str) -> None:
        """No grant of the reader's holds any more, and their role is one that sees no family and decides nothing."""
        Grant.objects.filter(reader=self.readers[name]).update(withdrawn_on=START)
        User.objects.filter(pk=self.readers[name].pk).update(role="analyst")

    def _insider(self, name: str, **who: str) -> User:
        user = reader(name, **who)
        if user.in_role.sees_families:
            self._granted(user, area="")
        return user

    def _outsider(self, role: str) -> User:
        """Somebody of the role with a grant that holds today, for a place where no family of the world lives."""
        user = reader(f"outsider_{role}", role=role, kind="school", at="Otherwhere School")
        if user.in_role.sees_families:
            self._granted(user, area="Otherwhere")
        return user

    def _granted(self, user: User, area: str) -> None:
        give(user, by=None, scope="area", area=area, reason="Reads families", starts=START, ends=END)


def browser(user: User | None) -> Client:
    """A browser that gets the page which a reader would get, also when something breaks."""
    made = Client(raise_request_exception=False)
    if user is not None:
        made.force_login(user)
    return made


def send(client: Client, method: str, address: str, form: dict[str, Any] | None = None, query: str = "") -> Any:
    """One request: 'get' with a query, 'post' with a form."""
    where = f"{address}?{query}" if query else address
    return client.post(where, form or {}) if method == "post" else client.get(where)
