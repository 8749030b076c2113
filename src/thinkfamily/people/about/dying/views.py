"""The pages on which a loss and a death are written down."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.views import already, newer
from thinkfamily.people.about.dying import actions
from thinkfamily.people.about.dying.forms import DeathForm, LossForm, MistakeForm, TwinLossForm
from thinkfamily.people.about.meanwhile import written
from thinkfamily.people.about.reads import find_begun, find_expected_ever, find_member, find_met
from thinkfamily.people.persons import editing

SAID = ("on", "why", "first_name", "last_name")
MEANWHILE = "Somebody changed something about them while you were here. Look again before you go on"


@page(may=policy.may_write_about, about=find_begun)
def lost(request, member):
    form = LossForm(request.POST if request.method == "POST" else None, kept=member.person)
    done = "Every reminder has ended. Other agencies see nothing of it with us any more."
    if not born(member) and settled(form, actions.lost, member, request, "lost", done):
        return redirect("record", member.family_id)
    if born(member):
        return already(request, member, form)
    return asking(request, member, "people/about/dying/lost.html", form, "lost")


@page(may=policy.may_write_about, about=find_expected_ever)
def twin_lost(request, member):
    form = TwinLossForm(request.POST if request.method == "POST" else None, kept=member.person)
    done = "It is written down. Other agencies see nothing of it with us."
    if settled(form, actions.twin_lost, member, request, "", done):
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/twin_lost.html", form)


@page(may=policy.may_write_about, about=find_met)
def died(request, member):
    form = DeathForm(request.POST if request.method == "POST" else None, kept=member.person)
    done = "It is written down. Tasks have ended, and letters stop."
    if settled(form, actions.died, member, request, "died", done):
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/died.html", form, "died")


@page(may=policy.may_write_about, about=find_member)
def mistaken(request, member):
    if not member.person.lost_on and not member.person.died_on:  # another tab, or somebody else, was quicker
        messages.success(request, "No loss and no death is written down of them.")
        return redirect("about", member.family_id, member.person_id)
    form = MistakeForm(request.POST if request.method == "POST" else None, initial={"version": member.person.version})
    if form.is_valid() and wrote(form, actions.mistaken, member, request.user):
        messages.success(request, "Put right. Look at the tasks that had ended: they do not come back by themselves.")
        return redirect("about", member.family_id, member.person_id)
    return asking(request, member, "people/about/dying/mistaken.html", form)


def settled(form, action, member, request, what, done):
    """Whether nothing is left to ask, and the writer was told what came of it. `what`: lost or died."""
    kept = member.person
    before = getattr(kept, f"{what}_on") if what else None
    if before and form.is_valid() and form.cleaned_data["on"] == before:
        messages.success(request, f"The same day is written down already. {written(kept, what).sentence}")
        return True

    def save(version, said):
        action(member, by=request.user, version=version, **{name: said[name] for name in SAID if name in said})

    if not editing.settled(form, save):
        return False
    messages.success(request, form.dropped or ("The day is put right." if before else done))
    return True


def born(member):
    """Whether somebody has written down a birth."""
    return member.person.date_of_birth is not None


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


def asking(request, member, template, form, what=""):
    """A page about somebody, with what was typed; and who wrote it down, where somebody has. `what`: lost or died."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    kept = written(member.person, what) if what and getattr(member.person, f"{what}_on") else None
    return render(request, template, {"form": form, "member": member, "kept": kept})
