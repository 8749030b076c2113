"""Who belongs to somebody: the page, and writing down and putting right ties, bonds and parental responsibility."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families.ties import actions, responsibilities, rules
from thinkfamily.people.family_record.homes.views import typed
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.family_record.ties import forms, policy, reads
from thinkfamily.people.persons import editing
from thinkfamily.vocabulary.kinship import TIES


@page(may=policy.may_read, about=find_member)
def ties(request, member):
    found = reads.belonging(request.user, member)
    showing(request, str(member.family_id), [str(member.person_id), *found.shown], [member.family.area])
    note_shown(found.left, to=request.user)
    return render(request, "people/family_record/ties/ties.html", {"shown": found})


@page(may=policy.may_write, about=find_member)
def add_tie(request, member):
    form = forms.TieForm(
        typed(request),
        name=name_of(member.person),
        sex=member.person.sex,
        others=reads.others_of(request.user, member),
        weigh=lambda said: weigh_tie(member.person, said["kind"], said["other"], said),
    )
    if form.is_valid():
        kept = actions.add_tie(member, by=request.user, **form.said)
        return written(request, member.family_id, member.person_id, f"Written down: {kept}.")
    return asking(request, member, form, f"Somebody who belongs to {member.person}", "tie.html")


@page(may=policy.may_write, about=find_member)
def add_bond(request, member):
    others = reads.others_of(request.user, member)
    form = forms.AddBondForm(typed(request), name=name_of(member.person), others=others)
    if form.is_valid():
        kept = actions.add_bond(member, by=request.user, **form.cleaned_data)
        return written(request, member.family_id, member.person_id, f"Written down: {kept}.")
    return asking(request, member, form, f"How things are between {name_of(member.person)} and somebody", "bond.html")


@page(may=policy.may_write, about=find_member)
def add_responsibility(request, member):
    others = reads.others_of(request.user, member)
    form = forms.AddResponsibilityForm(
        typed(request), others=others, weigh=lambda said: weigh_responsibility(member.person, said)
    )
    if form.is_valid():
        kept = actions.add_responsibility(member, by=request.user, **form.said)
        return written(request, member.family_id, member.person_id, f"Written down: {kept}.")
    return asking(request, member, form, f"Parental responsibility of {member.person}", "responsibility.html")


@page(may=policy.may_change, about=reads.find_tie)
def change_tie(request, found):
    tie = found.thing
    form = forms.DetailForm(
        typed(request),
        kept=tie,
        kinds={tie.kind: TIES[tie.kind]},
        weigh=lambda said: weigh_tie(tie.person, tie.kind, tie.other, said, instead_of=tie),
    )
    return mended(request, found, form, actions.change_tie, "change_tie.html")


@page(may=policy.may_change, about=reads.find_bond)
def change_bond(request, found):
    form = forms.ChangeBondForm(typed(request), kept=found.thing)
    return mended(request, found, form, actions.change_bond, "change_bond.html")


@page(may=policy.may_change, about=reads.find_responsibility)
def change_responsibility(request, found):
    form = forms.ChangeResponsibilityForm(typed(request), kept=found.thing)
    return mended(request, found, form, actions.change_responsibility, "change_responsibility.html")


def mended(request, found, form, change, template):
    """A thing that is put right, with both versions where somebody was quicker."""
    family, item = found.family, found.thing
    if editing.settled(form, lambda version, said: change(item, family, by=request.user, version=version, **said)):
        return written(request, family.pk, item.person_id, f"Changed: {item}.")
    showing(request, str(family.pk), [str(item.pk)], [family.area])
    told = {"form": form, "family": family, "person": item.person, "title": str(item)}
    return render(request, f"people/family_record/ties/{template}", told)


def weigh_tie(who, kind, other, said, **more):
    """What cannot be and what is asked about, of a tie; of one that is over or a mistake nothing is asked."""
    if said["until"] or said.get("certainty") == "mistaken":
        return "", []
    asked = actions.weighed(who, kind, other, detail=said["detail"], since=said["since"], **more)
    return rules.impossible(asked), rules.unlikely(asked)


def weigh_responsibility(who, said):
    """The same of parental responsibility."""
    asked = actions.weighed_responsibility(who, said["other"], said["basis"], said["since"], said["until"])
    return responsibilities.impossible(asked), responsibilities.unlikely(asked)


def name_of(person):
    """What somebody is called in a sentence."""
    return person.first_name or "This person"


def asking(request, member, form, title, template):
    """A form about somebody, with what was typed."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    told = {"form": form, "family": member.family, "person": member.person, "title": title}
    return render(request, f"people/family_record/ties/{template}", told)


def written(request, family, person, words):
    """Back on the page of who belongs to them."""
    messages.success(request, words)
    return redirect("ties", family, person)
