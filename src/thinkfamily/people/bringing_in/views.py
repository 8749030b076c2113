"""Handing files over, the report, signing, giving up, undoing, and empty sheets to fill in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.bringing_in import actions, policy, reads, reference, shown, waiting
from thinkfamily.people.bringing_in.forms import AnswerForm, FilesForm, SignForm, UndoForm
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_bring_in)
def bringing_in(request):
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FilesForm(*sent, too_big=getattr(request, "too_big", False))
    if form.is_valid():
        said = form.cleaned_data
        bringing = actions.try_out(said["sheets"], by=request.user, outside=said["outside"])
        return redirect("bringing", bringing.pk)
    context = {"form": form, "rows": reads.listed(request.user), "days": waiting.days()}
    return render(request, "people/bringing_in/bringing_in.html", context)


bringing_in.takes_files = True  # type: ignore[attr-defined]  # read by site/uploads.py


@page(may=policy.may_bring_in)
def bringing_sheets(request):
    answer = HttpResponse(reference.empty_sheets(), content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="empty-sheets.zip"'
    return answer


@page(may=policy.may_see, about=reads.find)
def bringing(request, bringing):
    found = shown.page(bringing, request.user)
    form = AnswerForm(request.POST if request.method == "POST" else None, people=found.people, both=found.both)
    if request.method == "POST" and form.is_valid():
        actions.answer(bringing, by=request.user, **form.said)
        messages.success(request, "Your answers are kept.")
        return redirect("bringing", bringing.pk)
    look(request, form.people)
    return render(request, "people/bringing_in/report.html", {"shown": found, "form": form, "days": waiting.days()})


@page(may=policy.may_sign, about=reads.find)
def bringing_sign(request, bringing):
    found = shown.page(bringing, request.user)
    form = SignForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        done = actions.sign(bringing, by=request.user)
        messages.success(request, f"Brought in: {done.made:,} rows are new, {done.changed:,} were changed.")
        return redirect("bringing", bringing.pk)
    return render(request, "people/bringing_in/sign.html", {"shown": found, "form": form})


@page(may=policy.may_sign, about=reads.find)
def bringing_give_up(request, bringing):
    if request.method == "POST":
        actions.give_up(bringing, by=request.user)
        messages.success(request, "Given up. The files are forgotten, and nothing was brought in.")
        return redirect("bringing_in")
    return render(request, "people/bringing_in/give_up.html", {"bringing": bringing})


@page(may=policy.may_undo, about=reads.find)
def bringing_undo(request, bringing):
    form = UndoForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.undo(bringing, by=request.user, why=form.cleaned_data["why"])
        messages.success(request, "Undone. Nobody reaches what this file made any more.")
        return redirect("bringing", bringing.pk)
    context = {"bringing": bringing, "form": form, "in_the_way": reads.in_the_way(bringing)}
    return render(request, "people/bringing_in/undo.html", context)


def look(request, questions):
    """Whose records the likely persons are in is a look at those families."""
    note_left([item for question in questions for item in question.items], to=request.user)
    for question in questions:
        for family, person, area in question.looks:
            showing(request, family, [person], [area])
