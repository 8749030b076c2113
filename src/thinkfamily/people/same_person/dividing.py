"""After a merge was undone: what was written while the two were read as one, and to whom of them it belongs.

Nothing is guessed. What nobody has decided yet stays where it was written, and a task waits.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, models, transaction
from django.http import Http404
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, refuse
from thinkfamily.access.history.models import Earlier
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.policy import visible_to
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.same_person.models import Belonging, Merge, MergeUndone
from thinkfamily.people.sharing.reads import withheld

Whose = Mapping[str, str]
OF_SOMEBODY_ELSE = "it names somebody who is not shown to you"
TO_DECIDE = datetime.timedelta(days=14)


@dataclass(frozen=True)
class Written:
    """One row that names one of the two. `ref` is how a form calls it; `shown`: whether this reader may see it."""

    row: Any  # of one of the kinds that can be divided
    field: str
    shown: bool

    @property
    def ref(self) -> str:
        return f"{self.row._meta.model_name}-{self.row.pk}-{self.field}"

    @property
    def says(self) -> str:
        """In words; where it names somebody whom the database does not show, only of what kind it is."""
        try:
            return str(self.row.says) if isinstance(self.row, Item) else str(self.row)
        except ObjectDoesNotExist:
            return OF_SOMEBODY_ELSE

    @property
    def title(self) -> str:
        return getattr(self.row, "title", "") or f"{self.row._meta.verbose_name}"

    @property
    def on(self) -> str:
        at = self.row.recorded_at
        return f"{at.day} {at:%B %Y}"

    @property
    def writer(self) -> User:
        wrote: User = self.row.recorded_by
        return wrote


def kinds() -> list[tuple[type[models.Model], str]]:
    """Every kind of row that can be moved from one record to the other, with the field that names the person."""
    found: list[tuple[type[models.Model], str]] = []
    for model in apps.get_app_config("people").get_models():
        if model is Person or issubclass(model, Earlier) or not hasattr(model, "recorded_at"):
            continue
        found += [(model, f.name) for f in model._meta.concrete_fields if f.related_model is Person]
    return sorted(found, key=lambda each: (each[0]._meta.label, each[1]))


def written_since(merge: Merge, *, by: User) -> list[Written]:
    """What names either of the two and was written since they were read as one; also what this reader may not see."""
    with reading.as_system("everything that was written about two people who were taken for one"):
        people = {merge.kept_id, merge.gone_id}
        people |= set(Person.objects.filter(merged_into__in=people).values_list("pk", flat=True))
        rows = [
            (row, field)
            for model, field in kinds()
            for row in model._default_manager.filter(**{f"{field}__in": people}, recorded_at__gt=merge.at)
            .select_related("recorded_by")
            .order_by("recorded_at", "pk")
        ]
    shown = _shown(row for row, _ in rows)
    found = [Written(row, field, (row._meta.label, row.pk) in shown) for row, field in rows]
    return sorted(found, key=lambda each: (each.row.recorded_at, each.ref))


def _shown(rows: Iterable[models.Model]) -> set[tuple[str, Any]]:
    """Which of these the database shows to who asks now."""
    by_model: dict[type[models.Model], list[Any]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row.pk)
    return {
        (model._meta.label, key)
        for model, keys in by_model.items()
        for key in model._default_manager.filter(pk__in=keys).values_list("pk", flat=True)
    }


def divide(undone: MergeUndone, written: list[Written], whose: Whose, *, by: User) -> None:
    """Each goes to whom it belongs, as somebody said; the rest is asked of who may see it, or of who wrote it."""
    open_ = False
    for each in written:
        said = whose.get(each.ref, "") if each.shown else ""
        asked = None if each.shown else each.writer
        made = settle(undone.pk, each.row._meta.label, str(each.row.pk), each.field, said, by=by, asked=asked)
        if said not in ("kept", "gone"):
            open_ = open_ or each.shown
            if asked:
                _ask_the_writer(made)
    if open_:
        _ask(undone, by=by)


def settle(
    undone: Any, label: str, key: str, field: str, said: str, *, by: User, asked: User | None = None
) -> Belonging:
    """Keeps what was said of one row and, where it was said, hands it to that record. `undone`: the undoing's id."""
    whose = said if said in ("kept", "gone") else "undecided"
    with reading.as_system("what belongs to whom of two people who were taken for one"):
        made = Belonging.objects.create(
            undone_id=undone, model=label, key=key, field=field, whose=whose, asked=asked, by=by, at=now()
        )
        if whose != "undecided":
            _move(apps.get_model(label), key, field, getattr(made.undone.merge, f"{whose}_id"))
    return made


def _move(model: type[models.Model], key: str, field: str, person: Any) -> None:
    try:
        with transaction.atomic():
            model._default_manager.filter(pk=key).exclude(**{field: person}).update(**{field: person})
    except IntegrityError:
        words = f"The {model._meta.verbose_name} cannot belong to that person: it is said of them already."
        raise Refused(refuse(words)) from None


def _ask(undone: MergeUndone, *, by: User) -> None:
    """What is still open is a task of who undid the merge."""
    with reading.as_system("which family a task is about"):
        family = Family.objects.filter(memberships__person=undone.merge.kept_id).order_by("opened_at").first()
    give_task(
        "Two people were taken for one: say of what was written since to whom it belongs",
        to=by,
        due=today() + TO_DECIDE,
        by=None,
        about=("merge undone", undone.merge_id),
        family_id=str(family.pk) if family else "",
        link=reverse("divide", args=[undone.merge_id]),
    )


def _ask_the_writer(made: Belonging) -> None:
    """What only its writer's agency may see is asked of the writer, who learns of nobody else by it."""
    assert made.asked is not None
    give_task(
        "Something that you wrote down may be about somebody else: say whom you meant",
        to=made.asked,
        due=today() + TO_DECIDE,
        by=None,
        about=("belonging", made.pk),
        link=reverse("whom_you_meant", args=[made.pk]),
    )


def find(belonging: int) -> Belonging:
    """The question of an address. Raises Http404."""
    found = Belonging.objects.filter(pk=belonging).select_related("asked").first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Meant:
    """What somebody wrote, and whom they may have meant, by whom they know."""

    belonging: Belonging
    written: Written | None
    choices: list[tuple[str, str]]
    answered: bool


def meant(user: User, belonging: Belonging) -> Meant:
    """The writer's own words, and the two as far as the writer reaches each; whom they do not reach has no name."""
    with reading.as_system("what somebody wrote about two people who were taken for one"):
        merge = Merge.objects.select_related("kept", "gone").get(undone=belonging.undone_id)
        two = {"kept": merge.kept, "gone": merge.gone}
        answered = (belonging.model, belonging.key, belonging.field) not in {
            (each.model, each.key, each.field) for each in still_open(merge)
        }
    barred = {key for key, _ in withheld(user, list(two.values()))}
    known = {
        side: visible_to(user).filter(memberships__person=one.pk).first() if one.pk not in barred else None
        for side, one in two.items()
    }
    choices = [(side, f"{two[side]}, {family}") for side, family in known.items() if family]
    choices += [(side, "Somebody else, of no family that I work with") for side, family in known.items() if not family]
    rows = apps.get_model(belonging.model)._default_manager.filter(pk=belonging.key)
    row = rows.select_related("recorded_by").first()
    return Meant(belonging, Written(row, belonging.field, True) if row else None, choices[:2], answered)


def undecided(merge: Merge) -> list[Written]:
    """What is still open and shown to who asks now."""
    found = []
    for each in still_open(merge):
        row = apps.get_model(each.model)._default_manager.filter(pk=each.key).select_related("recorded_by").first()
        if row is not None and each.asked_id is None:
            found.append(Written(row, each.field, True))
    return found


def still_open(merge: Merge) -> list[Belonging]:
    """Of everything that was divided, what nobody has decided yet: the latest word about each row counts."""
    latest: dict[tuple[str, str, str], Belonging] = {}
    for one in Belonging.objects.filter(undone__merge=merge).order_by("at", "pk"):
        latest[one.model, one.key, one.field] = one
    return [one for one in latest.values() if one.whose == "undecided"]


def decided_all(merge: Merge, *, by: User) -> None:
    """The task is done once nothing is open that its owner may see."""
    if not [one for one in still_open(merge) if one.asked_id is None]:
        finish_about("merge undone", merge.pk, by=by, outcome="Everything belongs to somebody again")
