"""The timeline of a family, writing down what happened, and putting it right."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.chronology import actions, policy, reads
from thinkfamily.people.chronology.forms import AskedForm, LifeEventForm
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def timeline(request, family):
    found = reads.timeline(request.user, family)
    form = AskedForm(request.GET, people=found.people, sources=found.sources)
    shown = reads.page_of(found, form.asked, request.GET.get("page"))
    showing(request, str(family.pk), shown.shown, [family.area])
    note_shown(shown.left, to=request.user)
    rest = request.GET.copy()
    rest.pop("page", None)
    told = {"family": family, "shown": shown, "whom": found.whom, "ask": form, "asked": form.asked}
    return render(request, "people/chronology/timeline.html", told | {"query": f"{rest.urlencode()}&" if rest else ""})


@page(may=policy.may_add, about=families.find)
def add_event(request, family):
    seen = whom(request.user, family)
    people = {str(key): person for key, person in seen.people.items()}
    form = LifeEventForm(
        request.POST if request.method == "POST" else None,
        people=[(key, seen.name(person.pk)) for key, person in people.items()],
        initial={"who": request.GET.get("who", "")},
    )
    if form.is_valid():
        who = people[form.cleaned_data["who"]]
        actions.add_event(family, by=request.user, who=who, **_said(form.said))
        messages.success(request, f"Written down about {seen.name(who.pk)}.")
        return redirect("timeline", family.pk)
    showing(request, str(family.pk), [str(key) for key in seen.people], [family.area])
    note_shown(seen.left_by_names, to=request.user)
    return render(request, "people/chronology/add_event.html", {"form": form, "family": family})


@page(may=policy.may_mend, about=finder(LifeEvent))
def mend_event(request, held):
    def save(version, said):
        actions.mend_event(held, by=request.user, version=version, **_said(said))

    form = LifeEventForm(request.POST if request.method == "POST" else None, kept=held.item)
    if settled(form, save):
        return redirect("timeline", held.family.pk)
    showing(request, str(held.family.pk), [str(held.item.pk)], [held.family.area])
    told = {"form": form, "family": held.family, "item": held.item}
    return render(request, "people/chronology/mend_event.html", told)


def _said(said):
    """The day and how well it is known apart, as actions take them."""
    rest = {name: value for name, value in said.items() if name not in ("who", "on")}
    return rest | {"on": said["on"].day, "precision": said["on"].precision}
