"""The report as its page shows it: questions with their choices, counts in the order of the layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.design.words import dates
from thinkfamily.people.bringing_in import reads
from thinkfamily.people.bringing_in.compare import Step
from thinkfamily.people.bringing_in.layout import sheets
from thinkfamily.people.bringing_in.models import Bringing, BroughtFile
from thinkfamily.people.bringing_in.reads import NEW, Report
from thinkfamily.people.bringing_in.write import KEEP, TAKE
from thinkfamily.people.persons.models import Item

AT_A_TIME = 20
MOST_PROBLEMS = 200
WORDS = {"new": "New", "changed": "Changed in the file", "both": "Changed here too", "same": "As before"}


@dataclass(frozen=True)
class Question:
    """One question of the report: `key` under which the answer is kept; choices as (value, words)."""

    key: str
    question: str
    choices: list[tuple[str, str]]
    answer: str = ""
    looks: tuple[tuple[str, str, str], ...] = ()  # family, person, area: what the reader is shown of records
    items: tuple[Item, ...] = ()  # of which the choices tell


@dataclass
class Page:
    """All that the page of one bringing says."""

    bringing: Bringing
    counts: list[tuple[str, dict[str, int]]]
    report: Report | None = None
    people: list[Question] = field(default_factory=list)
    both: list[Question] = field(default_factory=list)
    waiting: int = 0

    @property
    def files(self) -> list[BroughtFile]:
        """By name; never their content."""
        return list(self.bringing.files.defer("content").order_by("pk"))

    @property
    def may_sign(self) -> bool:
        """Whether nothing stands in the way."""
        return self.report is not None and not self.report.stops and not self.waiting

    @property
    def totals(self) -> list[tuple[str, int]]:
        """What a manager counts first: families, people and ties of the file."""
        counted = dict(self.counts)
        names = (sheets()[name].title for name in ("families", "people", "ties"))
        return [(title, sum(counted.get(title, {}).values())) for title in names]

    @property
    def families(self) -> int:
        """How many families would be new."""
        return dict(self.counts).get(sheets()["families"].title, {}).get("new", 0)


def page(bringing: Bringing, user: User) -> Page:
    """While it waits, the report is made anew from its files; afterwards only the counts are left."""
    counts = [(sheet.title, bringing.counts[name]) for name, sheet in sheets().items() if name in bringing.counts]
    shown = Page(bringing, counts)
    if bringing.waits:
        shown.report = reads.report(bringing)
        found = shown.report.counts
        shown.counts = [(sheet.title, found[name]) for name, sheet in sheets().items() if name in found]
        said = reads.asked_now(user, bringing, shown.report)
        shown.waiting = sum(1 for each in said.values() if not each)
        shown.people = _people(said, user, shown.report)
        shown.both = [_both(step, bringing) for step in shown.report.both[:AT_A_TIME]]
    return shown


def _people(said: Mapping[str, str], user: User, report: Report) -> list[Question]:
    """Those not answered yet first; a page of them at a time."""
    asked = [case for case in report.new_people if case.key in said]
    asked.sort(key=lambda case: (said[case.key] != "", case.number))
    found = []
    for case in asked[:AT_A_TIME]:
        born = case["date_of_birth"]
        who = f"{case['first_name'] or ''} {case['last_name'] or ''}".strip() or f"Person {case.key}"
        words = f"{who}, born {dates.day(born)}" if born else who
        near = reads.likely(user, case)
        choices = [(str(each.person.pk), f"Is {_named(each)}: {each.sentence}") for each in near]
        choices.append((NEW, "Is somebody else: make a new person"))
        looks = tuple((str(family.pk), str(each.person.pk), family.area) for each in near for family in each.families)
        items = tuple(item for each in near for item in each.items)
        found.append(Question(case.key, f"{words} (row {case.number})", choices, said[case.key], looks, items))
    return found


def _named(each: Any) -> str:
    person = each.person
    born = f", born {dates.day(person.date_of_birth)}" if person.date_of_birth else ""
    where = ", ".join(family.name for family in each.families)
    return f"{person}{born}" + (f" ({where})" if where else "")


def _both(step: Step, bringing: Bringing) -> Question:
    said = "; ".join(
        f"{name.replace('_', ' ')}: here {_value(here)}, in the file {_value(told)}"
        for name, (here, told) in step.both.items()
    )
    title = sheets()[step.wanted.sheet.partition(".")[0]].title
    row = f" (row {step.wanted.case.number})" if step.wanted.case else ""
    choices = [(KEEP, "What is written here stays"), (TAKE, "Take what the file says")]
    return Question(step.name, f"{title}, {step.row}{row}. {said}", choices, bringing.kept.get(step.name, KEEP))


def _value(value: Any) -> str:
    return "nothing" if value in (None, "") else f"“{value}”"
