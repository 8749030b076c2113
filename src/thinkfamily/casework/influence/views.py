"""How one life touches another: the page of it, and writing it down."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.influence import actions, policy, reads
from thinkfamily.casework.influence.forms import EndForm, InfluenceForm
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.pages import look, posted
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def touches(request, family):
    seen = whom(request.user, family)
    links, needs = reads.links(seen), seen.items(Need)
    look(request, seen, [*links, *needs])
    shown = {"chains": reads.chains(seen, links), "unsaid": reads.unsaid(seen, links, needs), "whom": seen}
    return render(request, "casework/influence/touches.html", {"family": family} | shown)


@page(may=policy.may_write, about=families.find)
def add_influence(request, family):
    seen = whom(request.user, family)
    links, needs = reads.links(seen), [one for one in seen.items(Need) if one.holds]
    form = InfluenceForm(posted(request), initial=first(request, seen), **offered(seen, links, needs))
    if form.is_valid():
        said = dict(form.cleaned_data)
        people = {str(key): one for key, one in seen.people.items()}
        said["person"], said["other"] = people[said["person"]], people[said["other"]]
        said["need"] = {str(one.pk): one for one in needs}.get(said["need"])
        said["after"] = {str(one.pk): one for one in links}.get(said["after"])
        actions.link(family, by=request.user, **said | {"seen": said["seen"] == "yes"})
        messages.success(request, "Written down.")
        return redirect("touches", family.pk)
    return _asking(request, family, form, "add_influence.html", [*links, *needs], seen)


@page(may=policy.may_mend, about=finder(InfluenceLink))
def mend_influence(request, held):
    seen = whom(request.user, held.family)
    links = [one for one in reads.links(seen) if one.pk != held.item.pk]
    form = InfluenceForm(posted(request), kept=held.item, steps=offered(seen, links, ())["steps"])

    def mend(version, said):
        said["after"] = {str(one.pk): one for one in links}.get(said["after"])
        actions.mend(held, by=request.user, version=version, **said | {"seen": said["seen"] == "yes"})

    if settled(form, mend):
        messages.success(request, "Saved.")
        return redirect("touches", held.family.pk)
    return _asking(request, held.family, form, "mend_influence.html", [*links, held.item], seen, item=held.item)


@page(may=policy.may_mend, about=finder(InfluenceLink))
def end_influence(request, held):
    form = EndForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.end(held, by=request.user, version=version, **said)):
        messages.success(request, "Written down: it is so no more.")
        return redirect("touches", held.family.pk)
    seen = whom(request.user, held.family)
    return _asking(request, held.family, form, "end_influence.html", [held.item], seen, item=held.item)


def first(request, seen):
    """What a link to the page asks for already: whose trouble, and whom."""
    asked = {name: request.GET.get(name, "") for name in ("person", "other")}
    return {name: key for name, key in asked.items() if key in {str(one) for one in seen.people}}


def offered(seen, links, needs):
    """The choices that this reader has."""
    return {
        "people": [(str(key), seen.name(key)) for key in seen.people],
        "needs": [(str(one.pk), f"{seen.name(seen.same.person(one.person_id))}: {one.text[:80]}") for one in needs],
        "steps": [(str(one.pk), one.effect[:80]) for one in links if one.seen],
    }


def _asking(request, family, form, template, items, seen, **more):
    look(request, seen, items)
    return render(request, f"casework/influence/{template}", {"form": form, "family": family} | more)
