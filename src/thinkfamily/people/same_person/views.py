"""Same person or not: the one list, two records side by side, and undoing it with what belongs to whom."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.families import reads as families
from thinkfamily.people.matches import reads as matched
from thinkfamily.people.persons.models import Item
from thinkfamily.people.same_person import actions, dividing, merged, policy, reads
from thinkfamily.people.same_person.forms import MeantForm, PairForm, ProposeForm, UndoMergeForm, WhoseForm
from thinkfamily.people.same_person.pair import Pair
from thinkfamily.people.sharing.leaving import note_left

A_PAGE = 20


@page(may=policy.may_read)
def matches(request):
    found = Paginator(matched.pairs(sight_of(request.user)), A_PAGE).get_page(request.GET.get("page"))
    people = Paginator(reads.waiting(request.user), A_PAGE).get_page(request.GET.get("people"))
    people.object_list = reads.with_families(request.user, people.object_list)
    note_left(reads.numbers_of(request.user, people.object_list), to=request.user)
    for each in people.object_list:
        shown(request, reads.families_of_pair(request.user, each.pair), each.pair)
    context = {
        "page": found,
        "pairs": matched.sides(list(found.object_list)),
        "people": people,
        "merges": reads.merges(request.user),
    }
    return render(request, "people/same_person/pairs.html", context)


@page(may=policy.may_decide, about=reads.find_pair)
def same_person(request, pair):
    side = reads.side_by_side(request.user, pair)
    form = PairForm(request.POST if request.method == "POST" else None, shown=side)
    if form.is_valid():
        return decided(request, pair, form)
    shown(request, side.families, pair)
    note_left(side.items, to=request.user)
    return render(request, "people/same_person/pair.html", {"shown": side, "form": form})


def decided(request, pair, form):
    """What was decided is kept; the same goes on to what that did."""
    said = form.cleaned_data
    if said["decision"] == "same":
        made = actions.merge(pair, by=request.user, keep=form.keep_person, why=said["reason"], looked_at=form.seen)
        return redirect("merge", made.pk)
    actions.say(pair, by=request.user, said=said["decision"], why=said["reason"])
    messages.success(request, "Your decision is kept, with your name and your reason. Both records stay as they are.")
    return redirect("matches")


@page(may=policy.may_see_merge, about=reads.find_merge)
def merge(request, merge):
    found = merged.merge_page(request.user, merge)
    shown(request, found.families, found.pair)
    return render(request, "people/same_person/merge.html", {"shown": found})


@page(may=policy.may_undo, about=reads.find_merge)
def undo_merge(request, merge):
    found = merged.merge_page(request.user, merge)
    written = [each for each in dividing.written_since(merge, by=request.user) if each.shown]
    form = UndoMergeForm(
        request.POST if request.method == "POST" else None, written=written, people=two(request, found)
    )
    if form.is_valid():
        actions.undo(merge, by=request.user, why=form.cleaned_data["reason"], whose=form.whose)
        messages.success(request, "The two are two people again.")
        return redirect("merge", merge.pk)
    shown(request, found.families, found.pair)
    left(request, written)
    return render(request, "people/same_person/undo_merge.html", {"shown": found, "form": form})


@page(may=policy.may_divide, about=reads.find_merge)
def divide(request, merge):
    found = merged.merge_page(request.user, merge)
    written = dividing.undecided(merge)
    form = WhoseForm(
        request.POST if request.method == "POST" else None,
        written=written,
        people=two(request, found),
    )
    if form.is_valid():
        actions.decide_further(merge, by=request.user, whose=form.whose)
        messages.success(request, "Written down.")
        return redirect("divide", merge.pk)
    shown(request, found.families, found.pair)
    left(request, written)
    return render(request, "people/same_person/divide.html", {"shown": found, "form": form})


@page(may=policy.may_say_whom, about=dividing.find)
def whom_you_meant(request, belonging):
    found = dividing.meant(request.user, belonging)
    form = MeantForm(request.POST if request.method == "POST" else None, choices=found.choices)
    if form.is_valid():
        actions.say_whom(belonging, by=request.user, whose=form.cleaned_data["meant"])
        messages.success(request, "Written down.")
        return redirect("tasks")
    left(request, [found.written] if found.written else [])
    return render(request, "people/same_person/whom_you_meant.html", {"shown": found, "form": form})


@page(may=policy.may_propose, about=families.find_person)
def propose_same(request, person):
    near = families.families_of(person, request.user)
    likely = reads.others_like(request.user, person)
    form = ProposeForm(request.POST if request.method == "POST" else None, likely=likely)
    if likely and form.is_valid():
        pair = Pair.of(person, form.cleaned_data["other"])
        actions.say(pair, by=request.user, said="asked", why=form.cleaned_data["reason"])
        messages.success(request, "Kept. Whoever sees both records entirely decides it.")
        return redirect("record", near[0].pk)
    for family in near:
        showing(request, str(family.pk), [str(person.pk)], [family.area])
    note_left([item for each in likely for item in each.items], to=request.user)
    context = {"person": person, "family": near[0], "likely": likely, "form": form}
    return render(request, "people/same_person/propose_same.html", context)


def shown(request, of, pair):
    """The look at each family is kept, with the two records."""
    for family in of:
        showing(request, str(family.pk), [str(each.pk) for each in pair.both], [family.area])


def left(request, written):
    """What another agency wrote, and stands on the page."""
    note_left([each.row for each in written if isinstance(each.row, Item)], to=request.user)


def two(request, found):
    """The two to choose from."""
    names = reads.names_of(request.user, found.pair)
    return [("kept", names[found.merge.kept_id]), ("gone", names[found.merge.gone_id])]
