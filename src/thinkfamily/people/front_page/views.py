"""The family on a page, and writing down what it says."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import doors
from thinkfamily.people.families import reads as families
from thinkfamily.people.front_page import actions, policy, reads
from thinkfamily.people.front_page.forms import EndWarningForm, ObservationForm, SeenForm, WarningForm
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def on_a_page(request, family):
    shown = reads.front_page(request.user, family)
    showing(request, str(family.pk), shown.shown, [family.area])
    note_shown(shown.left, to=request.user)
    context = {"shown": shown, "doors": doors.for_reader(request.user, family)}
    return render(request, "people/front_page/on_a_page.html", context)


@page(may=policy.may_write, about=families.find)
def add_observation(request, family):
    weight = "worry" if request.GET.get("weight") == "worry" else "well"
    first = {"weight": weight, "seen_on": today(), "information": "work_with_family"}
    return _add(request, family, ObservationForm, actions.add_observation, "add_observation.html", first)


@page(may=policy.may_write, about=families.find)
def add_warning(request, family):
    return _add(request, family, WarningForm, actions.add_warning, "add_warning.html", {"information": "safety"})


@page(may=policy.may_write, about=families.find)
def write_seen(request, family):
    seen = whom(request.user, family)
    form = SeenForm(
        request.POST if request.method == "POST" else None,
        people=[(key, seen.name(key)) for key, person in reversed(seen.people.items()) if not person.unborn],
        initial={"happened_on": today()},
    )
    if form.is_valid():
        people = {seen.people[key]: alone for key, alone in form.seen.items()}
        said = {"happened_on": form.cleaned_data["happened_on"], "text": form.cleaned_data["text"]}
        actions.write_seen(family, by=request.user, seen=people, **said)
        messages.success(request, "Written down.")
        return redirect("on_a_page", family.pk)
    return _asking(request, seen, form, "write_seen.html")


@page(may=policy.may_mend, about=finder(Observation))
def mend_observation(request, held):
    return _mend(request, held, ObservationForm, actions.mend_observation, "mend_observation.html")


@page(may=policy.may_mend, about=finder(WarningNote))
def mend_warning(request, held):
    return _mend(request, held, WarningForm, actions.mend_warning, "mend_warning.html")


@page(may=policy.may_mend, about=finder(WarningNote))
def end_warning(request, held):
    return _mend(request, held, EndWarningForm, actions.end_warning, "end_warning.html")


@page(may=policy.may_read, about=families.find)
def family_sharing(request, family):
    seen, people = reads.family_sharing(request.user, family)
    showing(request, str(family.pk), [str(key) for key in seen.people], [family.area])
    note_shown(seen.left_by_names, to=request.user)
    return render(request, "people/front_page/family_sharing.html", {"family": family, "whom": seen, "people": people})


def _mend(request, held, form_class, action, template):
    """A form about what is kept; then back on the family's page."""
    form = form_class(request.POST if request.method == "POST" else None, kept=held.item)
    if settled(form, lambda version, said: action(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("on_a_page", held.family.pk)
    showing(request, str(held.family.pk), [str(held.item.pk)], [held.family.area])
    told = {"form": form, "family": held.family, "item": held.item}
    return render(request, f"people/front_page/{template}", told)


def _add(request, family, form_class, action, template, first):
    """A form about somebody of the family; then back on its page."""
    seen = whom(request.user, family)
    people = [(str(key), seen.name(key)) for key in seen.people]
    if len(people) == 1:
        first = first | {"who": people[0][0]}
    form = form_class(request.POST if request.method == "POST" else None, people=people, initial=first)
    if form.is_valid():
        said = form.said
        chosen = said.pop("who")
        who = next(person for key, person in seen.people.items() if str(key) == chosen)
        action(family, by=request.user, who=who, **said)
        messages.success(request, f"Written down about {seen.name(who.pk)}.")
        return redirect("on_a_page", family.pk)
    return _asking(request, seen, form, template)


def _asking(request, seen, form, template):
    """A form, with what was typed."""
    showing(request, str(seen.family.pk), [str(key) for key in seen.people], [seen.family.area])
    note_shown(seen.left_by_names, to=request.user)
    return render(request, f"people/front_page/{template}", {"form": form, "family": seen.family})
