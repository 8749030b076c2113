"""The log of what left about somebody, and adding to it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures import actions, policy, reads
from thinkfamily.people.disclosures.forms import HoldForm, ReleaseForm, TellForm
from thinkfamily.people.families import reads as families


@page(may=policy.may_read, about=families.find_person)
def told(request, person):
    found = reads.log_page(request.user, person)
    look(request, person, [str(each.kept.pk) for each in found.entries])
    return render(request, "people/disclosures/told.html", {"shown": found})


@page(may=policy.may_print, about=families.find_person)
def told_print(request, person):
    look(request, person, [])
    context = {"person": person, "entries": reads.for_the_person(person)}
    return render(request, "people/disclosures/print.html", context)


@page(may=policy.may_add, about=families.find_person)
def tell(request, person):
    form = TellForm(request.POST if request.method == "POST" else None, agencies=reads.receivers(request.user))
    if form.is_valid():
        actions.tell(person, by=request.user, **form.told)
        messages.success(request, "Written down.")
        return redirect("told", person.pk)
    look(request, person, [])
    return render(request, "people/disclosures/tell.html", {"person": person, "form": form})


@page(may=policy.may_hold_back, about=reads.find)
def hold_back(request, entry):
    held = reads.is_held(entry)
    form = (ReleaseForm if held else HoldForm)(request.POST if request.method == "POST" else None)
    if form.is_valid():
        act = actions.release if held else actions.hold_back
        act(entry, by=request.user, **form.cleaned_data)
        return redirect("told", entry.person_id)
    look(request, entry.person, [str(entry.pk)])
    return render(request, "people/disclosures/hold_back.html", {"entry": entry, "held": held, "form": form})


def look(request, person, ids):
    """One look at each family of the person that the reader may open."""
    for family in families.families_of(person, request.user):
        showing(request, str(family.pk), [str(person.pk), *ids], [family.area])
