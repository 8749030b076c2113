"""Minutes and reports in words: what a page, a print and a PDF of them say, in one order, to one reader."""

from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.commitments.reads import Row
from thinkfamily.casework.meetings.models import Meeting, Report
from thinkfamily.casework.meetings.reads import Line, Shown, Took
from thinkfamily.casework.meetings.reviewing import Reviewed
from thinkfamily.design.words import dates, lists

NOTHING = "Nothing is written down."
FOR_YOU = "For you: what others may read can be more or less."


@dataclass(frozen=True)
class Words:
    """What somebody said, as they said it, and whose it is."""

    said: str
    whose: str = ""


@dataclass(frozen=True)
class Entry:
    """One thing: how it begins, what it says, a line each of what belongs to it, own words, and what stands beneath."""

    says: str
    first: str = ""
    more: list[str] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    beneath: str = ""


@dataclass(frozen=True)
class Part:
    """`empty`: what it says where nothing stands in it."""

    title: str
    entries: list[Entry]
    empty: str = NOTHING


@dataclass
class Paper:
    """All of it. `caption` stands over the title, `beneath` under the opening line."""

    title: str
    caption: str
    opening: str
    beneath: str
    parts: list[Part] = field(default_factory=list)


def minutes(shown: Shown, *, whose: str = "", plan: list[Part] | None = None) -> Paper:
    """What was said and decided, as `shown` has it. `whose`: of somebody to whom it is handed, by name.

    `plan`: what stands there of the plan, where it is not what `shown` has.
    """
    met = shown.meeting
    paper = Paper(
        f"What we said and decided on {dates.day(met.on)}",
        f"{met.family.name}. For {whose}" if whose else met.family.name,
        met.get_purpose_display(),
        _when(shown, "chaired") + (" Others have minutes of their own." if whose else f" {FOR_YOU}"),
    )
    if not shown.held:
        paper.parts = [Part("Not held yet", [], "It has not been written down yet that this meeting was held.")]
        return paper
    paper.parts = [
        _lines(shown, "well", "What went well", whose),
        Part("How each took part", [_took(one) for one in shown.took if one.row.came or one.row.member_id is None]),
        _lines(shown, "talked", "What was said", whose),
        *([_plan(shown)] if plan is None else plan),
        _lines(shown, "decision", "What was decided", whose),
        *(_lines(shown, sort, title, whose) for sort, title in MAYBE if shown.of(sort)),
        *([Part("What was promised", [_promise(one) for one in shown.promises])] if shown.promises else []),
        Part("Next time", [Entry(_next(met))]),
    ]
    return paper


MAYBE = (("gap", "Nobody helps with it yet"), ("double", "Several help with the same"), ("candidate", "Who could lead"))


def reports(shown: Shown) -> Paper:
    """What agencies wrote before the meeting, as this reader may know it."""
    met = shown.meeting
    entries = [_report(shown, one) for one in shown.reports]
    paper = Paper(
        f"Reports for the meeting on {dates.day(met.on)}", met.family.name, met.get_purpose_display(),
        f"{_when(shown, 'chairs' if shown.planned else 'chaired')} {FOR_YOU}",
    )  # fmt: skip
    paper.parts = [Part("What each agency wrote", entries, "No report that you may see.")]
    return paper


def _when(shown: Shown, chairs: str) -> str:
    met = shown.meeting
    chair = f" {shown.chair} {chairs}." if shown.chair else ""
    return f"{lists.sentence(met.place)} {met.starts:%H:%M} to {met.ends:%H:%M}.{chair}"


def _lines(shown: Shown, sort: str, title: str, whose: str) -> Part:
    return Part(title, [_line(shown, one, whose) for one in shown.of(sort)])


def _line(shown: Shown, line: Line, whose: str) -> Entry:
    row = line.row
    more = []
    if row.sort == "candidate":
        more = [f"{shown.member_name(row.member_id)}: {'; '.join(line.reasons)}"]
    beneath = [f"For {line.name}"] if row.sort != "candidate" else []
    beneath += [
        row.whose,
        f"Written down by {row.recorded_by.name}, {row.source_agency}",
        "" if whose else shown.whom.sees(row),
    ]
    said = [
        Words(one.text, f"{one.whose}{': sees it otherwise' if one.sort == 'dissent' else ''}. {_moment(one)}")
        for one in line.answers
    ]
    return Entry(row.text, more=more, words=said, beneath=" ".join(lists.sentence(one) for one in beneath if one))


def _moment(row: Any) -> str:
    return dates.moment(row.recorded_at)


def _took(one: Took) -> Entry:
    row = one.row
    how = row.get_came_display() or "Nobody has said yet"
    told = (f"{how}: {row.spoke_for}" if row.spoke_for else how, row.why)
    says = " ".join(lists.sentence(each) for each in told if each)
    who = f"{one.name}, {one.of}:" if one.of else f"{one.name}:"
    return Entry(says, who, words=[Words(row.words)] if row.words else [])


def _plan(shown: Shown) -> Part:
    entries = [_aim(shown, one) for one in shown.plan]
    return Part("The plan, one objective after another", entries, "There is no plan yet, or none that you may see.")


def _aim(shown: Shown, one: Reviewed) -> Entry:
    more = [f"Where we are: {one.latest.where_we_are if one.latest else 'nobody has said yet'}"]
    if one.latest:
        more[0] = f"{lists.sentence(more[0])} {dates.day(one.latest.on)}, {one.latest.recorded_by.name}"
    if one.scaled:
        whose = shown.whom.name(shown.whom.same.person(one.scaled.person_id))
        more.append(f"{one.scaled.scale} out of 10 on {dates.day(one.scaled.on)}, in the view of {whose}")
    for act in one.actions:
        way = act.latest.in_the_way if act.latest else ""
        more.append(f"{act.went}: {act.row.what}" + (f". What got in the way: {way}" if way else ""))
    return Entry(f"{one.name}; {one.row.get_state_display().lower()}.", f"“{one.row.goal}”", more=more)


def _promise(row: Row) -> Entry:
    return Entry(
        f"{lists.sentence(row.item.what)} {lists.sentence(f'Due: {row.when}')}", f"{row.item.source_agency}:",
        beneath=f"For {row.name}. Promised by {row.who}.",
    )  # fmt: skip


def _next(met: Meeting) -> str:
    day = dates.weekday(met.next_on) if met.next_on else "No next meeting"
    return f"{day}: {met.next_why}" if met.next_why else day


def _report(shown: Shown, one: Report) -> Entry:
    name = shown.whom.name(shown.whom.same.person(one.person_id))
    more = [f"{label}: {said}" for label, said in (("Worries", one.worries), ("Suggests", one.next_steps)) if said]
    beneath = (shown.member_name(one.member_id), dates.day(one.recorded_at.date()), shown.whom.sees(one))
    return Entry(one.well, f"About {name}:", more=more, beneath=" ".join(lists.sentence(each) for each in beneath))
