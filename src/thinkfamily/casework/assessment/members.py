"""A member's page of an assessment, and that of the family together: what stands under each heading."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.assessment.models import Entry, EntryDraft
from thinkfamily.casework.contacts.sources import Known
from thinkfamily.casework.packs.template import Domain, Template
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.models import Person

TOGETHER = "together"


@dataclass
class Heading:
    """One heading of somebody's page. `known`: what was known before, from others and last time, with its source."""

    domain: Domain
    strengths: list[Entry] = field(default_factory=list)
    needs: list[Entry] = field(default_factory=list)
    neither: list[Entry] = field(default_factory=list)
    known: list[tuple[str, str]] = field(default_factory=list)
    draft: EntryDraft | None = None
    advice: list[Any] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not (self.strengths or self.needs or self.neither)


@dataclass
class Page:
    """A member's page, or that of the family together. `key`: the person's id, or `TOGETHER`."""

    key: Any
    name: str
    whose: str
    headings: list[Heading] = field(default_factory=list)
    words: list[Entry] = field(default_factory=list)
    unknown: list[Entry] = field(default_factory=list)
    tools: tuple[str, ...] = ()

    @property
    def core_missing(self) -> list[str]:
        """Headings of the safeguarding core under which nothing stands yet."""
        return [one.domain.title for one in self.headings if one.domain.core and one.empty]

    @property
    def shown(self) -> list[Heading]:
        """Headings under which something stands, or is known, or is being typed."""
        return [one for one in self.headings if not one.empty or one.known or one.draft or one.advice]

    @property
    def to_come(self) -> list[Heading]:
        """Headings under which nothing stands yet."""
        return [one for one in self.headings if one not in self.shown and not one.domain.set_aside]

    @property
    def set_aside(self) -> list[Heading]:
        """Headings that are left out this time, with nothing under them; each says why."""
        return [one for one in self.headings if one not in self.shown and one.domain.set_aside]

    @property
    def written(self) -> int:
        return sum(not heading.empty for heading in self.headings)


def page_of(seen: Whom, person: Any, template: Template, own: Sequence[Entry]) -> Page:
    """One member's headings with what stands under each. `own`: the entries about them."""
    one = seen.people[person]
    return _filled(Page(person, seen.name(person), whose_page(one, seen)), template, own)


def together_page(seen: Whom, template: Template, entries: Sequence[Entry]) -> Page:
    """The family together: each entry still says about whom it is, for that decides who may know it."""
    return _filled(Page(TOGETHER, "Family together", "family"), template, entries)


def _filled(page: Page, template: Template, own: Sequence[Entry]) -> Page:
    headings = {domain.key: Heading(domain) for domain in template.domains(page.whose)}
    page.headings, page.tools = list(headings.values()), template.tools
    for entry in own:
        if entry.heading not in headings:
            continue
        if entry.kind == "unknown":
            page.unknown.append(entry)
            continue
        heading = headings[entry.heading]
        {"strength": heading.strengths, "need": heading.needs}.get(entry.weight, heading.neither).append(entry)
    page.words = [
        entry for one in page.headings for entry in (*one.needs, *one.strengths, *one.neither) if entry.kind == "words"
    ]
    return page


def whose_page(person: Person, seen: Whom) -> str:
    """Which section of the template is theirs."""
    if person.unborn:
        return "unborn"
    role = next((member.role for member in seen.members if member.person_id == person.pk), "")
    return "child" if is_child(person.date_of_birth, role, today()) else "adult"


def tell_once(page: Page, person: Any, seen: Whom, earlier: Sequence[Entry], observed: Sequence[Known]) -> None:
    """What is known already stands beside the question: never copied in, so that nobody says it who did not."""
    headings = {heading.domain.key: heading for heading in page.headings}
    first: dict[str, Heading] = {}  # each thing stands once, under the first heading of its class
    for heading in page.headings:
        first.setdefault(heading.domain.information, heading)
    for entry in earlier:
        if seen.same.person(entry.person_id) == person and entry.heading in headings:
            headings[entry.heading].known.append((entry.text, f"{entry.whose}, in the last assessment"))
    for one in observed:
        if seen.same.person(one.person_id) == person and one.information in first:
            first[one.information].known.append((one.text, f"{one.whose}, {one.source_agency}"))
