"""An assessment as a reader may know it: the family together, a page for each member, and what it waits for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.casework.assessment import rules
from thinkfamily.casework.assessment.models import Assessment, Entry, EntryDraft
from thinkfamily.casework.contacts.sources import Known, known_to
from thinkfamily.casework.influence import reads as influence
from thinkfamily.casework.influence.rules import CONCERNS
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.template import Domain, Template
from thinkfamily.casework.voice import reads as voice
from thinkfamily.casework.young_carers import reads as young_carers
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow

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

    @property
    def core_missing(self) -> list[str]:
        """Headings of the safeguarding core under which nothing stands yet."""
        return [one.domain.title for one in self.headings if one.domain.core and one.empty]

    @property
    def shown(self) -> list[Heading]:
        """Headings under which something stands, or is known, or is being typed."""
        return [one for one in self.headings if not one.empty or one.known or one.draft]

    @property
    def to_come(self) -> list[Heading]:
        """Headings under which nothing stands yet."""
        return [one for one in self.headings if one not in self.shown]

    @property
    def written(self) -> int:
        return sum(not heading.empty for heading in self.headings)


@dataclass
class Whole:
    """The assessment in hand, or the last one. `steps`: what signing waits for, what is done too."""

    family: Family
    whom: Whom
    assessment: Assessment
    template: Template
    together: Page
    pages: dict[Any, Page]
    chains: list[influence.Chain]
    steps: list[rules.Step]
    before: Assessment | None
    voices: voice.Voices
    items: list[Any]
    caring: dict[Any, young_carers.Caring] = field(default_factory=dict)

    @property
    def draft(self) -> bool:
        return self.assessment.signed_at is None

    def steps_of(self, person: Any) -> list[rules.Step]:
        return [one for one in self.steps if one.person == person]


def in_hand(family: Family) -> Assessment | None:
    """The draft, else the last that was signed."""
    rows = Assessment.objects.filter(family=family).select_related("pack", "signed_by", "begun_by", "family")
    return rows.filter(signed_at=None).first() or rows.order_by("-signed_at").first()


def find(family: Any) -> Assessment:
    """The assessment of the family of an address. Raises Http404."""
    found = in_hand(families.find(family))
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Part:
    """Somebody's page in the assessment in hand; `person` None: the family together. `heading`: one of it, or empty."""

    family: Family
    assessment: Assessment
    person: Any = None
    heading: str = ""

    @property
    def domain(self) -> Domain | None:
        return packs.template(self.assessment.pack).domain(self.heading)


def find_member(family: Any, person: Any, heading: str = "") -> Part:
    """The page of a member, or a heading of it. Raises Http404 for somebody who is not of this family."""
    kept = find(family)
    records = list(kept.family.memberships.values_list("person", flat=True))
    same = follow(records)
    if person not in {same.person(one) for one in records}:
        raise Http404
    return _part(kept, person, heading)


def find_heading(family: Any, heading: str) -> Part:
    """A heading of the family together. Raises Http404."""
    return _part(find(family), None, heading)


def _part(kept: Assessment, person: Any, heading: str) -> Part:
    part = Part(kept.family, kept, person, heading)
    if heading and part.domain is None:
        raise Http404
    return part


def whole(user: Any, family: Family, assessment: Assessment) -> Whole:
    """Everything of it that the reader may know. A fixed number of queries, however many people there are."""
    seen = whom(user, family)
    template = packs.template(assessment.pack)
    before = (
        Assessment.objects.filter(family=family, signed_at__isnull=False).exclude(pk=assessment.pk)
        .select_related("pack").order_by("-signed_at").first()
    )  # fmt: skip
    wanted = [one.pk for one in (assessment, before) if one is not None]
    entries = seen.items(Entry, assessment__in=wanted, taken_out_on=None)
    needs, links = seen.items(Need), influence.links(seen)
    observed = known_to(seen, before.signed_at if before else None)
    now_written = [one for one in entries if one.assessment_id == assessment.pk]
    pages = {
        person: page_of(seen, person, template, now_written)
        for person, member in seen.people.items()
        if not member.died_on and not member.lost_on
    }
    together = together_page(seen, template, now_written)
    for person, page in pages.items():
        _tell_once(page, person, seen, [one for one in entries if one not in now_written], observed)
    caring = young_carers.of_family(seen)
    unsaid = [(one.adult, CONCERNS[one.concern], one.whom) for one in influence.unsaid(seen, links, needs)]
    in_plan = {member.person_id for member in seen.members if member.in_plan}
    asked = {key: page for key, page in pages.items() if key in in_plan}
    voices = voice.voices(seen)
    heard = voice.heard_in(voices, assessment.words_count_from) | {key for key, page in pages.items() if page.words}
    found = rules.steps(
        [rules.Member(key, one.name, one.whose == "child", key in heard) for key, one in asked.items()],
        unsaid=unsaid,
        core={key: page.core_missing for key, page in [*asked.items(), (None, together)]},
        care=young_carers.unasked(seen, assessment, caring),
        strengths=[key for key, page in asked.items() if not any(one.strengths for one in page.headings)],
    )
    return Whole(
        family, seen, assessment, template, together, pages, influence.chains(seen, links), found, before,
        voices, [*entries, *needs, *links, *observed, *voices.items, *young_carers.items_of(caring)], caring,
    )  # fmt: skip


def page_of(seen: Whom, person: Any, template: Template, entries: Sequence[Entry]) -> Page:
    """One member's headings with what stands under each."""
    one = seen.people[person]
    own = [entry for entry in entries if seen.same.person(entry.person_id) == person]
    return _filled(Page(person, seen.name(person), whose_page(one, seen)), template, own)


def together_page(seen: Whom, template: Template, entries: Sequence[Entry]) -> Page:
    """The family together: each entry still says about whom it is, for that decides who may know it."""
    return _filled(Page(TOGETHER, "Family together", "family"), template, entries)


def _filled(page: Page, template: Template, own: Sequence[Entry]) -> Page:
    headings = {domain.key: Heading(domain) for domain in template.domains(page.whose)}
    page.headings = list(headings.values())
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


def _tell_once(page: Page, person: Any, seen: Whom, earlier: Sequence[Entry], observed: Sequence[Known]) -> None:
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
