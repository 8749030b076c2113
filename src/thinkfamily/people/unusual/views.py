"""Unusual looking, and one row of it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.people.unusual import actions, policy, reads
from thinkfamily.people.unusual.forms import NoteForm


@page(may=policy.may_read_unusual)
def unusual(request):
    rows = reads.every()
    asked = [row for row in rows if row.notes]
    found = Paginator([row for row in rows if not row.notes], 30).get_page(request.GET.get("page"))
    return render(request, "people/unusual/unusual.html", {"page": found, "asked": asked[:30], "rules": reads.rules})


@page(may=policy.may_look_into, about=reads.find)
def unusual_row(request, row):
    form = NoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.look_into(row, by=request.user, **form.cleaned_data)
        messages.success(request, "Your note is kept. The row stands under “Looked into” now.")
        return redirect("unusual")
    context = {"row": row, "looks": reads.looks_of(row), "form": form, "number": reads.number_of}
    return render(request, "people/unusual/row.html", context)
