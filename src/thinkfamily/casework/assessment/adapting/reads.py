"""What is asked in this assessment: its pack, with what was changed for it."""

import datetime
from typing import Any

from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.adapting.rules import Change, adapted
from thinkfamily.casework.packs.template import Template


def changes(assessment: Assessment) -> list[Change]:
    """In the order in which they were made."""
    return [Change(one["id"], one["kind"], one["key"], one["text"], one["person"]) for one in assessment.changes]


def template_of(assessment: Assessment, person: Any = "") -> Template:
    """Of one member, or of all. The pack itself is as it was."""
    return adapted(packs.template(assessment.pack), changes(assessment), person=str(person))


def titled_then(assessment: Assessment, heading: str, at: datetime.datetime) -> str:
    """How a heading was called when something was written under it; empty where it is called so still."""
    later = {
        one["id"]
        for one in assessment.changes
        if one["kind"] == "heading" and one["key"] == heading and datetime.datetime.fromisoformat(one["at"]) > at
    }
    if not later:
        return ""
    before = [one for one in changes(assessment) if one.id not in later]
    domain = adapted(packs.template(assessment.pack), before).domain(heading)
    return domain.title if domain else ""


def tools() -> dict[str, str]:
    """The sheets on the shelf: their names, and what they are called."""
    return {one.name: one.title for one in packs.counting().filter(kind="tool")}


def parts(template: Template) -> list[tuple[str, str]]:
    """Everything that can be changed, in order: sections, their headings, and the questions below."""
    found: list[tuple[str, str]] = []
    for section in template.sections:
        found.append((section.key, f"Section: {section.title}"))
        for domain in section.domains:
            found.append((domain.key, f"Heading: {domain.title}"))
            found += [(each.key, f"Question: {each.ask[:80]}") for each in domain.questions]
    return found
