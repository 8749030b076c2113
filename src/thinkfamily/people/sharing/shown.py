"""What each page about sharing shows."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.people.disclosures import reads as disclosures
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import policy, reads
from thinkfamily.people.sharing.models import HandedBack, SharingDecision, SharingEnd
from thinkfamily.vocabulary.information import INFORMATION


@dataclass(frozen=True)
class SharingPage:
    """The table of somebody. `keeps`: whether the reader is shown all of it, or only what concerns their agency."""

    person: Person
    name: str
    families: list[Family]
    decisions: list[reads.Shown]
    keeps: bool
    may_decide: bool
    may_print: bool
    discuss: str

    @property
    def holding(self) -> list[reads.Shown]:
        return [each for each in self.decisions if each.holds]

    @property
    def before(self) -> list[reads.Shown]:
        return [each for each in self.decisions if not each.holds]


def sharing_page(user: User, person: Person) -> SharingPage:
    """With a fixed number of queries."""
    keeps, named = bool(families.keepers_of(person, user)), discuss_with(user)
    return SharingPage(
        person=person,
        name=name_for(user, person),
        families=family_reads.families_of(person, user),
        decisions=reads.decisions(user, person),
        keeps=keeps,
        may_decide=bool(policy.may_decide(user, person)),
        may_print=keeps,
        discuss=named.sentence if named else "",
    )


def name_for(user: User, person: Person) -> str:
    """The name as the reader may know it."""
    if (person.pk, "identity") in reads.withheld(user, [person]):
        return "somebody whose name is not shown to you"
    return str(person)


@dataclass(frozen=True)
class EndedPage:
    """What came of an end: for who answers for the record all of it, for others that it ended."""

    each: reads.Shown
    family: Family | None
    also: list[reads.Shown]
    still: list[reads.Shown]
    told: list[disclosures.Entry]
    handed: list[HandedBack]
    letters: list[Letter]
    all_of_it: bool


def ended_page(user: User, decision: SharingDecision) -> EndedPage:
    """With a fixed number of queries."""
    day, person = today(), decision.person
    end: Any = decision.ended
    own = families.keepers_of(person, user)
    all_of_it = bool(own) or end.by_id == user.pk
    together = SharingDecision.objects.filter(
        person=person, agency=decision.agency, ended__at__gte=end.at, ended__by=end.by_id, ended__how=end.how
    ).exclude(pk=decision.pk)
    also = [reads.Shown(row, day) for row in together.select_related(*reads.WITH_NAMES)] if all_of_it else []
    still = policy.standing(person=person, agency=decision.agency, outcome="share").select_related(*reads.WITH_NAMES)
    classes = [decision.information, *(each.decision.information for each in also)]
    return EndedPage(
        each=reads.Shown(decision, day),
        family=next(iter(family_reads.families_of(person, user)), None),
        also=also,
        still=[reads.Shown(row, day) for row in still] if all_of_it else [],
        told=disclosures.told_to(person, decision.agency, classes) if all_of_it else [],
        handed=_handed_back(end) if all_of_it else [],
        letters=letters_about(decision) if all_of_it else [],
        all_of_it=all_of_it,
    )


def _handed_back(end: SharingEnd) -> list[HandedBack]:
    with reading.as_system("which tasks went on to whom, for who answers for the record or took it down"):
        return list(end.handed_back.select_related("task", "to__agency").order_by("id"))


def letters_about(decision: SharingDecision) -> list[Letter]:
    """The drafts that the end of this decision made."""
    return list(Letter.objects.filter(about_type="sharing", about_id=str(decision.pk)).order_by("id"))


@dataclass(frozen=True)
class ForTheFamily:
    """The family's own copy: plain sentences, nothing that the person must not know."""

    person: Person
    family: Family | None
    may_know: list[tuple[str, list[str]]]
    not_told: list[tuple[str, list[str]]]
    asked: str


def for_the_family(user: User, person: Person) -> ForTheFamily:
    """Only decisions that the person was told of."""
    rows = [each for each in reads.decisions(user, person) if each.holds and each.decision.told]
    family = next(iter(families.keepers_of(person, user)), None)
    return ForTheFamily(
        person=person,
        family=family,
        may_know=_by_agency(rows, "share"),
        not_told=_by_agency(rows, "withhold"),
        asked=user.name,
    )


def _by_agency(rows: list[reads.Shown], outcome: str) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for each in rows:
        if each.decision.outcome == outcome:
            found.setdefault(each.decision.agency.name, []).append(_sentence(each))
    return list(found.items())


def _sentence(each: reads.Shown) -> str:
    """How things are at school, until 3 May 2027, because you agreed to it."""
    about = INFORMATION[each.decision.information].parent
    until = f", until {_day(each.decision.ends)}" if each.decision.ends else ""
    limits = (
        f" They are asked to keep to this: {each.decision.limits.strip().rstrip('.')}." if each.decision.limits else ""
    )
    return f"{about}{until}, because {each.ground.parent}.{limits}"


def _day(date: Any) -> str:
    return f"{date.day} {date:%B %Y}"
