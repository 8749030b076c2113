"""An assessment as a reader may know it: the family together, a page for each member, and what it waits for."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import Http404

from thinkfamily.access.one_look import once
from thinkfamily.casework.assessment import rules
from thinkfamily.casework.assessment.adapting.reads import template_of, titled_then
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.at_home import STAYS
from thinkfamily.casework.assessment.lying import rules as lying
from thinkfamily.casework.assessment.members import Page, page_of, tell_once, together_page
from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.contacts import sources
from thinkfamily.casework.influence import reads as influence
from thinkfamily.casework.influence.rules import CONCERNS
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.packs.template import Domain, Template
from thinkfamily.casework.voice import beside
from thinkfamily.casework.voice import reads as voice
from thinkfamily.casework.young_carers import reads as young_carers
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.one_person import follow

# What the features below read of the same people, in one question with the entries.
ASKED: tuple[Wanted, ...] = (
    influence.ASKED, young_carers.ANSWERS, young_carers.CONFIRMED,
    voice.WISHES, beside.ASKED, (OfferSaid, NONE), (Advice, NONE),
)  # fmt: skip


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
    views: dict[Any, list[beside.View]] = field(default_factory=dict)
    needs: list[Need] = field(default_factory=list)

    @property
    def draft(self) -> bool:
        return self.assessment.signed_at is None

    @property
    def lies_since(self) -> datetime.date | None:
        """Since when nothing was written that the reader is shown, where that is long ago."""
        mine = [one for one in self.items if isinstance(one, Entry) and one.assessment_id == self.assessment.pk]
        last = max([self.assessment.begun_on, *(one.recorded_at.date() for one in mine)])
        return last if self.draft and lying.lies(last, today()) else None

    def titled_then(self, entry: Entry) -> str:
        """How the heading was called when this was written, where it is called otherwise now."""
        return titled_then(self.assessment, entry.heading, entry.recorded_at)

    def steps_of(self, person: Any) -> list[rules.Step]:
        return [one for one in self.steps if one.person == person]


def in_hand(family: Family) -> Assessment | None:
    """The draft, else the last that was signed."""
    return next(iter(_newest(family.pk)), None)


def _newest(family: Any) -> list[Assessment]:
    """The draft where there is one, and those that were signed last, by the id of the family, which comes along."""
    along = ("pack", "signed_by", "begun_by", "family__kept_by", "family__opened_by__agency")
    last = Assessment.objects.filter(family=family).order_by(F("signed_at").desc(nulls_first=True))
    return once(("assessments", family), lambda: list(last.select_related(*along)[:3]))


def find(family: Any) -> Assessment:
    """The assessment of the family of an address. Raises Http404."""
    try:
        return _newest(family)[0]
    except (IndexError, ValidationError, ValueError):
        raise Http404 from None


@dataclass(frozen=True)
class Part:
    """Somebody's page in the assessment in hand; `person` None: the family together. `heading`: one of it, or empty."""

    family: Family
    assessment: Assessment
    person: Any = None
    heading: str = ""

    @property
    def domain(self) -> Domain | None:
        return template_of(self.assessment, self.person or "").domain(self.heading)


def find_member(family: Any, person: Any, heading: str = "") -> Part:
    """The page of a member, or a heading of it. Raises Http404 for somebody who is not of this family."""
    kept = find(family)
    records = list(kept.family.memberships.values_list("person", flat=True))
    same = follow(records)
    if person not in {same.person(one) for one in records}:
        raise Http404
    return _part(kept, person, heading)


def find_page(family: Any, person: Any) -> Part:
    """The page of whoever the assessment has one for: `whole` says whom. Raises Http404 where there is none at all."""
    return _part(find(family), person, "")


def find_heading(family: Any, heading: str) -> Part:
    """A heading of the family together. Raises Http404."""
    return _part(find(family), None, heading)


def _part(kept: Assessment, person: Any, heading: str) -> Part:
    part = Part(kept.family, kept, person, heading)
    if heading and part.domain is None:
        raise Http404
    return part


def _pages(seen: Whom, assessment: Assessment, template: Template, written: list[Entry]) -> dict[Any, Page]:
    """Everybody's page, by what is asked of them."""
    own: dict[Any, list[Entry]] = {}
    for entry in written:
        own.setdefault(seen.same.person(entry.person_id), []).append(entry)
    return {
        person: page_of(
            seen, person, template_of(assessment, person) if assessment.changes else template, own.get(person, [])
        )
        for person, member in seen.people.items()
        if not member.died_on and not member.lost_on
    }


def whole(user: Any, family: Family, assessment: Assessment, of: Any = None) -> Whole:
    """Everything of it that the reader may know. A fixed number of queries, however many people there are.

    `of`: for the page of this person alone. What only their own page shows (what was known before, words of long ago)
    is then not read of the others.
    """
    template = template_of(assessment)
    signed = [one for one in _newest(family.pk) if one.signed_at and one.pk != assessment.pk]
    before = next(iter(signed), None)
    whose = {} if of is None else {"of": of}
    written = (Entry, {"assessment": assessment.pk, "taken_out_on": None})
    last = (Entry, {"assessment": before.pk if before else None, "taken_out_on": None, **whose})
    since = before.signed_at if before else None
    words = (voice.WORDS,) if of is None else voice.recent(of, assessment.words_count_from)
    opening = (STAYS,) if of is None else ()
    seen = whom(user, family, written, last, (Need, NONE), *sources.known_since(since, of), *words, *ASKED, *opening)
    now_written, earlier = seen.items(*written), seen.items(*last)
    needs, links = seen.items(Need), influence.links(seen)
    observed = sources.known_to(seen, since, of)
    pages = _pages(seen, assessment, template, now_written)
    together = together_page(seen, template, now_written)
    for person, page in pages.items():
        tell_once(page, person, seen, earlier, observed)
    caring = young_carers.of_family(seen)
    unsaid = [(one.adult, CONCERNS[one.concern], one.whom) for one in influence.unsaid(seen, links, needs)]
    in_plan = {member.person_id for member in seen.members if member.in_plan}
    asked = {key: page for key, page in pages.items() if key in in_plan}
    voices = voice.voices(seen, words, of=of)
    heard = voice.heard_in(voices, assessment.words_count_from) | {key for key, page in pages.items() if page.words}
    found = rules.steps(
        [rules.Member(key, one.name, one.whose == "child", key in heard) for key, one in asked.items()],
        unsaid=unsaid,
        core={key: page.core_missing for key, page in [*asked.items(), (None, together)]},
        care=young_carers.unasked(seen, assessment, caring),
        strengths=[key for key, page in asked.items() if not any(one.strengths for one in page.headings)],
    )
    items = [*now_written, *earlier, *needs, *links, *observed, *voices.items, *seen.items(*beside.ASKED)]
    return Whole(
        family, seen, assessment, template, together, pages, influence.chains(seen, links), found, before, voices,
        [*items, *young_carers.items_of(caring)],
        caring, beside.of_family(seen), needs,
    )  # fmt: skip
