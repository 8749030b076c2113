"""The page of support, and writing down who, what and where."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.network import actions, policy, reads
from thinkfamily.people.network.forms import (
    ChangeForm,
    ChangeGroupForm,
    ChangePlaceNoteForm,
    GroupForm,
    PlaceNoteForm,
    SomebodyForm,
)
from thinkfamily.people.network.rules import KIND_OF_GROUP
from thinkfamily.people.persons import editing
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_read, about=families.find)
def support(request, family):
    found = reads.support_page(request.user, family)
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    return render(request, "people/network/support.html", {"shown": found})


@page(may=policy.may_write_about, about=find_member)
def add_supporter(request, member):
    others = [each for each in reads.members_shown(request.user, member.family) if each.person != member.person]
    form = SomebodyForm(request.POST if request.method == "POST" else None, others=others)
    if form.is_valid():
        actions.add_supporter(member, by=request.user, **form.said)
        return written(request, member)
    return asking(request, member, form, "people/network/add_supporter.html")


@page(may=policy.may_write_about, about=find_member)
def add_group(request, member):
    form = GroupForm(request.POST if request.method == "POST" else None, groups=reads.groups_to_choose(request.user))
    if form.is_valid():
        said = form.cleaned_data
        group = form.groups.get(said["group"]) or actions.name_group(
            by=request.user, name=said["group_name"], kind=said["group_kind"], where=said["where"]
        )
        actions.add_supporter(member, by=request.user, kind=KIND_OF_GROUP[group.kind], group=group, **form.said)
        return written(request, member)
    return asking(request, member, form, "people/network/add_group.html")


@page(may=policy.may_put_right, about=reads.find_supporter)
def change_supporter(request, supporter):
    family = families.families_of(supporter.person, request.user)[0]
    form = ChangeForm(request.POST if request.method == "POST" else None, kept=supporter)
    if editing.settled(
        form, lambda version, said: actions.change_supporter(supporter, by=request.user, version=version, **said)
    ):
        messages.success(request, f"Changed: {supporter.who}.")
        return redirect("support", family.pk)
    showing(request, str(family.pk), [str(supporter.pk)], [family.area])
    return render(request, "people/network/change.html", {"form": form, "kept": supporter, "family": family})


@page(may=policy.may_put_group_right, about=reads.find_at)
def change_group(request, at):
    form = ChangeGroupForm(request.POST if request.method == "POST" else None, kept=at.group)
    if editing.settled(form, lambda version, said: actions.change_group(at, by=request.user, version=version, **said)):
        messages.success(request, f"Changed: {at.group}.")
        return redirect("support", at.family.pk)
    showing(request, str(at.family.pk), [str(at.group.pk)], [at.family.area])
    return render(request, "people/network/change_group.html", {"form": form, "at": at})


@page(may=policy.may_put_right, about=reads.find_place_note)
def change_place_note(request, note):
    family = families.families_of(note.person, request.user)[0]
    form = ChangePlaceNoteForm(request.POST if request.method == "POST" else None, kept=note)
    if editing.settled(
        form, lambda version, said: actions.change_place_note(note, by=request.user, version=version, **said)
    ):
        messages.success(request, f"Changed: what is written down of {note.group}.")
        return redirect("support", family.pk)
    showing(request, str(family.pk), [str(note.pk)], [family.area])
    return render(request, "people/network/change_place_note.html", {"form": form, "note": note, "family": family})


@page(may=policy.may_note, about=reads.find_at)
def note_place(request, at):
    people = reads.who_may_be_meant(request.user, at)
    form = PlaceNoteForm(
        request.POST if request.method == "POST" else None,
        people=people,
        initial={"person": people and people[0].person.pk},
    )
    if form.is_valid():
        actions.add_place_note(at, by=request.user, **form.said)
        messages.success(request, f"Written down about {at.group}.")
        return redirect("support", at.family.pk)
    showing(request, str(at.family.pk), [str(at.group.pk)], [at.family.area])
    note_left(reads.known_through(request.user, at), to=request.user)
    return render(request, "people/network/note_place.html", {"form": form, "at": at})


def asking(request, member, form, template):
    """A form about somebody, with what was typed."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, template, {"form": form, "member": member})


def written(request, member):
    """Back on the page of support."""
    messages.success(request, f"Written down round {member.person}.")
    return redirect("support", member.family_id)
