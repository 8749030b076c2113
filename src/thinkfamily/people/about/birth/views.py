"""The pages of a birth, of a second baby who is expected, and of who may know of a pregnancy."""

from typing import Any

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.about import meanwhile, policy
from thinkfamily.people.about.birth import actions, reads, taking_back, telling
from thinkfamily.people.about.birth.forms import BirthForm, NotBornForm, QuietForm, ToldForm
from thinkfamily.people.about.birth.policy import may_tell
from thinkfamily.people.about.reads import find_begun, find_expected, find_expected_ever, find_member
from thinkfamily.people.persons import editing


@page(may=policy.may_write_about, about=find_begun)
def born(request, member):
    form = BirthForm(request.POST if request.method == "POST" else None, kept=member.person)

    def save(version, said):
        children = [actions.Child(**each) for each in form.children]
        actions.born(member, by=request.user, version=version, on=said["on"], children=children)

    if member.person.unborn and editing.settled(form, save):
        done = form.dropped or "The birth is written down. Everything about the baby goes on with the child."
        messages.success(request, done)
        return redirect("about", member.family_id, member.person_id)
    if not member.person.unborn:
        return already(request, member, form)
    return asking(request, member, "people/about/birth/born.html", form)


@page(may=policy.may_write_about, about=find_expected_ever)
def not_born(request, member):
    if member.person.unborn:  # another tab, or somebody else, was quicker
        messages.success(request, "No birth is written down: the baby is expected.")
        return redirect("about", member.family_id, member.person_id)
    given, start = request.POST if request.method == "POST" else None, {"version": member.person.version}
    form = NotBornForm(given, siblings=taking_back.made_by_the_birth(member.person), initial=start)
    if form.is_valid():
        said = form.cleaned_data
        try:
            taking_back.not_born(
                member, by=request.user, version=said["version"] or 0, why=said["why"],
                only_one=said.get("only_one", "yes") == "yes",
            )  # fmt: skip
        except editing.Changed:
            form.add_error(None, "Somebody changed something about them while you were here. Look again")
            member.person.refresh_from_db()
            form.data = newer(form.data, member.person.version)
        else:
            messages.success(request, "The birth is taken back. The baby is expected again.")
            return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/birth/not_born.html", form)


@page(may=policy.may_write_about, about=find_expected)
def expect_another(request, member):
    if request.method == "POST":
        made = actions.expect_another(member, by=request.user)
        messages.success(request, "Two babies are expected.")
        return redirect("about", member.family_id, made.pk)
    return asking(request, member, "people/about/birth/another.html", None)


@page(may=policy.may_write_about, about=find_expected)
def keep_quiet(request, member):
    people = reads.to_ask_about(request.user, member)
    form = QuietForm(request.POST if request.method == "POST" else None, people=people)
    if form.is_valid():
        telling.keep_from(member, *form.cleaned_data["people"], by=request.user, why=form.cleaned_data["why"])
        messages.success(request, "Kept from them from now on, in everything that they are given.")
        return redirect("about", member.family_id, member.person_id)
    kept = reads.kept_from(request.user, member.person)
    return asking(request, member, "people/about/birth/keep_quiet.html", form, kept=kept)


@page(may=may_tell, about=find_member)
def told(request, member):
    kept = reads.kept_from(request.user, member.person)
    form = ToldForm(request.POST if request.method == "POST" else None, people=kept)
    if form.is_valid():
        whom = form.cleaned_data["whom"]
        telling.told(member, whom, by=request.user, why=form.cleaned_data["why"])
        messages.success(request, f"{whom} may know from now on.")
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/birth/told.html", form)


def already(request, member, form):
    """Somebody was quicker: what they wrote down, beside what this writer typed. Nothing is overwritten."""
    person, typed = member.person, form.is_bound
    form.is_valid()  # reads what was typed
    on = form.cleaned_data.get("on") if typed else None
    what = "lost" if person.lost_on else "born"
    if isinstance(form, BirthForm) and what == "born":
        lines = meanwhile.of_birth(reads.born_with(request.user, member), on, form.children if typed else [])
    else:
        lines = meanwhile.of_loss(person, on, birth=isinstance(form, BirthForm))
    kept = meanwhile.written(person, what)
    return asking(
        request, member, "people/about/already.html", form, kept=kept, lines=lines, lost=what == "lost", typed=typed
    )


def newer(typed: Any, version: int) -> Any:
    """What was typed, held against that version when it is sent again."""
    found = typed.copy()
    found["version"] = str(version)
    return found


def asking(request, member, template, form, **more):
    """A page about a baby who is expected."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, template, {"form": form, "member": member} | more)
