"""A child and caring: what was said, confirming it, and that the assessment is done."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted
from thinkfamily.casework.young_carers import actions, policy, reads
from thinkfamily.casework.young_carers.forms import AskForm, ConfirmForm, DoneForm
from thinkfamily.casework.young_carers.law import clock_on
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import finder, whom


@page(may=policy.may_read, about=reads.find_child)
def caring(request, child):
    return _shown(request, child.family, child.person.pk, "caring.html", may_ask=policy.may_ask(request.user, child))


@page(may=policy.may_ask, about=reads.find_child)
def ask_caring(request, child):
    form = AskForm(posted(request))
    if form.is_valid():
        kept = actions.ask(child, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down.")
        if kept.answer == "yes":
            return redirect("confirm_caring", child.family.pk, kept.pk)
        return redirect("caring", child.family.pk, child.person.pk)
    return _shown(request, child.family, child.person.pk, "ask_caring.html", form=form)


@page(may=policy.may_confirm, about=finder(CaringAsked))
def confirm_caring(request, held):
    form = ConfirmForm(posted(request))
    if form.is_valid():
        actions.confirm(held, by=request.user, because=form.cleaned_data["because"])
        messages.success(request, "Confirmed. The young carer’s needs assessment is now somebody’s task.")
        return redirect("caring", held.family.pk, held.item.person_id)
    clock = clock_on(today())
    more = {"form": form, "item": held.item, "clock": clock, "due": clock.due(today())}
    return _shown(request, held.family, held.item.person_id, "confirm_caring.html", **more)


@page(may=policy.may_finish, about=finder(YoungCarer))
def caring_done(request, held):
    form = DoneForm(posted(request))
    if form.is_valid():
        actions.finish(held, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down. Tell the child what will change.")
        return redirect("caring", held.family.pk, held.item.person_id)
    return _shown(request, held.family, held.item.person_id, "caring_done.html", form=form, item=held.item)


def _shown(request, family, person, template, **more):
    seen = whom(request.user, family)
    key = seen.same.person(person)
    if key not in seen.people:
        raise Http404
    found = reads.of_family(seen)[key]
    look(request, seen, found.items)
    shown = {"family": family, "found": found, "name": seen.name(key), "key": key, "whom": seen}
    return render(request, f"casework/young_carers/{template}", shown | more)
