"""Pages on which somebody asks to be reminded of a small step, and is told of it by word."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.casework.plan import reads as plans
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.plan.reminding import actions, policy, reads
from thinkfamily.casework.plan.reminding.forms import ToldForm, WantForm
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_want, about=plans.held(Action))
def remind_of_step(request, held):
    form = WantForm(posted(request), kept=held.item)

    def want(version, said):
        when = said["when"]
        weekday = int(when) if when.isdigit() else None
        actions.want(held, by=request.user, version=version, remind=when != "no", weekday=weekday, on=said["on"])

    if settled(form, want):
        messages.success(request, "Written down.")
        return redirect("record_progress", held.family.pk)
    return _asking(request, held, form, "remind_of_step.html")


@page(may=policy.may_tell, about=plans.held(Action))
def tell_of_step(request, held):
    form, told = ToldForm(posted(request)), []
    if taken(form, lambda said: told.append(actions.say_told(held, by=request.user))):
        said = "Written down: they were told." if told[0] else "Nobody is reminded of it any more: it is off the desk."
        messages.success(request, said)
        return redirect("record_progress", held.family.pk)
    return _asking(request, held, form, "tell_of_step.html")


def _asking(request, held, form, template):
    shown = reads.of_step(request.user, held)
    look(request, shown.whom, shown.items)
    context = {"form": form, "family": held.family, "shown": shown}
    return render(request, f"casework/plan/reminding/{template}", context)
