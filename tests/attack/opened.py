"""A page that somebody may open: whose browser, where it is, what stands in its address, what they would send."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.test import Client

from tests.attack import answers
from tests.attack.addresses import Address
from tests.attack.samples import Sample
from tests.attack.world import World
from thinkfamily.access.users.models import User


@dataclass(frozen=True)
class Look:
    """What a reader who opened it got. Kept, as all attacks on a page begin with the same look."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers.get("Content-Type", "")

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass
class Opened:
    """A page with its thing, before anybody has attacked it."""

    world: World
    address: Address
    sample: Sample
    user: User
    parts: dict[str, Any]
    sends: dict[str, Any] = field(default_factory=dict)

    @property
    def where(self) -> str:
        return self.address.to(**self.parts)

    def browser(self) -> Client:
        """A new one, in which the reader is signed in."""
        return self.world.of(self.user)

    @property
    def form(self) -> dict[str, Any]:
        """What the reader would send, from the beginning of each file."""
        for value in self.sends.values():
            if hasattr(value, "seek"):
                value.seek(0)
        return self.sends

    @cached_property
    def look(self) -> Look:
        """The page as it is for the reader."""
        got = self.browser().get(self.where)
        return Look(got.status_code, got.headers, answers.whole(got))
