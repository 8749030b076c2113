"""Taking down what somebody says is wrong, and answering it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disputes import actions, policy, reads
from thinkfamily.people.disputes.forms import ANSWER, AnswerForm, DisputeForm
from thinkfamily.people.families.reads import families_of
from thinkfamily.people.persons.reads import find_item, said_in, title_of
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_dispute, about=find_item)
def dispute_item(request, item):
    family = families_of(item.person, request.user)[0]
    form = DisputeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.dispute(item, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down. It stands beside the entry from now on.")
        return redirect("record", family.pk)
    showing(request, str(family.pk), [str(item.pk)], [family.area])
    note_left([item], to=request.user)
    shown = {"family": family, "form": form, "item": item, "said": said_in(item), "title": title_of(item)}
    return render(request, "people/disputes/dispute_item.html", shown)


@page(may=policy.may_see, about=reads.find)
def dispute(request, dispute):
    item, may = find_item(dispute.kind, dispute.item), policy.may_answer(request.user, dispute)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        if said["what"] == ANSWER:
            actions.answer(dispute, by=request.user, words=said["words"])
        else:
            actions.settle(dispute, by=request.user, how=said["what"], words=said["words"])
        return redirect("dispute", dispute.pk)
    near = families_of(dispute.person, request.user)
    for family in near:
        showing(request, str(family.pk), [str(item.pk)], [family.area])
    note_left([item], to=request.user)
    shown = {"dispute": dispute, "form": form, "item": item, "said": said_in(item), "families": near, "may": may}
    return render(request, "people/disputes/dispute.html", shown | {"settled": reads.settled_of(dispute)})
