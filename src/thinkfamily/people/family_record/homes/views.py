"""The page of people and homes, and what changes it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import actions as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.households import actions as households
from thinkfamily.people.families.households import rules
from thinkfamily.people.families.links import actions as links
from thinkfamily.people.family_record.homes import forms, linked, policy, reads
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.persons import editing
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_read, about=family_reads.find)
def people_and_homes(request, family):
    found = reads.people_and_homes(request.user, family)
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    return render(request, "people/family_record/homes/people_and_homes.html", {"shown": found})


@page(may=policy.may_write, about=family_reads.find)
def add_home(request, family):
    everybody = reads.people_and_homes(request.user, family).everybody
    form = forms.AddHomeForm(typed(request), members=everybody, weigh=weigh_all)
    if form.is_valid():
        home = households.add_home(family, by=request.user, **form.said)
        return written(request, family, f"Written down: {home.name}.")
    return asking(request, family, form, "A home of this family", "add_home.html")


@page(may=policy.may_change_home, about=reads.find_home)
def change_home(request, found):
    form = forms.HomeForm(typed(request), kept=found.thing)
    change = {"by": request.user}
    if editing.settled(
        form, lambda version, said: households.change_home(found.thing, found.family, version=version, **change, **said)
    ):
        return written(request, found.family, f"Changed: {found.thing.name}.")
    note_left(reads.stays_at(request.user, found.family, found.thing), to=request.user)
    return asking(request, found.family, form, found.thing.name, "change_home.html")


@page(may=policy.may_change_home, about=reads.find_home)
def add_stay(request, found):
    everybody = reads.people_and_homes(request.user, found.family).everybody
    form = forms.AddStayForm(typed(request), members=everybody, weigh=lambda said: weigh_one(said, found.thing))
    if form.is_valid():
        said = form.said
        households.add_stay(found.thing, said.pop("who"), by=request.user, **said)
        return written(request, found.family, f"Written down for {found.thing.name}.")
    note_left(reads.stays_at(request.user, found.family, found.thing), to=request.user)
    return asking(request, found.family, form, f"Somebody at {found.thing.name}", "stay.html")


@page(may=policy.may_change_stay, about=reads.find_stay)
def change_stay(request, found):
    stay = found.thing
    form = forms.StayForm(typed(request), kept=stay, weigh=lambda said: weigh_change(said, stay))
    if editing.settled(
        form,
        lambda version, said: households.change_stay(stay, found.family, by=request.user, version=version, **said),
    ):
        return written(request, found.family, f"Changed: {stay}.")
    title = f"{stay.person.first_name or stay.person} at {stay.household}"
    return asking(request, found.family, form, title, "change_stay.html")


@page(may=policy.may_change_member, about=find_member)
def change_member(request, member):
    form = forms.MemberForm(typed(request), kept=member)
    if editing.settled(
        form, lambda version, said: families.change_membership(member, by=request.user, version=version, **said)
    ):
        return written(request, member.family, f"Changed: {member.person}.")
    return asking(request, member.family, form, f"{member.person} in the {member.family}", "change_member.html")


@page(may=policy.may_link, about=family_reads.find)
def link_family(request, family):
    form = forms.LinkForm(typed(request), candidates=linked.candidates(request.user, family))
    if form.is_valid():
        other, child = form.cleaned_data.pop("with_whom")
        links.link(family, other, child=child, by=request.user, **form.cleaned_data)
        return written(request, family, f"Linked with the {other}.")
    return asking(request, family, form, "Link with another family", "link_family.html")


@page(may=policy.may_unlink, about=reads.find_link)
def end_link(request, found):
    form = forms.EndLinkForm(typed(request))
    if form.is_valid():
        links.end(found.thing, by=request.user, why=form.cleaned_data["why"])
        return written(request, found.family, "No longer linked.")
    return asking(request, found.family, form, "End the link", "end_link.html")


def typed(request):
    """What was sent, or nothing yet."""
    return request.POST if request.method == "POST" else None


def weigh_one(said, home):
    """What cannot be and what is asked about, of one stay."""
    return weighed(said["who"].person, home, said)


def weigh_all(said):
    """The same for everybody who stays at a new home."""
    answers = [weighed(member.person, None, said | {"until": None}) for member in said["who"]]
    return next((cannot for cannot, _ in answers if cannot), ""), [one for _, asked in answers for one in asked]


def weigh_change(said, stay):
    """The same for a stay that is there already."""
    return weighed(stay.person, stay.household, said, instead_of=stay)


def weighed(person, home, said, **more):
    """One stay by the rules: (the sentence that refuses, the questions)."""
    when = {name: said[name] for name in ("kind", "nights", "since", "until")}
    asked = households.weighed(person, home, **when, **more)
    return rules.impossible(asked), rules.unlikely(asked)


def asking(request, family, form, title, template):
    """A form about the family, with what was typed."""
    showing(request, str(family.pk), [], [family.area])
    told = {"form": form, "family": family, "title": title, "item": getattr(form, "kept", None)}
    return render(request, f"people/family_record/homes/{template}", told)


def written(request, family, words):
    """Back on the page of people and homes."""
    messages.success(request, words)
    return redirect("people_and_homes", family.pk)
