"""Saying what two records are, reading them as one, and undoing that. Nothing but `merged_into` is ever rewritten."""

from collections.abc import Collection

from django.db import connection, transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.reads import KINDS
from thinkfamily.people.same_person import afterwards, dividing, policy, records, rules
from thinkfamily.people.same_person.dividing import Whose, divide, written_since
from thinkfamily.people.same_person.models import Belonging, CarriedSeal, Merge, MergeUndone, PairSaid
from thinkfamily.people.same_person.pair import Pair
from thinkfamily.people.same_person.stricter import hold_for_both
from thinkfamily.people.seals import reads as seals


@transaction.atomic
def say(pair: Pair, *, by: User, said: str, why: str) -> PairSaid:
    """Not the same, or cannot tell: kept with who and why; both records stay what they are."""
    insist(policy.may_decide(by, pair) if said != "asked" else policy.may_ask(by, pair))
    with reading.as_system("what was said of two records is kept"):
        kept = PairSaid.objects.create(one=pair.one, other=pair.other, said=said, why=why, by=by, at=now())
    record("pair of records decided", by=by, about=f"{pair.one.pk}, {pair.other.pk}: {said}", reason=why)
    return kept


@transaction.atomic
def merge(pair: Pair, *, by: User, keep: Person, why: str, looked_at: Collection[str] = ()) -> Merge:
    """The two are one person, read by the details of `keep`. `looked_at`: the sentences of `asked` that were seen."""
    insist(policy.may_decide(by, pair))
    insist(policy.may_join(by, pair))
    _one_at_a_time(pair)
    kept, gone = which(pair, keep)
    if said := objection(kept, gone):
        raise Refused(refuse(said))
    questions = asked(kept, gone)
    if unseen := [one for one in questions if one not in looked_at]:
        raise Refused(refuse(f"{unseen[0]} Say that you have looked at it."))
    with reading.as_system("two records are read as one person"):
        made = Merge.objects.create(kept=kept, gone=gone, why=why, asked=questions, by=by, at=now())
        Person.objects.filter(pk=gone.pk).update(merged_into=kept)
        _carry_seals(made)
        afterwards.tell(made)
    _log("two records read as one person", made, by=by, reason=why)
    return made


def which(pair: Pair, keep: Person) -> tuple[Person, Person]:
    """Who is kept and who is gone: whoever stands for further records already must be the one that is kept."""
    with reading.as_system("who stands for further records already"):
        one, other = (Person.objects.get(pk=each.pk) for each in pair.both)
        one, other = records.whole(one), records.whole(other)
        kept, gone = (one, other) if records.whole(keep).pk == one.pk else (other, one)
        if gone.merged.exists() and not kept.merged.exists():
            kept, gone = gone, kept
        return kept, gone


def objection(kept: Person, gone: Person) -> str:
    """Why they cannot be one person, in words; empty where they can."""
    with reading.as_system("whether two records can be one person"):
        more = gone.merged.exists()
    return rules.cannot(records.record_of(kept), records.record_of(gone), both_stand_for_more=more)


def asked(kept: Person, gone: Person) -> list[str]:
    """What makes it unlikely, each a sentence."""
    return rules.to_ask(records.record_of(kept), records.record_of(gone))


def _carry_seals(made: Merge) -> None:
    """What is sealed on one record is sealed on the other too where that says the same."""
    sides = [[one.pk for one in records.together(each)] for each in (made.gone, made.kept)]
    both = sorted({*sides[0], *sides[1]})
    for seal in seals.standing().filter(person__in=both, kind__in=list(KINDS)):
        model = KINDS[seal.kind]
        item = model._default_manager.filter(pk=seal.item).first()
        if item is None:
            continue
        for twin in model._default_manager.filter(person__in=both).exclude(pk=item.pk):
            if twin.source_agency_id != seal.from_agency_id and rules.says_the_same(words_of(item), words_of(twin)):
                CarriedSeal.objects.get_or_create(merge=made, seal=seal, item=twin.pk)


WORDS_OF = {
    "personaddress": ("postcode", "uprn", "line"),
    "contactway": ("value",),
    "identifier": ("value",),
    "note": ("text",),
    "tie": ("other_id",),
}


def words_of(item: Item) -> dict[str, str]:
    """By what an item is known again on another record."""
    names = WORDS_OF.get(item._meta.model_name or "")
    return {name: str(getattr(item, name)) for name in names} if names else {"says": item.says}


@transaction.atomic
def undo(merge: Merge, *, by: User, why: str, whose: Whose | None = None) -> MergeUndone:
    """The two are two again. `whose`: for what was written since, to whom it belongs; what is not in it stays open."""
    insist(policy.may_undo(by, merge))
    _one_at_a_time(Pair.of(merge.kept, merge.gone))
    if MergeUndone.objects.filter(merge=merge).exists():
        raise Refused(refuse("This was undone already. There is nothing left to do."))
    written = written_since(merge, by=by)
    with reading.as_system("two records are two people again"):
        made = MergeUndone.objects.create(merge=merge, why=why, by=by, at=now())
        Person.objects.filter(pk=merge.gone_id, merged_into=merge.kept_id).update(merged_into=None)
        hold_for_both(merge)
    divide(made, written, whose or {}, by=by)
    _log("two records are two people again", merge, by=by, reason=why)
    return made


@transaction.atomic
def decide_further(merge: Merge, *, by: User, whose: Whose) -> None:
    """Of what was still open after the undoing: to whom it belongs."""
    insist(policy.may_divide(by, merge))
    for each in dividing.undecided(merge):
        if whose.get(each.ref) in ("kept", "gone"):
            dividing.settle(merge.undone.pk, each.row._meta.label, str(each.row.pk), each.field, whose[each.ref], by=by)
    dividing.decided_all(merge, by=by)
    _log("said what belongs to whom", merge, by=by, reason="")


@transaction.atomic
def say_whom(belonging: Belonging, *, by: User, whose: str) -> None:
    """Who wrote something says whom they meant; once."""
    insist(policy.may_say_whom(by, belonging))
    if dividing.meant(by, belonging).answered:
        raise Refused(refuse("You have said this already. There is nothing left to do."))
    dividing.settle(belonging.undone_id, belonging.model, belonging.key, belonging.field, whose, by=by, asked=by)
    with reading.as_system("a question is answered"):
        finish_about("belonging", belonging.pk, by=by, outcome="Said whom it is about")
    record("said whom something is about", by=by, about=f"{belonging.model} {belonging.key}")


def _log(what: str, merge: Merge, *, by: User, reason: str) -> None:
    """Once for each family that either of the two is of."""
    with reading.as_system("which families are concerned"):
        ids = Family.objects.filter(memberships__person__in=[merge.kept_id, merge.gone_id]).distinct()
        families = [str(key) for key in ids.order_by("pk").values_list("pk", flat=True)]
    for family in families or [""]:
        record(what, by=by, family_id=family, about=f"merge {merge.pk}", reason=reason)


def _one_at_a_time(pair: Pair) -> None:
    """Two colleagues who decide at once come one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", ["two records of one person"])
