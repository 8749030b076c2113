"""A practice pack in the shapes that the other features work with, so that none of them reads its content raw."""

from collections.abc import Iterator
from dataclasses import dataclass

WHOSE = {
    "family": "The family together",
    "child": "A child or young person",
    "adult": "An adult",
    "unborn": "A baby who is expected",
}
COLUMNS = {"strength": "What goes well", "worry": "What worries us", "next": "What needs to happen"}


@dataclass(frozen=True)
class Scale:
    """A scale that one person answers. `anchors`: what the numbers mean, in words, the lowest first."""

    key: str
    title: str
    ask: str
    lowest: int
    highest: int
    anchors: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Question:
    """A question in spoken words. `core`: of the safeguarding core, which stays. `added`: by a worker, for once."""

    key: str
    ask: str
    hint: str = ""
    core: bool = False
    scale: str = ""
    after: str = ""  # the question that it follows on
    added: bool = False
    set_aside: str = ""  # why it is left out this time


@dataclass(frozen=True)
class Domain:
    """A heading with its questions. `information`: the class under which what is said here is shared or kept."""

    key: str
    title: str
    whose: str
    information: str
    prompt: str = ""
    group: str = ""
    column: str = ""
    why: tuple[str, ...] = ()  # keys of principles
    questions: tuple[Question, ...] = ()
    set_aside: str = ""

    @property
    def core(self) -> bool:
        """Whether it holds a question of the safeguarding core."""
        return any(question.core for question in self.questions)

    @property
    def asked(self) -> tuple[Question, ...]:
        """What is asked: all but what was set aside."""
        return () if self.set_aside else tuple(each for each in self.questions if not each.set_aside)


@dataclass(frozen=True)
class Section:
    """What is asked of the family together, or of each child, adult or expected baby."""

    key: str
    title: str
    whose: str
    intro: str = ""
    why: tuple[str, ...] = ()
    domains: tuple[Domain, ...] = ()
    set_aside: str = ""

    @property
    def core(self) -> bool:
        return any(domain.core for domain in self.domains)


@dataclass(frozen=True)
class Principle:
    """One of the area's principles. `at`: the steps, sections or domains at which it is shown ("why we do this")."""

    key: str
    title: str
    says: str
    at: tuple[str, ...] = ()


@dataclass(frozen=True)
class Level:
    """A level of need in the area's words. `thresholds`: what it looks like; for a person to weigh, never computed."""

    key: str
    number: int
    title: str
    means: str
    thresholds: tuple[str, ...]
    answer: str
    statutory: bool = False


@dataclass(frozen=True)
class Step:
    """A step of the area's framework. `next`: where it leads; `back_to`: where one may go back; `days`: its clock."""

    key: str
    title: str
    says: str
    done_when: str
    next: tuple[str, ...] = ()
    back_to: tuple[str, ...] = ()
    days: int | None = None


@dataclass(frozen=True)
class Box:
    """A space to write or (`draw`) draw in, on a sheet. `lines`: how tall; `wide`: across the sheet."""

    key: str
    title: str
    prompt: str = ""
    lines: int = 4
    wide: bool = False
    draw: bool = False


@dataclass(frozen=True)
class Tool:
    """A sheet to do together: for whom, how one does it, and its boxes."""

    name: str
    version: int
    title: str
    for_whom: str
    how: tuple[str, ...]
    boxes: tuple[Box, ...]
    asks: tuple[str, ...] = ()


@dataclass(frozen=True)
class About:
    """What every pack says of itself."""

    name: str
    version: int
    kind: str
    title: str
    says: str
    source: str
    evidence: str
    licence: str
    not_for: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Template:
    """What is asked, in sections, with its scales and principles. `tools`: sheets added for this one time."""

    name: str
    version: int
    title: str
    sections: tuple[Section, ...]
    scales: tuple[Scale, ...] = ()
    principles: tuple[Principle, ...] = ()
    tools: tuple[str, ...] = ()

    def of(self, whose: str) -> tuple[Section, ...]:
        """The sections for the family, a child, an adult or an expected baby."""
        return tuple(section for section in self.sections if section.whose == whose)

    def domains(self, whose: str = "") -> Iterator[Domain]:
        """Every heading, or those for the family, a child, an adult or an expected baby, in order."""
        return (each for section in self.sections for each in section.domains if whose in ("", each.whose))

    def questions(self) -> Iterator[Question]:
        """Every question, in order."""
        return (question for domain in self.domains() for question in domain.questions)

    def section(self, key: str) -> Section | None:
        return next((each for each in self.sections if each.key == key), None)

    def domain(self, key: str) -> Domain | None:
        return next((each for each in self.domains() if each.key == key), None)

    def question(self, key: str) -> Question | None:
        return next((each for each in self.questions() if each.key == key), None)

    def domain_of(self, question: str) -> Domain | None:
        """The heading under which a question stands."""
        return next((each for each in self.domains() if question in {asked.key for asked in each.questions}), None)

    def scale(self, key: str) -> Scale | None:
        return next((each for each in self.scales if each.key == key), None)

    def why(self, at: Section | Domain) -> tuple[Principle, ...]:
        """The principles that are shown at a section or heading."""
        return tuple(each for each in self.principles if at.key in each.at or each.key in at.why)
