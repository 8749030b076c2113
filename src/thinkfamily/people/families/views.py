"""The list of families, and opening a proposal as one."""

from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.families import actions, policy, reads
from thinkfamily.people.families.forms import OpenForm

A_PAGE = 25


@page(may=policy.may_read_families)
def families(request):
    found = Paginator(reads.listed(request.user), A_PAGE).get_page(request.GET.get("page"))
    for family in found.object_list:
        showing(request, str(family.pk), [], [family.area])
    return render(request, "people/families/families.html", {"page": found})


@page(may=policy.may_open, about=reads.find_proposal)
def open_family(request, proposal):
    asked = reads.opening(request.user, proposal)
    if asked.existing:
        return redirect("record", asked.existing.pk)
    showing(request, proposal.pk, [member.person_id for member in asked.members], proposal.areas)
    form = OpenForm(
        request.POST if request.method == "POST" else None, members=asked.members, initial={"name": asked.family_name}
    )
    if form.is_valid():
        told = {"name": form.cleaned_data["name"], "why": form.cleaned_data["why"]}
        family = actions.open_family(proposal, by=request.user, belong=form.belong, why_not=form.why_not, **told)
        return redirect("record", family.pk)
    return render(request, "people/families/open.html", {"asked": asked, "form": form})
