"""Which version of a pack counts, and what it holds, in shapes that other features can work with."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.casework.packs import parsing
from thinkfamily.casework.packs.checking.between import Changes, changes
from thinkfamily.casework.packs.measure import Measure
from thinkfamily.casework.packs.measure import measure as to_measure
from thinkfamily.casework.packs.models import KINDS, PackVersion
from thinkfamily.casework.packs.offer import Offer
from thinkfamily.casework.packs.offer import offers as to_offers
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


def offers(on: datetime.date | None = None) -> tuple[Offer, ...]:
    """What is there for everybody, by the pack that counts; nothing where the area has none."""
    try:
        return to_offers(current("offers", on=on).content)
    except NoPack:
        return ()


def tool(version: PackVersion) -> Tool:
    """A sheet to do together."""
    return parsing.tool(version.content)


def measure(version: PackVersion) -> Measure:
    """What a measure asks, and whom."""
    return to_measure(version.content)


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


@dataclass(frozen=True)
class Shown:
    """A pack as its page shows it. Of the parts only those of its kind are filled."""

    version: PackVersion
    about: About
    counts: bool  # new work starts with it
    versions: list[PackVersion]
    template: Template
    levels: tuple[Level, ...] = ()
    steps: tuple[Step, ...] = ()
    tool: Tool | None = None
    measure: Measure | None = None
    offers: tuple[Offer, ...] = ()

    @property
    def to_come(self) -> bool:
        """Whether the day from which it counts has been said and has not come."""
        return self.version.from_when is not None and self.version.from_when > today()

    @property
    def before(self) -> PackVersion | None:
        """The version before this one."""
        return next((each for each in self.versions if each.version < self.version.version), None)

    def step_titles(self, keys: tuple[str, ...]) -> list[str]:
        """What people call these steps."""
        titles = {step.key: step.title for step in self.steps}
        return [titles[key] for key in keys]


def shown(version: PackVersion) -> Shown:
    """A version with everything that its page says."""
    content = version.content
    return Shown(
        version=version,
        about=parsing.about(content),
        counts=counting().filter(pk=version.pk).exists(),
        versions=list(PackVersion.objects.filter(name=version.name).order_by("-version")),
        template=parsing.template(content),
        levels=parsing.levels(content) if "levels" in content else (),
        steps=parsing.steps(content) if "steps" in content else (),
        tool=parsing.tool(content) if "sheet" in content else None,
        measure=to_measure(content) if "measure" in content else None,
        offers=to_offers(content) if "offers" in content else (),
    )


@dataclass(frozen=True)
class Kind:
    """The packs of one kind, each in the version that counts, or in its newest where none does."""

    title: str
    packs: list[tuple[PackVersion, About, bool]]


def by_kind() -> list[Kind]:
    """Every pack, kind by kind."""
    counts = {version.name: version for version in counting()}
    newest = PackVersion.objects.order_by("name", "-version").distinct("name")
    found = sorted((counts.get(each.name, each) for each in newest), key=lambda each: each.title)
    return [
        Kind(title, [(each, parsing.about(each.content), each.name in counts) for each in found if each.kind == kind])
        for kind, title in KINDS.items()
    ]


def waiting() -> list[PackVersion]:
    """Versions that are newer than the one that counts, and have no day yet or one that has not come."""
    counts = {version.name: version.version for version in counting()}
    later = PackVersion.objects.exclude(from_when__lte=today()).order_by("name", "version")
    return [each for each in later if each.version > counts.get(each.name, 0)]


@dataclass(frozen=True)
class Two:
    """Two versions of a pack and what changed from the earlier to the later."""

    later: PackVersion
    earlier: PackVersion
    changes: Changes


def find_two(name: str, version: int, earlier: int) -> Two:
    """Two versions of a pack, side by side. Raises Http404."""
    two = find(name, version), find(name, earlier)
    if earlier >= version:
        raise Http404
    return Two(*two, changes(two[0].content, two[1].content))


def find_sheet(name: str, version: int) -> Tool:
    """A sheet to print. Raises Http404 for a pack that is none."""
    found = find(name, version)
    if found.kind != "tool":
        raise Http404
    return tool(found)


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
