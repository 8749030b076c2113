"""Restricting a family, or lifting that."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.families import reads as families
from thinkfamily.people.restricting import actions, policy, reads
from thinkfamily.people.restricting.forms import RestrictForm, WhyForm


@page(may=policy.may_restrict, about=families.find)
def restrict(request, family):
    shown = reads.restricting_page(request.user, family)
    sent = request.POST if request.method == "POST" else None
    form = WhyForm(sent) if family.restricted else RestrictForm(sent, shown=shown)
    if form.is_valid():
        why = form.cleaned_data["why"]
        if family.restricted:
            actions.lift(family, by=request.user, why=why)
        else:
            actions.restrict(family, by=request.user, why=why, keep=form.kept)
        messages.success(request, "Restricted, from now on." if family.restricted else "No longer restricted.")
        return redirect("record", family.pk)
    showing(request, str(family.pk), [], [family.area])
    return render(request, "people/restricting/restrict.html", {"shown": shown, "form": form})
