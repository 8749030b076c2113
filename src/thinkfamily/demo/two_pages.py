"""The Novaks with the Reids, and the Ellises, on a page: how to speak with them, what goes well, what worries."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.about.birth.reads import kept_from, speaking_of
from thinkfamily.people.about.birth.telling import seal_as_the_rest
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.details import Characteristic
from thinkfamily.people.persons.factories import characteristic, note
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sealing.factories import sealed

# About whom, of which class, who says so, how many days ago, and the words.
Said = tuple[str, str, str, int, str]
WELL: dict[str, tuple[Said, ...]] = {
    "Novak": (
        ("Ben", "education", "School register", 4, "Ben was at school for 80 of 86 half-days this term."),
        ("Nina", "work_with_family", "Nina", 11, "Nina packs with Ben on Thursdays. “Then nothing is left behind.”"),
        ("Eva", "work_with_family", "Eva, and Tom by phone", 11, "Eva and Tom settle each week by text on Sundays."),
        ("Lou", "work_with_family", "Sam", 11, "Lou and Ben share a room every other week, and ask for it."),
    ),
    "Ellis": (
        ("Chloe", "work_with_family", "Chloe", 9, "Chloe eats at Marsha’s every Sunday, and sleeps well there."),
        ("baby", "health", "Siobhan Kerr, midwife", 6, "Chloe has kept every appointment with her midwife."),
        ("Daniel", "work_with_family", "Dan", 9, "Dan cooks on weekdays, and is home by six."),
    ),
}
WORRIES: dict[str, tuple[Said, ...]] = {
    "Novak": (
        ("Ben", "education", "Asha Dunne, his teacher", 4, "Ben was in tears on two of the last four Fridays."),
        ("Ben", "work_with_family", "Ben, his own worry", 11, "His reading book is often at the other home."),
        ("Nina", "work_with_family", "Nina", 11, "Nina hears them argue about money when the homes change over."),
        ("Eva", "money", "Eva", 11, "Eva is two months behind with the rent."),
    ),
    "Ellis": (
        ("Chloe", "work_with_family", "Chloe, her own worry", 9, "Letters lie unopened: nobody reads them to her."),
        ("baby", "housing", "Chloe and Dan", 6, "The flat has one room, and no place for a cot yet."),
    ),
}  # fmt: skip
SEEN: dict[str, tuple[tuple[str, int, bool, str], ...]] = {
    "Novak": (
        ("Nina", 11, True, "At school, in the library."),
        ("Ben", 11, False, "At school, with Nina."),
        ("Lou", 25, False, "At Eva and Sam’s home."),
    ),
    "Ellis": (("Chloe", 9, True, "At Foundry House. Dan was at work."),),
}
NEEDS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "Novak": (
        ("Eva", "language", "cs", ""),
        ("Eva", "interpreter", "for_what_matters", "a woman, and never one of the children"),
        ("Ben", "communication", "time", "Short sentences, and wait for his answer"),
    ),
    "Ellis": (),
}


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A page of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the pages of the demonstration's families"):
        priya = User.objects.filter(username="priya").first()
        for begins in ("Novak", "Ellis"):
            family = Family.objects.filter(name__startswith=begins).order_by("opened_at", "id").first()
            if priya and family and not Observation.objects.filter(person__memberships__family=family).exists():
                _make(begins, family, priya)


def _make(begins: str, family: Family, by: User) -> None:
    members = Person.objects.filter(memberships__family=family, memberships__until=None)
    who = {"baby" if one.unborn else one.first_name: one for one in members}
    for weight, rows in (("well", WELL), ("worry", WORRIES)):
        for name, information, whose, days, text in rows[begins]:
            said: dict[str, Any] = {"information": information, "whose": whose, "seen_on": _ago(days)}
            if name in who:
                observation(who[name], weight, text, by=by, recorded_at=_at(days), **said)
    for name, days, alone, text in SEEN[begins]:
        told: dict[str, Any] = {"kind": "seen", "alone": alone, "happened_on": _ago(days), "recorded_at": _at(days)}
        if name in who:
            note(who[name], text, by=by, **told)
    for name, kind, code, words in NEEDS[begins]:
        if name in who and not Characteristic.objects.filter(person=who[name], kind=kind).exists():
            characteristic(who[name], kind, code, words=words, by=by)
    _warn(begins, who, by)
    if begins == "Ellis":
        _keep_quiet(who, by)


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days=days)


def _at(days: int) -> datetime.datetime:
    return (now() - datetime.timedelta(days=days)).replace(hour=15, minute=20)


def _warn(begins: str, who: dict[str, Person], by: User) -> None:
    weeks: dict[str, Any] = {"since": _ago(11), "review_on": today() + datetime.timedelta(weeks=4)}
    if begins == "Novak" and "Eva" in who:
        warning(
            who["Eva"], "Tom does not know about the rent. Do not speak of it to him, or where the children hear it.",
            by=by, information="money", recorded_at=_at(11), knows="she asked us to write it", **weeks,
        )  # fmt: skip
    if begins == "Ellis" and "Chloe" in who:
        warning(
            who["Chloe"], "Sue has not been told of the baby. Never ring the landline, and say nothing at Heath Close.",
            by=by, information="safety", recorded_at=_at(11), knows="she asked us to write it", **weeks,
        )  # fmt: skip


def _keep_quiet(who: dict[str, Person], by: User) -> None:
    """Whatever gives the baby away is kept from whom the pregnancy is kept: also who works with Chloe, and for what."""
    if not {"baby", "Chloe"} <= set(who):
        return
    for item in speaking_of(who["baby"]):
        seal_as_the_rest(item, by=by)
    of_chloe = {"person": who["Chloe"]}
    gives_away: list[Item] = [
        *Involved.objects.filter(service_kind="child_health", **of_chloe),
        *Supporter.objects.filter(**of_chloe),
        *WarningNote.objects.filter(**of_chloe),
    ]
    for item in gives_away:
        sealed(item, *kept_from(by, who["baby"]), by=by, reason="Chloe wants to tell her herself")
