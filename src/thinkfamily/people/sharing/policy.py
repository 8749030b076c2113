"""What of a person each agency sees, and who decides that."""

import datetime
from collections.abc import Collection
from functools import lru_cache
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, Value

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.former import within_reach
from thinkfamily.people.persons.models import Item, Person, all_items
from thinkfamily.people.persons.one_person import record_read_as, records_of, this_record
from thinkfamily.people.persons.together import Blank
from thinkfamily.people.seals.reads import sealed_from
from thinkfamily.people.sharing.knowing import Knowing, KnowingLater, Reader
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.vocabulary.information import ALWAYS

AnItem = TypeVar("AnItem", bound=Item)
QUESTIONS = 128  # kept of one process, some 50 MB: every kind of item, for the last two or three readers


def live(day: datetime.date) -> Q:
    """What a decision must be to hold on that day: begun, not over, and not ended by anybody."""
    return Q(starts__lte=day) & (Q(ends=None) | Q(ends__gte=day)) & Q(ended__isnull=True)


def standing(day: datetime.date | None = None, **which: Any) -> QuerySet[SharingDecision]:
    """Decisions that hold on a day, today unless another is said."""
    return SharingDecision.objects.filter(live(day or today()), **which)


def seen_by(agency_id: int, *, person: str = "person_id", information: str = "information") -> Q:
    """What an agency is shown, for a query on items: its own; and what is shared with it and not withheld from it.

    Nothing of it that is sealed from the agency.

    Who somebody is and who belongs to them need no decision; they are seen unless withheld.
    """
    about: dict[str, Any] = {"person": person, "agency": agency_id, "information": OuterRef(information)}
    shared = Q(**{f"{information}__in": ALWAYS}) | decided("share", **about)
    told = Q(source_agency=agency_id) | (shared & ~decided("withhold", **about) & ~lost_to(agency_id, person=person))
    return told & ~sealed_from(agency_id)


def lost_to(agency_id: int, *, person: str = "person_id") -> Q:
    """For a query on rows about somebody who was lost: not for this agency, unless it keeps the record.

    The database answers the product itself; a reader it refuses by the rule of the row.
    """
    return Q(Func(F(person), Value(agency_id), function="tf_lost_to", output_field=BooleanField()))


def kept_from_reader(person: str) -> Q:
    """For a query on rows about somebody: that they are of a family is withheld from whoever the database answers."""
    asked = Func(F(person), Value("family"), function="tf_withheld", output_field=BooleanField())
    return Q(asked)


def decided(outcome: str, *, person: str, **which: Any) -> Q:
    """For a query on rows about somebody: a decision that holds about any of the records that are that person."""
    hold = standing(outcome=outcome, **which)
    return Q(Exists(hold.filter(this_record(person)))) | Q(Exists(hold.filter(record_read_as(person))))


def items_visible_to(
    user: Any,
    model: type[AnItem],
    *,
    known: Knowing | KnowingLater | None = None,
) -> QuerySet[AnItem]:
    """Items of people whom the reader's grants reach, as far as their agency may know them.

    `known`: only of these people, by what a page that shows many kinds of item has asked about them already: asked
    anew with each kind, it costs more than the items.
    """
    if known is None:
        who = Reader(user.pk, user.role, user.agency_id)
        all_of_them: QuerySet[AnItem] = _all_items(who, families.reach_of(user), model, today())
        return all_of_them.all()
    told, within = known.told & ~sealed_from(user.agency_id), known.within
    if isinstance(known, Knowing) and not known.stays:
        of_all = within_reach(user, families.visible_to(user), model)
        within |= Q(person__in=known.records) & of_all
    by_readers_rows = isinstance(known, KnowingLater) and known.answered
    return _but_of_two(model._default_manager.filter(told, within), user.agency_id, by_readers_rows=by_readers_rows)


def is_shown(user: Any, model: type[Item], key: Any) -> bool:
    """Whether the reader is shown the item of this kind with this key: it is one of `items_visible_to`.

    Before every page about one item: the statement is kept, as Django writes it in five times the time it takes.
    """
    who = Reader(user.pk, user.role, user.agency_id)
    asked = _one_item(who, families.reach_of(user), model, today())
    if asked is None:
        return False
    statement, values = asked
    with connection.cursor() as cursor:
        cursor.execute(statement, [key if isinstance(value, Blank) else value for value in values])
        return cursor.fetchone() is not None


@lru_cache(maxsize=QUESTIONS)
def _one_item(
    who: Reader, reach: families.Reach, model: type[Item], day: datetime.date
) -> tuple[str, tuple[Any, ...]] | None:
    """The statement with a blank for the key, and its values; None where nobody need be asked."""
    found: QuerySet[Item] = _all_items(who, reach, model, day).filter(pk=Blank("key", "uuid"))
    try:
        statement, values = found.query.exists().get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None
    return statement, tuple(values)


@lru_cache(maxsize=QUESTIONS)
def _all_items(who: Reader, reach: families.Reach, model: type[AnItem], day: datetime.date) -> Any:
    """The question, put together once for all who ask the same on the same day, as that costs more than its answer.

    Nothing of an answer is kept: whoever asks gets a copy that has asked nobody yet.
    """
    within = within_reach(who, families.within(reach), model)
    return _but_of_two(model._default_manager.filter(seen_by(who.agency_id), within), who.agency_id)


def _but_of_two(found: QuerySet[AnItem], agency: int, *, by_readers_rows: bool = False) -> QuerySet[AnItem]:
    """Of two people, as a tie, a bond or responsibility is: not where the other's family is kept from the agency."""
    if not any(field.name == "other" for field in found.model._meta.fields):
        return found
    if by_readers_rows:
        other = kept_from_reader("other_id")
    else:
        other = decided("withhold", person="other_id", agency=agency, information="family")
        other |= lost_to(agency, person="other_id")
    return found.filter(Q(source_agency=agency) | ~other)


def decisions_visible_to(user: Any, person: Person) -> QuerySet[SharingDecision]:
    """All of them for who answers for the record; else those of the reader's own agency, and what it may know of."""
    if not families.may_see_person(user, person):
        return SharingDecision.objects.none()
    reached = within_reach(user, families.visible_to(user), SharingDecision, at="decided_at", by="decided_by")
    found = SharingDecision.objects.filter(reached, person__in=records_of(person))
    if families.keepers_of(person, user):
        return found
    told = Q(agency=user.agency_id) & (Q(outcome="share") | Q(may_know=True))
    return found.filter(Q(by_agency=user.agency_id) | told)


def may_read_sharing(user: Any, person: Person) -> Decision:
    """Whoever reaches the person; each sees of it what concerns their agency."""
    return families.may_see_person(user, person)


def may_decide(user: Any, person: Person) -> Decision:
    """Who answers for the record; and an agency about what it wrote down itself."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    if families.keepers_of(person, user) or _wrote(user, person):
        return ALLOWED
    return refuse(
        "Who may know what is decided by those who keep this record, by its lead professional or a safeguarding lead.",
        ask=_keeper(user, person),
    )


def may_decide_so(user: Any, person: Person, *, agency: Agency, outcome: str, information: Collection[str]) -> Decision:
    """This very decision. An agency that does not keep the record decides only about what it wrote down itself:

    it shares that with those who keep the record, and withholds it from whom it likes.
    """
    if not (may := may_decide(user, person)):
        return may
    if agency.pk == user.agency_id:
        return refuse("Your own agency sees what it wrote down itself. For the rest somebody else must decide.")
    if families.keepers_of(person, user):
        return ALLOWED
    if not set(information) <= _wrote(user, person):
        return refuse(
            "You can decide about what your agency wrote down itself, and nothing else.", ask=_keeper(user, person)
        )
    if outcome == "withhold":
        return ALLOWED
    keeping = {family.kept_by_id for family in families.families_with(user, person)}
    if agency.pk in keeping:
        return ALLOWED
    return refuse(
        "You can share what you wrote down with those who keep this record; who else is told, they decide with you.",
        ask=_keeper(user, person),
    )


def may_end(user: Any, decision: SharingDecision) -> Decision:
    """Whoever sees the decision can record that consent was taken back: it must not wait for somebody else."""
    if not decisions_visible_to(user, decision.person).filter(pk=decision.pk).exists():
        return refuse("There is no such decision.", hidden=True)
    ended = getattr(decision, "ended", None)
    if ended is not None:
        return refuse(f"This has ended already: {ended.get_how_display().lower()}. There is nothing left to do.")
    if decision.ground == "consent" or families.keepers_of(decision.person, user):
        return ALLOWED
    if decision.by_agency_id == user.agency_id:
        return ALLOWED
    return refuse(
        "This does not rest on consent, so it is ended by those who decided it.", ask=str(decision.decided_by)
    )


def may_see_end(user: Any, decision: SharingDecision) -> Decision:
    """What came of an end, for whoever sees the decision; there is nothing to see before it ended."""
    seen = decisions_visible_to(user, decision.person).filter(pk=decision.pk, ended__isnull=False).exists()
    return ALLOWED if seen else refuse("There is no such decision.", hidden=True)


def may_print(user: Any, person: Person) -> Decision:
    """What is given to the family is printed by who answers for the record."""
    if not (seen := families.may_see_person(user, person)):
        return seen
    if families.keepers_of(person, user):
        return ALLOWED
    return refuse("The family's own copy is printed by those who keep the record.", ask=_keeper(user, person))


def may_read_reviews(user: Any) -> Decision:
    """Roles that see families; the list holds what they answer for."""
    return families.may_read_families(user)


def _wrote(user: Any, person: Person) -> set[str]:
    """The classes in which the reader's agency wrote something down; never who somebody is or who belongs to them."""
    found: set[str] = set()
    records = records_of(person)
    for model in all_items():
        theirs = model._default_manager.filter(person__in=records, source_agency=user.agency_id)
        found |= set(theirs.values_list("information", flat=True))
    return found - set(ALWAYS)


def _keeper(user: Any, person: Person) -> str:
    family = families.families_with(user, person).select_related("kept_by").order_by("name", "id").first()
    return str(family.kept_by) if family else families.LEAD
