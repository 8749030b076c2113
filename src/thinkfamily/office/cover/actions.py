"""Arranging cover, ending it, handing a desk over for good, and leaving nothing without an owner."""

import datetime

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.colleagues.models import Cover
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.cover import NOT_COPIED, borne_no_longer
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.cover import desk, parts, policy
from thinkfamily.office.cover.reads import vacant_agencies
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.actions import move
from thinkfamily.office.tasks.models import Task

A_WEEK = datetime.timedelta(days=7)


@transaction.atomic
def arrange(
    person: User, *, stand_in: User, since: datetime.date, until: datetime.date, reason: str, by: User
) -> Cover:
    """Somebody stands in from a day until a day; the desk is theirs too, and comes back by itself."""
    insist(policy.may_hand_over(by, person))
    if stand_in.pk not in {one.pk for one in policy.who_may_take_over(by, person)}:
        raise Refused(refuse(f"{stand_in.name} cannot take this desk: choose a colleague who is there."))
    if Cover.objects.filter(away=person, since__lte=until, until__gte=since).exists():
        raise Refused(refuse(f"Somebody covers for {person.name} on some of these days already: end that first."))
    with reading.as_system("cover for somebody who is away"):
        cover = Cover.objects.create(
            away=person, stand_in=stand_in, since=since, until=until, reason=reason, arranged_by=by
        )
        for grant in _to_cover(person, stand_in, since, until):
            if policy.may_pass_on(by, grant):
                _copy(grant, stand_in, by=by, since=since, until=until, reason=f"Covers for {person.name}")
            else:
                _ask_the_lead(grant, person)
    record("cover arranged", by=by, about=f"user {person.pk}: user {stand_in.pk}", reason=reason)
    return cover


def _to_cover(person: User, stand_in: User, since: datetime.date, until: datetime.date) -> list[Grant]:
    """The grants that hold on some of the days. What an agency itself knows is for its own people."""
    held = Grant.objects.filter(reader=person, withdrawn_on=None, starts__lte=until, ends__gte=since)
    held = held.exclude(ground__in=NOT_COPIED)
    return [one for one in held if one.scope != Grant.Scope.OWN or stand_in.agency_id == person.agency_id]


def _copy(
    grant: Grant,
    to: User,
    *,
    by: User | None,
    since: datetime.date,
    until: datetime.date,
    reason: str,
    ground: str = "",
) -> Grant:
    return grants.give(
        to,
        by=by,
        scope=grant.scope,
        area=grant.area,
        family_id=grant.family_id,
        ground=ground or Grant.Ground.COVER,
        reason=reason,
        starts=max(since, grant.starts),
        ends=min(until, grant.ends),
    )


@transaction.atomic
def end(cover: Cover, *, by: User) -> None:
    """Somebody is back sooner: from today the desk is theirs alone."""
    insist(policy.may_end(by, cover))
    day = today()
    with reading.as_system("cover ends"):
        if cover.since >= day:
            cover.delete()
        else:
            cover.until = day - datetime.timedelta(days=1)
            cover.save(update_fields=["until"])
        for covered in Grant.objects.filter(reader=cover.away_id, ends__gte=cover.since):
            for grant in borne_no_longer(covered, day, by_stand_ins=[cover.stand_in_id]):
                grants.withdraw(grant, by=by, reason=f"{cover.away.name} is back", on=day)
    record("cover ended", by=by, about=f"user {cover.away_id}: user {cover.stand_in_id}")


@transaction.atomic
def hand_over(person: User, *, to: User, reason: str, by: User) -> None:
    """For good: somebody leaves, or takes on other work. Grants for single families go to the successor too."""
    insist(policy.may_hand_over(by, person))
    if to.pk not in {one.pk for one in policy.who_may_take_over(by, person)}:
        raise Refused(refuse(f"{to.name} cannot take this desk: choose a colleague who is there."))
    with reading.as_system("a desk is handed over"):
        _hand_over(person, to=to, by=by, reason=reason, grants_too=True)
        leave_nothing_without_owner(by=by)
    record("desk handed over", by=by, about=f"user {person.pk}: user {to.pk}", reason=reason)


def clear_desk(person: User, *, by: User, reason: str) -> User:
    """Somebody is switched off: all is withdrawn, and what they owned goes to who answers for them; returns who.

    In the product's own scope, because who switches accounts off sees no families.
    """
    heir = heir_of(person, by)
    _hand_over(person, to=heir, by=by, reason=reason, grants_too=False)
    parts.leave_teams(person, today())
    Cover.objects.filter(away=person, since__gt=today()).delete()
    Cover.objects.filter(stand_in=person, since__gt=today()).delete()
    for running in Cover.objects.filter(stand_in=person, until__gte=today()):
        running.until = max(running.since, today() - datetime.timedelta(days=1))
        running.save(update_fields=["until"])
    leave_nothing_without_owner(by=by)
    return heir


def heir_of(person: User, by: User) -> User:
    """Who takes what somebody leaves behind; in an empty house, who found it so."""
    heir = colleagues.who_answers_for(person, today())
    if heir is None or not heir.is_active or heir.pk == person.pk:
        heir = colleagues.governance_officer(today())
    return heir if heir and heir.pk != person.pk else by


def _hand_over(person: User, *, to: User, by: User | None, reason: str, grants_too: bool) -> None:
    """Everything on the desk. A family that was led has a lead, or somebody's task to name one."""
    day = today()
    desk.clear(person, to=to, by=by, on=day, reason=reason)
    held = list(Grant.objects.filter(reader=person, withdrawn_on=None, ends__gte=day))
    grants.withdraw_all(person, by=by, reason=reason, on=day)
    for grant in held:
        passes = grants_too and grant.family_id and grant.ground not in NOT_COPIED
        if passes and policy.may_pass_on(by, grant):
            taken = f"Taken over from {person.name}"
            _copy(grant, to, by=by, since=day, until=grant.ends, reason=taken, ground=grant.ground)
        elif passes:
            _ask_the_lead(grant, person)
        elif grant.ground == Grant.Ground.LEAD:
            _ask_for_a_lead(grant, to, person)


def _ask_the_lead(grant: Grant, person: User) -> None:
    """A restricted family goes to nobody by itself: the safeguarding lead chooses."""
    lead = colleagues.lead_of(person.agency, today()) or colleagues.any_lead(today(), but=[person])
    if lead is not None:
        give_task(
            f"A restricted family that {person.name} works with was not handed on: choose who works with it",
            to=lead,
            due=today() + A_WEEK,
            by=None,
            about=("restricted family", grant.family_id),
            family_id=grant.family_id,
        )


def _ask_for_a_lead(grant: Grant, to: User, person: User) -> None:
    give_task(
        f"A family that {person.name} led has no lead professional: name one",
        to=to,
        due=today() + A_WEEK,
        by=None,
        about=("no lead professional", grant.family_id),
        family_id=grant.family_id if to.in_role.sees_families else "",
    )


def leave_nothing_without_owner(*, by: User | None) -> int:
    """Finds what nobody owns any more and gives it to somebody; returns how much there was. May be repeated."""
    found = 0
    for task in Task.objects.filter(done_at=None, owner__is_active=False).select_related("owner__agency"):
        assert task.owner is not None
        move(task, to=heir_of(task.owner, by or task.owner), by=by, reason=f"{task.owner.name} has left")
        found += 1
    for agency in vacant_agencies(today()):
        if Task.objects.filter(about_type="no safeguarding lead", about_id=str(agency.pk), done_at=None).exists():
            continue
        somebody = agency.users.filter(is_active=True).select_related("agency").order_by("id").first()
        managers = agency.users.filter(is_active=True, role="manager").select_related("agency").order_by("id")
        owner = managers.first() or (heir_of(somebody, by or somebody) if somebody else None)
        if owner is None:
            continue
        give_task(
            f"{agency.name} has no safeguarding lead: name one",
            to=owner,
            due=today() + A_WEEK,
            by=None,
            about=("no safeguarding lead", agency.pk),
            link=reverse("name_lead") if owner.agency_id == agency.pk else "",
        )
        found += 1
    return found
