"""Pages on which a plan is agreed, settled, joined to another, linked with it, and becomes a team's."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, look_at_family, posted, taken
from thinkfamily.casework.plan import actions as plans
from thinkfamily.casework.plan import policy as of_plans
from thinkfamily.casework.plan import reads as plan_reads
from thinkfamily.casework.plan.joining import actions, merged, policy, reads
from thinkfamily.casework.plan.joining.forms import (
    AgreeForm,
    BringTogetherForm,
    JoinForm,
    LinkForm,
    MergeForm,
    SettleForm,
    ToTeamForm,
)
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.persons.editing import settled

WAITS = "Agreed. It waits for the safeguarding lead, as every new plan does."


@page(may=policy.may_agree, about=plan_reads.find)
def agree_plan(request, plan):
    form = AgreeForm(posted(request), kept=plan)
    if _settled(form, lambda version, said: actions.agree(plan, by=request.user, version=version, **said)):
        messages.success(request, "Agreed: a new version is kept." if plan.state == "live" else WAITS)
        return redirect("plan", plan.family_id)
    look_at_family(request, plan.family, plan)
    return _asking(request, form, "agree_plan.html", family=plan.family)


@page(may=policy.may_settle, about=reads.find_plan)
def settle_plan(request, plan):
    form = SettleForm(posted(request))

    def settle(said):
        actions.settle(plan, by=request.user, live=said.pop("live") == "yes", **said)

    if taken(form, settle):
        messages.success(request, "Settled.")
        return redirect("tasks")
    look_at_family(request, plan.family, plan)
    return _asking(request, form, "settle_plan.html", shown=reads.to_settle(request.user, plan))


@page(may=policy.may_bring_together, about=reads.find_two)
def bring_plans_together(request, pair):
    form = BringTogetherForm(posted(request))

    def bring(said):
        merged.bring_together(pair, by=request.user, link=said["what"] == "link", words=said["words"])

    if taken(form, bring):
        messages.success(request, "Written down.")
        return redirect("tasks")
    shown = reads.to_bring_together(request.user, pair)
    for one in shown.known:
        look_at_family(request, one.family, one)
    return _asking(request, form, "bring_plans_together.html", shown=shown)


@page(may=policy.may_join, about=reads.find_pair)
def join_plan(request, pair):
    form = JoinForm(posted(request), kept=pair.plan)
    if _settled(form, lambda version, said: actions.join(pair, by=request.user, version=version, **said)):
        messages.success(request, "It joined the other plan, with everything in it. Agree that plan again.")
        return redirect("plan", pair.other.family_id)
    look_at_family(request, pair.plan.family, pair.plan, pair.other)
    return _asking(request, form, "join_plan.html", family=pair.plan.family, pair=pair)


@page(may=policy.may_link, about=reads.find_pair)
def link_plans(request, pair):
    form = LinkForm(posted(request))
    if taken(form, lambda said: actions.link(pair, by=request.user, **said)):
        messages.success(request, "Linked: both plans may be for the child.")
        return redirect("plan", pair.plan.family_id)
    look_at_family(request, pair.plan.family, pair.plan, pair.other)
    return _asking(request, form, "link_plans.html", family=pair.plan.family, pair=pair)


@page(may=of_plans.may_write_of, about=plan_reads.held(Objective))
def merge_objective(request, held):
    seen = whom(request.user, held.family)
    others = {str(one.pk): one for one in seen.items(Objective, {"plan": held.item.plan_id, "joined_to": None})}
    others.pop(str(held.item.pk), None)
    form = MergeForm(posted(request), kept=held.item, objectives=[(key, str(one)) for key, one in others.items()])

    def merge(version, said):
        actions.merge(held, by=request.user, version=version, into=others[said["into"]])

    if _settled(form, merge):
        messages.success(request, "The two are one now. What each said is kept.")
        return redirect("plan", held.family.pk)
    look(request, seen, [held.item, *others.values()])
    return _asking(request, form, "merge_objective.html", family=held.family, item=held.item)


@page(may=of_plans.may_write, about=plan_reads.find)
def plan_to_team(request, plan):
    form = ToTeamForm(posted(request), kept=plan)
    if _settled(form, lambda version, said: plans.to_team(plan, by=request.user, version=version)):
        messages.success(request, "It is a plan of a team now.")
        return redirect("plan", plan.family_id)
    look_at_family(request, plan.family, plan)
    return _asking(request, form, "plan_to_team.html", family=plan.family)


def _settled(form, save):
    """As `settled`; a refusal stands above the form, what was typed still in its boxes."""
    try:
        return settled(form, save)
    except Refused as no:
        if no.decision.hidden:
            raise
        form.add_error(None, no.decision.reason)
        return False


def _asking(request, form, template, **more):
    return render(request, f"casework/plan/joining/{template}", {"form": form} | more)
