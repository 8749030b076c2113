"""What the reader has begun to type, by titles that say what it is and of which family."""

from dataclasses import dataclass
from typing import Any

from django.urls import Resolver404, ResolverMatch, resolve

from thinkfamily.access.kept_text import reads as kept_text
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

MOST = 5
# By the name of a page, and else by the part of a record that it is of.
PAGES = {
    "ask_for_help": "Request for help",
    "ask_for_family": "Request for help",
    "write_report": "Report to a meeting",
    "minutes": "Minutes of a meeting",
    "add_minute": "Minutes of a meeting",
    "prepare_meeting": "Preparing a meeting",
    "add_objective": "Objective of the plan",
    "mend_objective": "Objective of the plan",
    "add_action": "Step of the plan",
    "action_progress": "How a step of the plan went",
    "objective_progress": "How an objective goes",
    "plan_contact": "Planned visit or call",
    "answer_specialist": "Answer of a specialist",
    "ask_specialist": "Question to a specialist",
    "decide_request": "Decision on a request",
    "tell": "Something told to another agency",
    "add_note": "Note",
    "write_seen": "When a child was seen",
}
PARTS = {
    "our-work": "Our work with them",
    "contacts": "Visit or call",
    "needs": "Need",
    "touches": "What touches whom",
    "caring": "What a child does for others",
    "assessment": "Assessment",
    "written-agreement": "Written agreement",
    "appointments": "Appointment",
    "promises": "Promise",
    "team": "Team around the family",
    "meetings": "Meeting",
    "plan": "Plan",
    "voices": "Somebody’s own words",
    "how-things-are": "How things are",
    "who-decides": "Who decides with us",
    "well-and-worries": "Strength or worry",
    "warnings": "Warning",
    "timeline": "Event on the timeline",
    "agreement": "What the family agreed to",
    "requests": "Request for help",
    "matches": "Whether two are one person",
    "records": "Family record",
    "people": "Who may know what",
}
ELSE = "Something you were typing"


@dataclass(frozen=True)
class Draft:
    """What the reader has begun to type and nobody else sees. `family`: none where it is of none that they reach."""

    title: str
    link: str
    when: str
    family: Family | None = None

    @property
    def of(self) -> str:
        """Of which family, for the link."""
        return f", {self.family.name}" if self.family else ""


def of(user: User) -> list[Draft]:
    """Forms that the reader has begun and not sent, each page once. Two queries."""
    kept: dict[str, str] = {}
    for one in kept_text.all_of(user, now()):
        if len(kept) < MOST:
            kept.setdefault(one.path.partition("#")[0], dates.when_at(one.at, today()))
    pages = {path: _page(path) for path in kept}
    keys = {page.kwargs["family"] for page in pages.values() if page and "family" in page.kwargs}
    known = families.visible_to(user).in_bulk(keys) if keys else {}
    return [Draft(title(path, pages[path]), path, when, _of(pages[path], known)) for path, when in kept.items()]


def title(path: str, page: ResolverMatch | None) -> str:
    """What a page of an address is about, as a person says it."""
    if page is None:
        return ELSE
    parts = path.strip("/").split("/")
    within = parts[2] if "family" in page.kwargs and len(parts) > 2 else parts[0]
    return PAGES.get(page.url_name or "") or PARTS.get(within) or PARTS.get(parts[0], ELSE)


def _page(path: str) -> ResolverMatch | None:
    try:
        return resolve(path.partition("?")[0])
    except Resolver404:
        return None


def _of(page: ResolverMatch | None, known: dict[Any, Family]) -> Family | None:
    return known.get(page.kwargs.get("family")) if page else None
