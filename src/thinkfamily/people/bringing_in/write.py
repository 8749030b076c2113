"""Writing what a file brings, in the order in which rows lead to one another. Called in one transaction, as the system.

New rows are written many at a time; what was there already changes only where nobody has changed it here since, or
where the reader chose the file.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db.models import Model

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.bringing_in.cases import Cases
from thinkfamily.people.bringing_in.compare import Key, Step, mark
from thinkfamily.people.bringing_in.models import Bringing, BroughtIn
from thinkfamily.people.documents.models import DocumentFile
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties import followers as of_ties
from thinkfamily.people.persons import followers as of_persons
from thinkfamily.people.persons.models import Item, Person

AT_A_TIME = 500
TAKE, KEEP = "take", "keep"


@dataclass
class Written:
    """What became of the rows: ours by sheet and key, and how many were made and changed."""

    rows: dict[Key, Any] = field(default_factory=dict)
    made: int = 0
    changed: int = 0
    families: list[Family] = field(default_factory=list)
    before: set[Any] = field(default_factory=set)  # ids of persons of the file who were on record already


def write(
    steps: Iterable[Step], bringing: Bringing, cases: Cases, *, by: User, joined: Mapping[str, Person]
) -> Written:
    """Rows are made, joined or changed, and each is remembered. `joined`: who somebody of the file is here already."""
    done = Written()
    for _, several in groupby(steps, key=lambda step: step.wanted.sheet):
        group = list(several)
        _write_sheet(group, bringing, done, by, joined)
    _keep_papers(steps, cases, done)
    return done


def _write_sheet(group: list[Step], bringing: Bringing, done: Written, by: User, joined: Mapping[str, Person]) -> None:
    fresh: list[tuple[Step, Model]] = []
    kept: list[BroughtIn] = []
    there = _there(group, done, by)
    for step in group:
        wanted = step.wanted
        place = (wanted.sheet, wanted.key)
        row = step.row or (joined.get(wanted.key) if wanted.sheet == "people" else None)
        if row is None:
            made = _made(step, done, by)
            if found := there.get(_says(made)):
                done.rows[place] = found
                kept.append(_remember(step, bringing, found, done, made=False))
            else:
                fresh.append((step, made))
                done.rows[place] = made
            continue
        done.rows[place] = row
        if wanted.sheet == "people":
            done.before.add(row.pk)
        if step.row is None or step.changes or step.both:
            before = earlier_state(row)
            changed = _change(step, row, bringing, done) if step.row is not None else []
            each = _remember(step, bringing, row, done, made=False)
            each.changed, each.before = changed, before if changed else None
            kept.append(each)
    if fresh:
        model = type(fresh[0][1])
        model._base_manager.bulk_create([row for _, row in fresh], batch_size=AT_A_TIME)
        done.made += len(fresh)
        kept += [_remember(step, bringing, row, done, made=True) for step, row in fresh]
        done.families += [row for _, row in fresh if isinstance(row, Family)]
        tell_of([row for _, row in fresh], by)
    BroughtIn.objects.bulk_create(kept, batch_size=AT_A_TIME)


def _made(step: Step, done: Written, by: User) -> Model:
    """A new row, in the bringer's name and their agency's."""
    wanted = step.wanted
    links = {name: done.rows[place] for name, place in wanted.links.items()}
    given: dict[str, Any] = {**wanted.fields, **links}
    if issubclass(wanted.model, Item):
        given |= {"information": wanted.information, "source_agency": by.agency}
    if issubclass(wanted.model, Family):
        given |= {"kept_by": by.agency}
    names = {each.name for each in wanted.model._meta.concrete_fields}
    stamp = "opened" if "opened_by" in names else "recorded"
    return wanted.model(**given, **{f"{stamp}_by": by, f"{stamp}_at": now()})


def tell_of(rows: Iterable[Model], by: User) -> None:
    """Whoever is called when something is written down by hand is called for rows that were written many at a time."""
    for row in rows:
        if isinstance(row, Item):
            of_ties.tell(row, by)
        elif isinstance(row, Person) and row.died_on:
            of_persons.tell(of_persons.Turn("died", row, by))


def _there(group: list[Step], done: Written, by: User) -> dict[Any, Model]:
    """What the signer's own agency has on record of people who were here before, by what it says: it is not written

    a second time. What another agency wrote, seen or unseen, is its own: ours stands beside it.
    """
    model = group[0].wanted.model
    if not done.before or not any(each.name == "person" for each in model._meta.concrete_fields):
        return {}
    with reading.as_reader(by):  # what the signer may not see must not be told by a count
        found = model._default_manager.filter(person__in=done.before)
        if issubclass(model, Item):
            found = found.filter(source_agency=by.agency_id)
        return {_says(row): row for row in found.order_by("pk")}


LEAVE = ("id", "recorded_by", "recorded_at", "opened_by", "opened_at", "version", "source_agency", "information")


def _says(row: Model) -> tuple[Any, ...]:
    """What a row says, whoever wrote it down and when."""
    fields = [each.attname for each in row._meta.concrete_fields if each.name not in LEAVE]
    return (type(row), *(str(getattr(row, name)) for name in fields))


def earlier_state(row: Model) -> int | None:
    """The id of the newest state of a row; None where its table keeps none."""
    states = states_of(type(row))
    found = states.objects.filter(pgh_obj_id=row.pk).order_by("-pgh_id").first() if states else None
    return None if found is None else int(found.pgh_id)


def states_of(model: type[Model]) -> Any:
    """The table of a model's earlier states."""
    return next((each for each in apps.get_models() if getattr(each, "pgh_tracked_model", None) is model), None)


def _change(step: Step, row: Any, bringing: Bringing, done: Written) -> list[str]:
    """The file's newer values are written, where nobody changed them here or the reader took the file's.

    Returns the fields that changed. What the file says is remembered in any case, so that it is asked once.
    """
    new = dict(step.changes)
    if bringing.kept.get(step.name) == TAKE:
        new |= {name: told for name, (_, told) in step.both.items()}
    if not new:
        return []
    for name, told in new.items():
        setattr(row, name, told)
    versioned = any(each.name == "version" for each in row._meta.concrete_fields)
    if versioned:
        row.version += 1
    row.save(update_fields=[*new, *(["version"] if versioned else [])])
    done.changed += 1
    return list(new)


def _remember(step: Step, bringing: Bringing, row: Any, done: Written, *, made: bool) -> BroughtIn:
    wanted = step.wanted
    person, family = (done.rows.get(place) if place else None for place in wanted.about)
    return BroughtIn(
        bringing=bringing,
        sheet=wanted.sheet,
        outside_id=wanted.key,
        model=wanted.table,
        row=str(row.pk),
        person=person,
        family=family,
        made=made,
        wrote={name: mark(told) for name, told in wanted.fields.items()},  # what it does not say is not remembered
    )


def _keep_papers(steps: Iterable[Step], cases: Cases, done: Written) -> None:
    files: dict[Any, bytes] = defaultdict(bytes)
    for step in steps:
        place = (step.wanted.sheet, step.wanted.key)
        if step.row is None and place in cases.papers:
            files[done.rows[place].pk] = cases.papers[place]
    there = set(DocumentFile.objects.filter(document__in=list(files)).values_list("document_id", flat=True))
    DocumentFile.objects.bulk_create(
        [DocumentFile(document_id=pk, content=content) for pk, content in files.items() if pk not in there],
        batch_size=50,
    )
