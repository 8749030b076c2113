"""A family's needs: the page, writing them down, taking over what was found, and what people say of them."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.needs import actions, found, policy, reads
from thinkfamily.casework.needs.forms import EndNeedForm, JoinForm, NeedForm, SayForm, TakeForm
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.pages import look, posted
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def needs(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, [*shown.items, *(one.row for some in shown.views.values() for one in some)])
    return render(request, "casework/needs/needs.html", {"family": family, "shown": shown, "whom": shown.whom})


@page(may=policy.may_write, about=families.find)
def add_need(request, family):
    seen = whom(request.user, family)
    standing = reads.same_choices(seen)
    people = [(str(key), seen.name(key)) for key in seen.people]
    first = {"who": request.GET.get("person", "")}
    form = NeedForm(posted(request), people=people, needs=_said(seen, standing), initial=first)
    if form.is_valid():
        said = dict(form.cleaned_data)
        person, said["harms"] = _somebody(seen, said.pop("who")), _somebody(seen, said["harms"])
        actions.write(family, by=request.user, person=person, same_as=standing.get(said.pop("same_as")), **said)
        messages.success(request, "Written down.")
        return redirect("needs", family.pk)
    return _asking(request, family, seen, standing.values(), "add_need.html", form=form)


@page(may=policy.may_mend, about=finder(Need))
def mend_need(request, held):
    seen = whom(request.user, held.family)
    people = [(str(key), seen.name(key)) for key in seen.people]
    form = NeedForm(posted(request), kept=held.item, people=people)

    def mend(version, said):
        actions.mend(held, by=request.user, version=version, **said | {"harms": _somebody(seen, said["harms"])})

    if settled(form, mend):
        messages.success(request, "Saved.")
        return redirect("needs", held.family.pk)
    return _asking(request, held.family, seen, [held.item], "mend_need.html", form=form, item=held.item)


@page(may=policy.may_mend, about=finder(Need))
def end_need(request, held):
    form = EndNeedForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.end(held, by=request.user, version=version, **said)):
        messages.success(request, "Written down: it is so no more.")
        return redirect("needs", held.family.pk)
    seen = whom(request.user, held.family)
    return _asking(request, held.family, seen, [held.item], "end_need.html", form=form, item=held.item)


@page(may=policy.may_mend, about=finder(Need))
def join_need(request, held):
    seen = whom(request.user, held.family)
    standing = reads.same_choices(seen, seen.same.person(held.item.person_id), but=held.item)
    form = JoinForm(posted(request), kept=held.item, needs=_said(seen, standing))

    def join(version, said):
        same_as = standing.get(said["same_as"])
        if same_as is None:
            actions.part(held, by=request.user, version=version)
        else:
            actions.join(held, by=request.user, version=version, same_as=same_as)

    if settled(form, join):
        messages.success(request, "Saved.")
        return redirect("needs", held.family.pk)
    items = [held.item, *standing.values()]
    return _asking(request, held.family, seen, items, "join_need.html", form=form, item=held.item)


@page(may=policy.may_say, about=finder(Need))
def say_of_need(request, held):
    seen = whom(request.user, held.family)
    people = [(str(key), seen.name(key)) for key in seen.people]
    form = SayForm(posted(request), people=people)
    if form.is_valid():
        said = form.cleaned_data
        person = _somebody(seen, said["who"])
        try:
            actions.say(held, by=request.user, said=said["said"], reason=said["reason"], person=person)
        except Refused as no:  # what was typed stays in the boxes
            form.add_error("who", no.decision.reason)
        else:
            messages.success(request, "Written down.")
            return redirect("needs", held.family.pk)
    thread = reads.thread(seen, held.item)
    return _asking(request, held.family, seen, thread.rows, "say_of_need.html", form=form, thread=thread)


@page(may=policy.may_take, about=found.find)
def take_found(request, wanted):
    one = wanted.as_seen_by(request.user)
    seen = whom(request.user, wanted.family)
    standing = reads.same_choices(seen, seen.same.person(one.person.pk) if one.person else None)
    people = None if one.person else [(str(key), seen.name(key)) for key in seen.people]
    form = TakeForm(posted(request), people=people, needs=_said(seen, standing))
    if form.is_valid():
        said = form.cleaned_data
        person = one.person or _somebody(seen, said["who"])
        actions.take(one, by=request.user, person=person, same_as=standing.get(said["same_as"]))
        messages.success(request, "Taken over. It keeps where it was found.")
        return redirect("needs", wanted.family.pk)
    return _asking(request, wanted.family, seen, standing.values(), "take_found.html", form=form, found=one)


def _somebody(seen, key):
    return {str(one): person for one, person in seen.people.items()}.get(key)


def _said(seen, standing):
    return [(key, f"{seen.name(seen.same.person(one.person_id))}: {one.text[:80]}") for key, one in standing.items()]


def _asking(request, family, seen, items, template, **more):
    look(request, seen, items)
    return render(request, f"casework/needs/{template}", {"family": family} | more)
