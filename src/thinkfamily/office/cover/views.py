"""The desks of one's people: cover for a while, and handing over for good."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues.shown import find_person
from thinkfamily.access.page import page
from thinkfamily.office.cover import actions, policy, reads
from thinkfamily.office.cover.forms import CoverForm, HandOverForm


@page(may=policy.may_read_desks)
def desks(request):
    return render(request, "office/cover/desks.html", {"desks": reads.desks(request.user)})


@page(may=policy.may_hand_over, about=find_person)
def cover(request, person):
    people = policy.who_may_take_over(request.user, person)
    form = CoverForm(request.POST if request.method == "POST" else None, people=people, label="Who covers")
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("since", "until", "reason")}
        actions.arrange(person, stand_in=form.chosen, by=request.user, **told)
        messages.success(request, f"{form.chosen.name} covers for {person.name}. It comes back by itself.")
        return redirect("desks")
    context = {"person": person, "form": form, "on_desk": reads.on_desk(person)}
    return render(request, "office/cover/cover.html", context)


@page(may=policy.may_hand_over, about=find_person)
def hand_over(request, person):
    people = policy.who_may_take_over(request.user, person)
    form = HandOverForm(request.POST if request.method == "POST" else None, people=people, label="Who takes over")
    if form.is_valid():
        actions.hand_over(person, to=form.chosen, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, f"The whole desk is {form.chosen.name}’s now.")
        return redirect("desks")
    context = {"person": person, "form": form, "on_desk": reads.on_desk(person)}
    return render(request, "office/cover/hand_over.html", context)


@page(may=policy.may_end, about=reads.find_cover)
def end_cover(request, cover):
    if request.method == "POST":
        actions.end(cover, by=request.user)
        messages.success(request, f"{cover.away.name} is back: the desk is theirs alone.")
        return redirect("desks")
    return render(request, "office/cover/end_cover.html", {"cover": cover})
