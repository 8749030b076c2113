"""A birthday that is put right, weighed against the ties and the responsibility that are written down already."""

import datetime
from dataclasses import replace

from django.db.models import Q

from thinkfamily.clock import today
from thinkfamily.people.families.households.reads import one_person
from thinkfamily.people.families.ties import reads, responsibilities, rules
from thinkfamily.people.families.ties.models import Responsibility
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import records_of

Weighed = tuple[list[str], list[str]]


def weigh(person: Person, born: datetime.date | None) -> Weighed:
    """With this birthday instead: what could not be, and what would seldom be so, of what the reader may know.

    Only what the birthday itself brings up: what was odd before it stays for the pages of ties.
    """
    if born is None or born == person.date_of_birth:
        return [], []
    cannot_before, asks_before = _found(person, person.date_of_birth)
    cannot, asks = _found(person, born)
    return [one for one in cannot if one not in cannot_before], [one for one in asks if one not in asks_before]


def _found(person: Person, born: datetime.date | None) -> Weighed:
    key = one_person(person)

    def as_born(one: rules.Somebody) -> rules.Somebody:
        return replace(one, born=born, expected=None if born else one.expected) if one.id == key else one

    cannot, asks = [], []
    records = records_of(person)
    about = Q(person__in=records) | Q(other__in=records)
    for tie in reads.standing(Tie.objects.filter(about)).select_related("person", "other").order_by("kind", "pk"):
        known, names, sexes = reads.known(tie.person, tie.other, without=tie)
        asked = rules.Asked(
            who=as_born(reads.somebody(tie.person)), kind=tie.kind, other=as_born(reads.somebody(tie.other)),
            today=today(), detail=tie.detail, since=tie.since, known=tuple(known), names=names, sexes=sexes,
        )  # fmt: skip
        cannot += [said] if (said := rules.impossible(asked)) else []
        asks += rules.unlikely(asked)
    for held in Responsibility.objects.filter(about, until=None).select_related("person", "other").order_by("pk"):
        of = responsibilities.Asked(
            as_born(reads.somebody(held.person)), held.basis, as_born(reads.somebody(held.other)), today(), held.since
        )
        cannot += [said] if (said := responsibilities.impossible(of)) else []
        asks += responsibilities.unlikely(of)
    return list(dict.fromkeys(cannot)), list(dict.fromkeys(asks))
