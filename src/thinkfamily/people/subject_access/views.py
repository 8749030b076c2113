"""Taking down that somebody asks for everything, reviewing the pieces, handing the copy over, opening its files."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page, showing
from thinkfamily.people.families import reads as families
from thinkfamily.people.sharing.leaving import note_left
from thinkfamily.people.subject_access import actions, policy, reads
from thinkfamily.people.subject_access.forms import AskForm, NoCopyForm, ReviewForm


@page(may=policy.may_take, about=families.find_person)
def packs(request, person):
    shown = reads.asking_page(request.user, person)
    form = AskForm(request.POST if request.method == "POST" else None, shown=shown)
    if form.is_valid():
        try:
            asked = actions.ask(person, by=request.user, **form.asked)
        except Refused as no:  # what was typed stays in the boxes
            form.add_error("how", no.decision.reason)
        else:
            return redirect("pack", asked.pk)
    look(request, shown.families, person.pk)
    note_left(shown.by, to=request.user)
    return render(request, "people/subject_access/packs.html", {"shown": shown, "form": form})


@page(may=policy.may_see, about=reads.find)
def pack(request, asked):
    shown = reads.review_page(request.user, asked)
    form = ReviewForm(request.POST if request.method == "POST" else None, page=shown)
    if request.method == "POST" and form.is_valid():
        changed = actions.decide(asked, form.said, by=request.user)
        if "rest" in request.POST:
            changed += actions.decide_the_rest(asked, by=request.user)
        messages.success(request, f"Kept: {changed} decided, with your name.")
        return redirect("pack", asked.pk)
    look(request, shown.families, asked.person_id)
    note_left(shown.items, to=request.user)
    return render(request, "people/subject_access/pack.html", {"shown": shown, "form": form})


@page(may=policy.may_review, about=reads.find)
def release_pack(request, asked):
    shown = reads.review_page(request.user, asked)
    form = NoCopyForm(request.POST if request.method == "POST" and "none" in request.POST else None)
    if request.method == "POST" and "none" not in request.POST:
        actions.release(asked, by=request.user)
        return redirect("pack", asked.pk)
    if form.is_valid():
        actions.give_none(asked, by=request.user, why=form.cleaned_data["why"])
        return redirect("pack", asked.pk)
    look(request, shown.families, asked.person_id)
    note_left(shown.items, to=request.user)
    return render(request, "people/subject_access/release.html", {"shown": shown, "form": form})


@page(may=policy.may_download, about=reads.find)
def pack_file(request, asked):
    look(request, families.families_of(asked.person, request.user), asked.person_id)
    note_left(reads.items_in(asked, request.user), to=request.user)
    return handed(reads.handed_over(asked, request.user).html.encode(), "html")


@page(may=policy.may_download, about=reads.find)
def pack_pdf(request, asked):
    look(request, families.families_of(asked.person, request.user), asked.person_id)
    note_left(reads.items_in(asked, request.user), to=request.user)
    return handed(bytes(reads.handed_over(asked, request.user).pdf), "pdf")


def handed(content, kind):
    """A file to keep. Its name says nothing of anybody, and no browser opens it as a page of ours."""
    answer = HttpResponse(content, content_type="application/pdf" if kind == "pdf" else "application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="what-we-hold.{kind}"'
    return answer


def look(request, near, person):
    """One look at each family of the person that the reader may open."""
    for family in near:
        showing(request, str(family.pk), [str(person)], [family.area])
