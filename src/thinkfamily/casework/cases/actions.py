"""Beginning a case, choosing who leads, judging how much help is needed, and the first useful thing."""

import datetime
from collections.abc import Collection
from typing import TypedDict

from django.db import IntegrityError, transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import leading, policy, rules
from thinkfamily.casework.cases.models import Beginning, Case, LevelOfNeed, Promise
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.casework.requests import ending
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reaching_out import reads as reaching_out
from thinkfamily.casework.requests.reaching_out.models import HelpDeclined
from thinkfamily.casework.requests.waiting import actions as waiting
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.agreements.actions import agree
from thinkfamily.people.sharing.models import ServiceAgreement
from thinkfamily.people.sharing.reads import withheld
from thinkfamily.vocabulary.dates import age_on
from thinkfamily.vocabulary.information import ALWAYS

GROWN_UP = 18
DECLINED = "They said no to what was asked here, so it joins nothing: say that it is done, and tell who asked."


@transaction.atomic
def begin(
    family: Family,
    *,
    by: User,
    why: str,
    agreed_by: Collection[Person] = (),
    agreed_words: str = "",
    ground: str = "",
    ground_reason: str = "",
    intensity: str = "standard",
    lead: User | None = None,
    request: HelpRequest | None = None,
    tells: str = "",
) -> Case:
    """A case, with an interim lead or, without one, a manager whose task it is from this minute to find one.

    `agreed_by`: who said yes; without anybody it rests on `ground`, and not against somebody's no. `request`: from
    which one it comes: it is done by this, and who asked is told what `tells` says.
    """
    insist(policy.may_begin(by, family) if request is None else policy.may_begin_from(by, family, request))
    agreed = bool(agreed_by)
    words = {"words": agreed_words, "ground": ground, "reason": ground_reason}
    if problem := rules.may_begin(agreed=agreed, **_noes(family, agreed_by, by), **words):
        raise Refused(refuse(problem))
    case = _new(
        family,
        by=by,
        why=why,
        intensity=intensity,
        basis="agreed" if agreed else "ground",
        agreed_words=agreed_words if agreed else "",
        ground="" if agreed else ground,
        ground_reason="" if agreed else ground_reason,
    )
    for person in agreed_by:
        agree(family, person=person, by=by, help_offered=why, answer="agreed", said=agreed_words, on=today())
    record("case begun", by=by, family_id=str(family.pk), about=f"case {case.pk}", reason=ground_reason)
    if request is not None:
        _comes_from(request, case, by=by, tells=tells)
    _lead_or_seek(case, lead, by=by)
    return case


@transaction.atomic
def join(case: Case, *, by: User, request: HelpRequest, tells: str) -> None:
    """A further request joins the open case and is done by this; who asked is told what `tells` says, and no more."""
    insist(policy.may_join(by, case.family, request))
    if HelpDeclined.objects.filter(request=request).exists():
        raise Refused(refuse(DECLINED))
    _comes_from(request, case, by=by, tells=tells, waited="It has joined our work")
    record("request joined a case", by=by, family_id=str(case.family_id), about=f"case {case.pk}")


def _lead_or_seek(case: Case, lead: User | None, *, by: User) -> None:
    if lead is None:
        leading.seek(case, by=by)
    else:
        leading.appoint(case, user=lead, by=by, interim=True, reasons=[], said="")


def _comes_from(request: HelpRequest, case: Case, *, by: User, tells: str, waited: str = "Our work begins") -> None:
    """The case keeps from which request it came; nobody waits on it any more, and who asked is told."""
    Beginning.objects.create(case=case, request=request, by=by, at=now())
    if Waiting.objects.filter(request=request, until=None).exists():
        waiting.end(request, by=by, why=waited)
    ending.finish(request, by=by, words=tells)


class Noes(TypedDict):
    """Who said no, as `rules.may_begin` asks it."""

    declined: list[str]
    standing: list[str]
    by_grown_up: bool


def _noes(family: Family, agreed_by: Collection[Person], by: User) -> Noes:
    grown = any(one.date_of_birth is None or age_on(one.date_of_birth, today()) >= GROWN_UP for one in agreed_by)
    return {
        "declined": [] if agreed_by else said_no(family, by),
        "standing": [] if grown else reaching_out.standing_no(family, by),
        "by_grown_up": grown,
    }


def _new(family: Family, *, by: User, **said: str) -> Case:
    """The next episode. Of two who begin in the same moment the database refuses the second."""
    told = {"kept_by": by.agency, "opened_on": today(), "opened_by": by, "opened_at": now()}
    try:
        with transaction.atomic():
            number = Case.objects.filter(family=family).count() + 1
            return Case.objects.create(family=family, episode=number, **said, **told)
    except IntegrityError:
        raise Refused(refuse("Somebody began a case in the same moment: look at it, and join its team.")) from None


def said_no(family: Family, reader: User) -> list[str]:
    """The first names of those whose latest answer to help was a no; of whom the reader may not know, no name."""
    with reading.as_system("whether somebody declined help, whoever wrote it down"):
        rows = list(ServiceAgreement.objects.filter(family=family).select_related("person").order_by("on", "at"))
    latest = {row.person_id: row for row in rows}
    no = ServiceAgreement.Answer
    found = [row.person for row in latest.values() if row.answer in (no.DECLINED, no.STOPPED)]
    hidden = {person for person, what in withheld(reader, found) if what in ALWAYS}
    return sorted({"Somebody" if one.pk in hidden else one.first_name for one in found})


@transaction.atomic
def judge(case: Case, *, by: User, person: Person | None, pack: PackVersion, level: str, reason: str) -> LevelOfNeed:
    """How much help is judged to be needed now, of one person or of the family. Earlier judgements stay."""
    insist(policy.may_decide(by, case.family))
    if level not in {one.key for one in packs.levels(pack)}:
        raise Refused(refuse("Choose one of the area\N{RIGHT SINGLE QUOTATION MARK}s levels."))
    if not reason.strip():
        raise Refused(refuse("Say why: a level without a reason helps nobody."))
    if person is not None and not case.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    kept = LevelOfNeed.objects.create(
        case=case,
        person=person,
        pack=pack,
        level=level,
        reason=reason,
        agency=by.agency,
        decided_on=today(),
        decided_by=by,
        decided_at=now(),
    )
    record("level of need judged", by=by, family_id=str(case.family_id), about=f"level {kept.pk}")
    return kept


@transaction.atomic
def set_intensity(case: Case, *, by: User, version: int, intensity: str) -> None:
    """How much of somebody's week this family takes for now. Raises Changed."""
    insist(policy.may_decide(by, case.family))
    change(case, version=version, intensity=intensity)
    record("intensity of a case set", by=by, family_id=str(case.family_id), about=f"case {case.pk}: {intensity}")


@transaction.atomic
def promise(case: Case, *, by: User, what: str, due: datetime.date) -> Promise:
    """The first useful thing: one, before any assessment. It lies on the desk of who promised until it is kept."""
    insist(policy.may_decide(by, case.family))
    if problem := rules.bad_promise(what, due, today()):
        raise Refused(refuse(problem))
    if Promise.objects.filter(case=case).exists():
        raise Refused(refuse("The first useful thing was promised already. What comes next belongs in the plan."))
    kept = Promise.objects.create(case=case, what=what, due=due, promised_on=today(), promised_by=by)
    give_task(
        f"Keep what you promised: {what}",
        to=by,
        due=due,
        by=by,
        about=("promise", kept.pk),
        family_id=str(case.family_id),
        link=reverse("promise_kept", args=[case.family_id]),
    )
    record("first useful thing promised", by=by, family_id=str(case.family_id), about=f"promise {kept.pk}")
    return kept


@transaction.atomic
def keep(made: Promise, *, by: User, version: int, kept_on: datetime.date | None, says: bool, came_of_it: str) -> None:
    """Kept on a day or not, as the family sees it. Raises Changed."""
    case = made.case
    insist(policy.may_decide(by, case.family))
    if kept_on and not made.promised_on <= kept_on <= today():
        raise Refused(refuse("It was kept between the day it was promised and today."))
    if says and not kept_on:
        raise Refused(refuse("Say on which day it was kept."))
    if not says and not came_of_it.strip():
        raise Refused(refuse("Say what got in the way."))
    change(made, version=version, kept_on=kept_on if says else None, kept_as_family_sees_it=says, came_of_it=came_of_it)
    if says:
        finish_about("promise", made.pk, by=by, outcome="Kept, as the family sees it")
    record("first useful thing", by=by, family_id=str(case.family_id), about=f"promise {made.pk}")
