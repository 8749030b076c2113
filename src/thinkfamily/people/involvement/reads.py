"""Which services are involved with whom, as one reader may know it, with a fixed number of queries."""

import datetime
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.disclosures.actions import Shown as Left
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement import around, policy, rules
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.marks import Marks, marks_of
from thinkfamily.people.network.reads import Somebody, members_shown
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.records.models import Feed, Involvement
from thinkfamily.people.sharing.leaving import left_for
from thinkfamily.vocabulary.services import kind_of_agency, services

WITH_NAMES = ("person", "source_agency", "recorded_by", "agency", "colleague__agency")


@dataclass
class Line:
    """One service with somebody. `kept`: as written down by people; none where only records say so."""

    service: str
    kind: str
    worker: str
    role: str
    phone: str
    email: str
    how: str
    since: datetime.date | None
    source: str
    kept: Involved | None = None
    own: bool = False
    in_records: bool = False

    @property
    def title(self) -> str:
        return services()[self.kind].title if self.kind else "Another service"


@dataclass
class With:
    """Somebody of the family, and the services with them: now, asked for, asked and not involved, and before."""

    somebody: Somebody
    now: list[Line] = field(default_factory=list)
    waiting: list[Line] = field(default_factory=list)
    before: list[Line] = field(default_factory=list)


@dataclass
class InvolvedPage:
    """The page of services."""

    family: Family
    people: list[With]
    marked: list[tuple[rules.Marked, Task | None]]
    ring: list[around.Part]
    asked: list[Involved]
    may_write: bool
    left: list[Left]
    shown: list[str]
    marks: Marks


def involved_page(user: User, family: Family) -> InvolvedPage:
    """Everything that the reader may know of."""
    people = members_shown(user, family)
    ids = [one.person.pk for one in people]
    same = follow(ids)
    rows = same.read(
        policy.involved_visible_to(user)
        .filter(person__in=same.records(ids))
        .select_related(*WITH_NAMES)
        .order_by("service_kind", "since", "recorded_at", "id")
    )
    feeds = {feed.feed: feed for feed in Feed.objects.order_by("feed")}
    found = _found(user, people, feeds)
    withs = [_with(user, one, rows, found.get(one.person.proposed_id, [])) for one in people]
    return InvolvedPage(
        family=family,
        people=withs,
        marked=marked_of(family, withs),
        ring=around.ring(user, people, feeds, rows, {line.kind for each in withs for line in each.now}),
        asked=[row for row in rows if row.state == "not_involved" and row.holds],
        may_write=bool(families.may_write(user, family)),
        left=left_for(user, rows),
        shown=[str(row.pk) for row in rows],
        marks=marks_of(rows),
    )


def _found(user: User, people: list[Somebody], feeds: dict[str, Feed]) -> dict[str, list[Line]]:
    """By the id in the publication, what records say now: each service once."""
    proposed = [one.person.proposed_id for one in people if one.person.proposed_id]
    found: dict[str, dict[str, Line]] = {}
    for row in policy.found_visible_to(user, proposed).order_by("service", "-since", "id"):
        if row.until is None or row.until >= today():
            found.setdefault(row.person_id, {}).setdefault(rules.same(row.service), _from_records(row, feeds))
    return {person: list(lines.values()) for person, lines in found.items()}


def _from_records(row: Involvement, feeds: dict[str, Feed]) -> Line:
    feed = feeds.get(row.feed)
    source = f"Found in records: {feed.title}" if feed else "Found in records"
    kind = kind_of_agency(feed.agency_kind) if feed else ""
    return Line(row.service, kind, row.worker, "", row.phone, row.email, "", row.since, source, in_records=True)


def _with(user: User, somebody: Somebody, rows: list[Involved], found: list[Line]) -> With:
    """What people wrote down stands first; what only records say follows. With whoever has died nobody works now."""
    each, gone = With(somebody), somebody.person.died_on is not None
    for row in rows:
        if row.person_id != somebody.person.pk or row.state == "not_involved":
            continue
        line = _written(row, own=row.source_agency_id == user.agency_id)
        line.in_records = any(rules.same(line.service) == rules.same(other.service) for other in found)
        over = not row.holds or gone
        (each.before if over else each.now if row.state == "involved" else each.waiting).append(line)
    named = {rules.same(line.service) for line in each.now}
    named |= {rules.same(line.service) for line in each.before} if gone else set()
    (each.before if gone else each.now).extend(line for line in found if rules.same(line.service) not in named)
    return each


def _written(row: Involved, *, own: bool) -> Line:
    source = f"{row.source_agency}, {row.recorded_by.name}"
    if row.told_by:
        source = f"{row.told_by} told us. {source}"
    return Line(
        row.service, row.service_kind, row.worker, row.role, row.phone, row.email, row.how, row.since, source, row, own
    )


def marked_of(family: Family, people: list[With]) -> list[tuple[rules.Marked, Task | None]]:
    """What stands twice or could be one, each with the task that proposes it where there is one."""
    known = [
        rules.Known(each.somebody.name, line.kind, line.service, line.worker)
        for each in people
        for line in each.now
        if line.kind
    ]
    found = rules.marked(known, {name: kind.title for name, kind in services().items()})
    tasks = proposed(family, [one.kind for one in found])
    return [(one, tasks.get(one.kind)) for one in found]


def proposed(family: Family, kinds: list[str]) -> dict[str, Task]:
    """By kind of service, the open task that proposes one worker. Whoever owns it."""
    if not kinds:
        return {}
    names = {about(family, kind): kind for kind in kinds}
    with reading.as_system("whether one worker is proposed already"):
        tasks = Task.objects.filter(about_type=ABOUT, about_id__in=names, done_at=None).order_by("id")
        return {names[task.about_id]: task for task in tasks}


ABOUT = "one worker"


def about(family: Family, kind: str) -> str:
    """What a task to propose one worker is about. The kind of service may be a secret, so it is not in it as a word."""
    return str(uuid.uuid5(family.pk, kind))


def find_involved(involved: Any) -> Involved:
    """The service of an address. Raises Http404."""
    try:
        return Involved.objects.select_related(*WITH_NAMES).get(pk=involved)
    except (Involved.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def find_for_one_worker(family: Any, kind: str) -> policy.OfKind:
    """The family and the kind of service of an address. Raises Http404."""
    if kind not in services():
        raise Http404
    return policy.OfKind(family_reads.find(family), kind)


@dataclass(frozen=True)
class OneWorkerPage:
    """What is proposed, in sentences that the reader has seen on the page of services; none where there is nothing."""

    family: Family
    title: str
    sentences: tuple[str, ...]
    task: Task | None
    left: list[Left]


def one_worker_page(user: User, asked: policy.OfKind) -> OneWorkerPage:
    """Says nothing of a kind of which the reader may not know."""
    page = involved_page(user, asked.family)
    found = {each.kind: (each, task) for each, task in page.marked}
    marked, task = found.get(asked.kind, (rules.Marked(asked.kind, ()), None))
    left = [each for each in page.left if isinstance(each.item, Involved) and each.item.service_kind == asked.kind]
    return OneWorkerPage(asked.family, services()[asked.kind].title, marked.sentences, task, left)
