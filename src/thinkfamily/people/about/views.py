"""The page about one person, and writing on it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from thinkfamily.access.page import page, showing
from thinkfamily.people.about import actions, policy, reads
from thinkfamily.people.about.asked import asked_of, find_to_add
from thinkfamily.people.about.forms import EndForm, PersonForm
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families.reads import families_of
from thinkfamily.people.families.ties import birthdays
from thinkfamily.people.persons import editing


@page(may=policy.may_read, about=reads.find_member)
def about(request, member):
    shown = reads.about_page(request.user, member)
    showing(request, str(member.family_id), [str(each.pk) for each in shown.all_items], [member.family.area])
    note_shown(shown.left, to=request.user)
    return render(request, "people/about/about.html", {"shown": shown})


@page(may=policy.may_add, about=find_to_add)
def add_detail(request, to_add):
    member, what = to_add.member, to_add.asked
    form = what.form(request.POST if request.method == "POST" else None, person=member.person)
    if form.is_valid():
        said = form.said
        actions.add(what.model, member, by=request.user, information=what.information(said), **said)
        messages.success(request, f"Written down about {member.person}.")
        return redirect("about", member.family_id, member.person_id)
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    back = reverse("about", args=[member.family_id, member.person_id])
    heading = what.heading(member.person)
    return render(request, "people/about/write.html", {"form": form, "heading": heading, "back": back, "what": what})


@page(may=policy.may_change, about=reads.find_detail)
def edit_detail(request, item):
    what = asked_of(item)
    form = what.form(request.POST if request.method == "POST" else None, kept=item, person=item.person)
    where = place(request, item)
    if editing.settled(form, lambda version, said: actions.change(item, by=request.user, version=version, **said)):
        messages.success(request, f"Kept about {item.person}.")
        return redirect(where)
    heading = f"Put right: {what.heading(item.person)}"
    return render(request, "people/about/write.html", {"form": form, "heading": heading, "back": where, "what": what})


@page(may=policy.may_change, about=reads.find_detail)
def end_detail(request, item):
    form = EndForm(request.POST if request.method == "POST" else None, kept=item)
    where = place(request, item)
    if editing.settled(form, lambda version, said: actions.end(item, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or f"Ended. It stays on {item.person}’s record.")
        return redirect(where)
    return render(request, "people/about/end.html", {"form": form, "item": item, "back": where})


@page(may=policy.may_write_about, about=reads.find_member)
def edit_person(request, member):
    def weigh(said):
        cannot, questions = birthdays.weigh(member.person, said.get("date_of_birth"))
        return " ".join(cannot), questions

    form = PersonForm(request.POST if request.method == "POST" else None, kept=member.person, weigh=weigh)

    def save(version, said):
        actions.change_person(member, by=request.user, version=version, **said)

    if editing.settled(form, save):
        messages.success(request, f"Kept about {member.person}.")
        return redirect("about", member.family_id, member.person_id)
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, "people/about/edit_person.html", {"form": form, "member": member})


def place(request, item):
    """The page about the person, in a family that the reader may open; and that it was shown."""
    family = next(iter(families_of(item.person, request.user)), None)
    if family is None:
        raise Http404
    showing(request, str(family.pk), [str(item.pk)], [family.area])
    return reverse("about", args=[family.pk, item.person_id])
