"""Sealing something, the list of what is sealed, and looking at a seal again."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.family_record import reads as record
from thinkfamily.people.persons.reads import find_item
from thinkfamily.people.sealing import actions, policy, reads
from thinkfamily.people.sealing.forms import GO_ON, SHOW, LookAgainForm, SealForm
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_seal, about=find_item)
def seal_item(request, item):
    shown = reads.sealing_page(request.user, item)
    form = SealForm(request.POST if request.method == "POST" else None, shown=shown, by=request.user)
    if form.is_valid():
        actions.seal(item, actions.Terms(**form.terms), by=request.user)
        messages.success(request, "Sealed. It holds from now on, until somebody lifts it.")
        return redirect("record", shown.family.pk)
    showing(request, str(shown.family.pk), [str(item.pk)], [shown.family.area])
    note_left([item], to=request.user)
    return render(request, "people/sealing/seal_item.html", {"shown": shown, "form": form})


@page(may=policy.may_read_seals)
def seals(request):
    return render(request, "people/sealing/seals.html", {"rows": reads.listed(request.user)})


@page(may=policy.may_see_seal, about=reads.find)
def seal(request, seal):
    shown = reads.seal_page(request.user, seal)
    form = LookAgainForm(request.POST if request.method == "POST" else None, shown=shown)
    if form.is_valid():
        answer(seal, form, request.user)
        messages.success(request, "Written down.")
        return redirect("seals")
    for family in shown.families:
        showing(request, str(family.pk), [str(seal.item)], [family.area])
    note_left([shown.item], to=request.user)
    return render(request, "people/sealing/seal.html", {"shown": shown, "form": form})


def answer(seal, form, by):
    """What the keeper said."""
    said = form.cleaned_data
    if said["what"] == GO_ON:
        actions.look_again(seal, by=by, why=said["why"], review_on=said["review_on"])
    elif said["what"] == SHOW:
        actions.open_to(seal, by=by, why=said["why"], person=form.later[said["person"]])
    else:
        actions.lift(seal, by=by, why=said["why"])


@page(may=policy.may_copy, about=record.find_member)
def family_copy(request, member):
    parts = reads.copy_for(request.user, member)
    showing(request, str(member.family_id), [str(each.person.pk) for each in parts], [member.family.area])
    note_left([item for part in parts for item in part.items], to=request.user)
    return render(request, "people/sealing/family_copy.html", {"member": member, "parts": parts})
