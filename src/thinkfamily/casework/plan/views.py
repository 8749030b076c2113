"""The plan: its front, its best hopes, what already works, and for whom it is."""

from typing import Any

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, look_at_family, posted, taken
from thinkfamily.casework.plan import actions, beside, policy, reads, writing
from thinkfamily.casework.plan.comparing import compared
from thinkfamily.casework.plan.forms import BeginForm, BringInForm, HopesForm, LeaveWorksForm, WorksForm
from thinkfamily.casework.plan.joining.reads import joined_lately, offers
from thinkfamily.casework.plan.objectives import WhatWorks
from thinkfamily.casework.team import reads as team
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.front_page.coming import coming
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def plan(request, family):
    kept = reads.in_hand(family)
    if kept is None:
        look_at_family(request, family)
        context = {"family": family, "may_begin": policy.may_begin(request.user, family)}
        return render(request, "casework/plan/none.html", context)
    shown = reads.of_plan(request.user, kept)
    parts, said = beside.parts_of(shown.whom), beside.of_plan(shown.whom, kept)
    next_up, (around, _) = coming(shown.whom, today()), team.members(shown.whom, kept.case)
    advice = team.of_objectives(shown.whom, [one.row.pk for one in shown.objectives])
    more = [*(item for part in parts for item in part.items), *(one.item for one in said)]
    more += [*(one.item for one in next_up if one.item), *(item for one in around for item in one.items)]
    more += [one for rows in advice.values() for one in rows]
    look(request, shown.whom, [*shown.items, *more], kept)
    context = {
        "family": family, "shown": shown, "parts": parts, "said": said, "plan": kept, "coming": next_up,
        "team": around, "advice": advice,
        "may_write": policy.may_write(request.user, kept), "may_begin": policy.may_begin(request.user, family),
        "offers": offers(shown.whom, kept), "joined": joined_lately(kept) if shown.several else None,
    }  # fmt: skip
    return render(request, "casework/plan/plan.html", context)


@page(may=policy.may_read, about=families.find)
def plan_changes(request, family):
    shown = compared(request.user, reads.find(family.pk))
    look(request, shown.whom, shown.items, shown.plan)
    return render(request, "casework/plan/changes.html", {"shown": shown, "family": family})


@page(may=policy.may_begin, about=families.find)
def begin_plan(request, family):
    seen = whom(request.user, family)
    may_be_in = {str(key): one for key, one in _plannable(seen).items()}
    names = [(key, seen.name(one.pk)) for key, one in may_be_in.items()]
    form = BeginForm(posted(request), people=names, initial={"kind": "team", "people": list(may_be_in)})

    def begin(said):
        people = [may_be_in[key] for key in said["people"]]
        actions.begin(family, by=request.user, people=people, kind=said["kind"])

    if taken(form, begin):
        messages.success(request, "Begun. It waits as being agreed.")
        return redirect("plan", family.pk)
    look(request, seen)
    return _asking(request, family, form, "begin_plan.html")


@page(may=policy.may_write, about=reads.find)
def bring_into_plan(request, plan):
    seen = whom(request.user, plan.family)
    there = {seen.same.person(one) for one in plan.scope.filter(until=None).values_list("person", flat=True)}
    more = {str(key): one for key, one in _plannable(seen).items() if key not in there}
    form = BringInForm(posted(request), people=[(key, seen.name(one.pk)) for key, one in more.items()])
    if taken(form, lambda said: actions.bring_in(plan, by=request.user, person=more[said["who"]])):
        messages.success(request, "Written down.")
        return redirect("plan", plan.family_id)
    look(request, seen, [], plan)
    return _asking(request, plan.family, form, "bring_into_plan.html")


@page(may=policy.may_write, about=reads.find)
def say_hopes(request, plan):
    form = HopesForm(posted(request), kept=plan)
    if settled(form, lambda version, said: actions.say_hopes(plan, by=request.user, version=version, **said)):
        messages.success(request, "Written down.")
        return redirect("plan", plan.family_id)
    look_at_family(request, plan.family, plan)
    return _asking(request, plan.family, form, "say_hopes.html")


@page(may=policy.may_write, about=reads.find)
def say_what_works(request, plan):
    seen = whom(request.user, plan.family)
    strengths = {str(one.pk): one for one in reads.offered_strengths(seen, plan)}
    form = WorksForm(
        posted(request), people=_people(seen), strengths=[(key, str(one)) for key, one in strengths.items()]
    )

    def say(said):
        if one := strengths.get(said["offered"]):
            told: dict[str, Any] = {
                "person": families.find_person(one.person_id),
                "text": one.text,
                "whose": one.whose,
                "entry": one,
            }
        else:
            told = {"person": families.find_person(said["who"]), "text": said["text"], "whose": said["whose"]}
        writing.say_what_works(plan, by=request.user, **told)

    if taken(form, say):
        messages.success(request, "Written down.")
        return redirect("plan", plan.family_id)
    look(request, seen, strengths.values(), plan)
    return _asking(request, plan.family, form, "say_what_works.html")


@page(may=policy.may_write_of, about=reads.held(WhatWorks))
def leave_what_works(request, held):
    form = LeaveWorksForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: writing.leave_what_works(held, by=request.user, version=version)):
        messages.success(request, "It stands here no longer. That it did is kept.")
        return redirect("plan", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    return _asking(request, held.family, form, "leave_what_works.html", item=held.item)


def _plannable(seen):
    """Who may be in the plan, as the record says."""
    in_plan = {member.person_id for member in seen.members if member.in_plan}
    return {key: one for key, one in seen.people.items() if key in in_plan and not one.died_on and not one.lost_on}


def _people(seen):
    return [(str(key), seen.name(key)) for key in seen.people]


def _asking(request, family, form, template, **more):
    return render(request, f"casework/plan/{template}", {"form": form, "family": family} | more)
