"""Pages of objectives, what is done for them, and how it goes."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.casework.plan import going, policy, reads, writing
from thinkfamily.casework.plan.forms import (
    ActionForm,
    CloseForm,
    EndActionForm,
    NoObjectiveForm,
    ObjectiveForm,
    ProgressForm,
)
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.casework.plan.shown import owner_name
from thinkfamily.casework.plan.smart.reads import typed
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_write, about=reads.find)
def add_objective(request, plan):
    seen = whom(request.user, plan.family)
    roots, owners = reads.roots_of(seen, plan), reads.owners(seen)
    first = {"roots": request.GET.getlist("grows"), "who": request.GET.get("person", "")}
    form = ObjectiveForm(posted(request), people=_people(seen), roots=_said(seen, roots), owners=owners, initial=first)
    helps = typed(form, {key: str(one) for key, one in roots.items()})
    if "check" in request.POST:
        return HttpResponse(helps.as_text, content_type="text/plain; charset=utf-8")
    made: list[Any] = []

    def write(said):
        step = writing.Step(said.pop("step"), reads.owner_of(said.pop("step_owner")), every=said.pop("step_every"))
        said |= {
            "person": families.find_person(said.pop("who")),
            "by_when": said.pop("by"),
            "roots": [roots[key] for key in said["roots"]],
        }
        made.append(writing.write(plan, by=request.user, first_step=step if step.what else None, **said))

    if taken(form, write):
        messages.success(request, "Saved. What it may still need stands beside it.")
        return redirect("mend_objective", plan.family_id, made[0].pk)
    look(request, seen, [*roots.values(), *seen.items(Supporter)], plan)
    return _asking(request, plan.family, form, "add_objective.html", helps=helps)


@page(may=policy.may_write_of, about=reads.held(Objective))
def mend_objective(request, held):
    seen, one = whom(request.user, held.family), held.item
    roots = reads.roots_of(seen, one.plan)
    grows = [key for key in roots if key.partition(":")[2] in {str(root) for root in one.roots}]
    form = ObjectiveForm(posted(request), kept=one, roots=_said(seen, roots), initial={"roots": grows})
    actions = reads.steps_of(seen, one)
    steps = [f"{owner_name(seen, step)} will {step}" for step in actions]
    helps = typed(form, {key: str(root) for key, root in roots.items()}, steps)
    if "check" in request.POST:
        return HttpResponse(helps.as_text, content_type="text/plain; charset=utf-8")

    def mend(version, said):
        said = dict(said)
        said |= {"by_when": said.pop("by"), "roots": [roots[key] for key in said["roots"]]}
        writing.mend(held, by=request.user, version=version, **said)

    if settled(form, mend):
        messages.success(request, "Saved. What it may still need stands beside it.")
        return redirect("mend_objective", held.family.pk, one.pk)
    look(request, seen, [one, *roots.values(), *actions, *(step.supporter for step in actions if step.supporter)])
    return _asking(request, held.family, form, "mend_objective.html", helps=helps, item=one, steps=steps)


@page(may=policy.may_write_of, about=reads.held(Objective))
def close_objective(request, held):
    form = CloseForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: writing.close(held, by=request.user, version=version, **said)):
        messages.success(request, "Written down.")
        return redirect("plan", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    return _asking(request, held.family, form, "close_objective.html", item=held.item)


@page(may=policy.may_write_of, about=reads.held(Objective))
def add_action(request, held):
    seen = whom(request.user, held.family)
    form = ActionForm(posted(request), owners=reads.owners(seen))

    def act(said):
        step = writing.Step(said["what"], reads.owner_of(said["owner"]), said["by"], said["every"])
        each = int(said["remind_on"]) if said["remind_on"] else None
        writing.act(held.item, by=request.user, step=step, remind=said["remind"], remind_on=each)

    if taken(form, act):
        messages.success(request, "Written down.")
        return redirect("plan", held.family.pk)
    look(request, seen, [held.item, *seen.items(Supporter)])
    return _asking(request, held.family, form, "add_action.html", item=held.item)


@page(may=policy.may_write_of, about=reads.held(Action))
def end_action(request, held):
    form = EndActionForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: writing.end_action(held, by=request.user, version=version, **said)):
        messages.success(request, "Written down.")
        return redirect("plan", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    return _asking(request, held.family, form, "end_action.html", item=held.item)


@page(may=policy.may_read, about=families.find)
def record_progress(request, family):
    """Every objective and action of the plan, each with its way to say how it goes."""
    plan = reads.find(family.pk)
    shown = reads.of_plan(request.user, plan)
    look(request, shown.whom, shown.items, plan)
    context = {"family": family, "shown": shown, "may_write": policy.may_write(request.user, plan)}
    return render(request, "casework/plan/record_progress.html", context)


@page(may=policy.may_write_of, about=reads.held(Objective))
def objective_progress(request, held):
    return _going(request, held)


@page(may=policy.may_write_of, about=reads.held(Action))
def action_progress(request, held):
    return _going(request, held)


@page(may=policy.may_say_of_need, about=reads.find_for_need)
def say_no_objective(request, asked):
    form = NoObjectiveForm(posted(request), initial={"on": today()})
    if taken(form, lambda said: writing.say_no_objective(asked.plan, asked.need, by=request.user, **said)):
        messages.success(request, "Written down.")
        return redirect("plan", asked.family.pk)
    look(request, whom(request.user, asked.family), [asked.need])
    return _asking(request, asked.family, form, "say_no_objective.html", item=asked.need)


def _going(request, held):
    seen = whom(request.user, held.family)
    of_action = isinstance(held.item, Action)
    form = ProgressForm(posted(request), of_action=of_action, people=_people(seen), initial={"on": today()})

    def keep(said):
        who, scale = said.pop("who"), said.pop("scale")
        person = families.find_person(who) if who else None
        said["scale"] = int(scale) if scale else None
        going.record_progress(held, by=request.user, person=person, **said)

    if taken(form, keep):
        messages.success(request, "Written down.")
        return redirect("plan", held.family.pk)
    look(request, seen, [held.item])
    return _asking(request, held.family, form, "say_progress.html", item=held.item)


def _people(seen):
    return [(str(key), seen.name(key)) for key in seen.people]


def _said(seen, roots):
    return [(key, f"{seen.name(seen.same.person(one.person_id))}: {one}") for key, one in roots.items()]


def _asking(request, family, form, template, **more):
    return render(request, f"casework/plan/{template}", {"form": form, "family": family} | more)
