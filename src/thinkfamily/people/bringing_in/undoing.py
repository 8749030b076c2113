"""Taking back what a bringing made. Nothing is removed: families close, what is dated ends, changes go back.

A family that came by it is restricted and every access to it ends, so that nobody reaches it or the people who came
with it. What was added to somebody who was on record before ends with yesterday. Removing is the work of a disposal.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, Q

from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.bringing_in.compare import marks
from thinkfamily.people.bringing_in.models import Bringing, BroughtIn
from thinkfamily.people.bringing_in.write import states_of
from thinkfamily.people.documents.models import Document
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Tie

ONE_DAY = datetime.timedelta(days=1)
AT_A_TIME = 500
Rows = dict[type[Model], dict[str, Any]]


def in_the_way(bringing: Bringing) -> list[str]:
    """Why it cannot be taken back as it is, each a sentence with what to do; nothing where it can."""
    brought = list(bringing.brought.order_by("pk"))
    rows = _rows(brought)
    return [*_later(bringing), *_changed_since(brought, rows), *_built_on(brought, rows)]


def _later(bringing: Bringing) -> Iterator[str]:
    """Another file that came after it and speaks of the same rows."""
    touched = bringing.brought.values("sheet", "outside_id")
    later = BroughtIn.objects.filter(
        bringing__agency=bringing.agency, bringing__undone_at=None, bringing__signed_at__isnull=False
    ).exclude(bringing=bringing)
    ours = {(each["sheet"], each["outside_id"]) for each in touched}
    newest = bringing.brought.order_by("-pk").values_list("pk", flat=True).first() or 0
    for each in later.filter(pk__gt=newest, bringing__outside__iexact=bringing.outside).select_related("bringing"):
        if (each.sheet, each.outside_id) in ours:
            yield f"A later file changed the same people: undo that of {each.bringing.at:%-d %B %Y} first."
            return


def _changed_since(brought: Iterable[BroughtIn], rows: Rows) -> Iterator[str]:
    counted: dict[type[Model], int] = defaultdict(int)
    for each in brought:
        model = apps.get_model("people", each.model)
        row = rows[model].get(each.row)
        if row is None or not (each.made or each.changed):
            continue
        names = each.wrote if each.made else each.changed
        counted[model] += any(not _as_written(each.wrote.get(name), getattr(row, name)) for name in names)
    for model, count in counted.items():
        if count:
            yield f"{_said(model, count)} changed here since: what colleagues wrote would be lost."


def _as_written(mark: str | None, here: Any) -> bool:
    """Whether a field still holds what the file wrote; without a mark that was nothing."""
    return here in (None, "") if mark is None else mark in marks(here)


def _built_on(brought: Iterable[BroughtIn], rows: Rows) -> Iterator[str]:
    """Rows that colleagues wrote and that lead to what was made."""
    made: dict[type[Model], set[str]] = defaultdict(set)
    for each in brought:
        if each.made:
            made[apps.get_model("people", each.model)].add(each.row)
    counted: dict[type[Model], set[Any]] = defaultdict(set)
    for model, keys in made.items():
        for other, column in _leading_to(model):
            found = other._base_manager.filter(Q(**{f"{column}__in": keys})).values_list("pk", flat=True)
            counted[other] |= {key for key in found if str(key) not in made.get(other, ())}
    # Neither how much nor what kind: a seal or a decision to withhold must not be told by a count.
    if any(counted.values()):
        yield "Colleagues wrote about these people since: what you see of it, end or move first; else ask who wrote it."


def _leading_to(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """Tables in which colleagues write, and the columns by which they lead to this one."""
    for other in apps.get_models():
        if not other.__module__.startswith("thinkfamily.") or hasattr(other, "pgh_tracked_model"):
            continue
        pointing = [each for each in other._meta.concrete_fields if isinstance(each, ForeignKey)]
        if any(each.related_model is User for each in pointing):
            yield from ((other, each.attname) for each in pointing if each.related_model is model)


def _said(model: type[Model], count: int) -> str:
    words = model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural
    return f"{count} {words} {'was' if count == 1 else 'were'}"


def _rows(brought: Iterable[BroughtIn]) -> Rows:
    keys: dict[type[Model], list[str]] = defaultdict(list)
    for each in brought:
        keys[apps.get_model("people", each.model)].append(each.row)
    found: Rows = defaultdict(dict)
    for model, some in keys.items():
        found[model] = {str(key): row for key, row in model._base_manager.in_bulk(some).items()}
    return found


def take_back(bringing: Bringing, *, by: User, why: str) -> None:
    """Every row that it made ends, every change goes back. Called as the system, when nothing is in the way."""
    brought = list(bringing.brought.order_by("-pk"))
    rows = _rows(brought)
    ended: dict[type[Model], list[Any]] = defaultdict(list)
    for each in brought:
        model = apps.get_model("people", each.model)
        row = rows[model].get(each.row)
        if row is not None and each.made:
            ended[model].append(row)
        elif row is not None and each.changed:
            _put_back(row, each)
    for model, some in ended.items():
        if fields := _ended_by(model):
            for row in some:
                _end(row)
            model._base_manager.bulk_update(some, fields, batch_size=AT_A_TIME)
    families = [each.row for each in brought if each.made and each.model == "Family"]
    for grant in Grant.objects.filter(family_id__in=families, withdrawn_on=None).order_by("pk"):
        grants.withdraw(grant, by=by, reason=f"What was brought in was undone: {why}", on=today())


def _ended_by(model: type[Model]) -> list[str]:
    """The fields by which rows of a table end; none for what ends with the family that it belongs to."""
    if model is Family:
        return ["restricted", "area"]
    if model is Document:
        return ["taken_back_on"]
    if model is Tie:
        return ["until", "certainty"]
    return ["until"] if any(each.name == "until" for each in model._meta.concrete_fields) else []


def _end(row: Any) -> None:
    if isinstance(row, Family):
        row.restricted, row.area = True, ""
        return
    if isinstance(row, Document):
        row.taken_back_on = today()
        return
    yesterday = today() - ONE_DAY
    last = max(yesterday, row.since or yesterday)
    row.until = min(row.until or last, last)
    if isinstance(row, Tie):
        row.certainty = "mistaken"


def _put_back(row: Any, each: BroughtIn) -> None:
    """What the fields held before; from the earlier states of the row."""
    states = states_of(type(row))
    before = states.objects.filter(pgh_id=each.before).first() if states and each.before else None
    if before is None:
        return
    for name in each.changed:
        setattr(row, name, getattr(before, name))
    row.save(update_fields=list(each.changed))
