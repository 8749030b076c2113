"""When an agency loses sight of something, what it still had to do goes to somebody who can see it."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.office.tasks.actions import move
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import who_answers
from thinkfamily.people.persons.models import Person, all_items
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.reads import KINDS
from thinkfamily.people.sharing import policy


def hand_back(
    person: Person, agency: Agency, *, by: User | None, reason: str, day: datetime.date
) -> list[tuple[Task, User]]:
    """Ends what rested on being told, and gives each open task of the agency that it can no longer see to somebody."""
    given: list[tuple[Task, User]] = []
    for family in Family.objects.filter(memberships__person__in=records_of(person)).exclude(kept_by=agency).distinct():
        nothing_left = not _still_told(family, agency)
        if nothing_left:
            _end_invitations(family, agency, by=by, reason=reason, day=day)
        for task in _open_tasks(family, agency):
            if nothing_left or _is_lost(task, person, agency):
                to = who_answers(family, outside=agency.pk)
                move(task, to=to, by=by, reason=reason)
                given.append((task, to))
    return given


def _open_tasks(family: Family, agency: Agency) -> Iterable[Task]:
    theirs = Q(owner__agency=agency) | Q(team__supervisor__agency=agency)
    with reading.as_system("tasks of an agency that loses sight"):
        return list(Task.objects.filter(theirs, family_id=str(family.pk), done_at=None).order_by("due", "id"))


def _still_told(family: Family, agency: Agency) -> bool:
    """Whether anything about anybody of the family is still shared with the agency, or was written down by it."""
    people = family.memberships.values("person")
    shared = policy.standing(outcome="share", agency=agency, person__in=people).exists()
    return shared or any(
        model._default_manager.filter(person__in=people, source_agency=agency).exists() for model in all_items()
    )


def _is_lost(task: Task, person: Person, agency: Agency) -> bool:
    """About this person, of whom the agency is told nothing more; or about an item that it no longer sees."""
    if task.about_type in KINDS:
        model: Any = KINDS[task.about_type]
        return not model._default_manager.filter(policy.seen_by(agency.pk), pk=task.about_id).exists()
    told = policy.standing(outcome="share", agency=agency, person=person).exists()
    return task.about_type == "person" and task.about_id == str(person.pk) and not told


def _end_invitations(family: Family, agency: Agency, *, by: User | None, reason: str, day: datetime.date) -> None:
    """Who was let in as a partner has no more to look at."""
    invited = Grant.objects.filter(
        scope=Grant.Scope.RECORD,
        ground=Grant.Ground.INVITED,
        family_id=str(family.pk),
        reader__agency=agency,
        withdrawn_on=None,
        ends__gte=day,
    )
    for grant in invited.order_by("id"):
        grants.withdraw(grant, by=by, reason=reason, on=day)
