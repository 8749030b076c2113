"""Deciding who may know what, and ending that: taking consent back acts at once."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db import connection, transaction

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.post.models import Letter
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing import policy, reads
from thinkfamily.people.sharing.drafting import draft_letters
from thinkfamily.people.sharing.followers import Loss, tell
from thinkfamily.people.sharing.handing_back import hand_back
from thinkfamily.people.sharing.models import (
    HandedBack,
    SharingDecision,
    SharingEnd,
)
from thinkfamily.people.sharing.rules import ADULT, Consent, Proposed, Whom, objections
from thinkfamily.vocabulary.dates import birthday


@dataclass(frozen=True)
class Terms:
    """A decision before it is kept, as a page or a story says it; one row a class of information comes of it."""

    agency: Agency
    information: tuple[str, ...]
    purpose: str
    outcome: str
    ground: str
    starts: datetime.date
    review_on: datetime.date
    ends: datetime.date | None = None
    reason: str = ""
    limits: str = ""
    may_know: bool = False
    told: bool = True
    told_why_not: str = ""
    consent: Consent | None = None
    said: str = ""
    discussed_with_manager: User | None = None
    discussed_with_lead: User | None = None


@dataclass
class TakenBack:
    """What came of an end: the decisions, what the agency may still know, the letters to read."""

    ended: list[SharingDecision]
    still: list[SharingDecision] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)


def whom(person: Person) -> Whom:
    """The person as the rules' sentences name them."""
    unborn = person.date_of_birth is None and person.expected_date is not None
    name = person.first_name or ("the baby" if unborn else "the person")
    born = person.date_of_birth
    return Whom(name, dates.age(born, today()), unborn, birthday(born, ADULT) if born else None)


def objections_to(terms: Terms, person: Person) -> dict[str, str]:
    """What is wrong with it, by field. Empty when it may be kept."""
    ground = reads.grounds_now().get(terms.ground)
    found: dict[str, str] = {}
    for information in terms.information:
        said = Proposed(
            outcome=terms.outcome,
            information=information,
            ground=ground,
            starts=terms.starts,
            ends=terms.ends,
            review_on=terms.review_on,
            reason=terms.reason,
            told=terms.told,
            told_why_not=terms.told_why_not,
            consent=terms.consent,
        )
        found = objections(said, whom(person)) | found
    return found if terms.information else {"information": "Say what it is about: choose at least one."}


@transaction.atomic
def decide(person: Person, terms: Terms, *, by: User, renews: SharingDecision | None = None) -> list[SharingDecision]:
    """Keeps the decision, one row a class; it acts at once. What stood before for the same is replaced."""
    insist(policy.may_decide_so(by, person, agency=terms.agency, outcome=terms.outcome, information=terms.information))
    for sentence in objections_to(terms, person).values():
        raise Refused(refuse(sentence))
    _one_at_a_time(person)
    with reading.as_system("a decision to share or to withhold is kept"):
        kept = [_keep(person, terms, information, by=by, renews=renews) for information in terms.information]
        lost: list[SharingDecision] = []
        for decision in kept:
            lost += _replace(decision, by=by)
        if terms.outcome == "withhold" and lost:
            hand_on(lost, by=by, reason=f"{terms.agency} may no longer know what this is about")
    record("sharing decided", by=by, about=f"{terms.outcome} {', '.join(str(each.pk) for each in kept)}")
    return kept


def _keep(
    person: Person, terms: Terms, information: str, *, by: User, renews: SharingDecision | None
) -> SharingDecision:
    consent = (terms.consent or Consent()).settled
    return SharingDecision.objects.create(
        person=person,
        agency=terms.agency,
        information=information,
        purpose=terms.purpose or "help",  # a withholding is for no purpose, and pages show none
        outcome=terms.outcome,
        ground=terms.ground,
        reason=terms.reason,
        limits=terms.limits,
        may_know=terms.may_know,
        given_by=consent.given_by,
        giver=consent.giver,
        understanding=consent.understanding,
        considered=consent.considered,
        responsibility_checked=consent.responsibility_checked,
        said=terms.said,
        told=terms.told,
        told_why_not=terms.told_why_not,
        starts=terms.starts,
        ends=terms.ends,
        review_on=terms.review_on,
        renews=renews if renews and renews.information == information else None,
        decided_by=by,
        by_agency=by.agency,
        decided_at=now(),
        discussed_with_manager=terms.discussed_with_manager,
        discussed_with_lead=terms.discussed_with_lead,
    )


def _replace(decision: SharingDecision, *, by: User) -> list[SharingDecision]:
    """Ends what stood before: the same kind for the same purpose, and the opposite for every purpose.

    What another agency withholds is not undone by somebody else's sharing. Returns the shares that ended.
    """
    before = policy.standing(person=decision.person, agency=decision.agency, information=decision.information)
    before = before.exclude(pk=decision.pk).select_related("by_agency").order_by("decided_at")
    ended = []
    for other in before:
        for_another = other.outcome == decision.outcome == "share" and other.purpose != decision.purpose
        if for_another and other.pk != decision.renews_id:
            continue
        if other.outcome == "withhold" and other.by_agency_id != by.agency_id:
            raise Refused(
                refuse(
                    f"{other.by_agency} decided that {decision.agency} is not told this. Speak with them first.",
                    ask=str(other.by_agency),
                )
                if policy.decisions_visible_to(by, decision.person).filter(pk=other.pk).exists()
                else refuse("This cannot be shared now. Speak with a safeguarding lead.", ask=families.LEAD)
            )
        keep_end(other, how="renewed", by=by, said_by=by.name, said="")
        if other.outcome == "share":
            ended.append(other)
    return ended


@transaction.atomic
def take_back(
    decision: SharingDecision,
    *,
    by: User,
    said_by: str,
    said: str = "",
    everything: bool = False,
    how: str = "withdrawn",
) -> TakenBack:
    """Ends a decision now. `everything`: each consent of this person for this agency. `how`: withdrawn or ended.

    In the same transaction: the agency's open tasks are handed on, followers are told, letters are drafted.
    """
    insist(policy.may_end(by, decision))
    if how == "withdrawn" and decision.ground != "consent":
        raise Refused(refuse("Only consent can be taken back. This rests on another ground: end it, with your reason."))
    _one_at_a_time(decision.person)
    insist(policy.may_end(by, reads.find(decision.pk)))  # again, now that nobody else can end it beside us
    with reading.as_system("a decision to share or to withhold ends"):
        result = _take_back(decision, by=by, said_by=said_by, said=said, everything=everything, how=how)
    record("sharing ended", by=by, about=f"{how} {', '.join(str(each.pk) for each in result.ended)}")
    return result


def _take_back(
    decision: SharingDecision, *, by: User, said_by: str, said: str, everything: bool, how: str
) -> TakenBack:
    """All that follows, whatever of it the reader may see: other desks' tasks, what is held back, who keeps what."""
    ending = [decision]
    if everything:
        same = policy.standing(person=decision.person, agency=decision.agency, outcome="share", ground="consent")
        ending += list(same.exclude(pk=decision.pk).order_by("decided_at"))
    for each in ending:
        keep_end(each, how=how, by=by, said_by=said_by, said=said)
    result = TakenBack(ending)
    if decision.outcome == "share":
        why = "Consent was taken back" if how == "withdrawn" else "It is no longer shared"
        hand_on(ending, by=by, reason=f"{why}: {decision.agency} may no longer know what this is about")
        result.still = list(policy.standing(person=decision.person, agency=decision.agency, outcome="share"))
        result.letters = draft_letters(decision, ending, result.still, by=by) if how == "withdrawn" else []
    return result


def keep_end(decision: SharingDecision, *, how: str, by: User | None, said_by: str, said: str) -> SharingEnd:
    return SharingEnd.objects.create(decision=decision, how=how, said_by=said_by, said=said, by=by, at=now())


def hand_on(ended: Collection[SharingDecision], *, by: User | None, reason: str) -> None:
    """What an agency loses sight of and still had to do goes to somebody who sees it."""
    first = next(iter(ended))
    person, agency = first.person, first.agency
    for task, to in hand_back(person, agency, by=by, reason=reason, day=today()):
        HandedBack.objects.create(end=SharingEnd.objects.get(decision=first), task=task, to=to)
    left = policy.standing(person=person, agency=agency, outcome="share").exists()
    tell(
        Loss(
            person=person,
            agency=agency,
            information=tuple(each.information for each in ended),
            everything=not left,
            by=by,
            reason=reason,
        )
    )


def _one_at_a_time(person: Person) -> None:
    """Two tabs, or two colleagues, decide about one person one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"sharing {person.pk}"])
