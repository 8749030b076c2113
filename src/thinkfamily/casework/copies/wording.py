"""A copy in words: what a page, a print and a PDF of it say, in one order. Plain, or easy to read: one idea a line."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.commitments.models import EVERY
from thinkfamily.casework.copies import rules
from thinkfamily.casework.copies.catalogues import ENGLISH, Catalogue, catalogue
from thinkfamily.casework.copies.models import ANSWERS
from thinkfamily.casework.copies.own_part import Aim, OwnPart
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.clock import today
from thinkfamily.design.words import dates, lists

FROM_ITS_OWN_SIDE, UNTIL_HERE = "\u2068", "\u2069"  # what Unicode has for words that run from another side
UNCHECKED = "Draft translation. No translator has checked it yet."
FORMS = {"plain": "Plain", "large": "Large print", "easy": "Easy read"}


@dataclass(frozen=True)
class Line:
    """One line: a label in the copy's language, and what stands there as it was written, whatever its language."""

    label: str = ""
    said: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Section:
    """`icon`: one of ours, where it is easy to read. `inner`: it stands under the section before it."""

    title: str
    icon: str
    lines: list[Line]
    inner: bool = False
    own_words: bool = False


@dataclass
class Copy:
    """All that is handed over. `draft`: that no translator has read it, in English and in its own language."""

    title: str
    form: str
    language: str
    direction: str
    draft: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    signed: str = ""  # what stands at the signature that they drew; empty where they drew none

    @property
    def is_easy(self) -> bool:
        return self.form == "easy"


def in_words(part: OwnPart, form: str = "plain", language: str = ENGLISH) -> Copy:
    """The copy of one person. A form or a language that there is not is plain, and English."""
    words = catalogue(language)
    form = form if form in FORMS else "plain"
    writing = Easy(part, words) if form == "easy" else Plain(part, words)
    return writing.copy(form)


class Plain:
    """In whole sentences and labels."""

    def __init__(self, part: OwnPart, words: Catalogue) -> None:
        self.part, self.words = part, words

    def copy(self, form: str) -> Copy:
        _, part = self.words, self.part
        sections = [
            self.hopes(), self.works(), *(one for aim in part.aims for one in self.aim(aim)), self.also(),
            self.ticked(), self.promises(), self.appointments(), self.answer(),
        ]  # fmt: skip
        made = Copy(f"{_('The family plan')}: {self.apart(part.name)}", form, _.language, _.direction)
        if _.is_draft:
            made.draft = [self.apart(UNCHECKED), _(UNCHECKED)]
        made.opening = self.opening()
        made.sections = [one for one in sections if one is not None and (one.lines or one.own_words)]
        made.closing = self.closing()
        if part.said is not None and part.said.signed == "drawn":
            made.signed = _("Your signature:")
        return made

    def opening(self) -> list[str]:
        _, part = self.words, self.part
        found = [f"{_('This copy is yours to keep.')} {self.day(today())}."]
        if part.children:
            found.append(f"{_('It tells of you, and of the children for whom you answer:')} {self.names()}.")
        if part.whose.plan.state == "being_agreed":
            found.append(_("This plan is still being agreed. Say what you would change."))
        return [*found, _("Other people have copies of their own.")]

    def closing(self) -> list[str]:
        _, lead = self.words, self.part.lead
        found = [_("If something here is not right, tell us. We write down what you say.")]
        return [*found, f"{_('Whom to ask:')} {self.apart(lead)}."] if lead else found

    def apart(self, text: str) -> str:
        """As it was written, from its own side: in a copy that runs from the right it would else be torn apart."""
        return f"{FROM_ITS_OWN_SIDE}{text}{UNTIL_HERE}" if text and self.words.direction == "rtl" else text

    def names(self) -> str:
        return ", ".join(self.apart(one) for one in self.part.children)

    def day(self, on: datetime.date | None) -> str:
        return self.apart(dates.day(on))

    def section(self, title: str, icon: str, lines: list[Line], **more: Any) -> Section:
        return Section(self.words(title), icon, lines, **more)

    def hopes(self) -> Section | None:
        plan = self.part.whose.plan
        if not self.part.best_hopes:
            return None
        whose = f"{self.apart(plan.best_hopes_whose)}, {self.day(plan.best_hopes_on)}"
        lines = [Line("", self.apart(f"“{plan.best_hopes}”")), Line("", whose)]
        return self.section("Our best hopes", "heart", lines, own_words=True)

    def works(self) -> Section:
        return self.section("What already works", "tick", [Line("", self.apart(one.text)) for one in self.part.works])

    def aim(self, aim: Aim) -> list[Section]:
        """What somebody wants, then who does what for it."""
        _, one = self.words, aim.objective
        told = [
            ("Who wants this:", self.apart(aim.name)), ("What will change:", self.apart(one.will_change)),
            ("How it was at the start:", self.apart(one.baseline)), ("What we aim for:", self.apart(one.target)),
            ("By when:", self.day(one.by) if one.by else ""),
            ("Where we are now:", self.now(aim)),
        ]  # fmt: skip
        lines = [Line(_(label), said) for label, said in told if said]
        found = [Section(self.apart(f"“{one.goal}”"), "person", lines, own_words=True)]
        if steps := [self.step(who, action) for who, action in aim.steps]:
            found.append(self.section("Who does what", "tick", steps, inner=True))
        return found

    def now(self, aim: Aim) -> str:
        if aim.now is None:
            return ""
        said = [aim.now.where_we_are] if aim.now.where_we_are else []
        if aim.now.scale is not None:
            said.append(f"{aim.now.scale} / 10")
        return self.apart(f"{', '.join(said)} ({dates.day(aim.now.on)})") if said else ""

    def step(self, who: str, action: Action) -> Line:
        when = self.apart(lists.sentence(action.every))
        if action.by and not when:
            when = f"{self.words('By')} {self.day(action.by)}."
        what = self.apart(lists.sentence(action.what))
        return Line(f"{self.apart(who)}:", f"{what} {when}".strip())

    def also(self) -> Section:
        return self.section("What you also do", "house", [self.step(who, one) for who, one in self.part.also])

    def ticked(self) -> Section:
        lines = []
        for who, one in self.part.ticked:
            said = self.apart(f"“{one.goal}”") if isinstance(one, Objective) else self.step(who, one).said
            lines.append(Line(f"{self.apart(who)}:", said))
        return self.section("What others ticked for you", "person", lines)

    def promises(self) -> Section:
        _ = self.words
        lines = []
        for one in self.part.promises:
            when = f"{_('By')} {self.day(one.due)}" if one.every == "once" else _(EVERY[one.every])
            lines.append(
                Line(f"{self.apart(str(one.source_agency))}:", f"{self.apart(lists.sentence(one.what))} {when}.")
            )
        return self.section("What services promised", "phone", lines)

    def appointments(self) -> Section:
        lines = []
        for who, one in self.part.appointments:
            at = f", {dates.clock(datetime.datetime.combine(one.on, one.at))}" if one.at else ""
            where = [each for each in (one.purpose, one.with_whom, one.place) if each]
            said = self.apart(" ".join(lists.sentence(each) for each in (who, *where)))
            lines.append(Line(f"{self.apart(dates.weekday(one.on) + at)}:", said))
        return self.section("Days to keep free", "calendar", lines)

    def answer(self) -> Section | None:
        _, said = self.words, self.part.said
        if said is None:
            return None
        lines = [Line("", self.apart(f"“{said.told_back}”")), Line(_("Your answer:"), _(ANSWERS[said.answer]))]
        if said.to_settle:
            lines.append(
                Line(_("Still to settle:"), f"{self.apart(lists.sentence(said.to_settle))} {self.day(said.settle_on)}")
            )
        return self.section("What you said about the plan", "question", [*lines, Line(_("When:"), self.day(said.on))])


class Easy(Plain):
    """The same in the same order: short words, one idea a line, an icon at each part."""

    def opening(self) -> list[str]:
        _ = self.words
        found = [_("This is your plan."), _("You can keep it."), _("It is about you.")]
        if self.part.children:
            found.append(f"{_('It is also about:')} {self.names()}.")
        if self.part.whose.plan.state == "being_agreed":
            found.append(_("We are still talking about it."))
        return found

    def closing(self) -> list[str]:
        _, lead = self.words, self.part.lead
        found = [_("Is something wrong?"), _("Tell us.")]
        return [*found, f"{_('You can ask:')} {self.apart(lead)}."] if lead else found

    def hopes(self) -> Section | None:
        found = super().hopes()
        return found and Section(self.words("What we hope"), "heart", found.lines[:1], own_words=True)

    def works(self) -> Section:
        lines = [Line("", self.apart(each)) for one in self.part.works for each in rules.one_idea_a_line(one.text)]
        return self.section("What is good now", "tick", lines)

    def aim(self, aim: Aim) -> list[Section]:
        _, one = self.words, aim.objective
        changes = [Line("", self.apart(each)) for each in rules.one_idea_a_line(one.will_change)]
        if one.by:
            changes.append(Line(_("By"), self.day(one.by)))
        if now := aim.now:
            said = [now.where_we_are, f"{now.scale} / 10" if now.scale is not None else ""]
            changes += [Line(_("Now:"), self.apart(each)) for each in said if each]
        icon = "school" if "school" in f"{one.goal} {one.will_change}".lower() else "person"
        found = [Section(self.apart(f"“{one.goal}”"), icon, changes, own_words=True)]
        for who, action in aim.steps:
            found.append(Section(f"{self.apart(who)} {_('will do this')}", "tick", self.ideas(action), inner=True))
        return found

    def ideas(self, action: Action) -> list[Line]:
        lines = [Line("", self.apart(each)) for each in rules.one_idea_a_line(action.what)]
        when = self.apart(action.every) or (self.day(action.by) if action.by else "")
        return [*lines, Line(self.words("When:"), when)] if when else lines

    def also(self) -> Section:
        lines = [line for _, one in self.part.also for line in self.ideas(one)]
        return self.section("You will do this", "house", lines)
