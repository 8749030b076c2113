"""Making a task, doing it, and handing it on. Other features call `give`; pages call the rest.

The product itself writes tasks, once a policy has said yes: who gives a task need not see the desk that it lands on.
"""

import datetime

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.colleagues.models import Team
from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.office.tasks import policy
from thinkfamily.office.tasks.models import HandedOn, Task


def give(
    what: str,
    *,
    to: User | Team,
    due: datetime.date,
    by: User | None,
    about: tuple[str, object] = ("", ""),
    family_id: str = "",
    link: str = "",
) -> Task:
    """A new task for a person or a team. `about`: (type, id); `link`: the page where it is done."""
    owner = {"team": to} if isinstance(to, Team) else {"owner": to}
    kind, which = about
    with reading.as_system("a task is given"):
        return Task.objects.create(
            what=what[:300],
            about_type=kind,
            about_id=str(which),
            family_id=family_id,
            link=link,
            due=due,
            made_at=now(),
            made_by=by,
            **owner,
        )


@transaction.atomic
def finish(task: Task, *, by: User, outcome: str = "") -> None:
    """It is done; what came of it stays with it."""
    insist(policy.may_do(by, task))
    _finish(task, by=by, outcome=outcome)


@transaction.atomic
def finish_about(kind: str, which: object, *, by: User, outcome: str = "") -> None:
    """What a page has settled closes the tasks that asked for it, whoever owned them."""
    with reading.as_system("a page settles what tasks asked for"):
        for task in Task.objects.filter(about_type=kind, about_id=str(which), done_at=None):
            _finish(task, by=by, outcome=outcome)


@transaction.atomic
def hand_on(task: Task, *, to: User, by: User, reason: str) -> None:
    """Somebody asks for it on a page: the policy decides."""
    insist(policy.may_hand_on(by, task, to))
    move(task, to=to, by=by, reason=reason)


@transaction.atomic
def move(task: Task, *, to: User | Team, by: User | None, reason: str) -> None:
    """The task gets another owner, and keeps from whom it came. Asks no policy: for features that have asked theirs."""
    owner, team = (None, to) if isinstance(to, Team) else (to, None)
    with reading.as_system("a task is handed on"):
        HandedOn.objects.create(
            task=task, was=task.owner, was_team=task.team, to=owner, to_team=team, by=by, at=now(), reason=reason
        )
        task.owner, task.team = owner, team
        task.save(update_fields=["owner", "team"])
    record("task handed on", by=by, family_id=task.family_id, about=f"task {task.pk}", reason=reason)


def _finish(task: Task, *, by: User, outcome: str) -> None:
    task.done_at, task.done_by, task.outcome = now(), by, outcome
    with reading.as_system("a task is done"):
        task.save(update_fields=["done_at", "done_by", "outcome"])
    record("task done", by=by, family_id=task.family_id, about=f"task {task.pk}")
