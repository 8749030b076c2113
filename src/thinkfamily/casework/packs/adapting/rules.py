"""What a worker may change of a practice model for one assessment, and what is asked then.

Whoever keeps the changes (an assessment) keeps them as rows, asks `refusal` before it adds one, and shows `adapted`.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from thinkfamily.casework.packs.template import Domain, Question, Section, Template

KINDS = {
    "question": "A question of our own",
    "heading": "Another heading",
    "tool": "A sheet for one member",
    "set_aside": "Left out this time",
}
LONGEST_HEADING = 120
LONGEST_QUESTION = 500
CORE = "the safeguarding core, which is asked in every assessment"


@dataclass(frozen=True)
class Change:
    """One change. `id`: its own, for good; what is answered to an added question is kept by it.

    `key`: the heading under which a question is added, the section or heading that is renamed, the section, heading or
    question that is set aside, or the name of a tool's pack. `text`: the question, the new heading, or the reason.
    `person`: the one member for whom it holds; empty for all.
    """

    id: str
    kind: str
    key: str
    text: str = ""
    person: str = ""

    @property
    def question(self) -> str:
        """The key of the question that it adds."""
        return f"added_{self.id.replace('-', '_').lower()}"


def refusal(template: Template, change: Change, *, tools: Collection[str] = ()) -> str:
    """Why this change cannot be made, in a sentence to act on; empty where it can.

    `template`: as it is now, with the changes made before; `tools`: the names of the tools that there are.
    """
    match change.kind:
        case "question":
            return _no_question(template, change)
        case "heading":
            return _no_heading(template, change)
        case "tool":
            return _no_tool(template, change, tools)
        case "set_aside":
            return _not_set_aside(template, change)
    return "This is no change that can be made: add a question, rename a heading, add a sheet, or set a part aside."


def adapted(template: Template, changes: Iterable[Change], *, person: str = "") -> Template:
    """What is asked in this assessment of one member, or of all: the template with its changes, in their order.

    What is set aside is marked and stays, so that a reader sees that it was, and why. A change that is refused does
    nothing: the core stays, whatever a row says.
    """
    for change in changes:
        if change.person not in ("", person):
            continue
        if change.kind == "tool":
            template = replace(template, tools=tuple(dict.fromkeys([*template.tools, change.key])))
        elif not refusal(template, change):
            template = _WITH[change.kind](template, change)
    return template


def _no_question(template: Template, change: Change) -> str:
    domain = template.domain(change.key)
    if domain is None:
        return "There is no such heading: choose one under which the question stands."
    if domain.set_aside:
        return f"“{domain.title}” is set aside: take it up again first, or choose another heading."
    return _wrong_words(change.text, LONGEST_QUESTION, "question") or (
        "This is asked here already: change the other, or leave it."
        if change.text.strip().casefold() in {each.ask.casefold() for each in domain.questions}
        else ""
    )


def _no_heading(template: Template, change: Change) -> str:
    section = template.section(change.key)
    beside: list[Section] | list[Domain] = list(template.sections)
    if section is None:
        holder = next((each for each in template.sections if any(d.key == change.key for d in each.domains)), None)
        if holder is None:
            return "There is no such heading: choose one that is there."
        beside = list(holder.domains)
    if fault := _wrong_words(change.text, LONGEST_HEADING, "heading"):
        return fault
    taken = {each.title.casefold() for each in beside if each.key != change.key}
    return "Another heading is called so: choose other words." if change.text.strip().casefold() in taken else ""


def _no_tool(template: Template, change: Change, tools: Collection[str]) -> str:
    if change.key not in tools:
        return "There is no such sheet: choose one from the shelf."
    if not change.person:
        return "Say for which member the sheet is."
    return "This sheet is here already." if change.key in template.tools else ""


def _not_set_aside(template: Template, change: Change) -> str:
    part = template.section(change.key) or template.domain(change.key) or template.question(change.key)
    if part is None:
        return "There is no such part: choose a section, a heading or a question."
    name = part.ask if isinstance(part, Question) else part.title
    if part.set_aside:
        return f"“{name}” is set aside already."
    if isinstance(part, Question):
        if part.core:
            return f"“{name}” is of {CORE}."
        if any(each.core for each in _following(template, part.key)):
            return f"On “{name}” follows a question of {CORE}."
    elif part.core:
        return f"In “{name}” stand questions of {CORE}. Set the other questions aside one by one."
    return _wrong_words(change.text, LONGEST_QUESTION, "reason")


def _wrong_words(text: str, longest: int, what: str) -> str:
    if not text.strip():
        return (
            f"Write the {what}." if what != "reason" else "Say why it is set aside, so that a reader need not wonder."
        )
    return f"This {what} is too long: use at most {longest} characters." if len(text.strip()) > longest else ""


def _following(template: Template, key: str) -> list[Question]:
    """The questions that make sense only after this one, and those after them."""
    found: list[Question] = []
    waiting = [key]
    while waiting:
        before = waiting.pop()
        after = [each for each in template.questions() if each.after == before and each not in found]
        found += after
        waiting += [each.key for each in after]
    return found


def _with_question(template: Template, change: Change) -> Template:
    added = Question(key=change.question, ask=change.text.strip(), added=True)
    return _each_domain(
        template, lambda each: replace(each, questions=(*each.questions, added)) if each.key == change.key else each
    )


def _with_heading(template: Template, change: Change) -> Template:
    title = change.text.strip()
    renamed = _each_domain(template, lambda each: replace(each, title=title) if each.key == change.key else each)
    sections = tuple(replace(each, title=title) if each.key == change.key else each for each in renamed.sections)
    return replace(renamed, sections=sections)


def _without(template: Template, change: Change) -> Template:
    why = change.text.strip()
    gone = {change.key, *(each.key for each in _following(template, change.key))}

    def marked(domain: Domain, all_of_it: bool) -> Domain:
        if all_of_it or domain.key == change.key:
            return replace(domain, set_aside=domain.set_aside or why)
        asked = tuple(replace(each, set_aside=why) if each.key in gone else each for each in domain.questions)
        return replace(domain, questions=asked)

    sections = []
    for section in template.sections:
        whole = section.key == change.key
        domains = tuple(marked(domain, whole) for domain in section.domains)
        sections.append(replace(section, domains=domains, set_aside=why if whole else section.set_aside))
    return replace(template, sections=tuple(sections))


def _each_domain(template: Template, change: Callable[[Domain], Domain]) -> Template:
    sections = tuple(
        replace(section, domains=tuple(change(each) for each in section.domains)) for section in template.sections
    )
    return replace(template, sections=sections)


_WITH: dict[str, Callable[[Template, Change], Template]] = {
    "question": _with_question,
    "heading": _with_heading,
    "set_aside": _without,
}
