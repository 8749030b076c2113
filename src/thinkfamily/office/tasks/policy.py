"""Who sees a task, does it and hands it on."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task

NOT_YOURS = "This task is not on your desk: it belongs to somebody else, or was handed on."


def may_read_tasks(user: Any) -> Decision:
    """Everybody with an account has a desk."""
    return ALLOWED if user.is_authenticated else refuse("Sign in first.")


def on_desk(user: Any) -> QuerySet[Task]:
    """Tasks of the reader, of their teams, and of those whom they cover for today."""
    day = today()
    owners = [user.pk, *(cover.pk for cover in colleagues.covered_by(user, day))]
    teams = colleagues.teams_of(user, day).values("pk")
    return Task.objects.filter(Q(owner__in=owners) | Q(team__in=teams))


def may_see(user: Any, task: Task) -> Decision:
    """On one's desk, or on the desk of somebody whose manager one is."""
    if on_desk(user).filter(pk=task.pk).exists() or colleagues.manages(user, task.owner, today()):
        return ALLOWED
    return refuse(NOT_YOURS, hidden=True)


def may_do(user: Any, task: Task) -> Decision:
    """A task is done once."""
    seen = may_see(user, task)
    if seen and task.done_at:
        return refuse("This task is done already.")
    return seen


def may_hand_on(user: Any, task: Task, to: Any) -> Decision:
    """To somebody who is there, and who may see families where the task is about one."""
    if not (seen := may_do(user, task)):
        return seen
    if not to.is_active:
        return refuse(f"{to.name} has left: choose somebody else.")
    if task.family_id and not to.in_role.sees_families:
        return refuse(f"The task is about a family, and {to.name} sees no families: choose somebody else.")
    return ALLOWED
