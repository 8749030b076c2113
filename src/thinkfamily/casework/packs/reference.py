"""docs/reference/packs.md: every key of a pack, from its schema, and every shipped pack with all that it asks."""

from collections.abc import Iterator, Mapping
from typing import Any

from thinkfamily.casework.packs import files, parsing
from thinkfamily.casework.packs.checking.wording import schema
from thinkfamily.casework.packs.measure import COUNTS, WHO, measure
from thinkfamily.casework.packs.offer import offers
from thinkfamily.casework.packs.template import Domain, Template
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

HEAD = """# Practice packs

How to write one: [Write a practice pack](../how-to/write-a-practice-pack.md). This page is made from the packs' JSON
schema, `src/thinkfamily/casework/packs/schema.yaml` (as JSON: `thinkfamily packs schema`), and from the shipped packs.
"""
# The schema's parts in the order in which a writer meets them, and where each stands.
PLACES = {
    "section": "sections[]", "domain": "sections[].domains[]", "question": "sections[].domains[].questions[]",
    "scale": "scales[]", "principle": "principles[]", "level": "levels[]", "step": "steps[]", "offer": "offers[]",
    "sheet": "sheet",
    "box": "sheet.boxes[]", "measure": "measure", "asked": "measure.asked[]", "part": "measure.parts[]",
    "answer": "measure.answers[]", "goal": "measure.goal", "change": "measure.change", "removed": "removed[]",
}  # fmt: skip
TYPES = {"string": "text", "array": "list", "object": "map", "boolean": "true or false", "integer": "whole number",
         "number": "number"}  # fmt: skip


def page() -> str:
    """The page as Markdown."""
    return "\n".join([HEAD, *_keys(), *_classes(), *_shipped()]).rstrip() + "\n"


def _keys() -> Iterator[str]:
    yield "## Keys\n\n### At the top\n"
    yield from _table(schema())
    for name, place in PLACES.items():
        yield f"### `{place}`\n"
        yield from _table(schema()["$defs"][name])


def _table(part: Mapping[str, Any]) -> Iterator[str]:
    yield "| Key | Holds | Must | What it means |\n|---|---|---|---|"
    for key, own in part["properties"].items():
        whole = {**schema()["$defs"].get(own.get("$ref", "").rpartition("/")[2], {}), **own}
        must = "yes" if key in part.get("required", ()) else ""
        yield f"| `{key}` | {_holds(whole)} | {must} | {whole.get('description', '')} |"
    yield ""


def _holds(whole: Mapping[str, Any]) -> str:
    return ", ".join(f"`{each}`" for each in whole["enum"]) if "enum" in whole else TYPES[whole["type"]]


def _classes() -> Iterator[str]:
    yield "## Classes of information\n"
    yield "What is said under a heading is shared, withheld and copied by its class.\n"
    yield "| `information` | What it is |\n|---|---|"
    yield from (f"| `{name}` | {of.title} |" for name, of in INFORMATION.items() if name not in ALWAYS)
    yield ""


def _shipped() -> Iterator[str]:
    yield "## Shipped packs\n"
    yield "All words are ours, but for the questions of measures: their licence stands beside them. An area replaces"
    yield "any pack by a version of its own.\n"
    for file, raw in files.shipped():
        about = parsing.about(raw)
        yield f"### {about.title} (`{file}`)\n\n{about.says}\n"
        if about.note:
            yield f"> {about.note}\n"
        yield f"* Kind: {about.kind}, version {about.version}\n* Source: {about.source}"
        yield f"* What is known of it: {about.evidence}\n* Licence: {about.licence}"
        yield from (f"* When not to use it: {each}" for each in about.not_for)
        yield ""
        yield from _holding(raw)


def _holding(raw: Mapping[str, Any]) -> Iterator[str]:
    template = parsing.template(raw)
    for section in template.sections:
        yield f"#### {section.title}\n"
        for domain in section.domains:
            yield from _domain(domain, template)
    if "levels" in raw:
        yield from (f"* **{each.number}. {each.title}.** {each.means} {each.answer}" for each in parsing.levels(raw))
    elif "steps" in raw:
        yield from (f"* **{each.title}.** {each.says} Done when: {each.done_when}" for each in parsing.steps(raw))
    elif "offers" in raw:
        yield from (f"* **{each.title}.** {each.says}" for each in offers(raw))
    elif "sheet" in raw:
        yield from (f"* {box.title}" for box in parsing.tool(raw).boxes)
    elif "measure" in raw:
        yield from _measured(raw)
    elif not template.sections:
        yield from (f"* **{each.title}.** {each.says}" for each in template.principles)
    yield ""


def _measured(raw: Mapping[str, Any]) -> Iterator[str]:
    own = measure(raw)
    yield f"* {COUNTS[own.counts]}, {own.lowest} ({own.lowest_means}) to {own.highest} ({own.highest_means})"
    yield f"* Who answers: {', '.join(WHO[each.who].lower() for each in own.asked)}"
    if own.change:
        yield f"* More than chance: {own.change.least:g} or more. {own.change.source}"
    if own.parts:
        yield f"* Licence of the questions: {own.parts_licence}"
    yield from (f"* {each.ask}" for each in own.parts)
    yield f"* The questions do not stand here. {own.paper}" if own.paper else ""


def _domain(domain: Domain, template: Template) -> Iterator[str]:
    yield f"**{domain.title}** (`{domain.key}`, {INFORMATION[domain.information].title.lower()})\n"
    for question in domain.questions:
        marks = ["safeguarding core"] if question.core else []
        if scale := template.scale(question.scale):
            marks.append(f"{scale.lowest} to {scale.highest}: {scale.title.lower()}")
        yield f"* {question.ask}" + (f" *({'; '.join(marks)})*" if marks else "")
    yield ""
