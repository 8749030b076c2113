"""Agreeing a plan, settling that it is live, letting one plan join another, and linking two."""

from django.db import IntegrityError, transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.actions import bring_in, keep_version
from thinkfamily.casework.plan.joining import policy
from thinkfamily.casework.plan.joining.policy import NOT_YET, TO_SETTLE, Pair
from thinkfamily.casework.plan.models import Plan, PlanScope, PlansLinked
from thinkfamily.casework.plan.objectives import Objective, WhatWorks
from thinkfamily.casework.plan.one_plan import SENTENCE
from thinkfamily.casework.plan.policy import may_write_of
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.vocabulary.dates import working_days_after

WITHIN = 2  # working days, until a plan is settled
MOST_WORDS = 180  # of what a task repeats; the whole stands on the plan
NOBODY = "No safeguarding lead is named anywhere: ask your manager who settles plans."
KNOWN = "{} is in another plan that you can open: let this one join it, or link the two with a reason."


@transaction.atomic
def agree(plan: Plan, *, by: User, version: int, agreed_words: str) -> None:
    """The family agreed, in these words. A new plan, or one with somebody new in it, waits for the safeguarding lead.

    It waits whether or not there is another plan anywhere, so that the waiting tells nothing. Raises Changed.
    """
    insist(policy.may_agree(by, plan))
    if not agreed_words.strip():
        raise Refused(refuse("Say who of the family agreed, and what they said."))
    for other, people in policy.met(plan).items():
        with reading.as_system("whether both plans are known to whoever agrees one"):
            theirs = Plan.objects.select_related("family").get(pk=other)
            name = Person.objects.get(pk=people[0]).first_name
        if families.may_see(by, theirs.family):
            raise Refused(refuse(KNOWN.format(name)))
    if plan.state == "live" and not plan.scope.filter(until=None).exclude(state="live").exists():
        change(plan, version=version, agreed_words=agreed_words)
        _agreed(plan, by=by)
        return
    change(plan, version=version, agreed_words=agreed_words, asked_on=today(), asked_by=by)
    _ask(plan, by=by)
    finish_about(NOT_YET, plan.pk, by=by, outcome="Agreed again")
    record("plan agreed", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}")


@transaction.atomic
def settle(plan: Plan, *, by: User, live: bool, words: str, link_why: str = "") -> None:
    """The safeguarding lead says that it is live, linked with another for a reason; or not yet."""
    insist(policy.may_settle(by, plan))
    if not words.strip():
        raise Refused(refuse("Say why. Who wrote the plan reads it: name nobody whom they may not know of."))
    with reading.as_system("a safeguarding lead settles a plan"):
        if live:
            _live(plan, by=by, words=words, link_why=link_why)
        else:
            change(plan, version=plan.version, asked_on=None, settled_by=by, settled_words=words)
            _not_yet(plan, by=by, words=words)
    finish_about(TO_SETTLE, plan.pk, by=by, outcome="It is live" if live else "Not yet")
    record("plan settled", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}", reason=words)


@transaction.atomic
def link(pair: Pair, *, by: User, reason: str) -> PlansLinked:
    """The decision that both plans may be for the child, each with its own part of the child's life."""
    insist(policy.may_link(by, pair))
    if not reason.strip():
        raise Refused(refuse("Say why both plans are needed."))
    made = PlansLinked.objects.create(plan=pair.plan, other=pair.other, reason=reason, decided_by=by, decided_at=now())
    record("plans linked", by=by, family_id=str(pair.plan.family_id), about=f"plan {pair.plan.pk}", reason=reason)
    return made


@transaction.atomic
def join(pair: Pair, *, by: User, version: int, reason: str) -> None:
    """The one plan goes into the other with everything in it, to be agreed there; nothing is lost. Raises Changed."""
    insist(policy.may_join(by, pair))
    plan, into = pair.plan, pair.other
    if not reason.strip():
        raise Refused(refuse("Say why they are one plan, and what the family says."))
    people = [row.person for row in plan.scope.filter(until=None).select_related("person")]
    strangers = [one for one in people if not _is_of(into, one)]
    if strangers:
        name = strangers[0].first_name or "Somebody"
        raise Refused(refuse(f"{name} is not of the other family: bring them into it first, or link the two plans."))
    for person in people:
        if not into.scope.filter(person__in=records_of(person), until=None).exists():
            bring_in(into, by=by, person=person)
    with reading.as_system("a plan joins another, with everything in it"):
        place = into.objectives.count()
        for number, one in enumerate(Objective.objects.filter(plan=plan).order_by("place", "recorded_at"), 1):
            state = "draft" if one.state == "agreed" else one.state
            change(one, version=one.version, plan=into, place=place + number, state=state)
            for step in one.actions.values_list("pk", flat=True):  # whose pages lie with the other family from now on
                finish_about("action", step, by=by, outcome="It joined another plan")
        for works in WhatWorks.objects.filter(plan=plan):
            change(works, version=works.version, plan=into)
        PlanScope.objects.filter(plan=plan, until=None).update(state="ended", until=today())
        change(plan, version=version, state="ended", ended_on=today(), ended_by=by, ended_why=reason, joined_to=into)
    for asked in (TO_SETTLE, NOT_YET):
        finish_about(asked, plan.pk, by=by, outcome="It joined another plan")
    record("plan joined another", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}", reason=str(into.pk))


@transaction.atomic
def merge(held: Held, *, by: User, version: int, into: Objective) -> None:
    """A person says that two objectives are one: the first stands in the second, and is kept. Raises Changed."""
    insist(may_write_of(by, held))
    insist(may_write_of(by, Held(held.family, into)))
    if into.pk == held.item.pk or into.plan_id != held.item.plan_id or into.joined_to_id:
        raise Refused(refuse("Choose another objective of this plan."))
    change(held.item, version=version, joined_to=into)
    with reading.as_system("what was merged is shown with the objective that stands"):
        roots = [pk for pk in held.item.roots if pk not in into.roots]
        change(into, version=into.version, roots=[*into.roots, *roots])
        held.item.grows_from.filter(until=None).update(objective=into)
        for action in held.item.actions.all():
            change(action, version=action.version, objective=into)
        for told in held.item.progress.all():
            change(told, version=told.version, objective=into)
    record("objectives merged", by=by, family_id=str(held.family.pk), about=f"objective {held.item.pk}")


def _ask(plan: Plan, *, by: User) -> None:
    """One task: for a safeguarding lead who may know of every plan that it meets, of the own agency first."""
    settler = _settler(plan)
    if settler is None:
        raise Refused(refuse(NOBODY))
    finish_about(TO_SETTLE, plan.pk, by=by, outcome="Agreed again")
    give_task(
        "Settle that a family's plan is live", to=settler, due=working_days_after(today(), WITHIN), by=by,
        about=(TO_SETTLE, plan.pk), link=reverse("settle_plan", args=[plan.pk]),
    )  # fmt: skip


def _not_yet(plan: Plan, *, by: User, words: str) -> None:
    """Who agreed it, or covers for them, has it on the desk, with what to do about it."""
    maker = colleagues.stands_in(plan.asked_by or plan.begun_by, today())
    said = words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS].rsplit(' ', 1)[0]} …"
    give_task(
        f"The plan is not live yet: “{said}” Put it right, and agree the plan again", to=maker,
        due=working_days_after(today(), WITHIN), by=by, about=(NOT_YET, plan.pk), family_id=str(plan.family_id),
        link=reverse("plan", args=[plan.family_id]),
    )  # fmt: skip


def _settler(plan: Plan) -> User | None:
    with reading.as_system("which safeguarding lead may know of both plans"):
        others = list(Plan.objects.filter(pk__in=policy.met(plan)).select_related("family", "kept_by"))
        own = colleagues.lead_of(plan.kept_by, today())
        leads = [own, *(colleagues.lead_of(one.kept_by, today()) for one in others), colleagues.any_lead(today())]
        named = [one for one in leads if one is not None]
        knows = [one for one in named if all(families.may_see(one, each.family) for each in others)]
    return next(iter([*knows, *named]), None)


def _live(plan: Plan, *, by: User, words: str, link_why: str) -> None:
    for other in policy.met(plan):
        if Plan.objects.get(pk=other).state == "live" and not link_why.strip():
            raise Refused(refuse(f"{SENTENCE} Give the reason for the link, or say that it is not live yet."))
        if link_why.strip():
            theirs = Plan.objects.get(pk=other)
            PlansLinked.objects.create(plan=plan, other=theirs, reason=link_why, decided_by=by, decided_at=now())
    since = plan.live_since or today()
    try:
        with transaction.atomic():
            change(plan, version=plan.version, state="live", asked_on=None, live_since=since, settled_by=by,
                   settled_words=words)  # fmt: skip
            PlanScope.objects.filter(plan=plan, until=None).update(state="live")
    except IntegrityError:
        raise Refused(refuse(SENTENCE)) from None
    _agreed(plan, by=by)


def _agreed(plan: Plan, *, by: User) -> None:
    """What was being written is agreed with the rest, and the plan is kept as it is now."""
    with reading.as_system("everything in a plan is agreed with it"):
        for one in Objective.objects.filter(plan=plan, state="draft", joined_to=None):
            change(one, version=one.version, state="agreed")
        keep_version(plan, by=by, agreed_words=plan.agreed_words)
    record("plan is live", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}")


def _is_of(plan: Plan, person: Person) -> bool:
    return plan.family.memberships.filter(person__in=records_of(person), until=None).exists()
