"""Two records turn out to be one child who is in two live plans: somebody is asked at once, and nothing is refused."""

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.joining import policy
from thinkfamily.casework.plan.joining.policy import TO_BRING_TOGETHER, Pair, key_of
from thinkfamily.casework.plan.models import Plan, PlanScope, PlansLinked
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about, give
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.one_person import records_by_id
from thinkfamily.people.same_person.models import Merge
from thinkfamily.vocabulary.dates import working_days_after

WITHIN = 2  # working days
ASKS = "One child is in two live plans since two records are read as one: say what becomes of the plans"
JOIN = "A child is in two live plans: let one join the other, or link the two"
SPEAK = "Speak with {}, safeguarding lead, about the plan of a family that you lead"


def two_records_are_one(merge: Merge) -> None:
    """A task for whoever may know of both plans. In the transaction of the merging, as the system."""
    rows = PlanScope.objects.filter(person__in=records_by_id(merge.kept_id), child=True, state="live", until=None)
    plans = list(
        Plan.objects.filter(pk__in=rows.values("plan")).select_related("family", "kept_by").order_by("begun_at")
    )
    for place, one in enumerate(plans):
        for other in plans[place + 1 :]:
            if other.pk in policy.met(one):
                _ask(Pair(one, other), by=merge.by)


def _ask(pair: Pair, *, by: User) -> None:
    """The safeguarding lead of one of the two agencies, any other, or who merged them: the first who may know of both.

    Where nobody may, it is a safeguarding lead's all the same; the page then names to them what they may know.
    """
    leads = [colleagues.lead_of(one.kept_by, today()) for one in (pair.plan, pair.other)]
    named = [one for one in (*leads, *colleagues.every_lead(today()), by) if one is not None]
    to = next((one for one in named if both_known(one, pair)), named[0])
    give(
        ASKS, to=to, due=working_days_after(today(), WITHIN), by=by, about=(TO_BRING_TOGETHER, key_of(pair)),
        link=reverse("bring_plans_together", args=[pair.plan.pk, pair.other.pk]),
    )  # fmt: skip
    record("two live plans met", by=by, about=f"plans {key_of(pair)}")


def both_known(user: User, pair: Pair) -> bool:
    return all(families.may_see(user, one.family) for one in (pair.plan, pair.other))


@transaction.atomic
def bring_together(pair: Pair, *, by: User, link: bool, words: str) -> None:
    """Both stay live, linked for a reason; or whoever leads each is asked, and learns only what they may know."""
    insist(policy.may_bring_together(by, pair))
    if not words.strip():
        raise Refused(refuse("Say why."))
    with reading.as_system("what becomes of two plans that are for one child"):
        if link:
            said = {"reason": words, "decided_by": by, "decided_at": now()}
            PlansLinked.objects.get_or_create(plan=pair.plan, other=pair.other, defaults=said)
        else:
            for one, other in ((pair.plan, pair.other), (pair.other, pair.plan)):
                _ask_who_leads(Pair(one, other), by=by)
    done = "Linked" if link else "Whoever leads is asked"
    finish_about(TO_BRING_TOGETHER, key_of(pair), by=by, outcome=done)
    record(f"two live plans: {done.lower()}", by=by, about=f"plans {key_of(pair)}", reason=words)


def _ask_who_leads(pair: Pair, *, by: User) -> None:
    """Where nobody leads, whoever runs the plan: who began it."""
    leads = [one.user for one in pair.plan.case.leads.filter(until=None).select_related("user__agency")]
    to = colleagues.stands_in(next(iter(leads), pair.plan.begun_by), today())
    knows = bool(families.may_see(to, pair.other.family))
    link = reverse("join_plan", args=[pair.plan.family_id, pair.other.pk]) if knows else ""
    give(
        JOIN if knows else SPEAK.format(by.name), to=to, due=working_days_after(today(), WITHIN), by=by,
        about=("plan", pair.plan.pk), family_id=str(pair.plan.family_id),
        link=link or reverse("plan", args=[pair.plan.family_id]),
    )  # fmt: skip
