"""The page of a family, and writing in its record."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import doors
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record import actions, policy, reads
from thinkfamily.people.family_record.forms import AddressForm, NoteForm
from thinkfamily.people.persons import editing


@page(may=policy.may_read, about=families.find)
def record(request, family):
    found = reads.record_page(request.user, family)
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    context = {"shown": found, "doors": doors.for_reader(request.user, family)}
    return render(request, "people/family_record/record.html", context)


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
        actions.add_note(member, by=request.user, **form.said)
        return written(request, member)
    return asking(request, member, form, "people/family_record/add_note.html")


@page(may=policy.may_put_right, about=reads.find_note)
def change_note(request, note):
    family = families.families_of(note.person, request.user)[0]
    form = NoteForm(request.POST if request.method == "POST" else None, kept=note)
    if editing.settled(form, lambda version, said: actions.change_note(note, by=request.user, version=version, **said)):
        messages.success(request, "The note says so now. What it said before is kept.")
        return redirect("record", family.pk)
    showing(request, str(family.pk), [str(note.pk)], [family.area])
    return render(request, "people/family_record/change_note.html", {"form": form, "note": note, "family": family})


def asking(request, member, form, template):
    """A form about somebody, with what was typed."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, template, {"form": form, "member": member})


def written(request, member):
    """Back on the family's page."""
    messages.success(request, f"Written down about {member.person}.")
    return redirect("record", member.family_id)
