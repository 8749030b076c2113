"""The family's tree, adding to it beside it, and taking it along."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused, insist
from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.genogram import actions, policy, reads, taking_along
from thinkfamily.people.genogram.forms import LookForm, TogetherForm


@page(may=policy.may_read, about=families.find)
def tree(request, family):
    people = reads.choosable(family)
    add = TogetherForm(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and joined(request, family, add):
        messages.success(request, "Written down. The tree shows it now.")
        return redirect("tree", family.pk)
    look = LookForm(request.GET, people=people)
    shown = looked(request, family, look)
    told = {"shown": shown, "family": family, "look": look, "add": add, "members": people}
    told |= {"form": add if add.is_bound else look, "query": request.GET.urlencode()}
    return render(request, "people/genogram/tree.html", told)


def joined(request, family, form):
    """Whether what was sent is written down. What cannot be, and what is asked about, stands beside the form."""
    insist(policy.may_add(request.user, family))
    if not form.is_valid():
        return False
    try:
        actions.join(family, by=request.user, **form.cleaned_data)
    except Refused as refused:
        form.add_error("sure" if "why" in refused.decision.reason else "way", refused.decision.reason)
        return False
    return True


@page(may=policy.may_take, about=reads.find_file)
def tree_file(request, asked):
    family, kind = asked
    shown = looked(request, family, LookForm(request.GET, people=reads.choosable(family)), links=False)
    answer = HttpResponse(taking_along.as_file(shown, kind), content_type=taking_along.TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="family-tree.{kind}"'
    return answer


def looked(request, family, form, links=True):
    """The tree that the address asks for, as a look that is remembered."""
    asked = form.cleaned_data if form.is_valid() else {}
    shown = reads.tree_page(request.user, family, asked.get("on"), asked.get("about", ""), links=links)
    showing(request, str(family.pk), shown.shown, [family.area])
    note_shown(shown.left, to=request.user)
    return shown
