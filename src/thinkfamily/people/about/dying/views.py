"""The pages on which a loss and a death are written down."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.views import newer
from thinkfamily.people.about.dying import actions
from thinkfamily.people.about.dying.forms import DeathForm, LossForm, MistakeForm, TwinLossForm
from thinkfamily.people.about.reads import find_expected, find_expected_ever, find_gone, find_living
from thinkfamily.people.persons import editing

SAID = ("on", "why", "first_name", "last_name")
MEANWHILE = "Somebody changed something about them while you were here. Look again before you go on"


@page(may=policy.may_write_about, about=find_expected)
def lost(request, member):
    form = LossForm(request.POST if request.method == "POST" else None, initial={"version": member.person.version})
    if form.is_valid() and wrote(form, actions.lost, member, request.user):
        messages.success(request, "Every reminder has ended. Other agencies see nothing of it with us any more.")
        return redirect("record", member.family_id)
    return asking(request, member, "people/about/dying/lost.html", form)


@page(may=policy.may_write_about, about=find_expected_ever)
def twin_lost(request, member):
    given = request.POST if request.method == "POST" else None
    form = TwinLossForm(given, person=member.person, initial={"version": member.person.version})
    if form.is_valid() and wrote(form, actions.twin_lost, member, request.user):
        messages.success(request, "It is written down. Other agencies see nothing of it with us.")
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/twin_lost.html", form)


@page(may=policy.may_write_about, about=find_living)
def died(request, member):
    given = request.POST if request.method == "POST" else None
    form = DeathForm(given, person=member.person, initial={"version": member.person.version})
    if form.is_valid() and wrote(form, actions.died, member, request.user):
        messages.success(request, "It is written down. Tasks have ended, and letters stop.")
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/died.html", form)


@page(may=policy.may_write_about, about=find_gone)
def mistaken(request, member):
    form = MistakeForm(request.POST if request.method == "POST" else None, initial={"version": member.person.version})
    if form.is_valid() and wrote(form, actions.mistaken, member, request.user):
        messages.success(request, "Put right. Look at the tasks that had ended: they do not come back by themselves.")
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/mistaken.html", form)


def wrote(form, action, member, by):
    """Whether it was kept; else the form says that somebody was quicker."""
    try:
        said = {name: value for name, value in form.cleaned_data.items() if name in SAID}
        action(member, by=by, version=form.cleaned_data["version"] or 0, **said)
    except editing.Changed:
        form.add_error(None, MEANWHILE)
        member.person.refresh_from_db()
        form.data = newer(form.data, member.person.version)
        return False
    return True


def asking(request, member, template, form):
    """A page about somebody, with what was typed."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    return render(request, template, {"form": form, "member": member})
