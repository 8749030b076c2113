"""Which version of a pack counts, and what it holds, in shapes that other features can work with."""

import datetime

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.casework.packs import parsing
from thinkfamily.casework.packs.models import KINDS, PackVersion
from thinkfamily.casework.packs.template import About, Level, Principle, Step, Template, Tool
from thinkfamily.clock import today


class NoPack(LookupError):
    """No pack of this kind counts today; the message says what to do."""


def current(kind: str, name: str | None = None, *, on: datetime.date | None = None) -> PackVersion:
    """The version that new work starts with on a day (today). Without a name: the one that the area starts with.

    That is a pack that says `first: true`; of several, and where none says so, the one that counts since the
    latest day. Raises NoPack.
    """
    found = counting(on).filter(kind=kind)
    if name is not None:
        found = found.filter(name=name)
    first = max(found, key=lambda each: (each.content.get("first", False), each.from_when, each.name), default=None)
    if first is None:
        which = f"“{name}”" if name else f"“{KINDS[kind]}”"
        raise NoPack(
            f"There is no practice pack {which} that counts yet. Load the shipped ones with: thinkfamily packs import"
        )
    return first


def counting(on: datetime.date | None = None) -> QuerySet[PackVersion]:
    """Of every pack the version that new work starts with on a day (today)."""
    since = PackVersion.objects.filter(from_when__lte=on or today())
    newest = since.order_by("name", "-from_when", "-version").distinct("name").values("pk")
    return PackVersion.objects.filter(pk__in=newest).order_by("kind", "title")


def template(version: PackVersion) -> Template:
    """What is asked: of an assessment or a way of talking."""
    return parsing.template(version.content)


def about(version: PackVersion) -> About:
    """What a pack says of itself: source, evidence, licence, when not to use it."""
    return parsing.about(version.content)


def levels(version: PackVersion) -> tuple[Level, ...]:
    """The area's levels of need, the lowest first."""
    return parsing.levels(version.content)


def level(version: PackVersion, key: str) -> Level:
    """One level, by its key."""
    return next(each for each in levels(version) if each.key == key)


def steps(version: PackVersion) -> tuple[Step, ...]:
    """The steps of the area's framework, in their order."""
    return parsing.steps(version.content)


def tool(version: PackVersion) -> Tool:
    """A sheet to do together."""
    return parsing.tool(version.content)


def principles(version: PackVersion) -> tuple[Principle, ...]:
    """The principles that a pack brings."""
    return parsing.principles(version.content)


def principles_at(step: str, *, on: datetime.date | None = None) -> tuple[Principle, ...]:
    """The area's principles that govern a step: "why we do this". None where the area has no such pack."""
    try:
        version = current("principles", on=on)
    except NoPack:
        return ()
    return tuple(each for each in principles(version) if step in each.at)


def find(name: str, version: int | None = None) -> PackVersion:
    """One version of a pack; without a number the one that counts, or else the newest. Raises Http404."""
    versions = PackVersion.objects.filter(name=name)
    if version is not None:
        versions = versions.filter(version=version)
    found = None if version is not None else counting().filter(name=name).first()
    found = found or versions.order_by("-version").first()
    if found is None:
        raise Http404
    return found
