"""From the content of a pack that was checked to the shapes that the other features work with."""

from collections.abc import Mapping
from typing import Any

from thinkfamily.casework.packs.template import (
    About,
    Box,
    Domain,
    Level,
    Principle,
    Question,
    Scale,
    Section,
    Step,
    Template,
    Tool,
)

Raw = Mapping[str, Any]


def about(raw: Raw) -> About:
    """What the pack says of itself."""
    return About(
        name=raw["pack"], version=raw["version"], kind=raw["kind"], title=raw["title"], says=raw["about"],
        source=raw["source"], evidence=raw["evidence"], licence=raw["licence"], not_for=tuple(raw["not_for"]),
        note=raw.get("note", ""),
    )  # fmt: skip


def template(raw: Raw) -> Template:
    """What is asked: an assessment, or a way of talking."""
    return Template(
        name=raw["pack"],
        version=raw["version"],
        title=raw["title"],
        sections=tuple(_section(each) for each in raw.get("sections", ())),
        scales=tuple(_scale(each) for each in raw.get("scales", ())),
        principles=principles(raw),
    )


def _section(raw: Raw) -> Section:
    domains = tuple(_domain(each, raw["for"]) for each in raw["domains"])
    told = {"key": raw["key"], "title": raw["title"], "whose": raw["for"], "intro": raw.get("intro", "")}
    return Section(**told, why=tuple(raw.get("why", ())), domains=domains)


def _domain(raw: Raw, whose: str) -> Domain:
    return Domain(
        key=raw["key"],
        title=raw["title"],
        whose=raw.get("whose", whose),
        information=raw["information"],
        prompt=raw.get("prompt", ""),
        group=raw.get("group", ""),
        column=raw.get("column", ""),
        why=tuple(raw.get("why", ())),
        questions=tuple(question(each) for each in raw["questions"]),
    )


def question(raw: Raw) -> Question:
    """One question."""
    words = {name: raw[name] for name in ("hint", "core", "scale", "after") if name in raw}
    return Question(key=raw["key"], ask=raw["ask"], **words)


def _scale(raw: Raw) -> Scale:
    anchors = tuple(sorted((each["at"], each["means"]) for each in raw["anchors"]))
    return Scale(raw["key"], raw["title"], raw["ask"], raw["lowest"], raw["highest"], anchors)


def principles(raw: Raw) -> tuple[Principle, ...]:
    """The principles that a pack brings, of whatever kind it is."""
    return tuple(Principle(p["key"], p["title"], p["says"], tuple(p.get("at", ()))) for p in raw.get("principles", ()))


def levels(raw: Raw) -> tuple[Level, ...]:
    """The levels of need, the lowest first."""
    found = [
        Level(
            each["key"], each["number"], each["title"], each["means"], tuple(each["thresholds"]), each["answer"],
            each.get("statutory", False),
        )
        for each in raw["levels"]
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda level: level.number))


def steps(raw: Raw) -> tuple[Step, ...]:
    """The steps of the area's framework, in their order."""
    return tuple(
        Step(
            each["key"], each["title"], each["says"], each["done_when"], tuple(each.get("next", ())),
            tuple(each.get("back_to", ())), each.get("days"),
        )
        for each in raw["steps"]
    )  # fmt: skip


def tool(raw: Raw) -> Tool:
    """A sheet to do together."""
    sheet = raw["sheet"]
    boxes = tuple(Box(**each) for each in sheet["boxes"])
    return Tool(
        raw["pack"],
        raw["version"],
        raw["title"],
        sheet["for"],
        tuple(sheet["how"]),
        boxes,
        tuple(sheet.get("asks", ())),
    )
