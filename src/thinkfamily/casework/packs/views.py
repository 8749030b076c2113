"""Practice packs: the list, one pack, what changed, a sheet to print, and from when a version counts."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.packs import actions, policy, reads
from thinkfamily.casework.packs.forms import CountsForm
from thinkfamily.casework.packs.measure import WHO


@page(may=policy.may_read)
def packs(request):
    context = {"kinds": reads.by_kind(), "waiting": reads.waiting(), "may_date": policy.may_date(request.user)}
    return render(request, "casework/packs/packs.html", context)


@page(may=policy.may_read, about=reads.find)
def pack(request, version):
    number = request.resolver_match.kwargs.get("version")
    context = {"shown": reads.shown(version), "number": number, "may_date": policy.may_date(request.user, version)}
    return render(request, "casework/packs/pack.html", context | {"who_answers": WHO})


@page(may=policy.may_read_two, about=reads.find_two)
def pack_changes(request, two):
    return render(request, "casework/packs/changes.html", {"two": two})


@page(may=policy.may_read_sheet, about=reads.find_sheet)
def pack_sheet(request, tool):
    return render(request, "casework/packs/sheet.html", {"tool": tool})


@page(may=policy.may_date, about=reads.find)
def pack_counts(request, version):
    form = CountsForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.count_from(version, by=request.user, **form.cleaned_data)
        messages.success(request, "The day is said. What was begun before keeps the version it was begun with.")
        return redirect("practice_pack_version", version.name, version.version)
    return render(request, "casework/packs/counts.html", {"form": form, "version": version})
