"""What a manager reads before signing: counts, problems, who may be on record already, what changed on both sides."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.db.models.functions import Upper
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.encryption import decrypt_bytes, encrypt_bytes
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.bringing_in import cases as sheets_read
from thinkfamily.people.bringing_in import compare, undoing, whole
from thinkfamily.people.bringing_in.cases import Case, Cases
from thinkfamily.people.bringing_in.compare import Step
from thinkfamily.people.bringing_in.models import Bringing
from thinkfamily.people.bringing_in.parcel import unpack
from thinkfamily.people.bringing_in.problems import Problem
from thinkfamily.people.bringing_in.wanted import wanted
from thinkfamily.people.families import policy as families
from thinkfamily.people.find.reads import Likely, likely_same
from thinkfamily.people.persons.details import Identifier, PersonName
from thinkfamily.people.persons.models import Person

PURPOSE = "files that wait to be brought in"
NEW = "new"
NOT_WITH_ACCOUNT = "No account of your agency that leads families has this user name or e-mail"


@dataclass
class Report:
    """What a file would do, as this reader may know it. `gone`: rows of the last file that are not in this one."""

    cases: Cases
    steps: list[Step]
    leads: dict[str, User] = field(default_factory=dict)
    gone: int = 0

    @property
    def problems(self) -> list[Problem]:
        """Those that stop first."""
        return sorted(self.cases.problems, key=lambda problem: (not problem.stops, problem))

    @property
    def stops(self) -> list[Problem]:
        """What must be mended before anything is brought in."""
        return [problem for problem in self.problems if problem.stops]

    @property
    def notes(self) -> list[Problem]:
        """What the manager should know, and what is left out."""
        return [problem for problem in self.problems if not problem.stops]

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """By sheet."""
        return compare.counts(self.steps)

    @property
    def both(self) -> list[Step]:
        """Rows that were changed there and here."""
        return [step for step in self.steps if step.both]

    @property
    def new_people(self) -> list[Case]:
        """People of the file whom no earlier file brought."""
        found = (step.wanted.case for step in self.steps if step.wanted.sheet == "people" and step.kind == "new")
        return [case for case in found if case is not None]


def find(bringing: Any) -> Bringing:
    """The bringing of an address. Raises Http404."""
    try:
        return Bringing.objects.select_related("by", "signed_by", "undone_by", "agency").get(pk=bringing)
    except (Bringing.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def listed(user: User) -> list[Bringing]:
    """What the reader's agency has brought in or tried, the newest first."""
    found = Bringing.objects.filter(agency=user.agency).select_related("by", "signed_by")
    return list(found.order_by("-at")[:50])


def closed(content: bytes) -> bytes:
    """A file as it is kept while it waits."""
    return encrypt_bytes(zlib.compress(content), purpose=PURPOSE)


def opened(content: Any) -> bytes:
    """The file again. Raises CannotOpen."""
    return zlib.decompress(decrypt_bytes(bytes(content), purpose=PURPOSE))


def report(bringing: Bringing) -> Report:
    """The report on files that wait."""
    files = [(each.name, opened(each.content)) for each in bringing.files.order_by("pk") if each.content]
    return report_on(files, bringing.agency, bringing.outside)


def report_on(files: Iterable[tuple[str, bytes]], agency: Agency, outside: str) -> Report:
    """The report on files as they came. Nothing is written."""
    day = today()
    parcel = unpack(files)
    cases = sheets_read.read(parcel, day)
    whole.look(cases, parcel, day)
    leads = _leads(cases, agency)
    if cases.stopped:
        return Report(cases, [], leads)
    steps = compare.steps(wanted(cases), agency, outside)
    cases.problems += compare.moved(steps, agency, outside)
    steps, turns = compare.left_to_pages(steps)
    cases.problems += turns
    there = {(step.wanted.sheet, step.wanted.key) for step in steps}
    gone = sum(1 for place in compare.brought(agency, outside) if place not in there and "." not in place[0])
    return Report(cases, steps, leads, gone)


def _leads(cases: Cases, agency: Agency) -> dict[str, User]:
    """By family, the account of who leads it; a name that is none of ours is said and leads nothing."""
    named = {str(case["worker"]).casefold() for case in cases.rows["families"] if case["worker"]}
    accounts: dict[str, User] = {}
    if named:
        for user in User.objects.filter(agency=agency, is_active=True).order_by("-pk"):
            if user.in_role.leads_families:
                accounts |= {name.casefold(): user for name in (user.email, user.username) if name}
    found = {}
    for case in cases.rows["families"]:
        if not case["worker"]:
            continue
        lead = accounts.get(str(case["worker"]).casefold())
        if lead:
            found[case.key] = lead
        else:
            do = "The family comes without a lead professional; name one on its page."
            cases.problems.append(case.problem("worker", f"{NOT_WITH_ACCOUNT}.", do, stops=False))
    return found


def asked_about(user: User, report: Report) -> dict[str, str]:
    """Ids of people of the file who may be on a record that the reader may see, with no answer yet."""
    with reading.as_reader(user):
        near = _near(user, report.new_people)
        return {case.key: "" for case in near if likely(user, case)}


def _near(user: User, people: list[Case]) -> list[Case]:
    """Those who share a birthday, a family name or an NHS number with anybody whom the reader may see: a few questions

    for all, so that only these are looked up one by one. An unborn child has neither, and is always looked up.
    """
    seen = families.people_visible_to(user)
    born = {case["date_of_birth"] for case in people if case["date_of_birth"]}
    names = {_family_name(case) for case in people}
    numbers = {case["nhs_number"] for case in people if case["nhs_number"]}
    days = set(seen.filter(date_of_birth__in=born).values_list("date_of_birth", flat=True))
    upper = Upper("last_name")
    called = set(seen.annotate(called=upper).filter(called__in=names).values_list("called", flat=True))
    others = PersonName.objects.annotate(called=upper).filter(called__in=names, person__in=seen)
    called |= set(others.values_list("called", flat=True))
    held = set(Identifier.objects.filter(value__in=numbers, person__in=seen).values_list("value", flat=True))
    return [
        case
        for case in people
        if case["date_of_birth"] in days
        or _family_name(case) in called
        or case["nhs_number"] in held
        or case["expected_date"]
    ]


def _family_name(case: Case) -> str:
    return str(case["last_name"] or case["first_name"] or "").upper()


def likely(user: User, case: Case) -> list[Likely]:
    """Who on record, among those whom the reader may see, may be this person of the file."""
    return likely_same(
        user,
        first_name=case["first_name"] or "",
        last_name=case["last_name"] or "",
        born=case["date_of_birth"],
        expected=case["expected_date"],
        numbers=[case[name] for name in ("nhs_number", "upn") if case[name]],
    )


def answers_of(user: User, bringing: Bringing) -> dict[str, str]:
    """By id in the file, of whom this reader is asked and what they answered; nobody else's answers count for them."""
    said = bringing.answers.get(str(user.pk))
    return dict(said) if isinstance(said, dict) else {}


def joined(user: User, bringing: Bringing) -> dict[str, Person]:
    """By their id in the file, who people of the file are here: as they answered, and only whom they may see."""
    said = {key: answer for key, answer in answers_of(user, bringing).items() if answer not in ("", NEW)}
    seen = families.people_visible_to(user).filter(Q(pk__in=list(said.values()))).select_related("merged_into")
    here = {str(person.pk): person.merged_into or person for person in seen}
    return {key: here[answer] for key, answer in said.items() if answer in here}


def in_the_way(bringing: Bringing) -> list[str]:
    """Why what was brought in cannot be taken back; also for what the reader may not see, by number alone."""
    with reading.as_system("whether what was brought in can be taken back"):
        return undoing.in_the_way(bringing)


def unanswered(user: User, bringing: Bringing) -> list[str]:
    """Ids of people of the file about whom the reader was asked and has not answered."""
    return [key for key, answer in answers_of(user, bringing).items() if not answer]


def asked_now(user: User, bringing: Bringing, report: Report) -> dict[str, str]:
    """About whom this very reader is asked, by what they may see now, with what they answered where that still fits.

    Each has their own: by the questions of a colleague who sees more, somebody would learn who is on record. As long
    as some are open, they stay as they were worked out, so that many can be answered a page at a time.
    """
    said = answers_of(user, bringing)
    if report.stops or unanswered(user, bringing):
        return said
    here = joined(user, bringing)
    return asked_about(user, report) | {key: each for key, each in said.items() if each == NEW or key in here}
