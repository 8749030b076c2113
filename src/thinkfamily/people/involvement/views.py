"""The page of services, writing one down, and proposing one worker."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues.reads import who_may_take_on
from thinkfamily.access.page import page, showing
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.involvement import actions, policy, reads, ring
from thinkfamily.people.involvement.forms import ChangeForm, InvolvedForm
from thinkfamily.people.persons import editing


def known_to(user):
    """Colleagues of one's own agency and teams who see families."""
    return who_may_take_on(user, None, sees_families=True)


@page(may=policy.may_read, about=families.find)
def involved(request, family):
    found = reads.involved_page(request.user, family)
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    drawn = ring.draw(family.name, [(part.kind.short, part.state, part.words) for part in found.ring])
    return render(request, "people/involvement/involved.html", {"shown": found, "ring": drawn})


@page(may=policy.may_write_about, about=find_member)
def add_involved(request, member):
    form = InvolvedForm(request.POST if request.method == "POST" else None, colleagues=known_to(request.user))
    if form.is_valid():
        actions.add_involved(member, by=request.user, **form.said)
        messages.success(request, f"Written down for {member.person}.")
        return redirect("involved", member.family_id)
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, "people/involvement/add.html", {"form": form, "member": member})


@page(may=policy.may_put_right, about=reads.find_involved)
def change_involved(request, kept):
    family = families.families_of(kept.person, request.user)[0]
    asked = {"kept": kept, "colleagues": known_to(request.user)}
    form = ChangeForm(request.POST if request.method == "POST" else None, **asked)
    if editing.settled(
        form, lambda version, said: actions.change_involved(kept, by=request.user, version=version, **said)
    ):
        messages.success(request, f"Changed: {kept.service or kept.get_service_kind_display()}.")
        return redirect("involved", family.pk)
    showing(request, str(family.pk), [str(kept.pk)], [family.area])
    return render(request, "people/involvement/change.html", {"form": form, "kept": kept, "family": family})


@page(may=policy.may_propose, about=reads.find_for_one_worker)
def one_worker(request, asked):
    shown = reads.one_worker_page(request.user, asked)
    if request.method == "POST":
        task = actions.propose_one_worker(asked.family, by=request.user, kind=asked.kind)
        messages.success(request, f"Proposed: a task for {task.owner or task.team}.")
        return redirect("involved", asked.family.pk)
    showing(request, str(asked.family.pk), [], [asked.family.area])
    note_shown(shown.left, to=request.user)
    return render(request, "people/involvement/one_worker.html", {"shown": shown})
