"""A match side by side, and undoing a wrong link. The list of them stands in same_person."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.matches import actions, policy, reads
from thinkfamily.people.matches.forms import DecisionForm, UndoForm


@page(may=policy.may_decide, about=reads.find_pair)
def match(request, pair):
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.decide(pair, by=request.user, **form.cleaned_data)
        messages.success(request, "Your decision is kept, with your name and your reason.")
        return redirect("matches")
    for person in (pair.person_id_1, pair.person_id_2):
        for family in reads.families_of(person):
            showing(request, family, [person])
    _, left, right = reads.sides([pair])[0]
    return render(request, "people/matches/match.html", {"pair": pair, "left": left, "right": right, "form": form})


@page(may=policy.may_undo, about=reads.find_link)
def undo(request, link):
    if isinstance(link, reads.Parted):
        return undone(request, link)
    form = UndoForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.undo(link, by=request.user, **form.cleaned_data)
        return redirect(request.path)
    showing(request, link.need.family_id, [link.need.need_id])
    if reads.is_undone(link):
        return undone(request, link)
    context = {"link": link, "form": form, "names": reads.record_names(link)}
    context |= reads.who_looked(request.user, [link.anchor.person_id])
    return render(request, "people/matches/undo.html", context)


def undone(request, link):
    """What became of it: being worked out again, or done."""
    people = {link.anchor.person_id, link.apart.person_id}
    for family in {family for person in people for family in reads.families_of(person)}:
        showing(request, family, sorted(people))
    context = {"again": reads.waiting(people), "apart": len(people) > 1, "names": reads.record_names(link)}
    return render(request, "people/matches/undone.html", context | reads.who_looked(request.user, people))
