"""The walk from a need to its rows, with the form to answer it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.arrivals import actions, policy
from thinkfamily.people.arrivals.why import reads
from thinkfamily.people.arrivals.why.forms import AnswerForm


@page(may=policy.may_see_need, about=reads.find)
def why(request, need):
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.answer(need, by=request.user, **form.cleaned_data)
        messages.success(request, "Your answer is kept, with your name and today\N{RIGHT SINGLE QUOTATION MARK}s date.")
        return redirect("why", need.family.ref, need.ref)
    showing(request, need.family_id, [need.need_id])
    walk = reads.walk(request.user, need)
    may_undo = request.user.in_role.undoes_links
    context = {"walk": walk, "family": need.family, "form": form, "may_undo": may_undo}
    return render(request, "people/arrivals/why/why.html", context)
