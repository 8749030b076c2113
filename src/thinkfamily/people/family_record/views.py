"""The page of a family, and writing in its record."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record import actions, policy, reads
from thinkfamily.people.family_record.forms import AddressForm, NoteForm


@page(may=policy.may_read, about=families.find)
def record(request, family):
    found = reads.record_page(request.user, family)
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    return render(request, "people/family_record/record.html", {"shown": found})


@page(may=policy.may_write_about, about=reads.find_member)
def add_address(request, member):
    form = AddressForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.add_address(member, by=request.user, **form.cleaned_data)
        return written(request, member)
    return asking(request, member, form, "people/family_record/add_address.html")


@page(may=policy.may_write_about, about=reads.find_member)
def add_note(request, member):
    form = NoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.add_note(member, by=request.user, **form.cleaned_data)
        return written(request, member)
    return asking(request, member, form, "people/family_record/add_note.html")


def asking(request, member, form, template):
    """A form about somebody, with what was typed."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, template, {"form": form, "member": member})


def written(request, member):
    """Back on the family's page."""
    messages.success(request, f"Written down about {member.person}.")
    return redirect("record", member.family_id)
