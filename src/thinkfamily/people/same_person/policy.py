"""Who decides whether two persons' records are one person. Every no says the same, so that it tells nothing."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.models import ProposedPerson
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person.models import Belonging, Merge
from thinkfamily.people.same_person.pair import Pair
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.sharing import policy as sharing

NOT_YOURS = "Whether these two are one person is not yours to decide."
NO_SUCH = "There is nothing to decide here."
# Identities before and after are never joined, and nobody is told that there is a reason.
NEVER_JOINED = ("adoption", "witness_protection")


def may_read(user: Any) -> Decision:
    """Roles that decide; the list holds what they reach and may be empty."""
    if user.in_role.decides_matches:
        return ALLOWED
    return refuse("This is decided by front-door workers, managers and safeguarding leads.", ask="your manager")


def reaches(user: Any, person: Person) -> bool:
    """Whether the reader reaches this very record, not only somebody with whom it is read as one."""
    return families.visible_to(user).filter(memberships__person=person.pk).exists()


def may_see_pair(user: Any, pair: Pair) -> Decision:
    """Whoever decides and reaches each of the two by itself; for anybody else there is no such pair."""
    if not may_read(user) or not all(reaches(user, one) for one in pair.both):
        return refuse(NO_SUCH, ask=LEAD, hidden=True)
    return ALLOWED


def may_join(user: Any, pair: Pair) -> Decision:
    """Nobody reads where somebody went by joining them with a record of one who is here still."""
    if all(families.may_bring_back(user, one) for one in pair.both):
        return ALLOWED
    return refuse(NOT_YOURS, ask=LEAD)


def may_ask(user: Any, pair: Pair) -> Decision:
    """Whoever works with both may say that two records could be one person; what comes of it, others decide."""
    if not all(families.may_see_person(user, one) and reaches(user, one) for one in pair.both):
        return refuse(NO_SUCH, ask=LEAD, hidden=True)
    return may_propose(user, pair.one)


def may_propose(user: Any, person: Person) -> Decision:
    """Whoever may write about the person."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    answers = [families.may_write(user, each) for each in families.families_with(user, person)]
    return next((each for each in answers if each), answers[0])


def may_decide(user: Any, pair: Pair) -> Decision:
    """Whoever sees both records entirely and writes in them. One sentence for every no."""
    if not (seen := may_see_pair(user, pair)):
        return seen
    if all(_sees_all(user, one.pk) for one in pair.both):
        return ALLOWED
    return refuse(NOT_YOURS, ask=LEAD)


def may_see_merge(user: Any, merge: Merge) -> Decision:
    """As for a pair."""
    return may_see_pair(user, Pair.of(merge.kept, merge.gone))


def may_undo(user: Any, merge: Merge) -> Decision:
    """As for deciding; and it must still stand."""
    if not (decides := may_decide(user, Pair.of(merge.kept, merge.gone))):
        return decides
    if getattr(merge, "undone", None) is not None:
        return refuse("This was undone already. There is nothing left to do.")
    return ALLOWED


def may_divide(user: Any, merge: Merge) -> Decision:
    """To say what belongs to whom, after it was undone."""
    if not (decides := may_decide(user, Pair.of(merge.kept, merge.gone))):
        return decides
    if getattr(merge, "undone", None) is None:
        return refuse("The two are read as one person: undo that first.")
    return ALLOWED


def may_say_whom(user: Any, belonging: Belonging) -> Decision:
    """Who wrote it is asked whom they meant; nobody else sees the question."""
    if belonging.asked_id != user.pk or not user.in_role.sees_families:
        return refuse(NO_SUCH, hidden=True)
    return ALLOWED


def _sees_all(user: Any, record: Any) -> bool:
    """Every family of the record may be written in; nothing is withheld or sealed from the reader's agency."""
    with reading.as_system("whether somebody sees the whole of a record"):
        together = _together(record)
        mine = families.visible_to(user)
        of = Family.objects.filter(memberships__person__in=together).distinct()
        return (
            all(mine.filter(pk=each.pk).exists() and families.may_write(user, each) for each in of)
            and not sharing.standing(outcome="withhold", agency=user.agency_id, person__in=together).exists()
            and not seals.standing().filter(from_agency=user.agency_id, person__in=together).exists()
            and not _kept_apart(together)
        )


def _together(record: Any) -> list[Any]:
    root = Person.objects.filter(pk=record).values_list("merged_into", flat=True).first() or record
    return list(Person.objects.filter(Q(pk=root) | Q(merged_into=root)).values_list("pk", flat=True))


def _kept_apart(records: Collection[Any]) -> bool:
    proposed = Person.objects.filter(pk__in=records).exclude(proposed_id="").values("proposed_id")
    return ProposedPerson.objects.filter(pk__in=proposed, flags__overlap=list(NEVER_JOINED)).exists()
