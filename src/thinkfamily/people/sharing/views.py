"""Who may know what about somebody: the table, deciding, taking back, what came of it, the family's own copy."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.clock import today
from thinkfamily.people.families import reads as families
from thinkfamily.people.sharing import actions, policy, reads, shown
from thinkfamily.people.sharing.forms import EndForm
from thinkfamily.people.sharing.steps import walk

A_PAGE = 50


@page(may=policy.may_read_sharing, about=families.find_person)
def sharing(request, person):
    found = shown.sharing_page(request.user, person)
    look(request, person, [str(each.decision.pk) for each in found.decisions])
    return render(request, "people/sharing/sharing.html", {"shown": found})


@page(may=policy.may_decide, about=families.find_person)
def decide(request, person):
    post = request.POST if request.method == "POST" else None
    like = reads.renewed(request.user, person, (post or request.GET).get("like", ""))
    walked = walk(person, by=request.user, post=post, like=like)
    if walked.terms:
        actions.decide(person, walked.terms, by=request.user, renews=like)
        messages.success(request, "Your decision is kept, and holds from now on.")
        return redirect("sharing", person.pk)
    look(request, person, [])
    context = {"person": person, "walk": walked, "form": walked.form, "like": like}
    return render(request, "people/sharing/decide.html", context)


@page(may=policy.may_end, about=reads.find)
def end(request, decision):
    each = reads.Shown(decision, today())
    form = EndForm(request.POST if request.method == "POST" else None, decision=decision, what=each.what)
    if form.is_valid():
        how = "withdrawn" if decision.ground == "consent" else "ended"
        actions.take_back(decision, by=request.user, how=how, **form.told)
        return redirect("sharing_ended", decision.pk)
    look(request, decision.person, [str(decision.pk)])
    return render(request, "people/sharing/end.html", {"each": each, "form": form})


@page(may=policy.may_see_end, about=reads.find)
def sharing_ended(request, decision):
    found = shown.ended_page(request.user, decision)
    look(request, decision.person, [str(decision.pk)])
    return render(request, "people/sharing/ended.html", {"shown": found})


@page(may=policy.may_print, about=families.find_person)
def sharing_print(request, person):
    look(request, person, [])
    found = shown.for_the_family(request.user, person)
    return render(request, "people/sharing/print.html", {"shown": found})


@page(may=policy.may_read_reviews)
def sharing_reviews(request):
    found = Paginator(reads.due(request.user, today()), A_PAGE).get_page(request.GET.get("page"))
    rows = [reads.Shown(each, today()) for each in found.object_list]
    return render(request, "people/sharing/reviews.html", {"found": rows, "page": found})


def look(request, person, ids):
    """One look at each family of the person that the reader may open."""
    for family in families.families_of(person, request.user):
        showing(request, str(family.pk), [str(person.pk), *ids], [family.area])
