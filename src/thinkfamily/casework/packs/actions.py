"""Bringing packs in, and saying from when a version counts. What is here is never rewritten."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.packs import files, policy, rules
from thinkfamily.casework.packs.files import NotAPack
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import now, today


@dataclass(frozen=True)
class Outcome:
    """What became of one pack: `added`, `here` already, or here and says `otherwise`."""

    version: PackVersion
    state: str

    @property
    def sentence(self) -> str:
        """What a person is told."""
        said = {
            "added": "brought in"
            if self.version.from_when
            else "brought in; it counts when somebody says so on its page",
            "here": "here already",
            "otherwise": "here already and says otherwise: kept as it was. Give the changed pack the next number",
        }
        return f"{self.version.name}, version {self.version.version}: {said[self.state]}."


def load(by: User | None = None) -> list[Outcome]:
    """Every shipped pack is there; what is there already stays. The first version of each counts from today."""
    return bring_in(files.shipped(), by=by, counts_at_once=True)


@transaction.atomic
def bring_in(
    packs: Iterable[tuple[str, dict[str, Any]]], *, by: User | None = None, counts_at_once: bool = False
) -> list[Outcome]:
    """Packs by the name of their file become versions, all or none. Raises NotAPack with every fault.

    They count when an information-governance officer says so; `counts_at_once`: the first version of a pack from today.
    """
    if by is not None:
        insist(policy.may_date(by))
    with reading.as_system("practice packs are brought in"):
        listed = list(packs)
        if found := faults(listed):
            raise NotAPack(found)
        return [_keep(content, by, counts_at_once) for _, content in listed]


def faults(packs: Iterable[tuple[str, dict[str, Any]]]) -> list[str]:
    """What is wrong with these packs, alone, together, and after the versions that are here."""
    listed = list(packs)
    found = []
    for file, content in listed:
        name = content.get("pack")
        known = [each for _, each in listed if each.get("pack") == name and isinstance(each.get("version"), int)]
        if isinstance(name, str):
            known += PackVersion.objects.filter(name=name).values_list("content", flat=True)
        found += rules.problems(content, file, earlier=known)
    return found or rules.together(dict(listed))


def _keep(content: dict[str, Any], by: User | None, counts_at_once: bool) -> Outcome:
    versions = PackVersion.objects.filter(name=content["pack"])
    if there := versions.filter(version=content["version"]).first():
        return Outcome(there, "here" if there.content == content else "otherwise")
    counts = today() if counts_at_once and not versions.exists() else None
    made = PackVersion.objects.create(
        name=content["pack"], version=content["version"], kind=content["kind"], title=content["title"],
        content=content, from_when=counts, added_by=by, added_at=now(),
    )  # fmt: skip
    record("practice pack brought in", by=by, about=f"{made.name}, version {made.version}", reason=content["source"])
    return Outcome(made, "added")


@transaction.atomic
def count_from(version: PackVersion, *, by: User, day: datetime.date, why: str) -> PackVersion:
    """From that day new work starts with this version; what was begun before keeps its own."""
    held = PackVersion.objects.select_for_update().get(pk=version.pk)
    insist(policy.may_date(by, held))
    if day < today():
        raise Refused(refuse("A version cannot count from a day that has passed: work of that day keeps what it had."))
    later = PackVersion.objects.filter(name=held.name, version__gt=held.version, from_when__lte=day)
    if newer := later.order_by("version").first():
        raise Refused(refuse(f"Version {newer.version} counts by then already, and it is the newer one."))
    held.from_when = day
    held.save(update_fields=["from_when"])
    record("practice pack counts", by=by, about=f"{held.name}, version {held.version}, from {day}", reason=why)
    return held
