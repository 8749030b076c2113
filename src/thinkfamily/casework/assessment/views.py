"""The whole-family assessment: its pages, writing in it, what is kept as one types, and signing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues.reads import lead_of
from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.assessment import actions, drafts, policy, reads, rules
from thinkfamily.casework.assessment.advice import reads as advice
from thinkfamily.casework.assessment.at_home import at_home
from thinkfamily.casework.assessment.comparing import compared
from thinkfamily.casework.assessment.forms import BeginForm, EntryForm, SignForm, TakeOutForm
from thinkfamily.casework.assessment.members import TOGETHER
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.assessment.offers import reads as offers
from thinkfamily.casework.assessment.untold import untold
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.pages import look, look_at_family, posted
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled
from thinkfamily.people.persons.models import Item


@page(may=policy.may_read, about=families.find)
def assessment(request, family):
    kept = reads.in_hand(family)
    if kept is None:
        look_at_family(request, family)
        context = {"family": family, "may_begin": policy.may_begin(request.user, family)}
        return render(request, "casework/assessment/none.html", context)
    shown = reads.whole(request.user, family, kept)
    return _shown(request, shown, shown.together, "together.html")


@page(may=policy.may_read_part, about=reads.find_page)
def assess_member(request, part):
    shown = reads.whole(request.user, part.family, part.assessment, part.person)
    if part.person not in shown.pages:
        raise Http404
    return _shown(request, shown, shown.pages[part.person], "member.html")


@page(may=policy.may_read, about=families.find)
def compare_assessments(request, family):
    shown = compared(request.user, family)
    look(request, shown.whom, shown.items)
    return render(request, "casework/assessment/compare.html", {"shown": shown, "family": family})


@page(may=policy.may_begin, about=families.find)
def begin_assessment(request, family):
    offered = {str(one.pk): one for one in packs.counting().filter(kind="assessment")}
    form = BeginForm(posted(request), packs=[(key, one.title) for key, one in offered.items()])
    if form.is_valid():
        actions.begin(family, by=request.user, pack=offered[form.cleaned_data["pack"]])
        messages.success(request, "Begun. What is written is kept as you go.")
        return redirect("assessment", family.pk)
    look_at_family(request, family)
    return _asking(request, family, form, "begin_assessment.html")


@page(may=policy.may_write_part, about=reads.find_member)
def add_entry(request, part):
    return _add(request, part)


@page(may=policy.may_write_part, about=reads.find_heading)
def add_family_entry(request, part):
    return _add(request, part)


@page(may=policy.may_mend, about=finder(Entry))
def mend_entry(request, held):
    form = EntryForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.mend(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("assess_member", held.family.pk, held.item.person_id)
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item, "asks": rules.blaming(held.item.text)}
    return render(request, "casework/assessment/mend_entry.html", context)


@page(may=policy.may_mend, about=finder(Entry))
def take_out_entry(request, held):
    form = TakeOutForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.take_out(held, by=request.user, version=version)):
        messages.success(request, "Taken out. That it stood here is kept.")
        return redirect("assess_member", held.family.pk, held.item.person_id)
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, "casework/assessment/take_out_entry.html", context)


@page(may=policy.may_sign, about=families.find)
def sign_assessment(request, family):
    kept = reads.find(family.pk)
    shown = reads.whole(request.user, family, kept)
    form = SignForm(posted(request), kept=kept)
    try:
        signed = settled(form, lambda version, said: actions.sign(kept, by=request.user, version=version, **said))
    except Refused as no:  # what was typed stays in the boxes
        signed = False
        form.add_error(None, no.decision.reason)
    if signed:
        messages.success(request, "Signed. The family should hear from you what it says.")
        return redirect("assessment", family.pk)
    left, quiet = rules.to_do(shown.steps), untold(shown)
    look(request, shown.whom, [one for _, _, one in quiet if isinstance(one, Item)])
    return _asking(request, family, form, "sign_assessment.html", shown=shown, left=left, untold=quiet)


def _add(request, part):
    seen = whom(request.user, part.family)
    people = {str(key): one for key, one in seen.people.items()} if part.person is None else None
    draft = drafts.draft_of(request.user, part)
    names = None if people is None else [(key, seen.name(one.pk)) for key, one in people.items()]
    form = EntryForm(posted(request), people=names, initial=_first(request, seen, draft))
    if "keep" in request.POST:
        return _keep(request, part, form, people or {})
    if form.is_valid():
        said = dict(form.cleaned_data)
        person = _person(part) if people is None else people[said.pop("who")]
        actions.write(part.assessment, by=request.user, person=person, heading=part.heading, **said)
        messages.success(request, "Written down.")
        return _back(part)
    more = {
        "part": part,
        "name": "" if part.person is None else seen.name(part.person),
        "draft": draft,
        "asks": rules.blaming(form["text"].value() or ""),
    }
    look(request, seen)
    return _asking(request, part.family, form, "add_entry.html", **more)


def _first(request, seen, draft):
    """What stands in the boxes: as the link said that leads here, and what somebody began to type."""
    first = {"weight": request.GET.get("weight", ""), "kind": request.GET.get("kind", "fact"), "how": "about"}
    if draft is not None:
        first |= {name: getattr(draft, name) for name in ("kind", "weight", "text", "whose") if getattr(draft, name)}
        first["who"] = str(seen.same.person(draft.person_id))
    return first


def _keep(request, part, form, people):
    """As somebody types: kept for them alone. The answer also asks about words that may sound like blame.

    `people`: of whom it can be, where the page is of the family together.
    """
    form.is_valid()
    person = people.get(form.cleaned_data.get("who", "")) if part.person is None else _person(part)
    if person is None:
        return _said("Not saved yet: choose about whom it is.")
    said = {name: form.cleaned_data.get(name, "") for name in ("kind", "weight", "text", "whose")}
    kept = actions.save_draft(part.assessment, by=request.user, person=person, heading=part.heading, **said)
    asks = [] if said["kind"] == "words" else rules.blaming(said["text"])
    words = [f"Saved at {dates.clock(kept.saved_at)}.", *(one.sentence for one in asks)]
    return _said(" ".join(words))


def _said(words):
    return HttpResponse(words, content_type="text/plain; charset=utf-8")


def _back(part):
    return (
        redirect("assessment", part.family.pk)
        if part.person is None
        else redirect("assess_member", part.family.pk, part.person)
    )


def _person(part):
    return families.find_person(part.person)


def _shown(request, shown, found, template):
    items: list[Any] = list(shown.items)
    context: dict[str, Any] = {}
    if found.key == TOGETHER:
        home = at_home(shown.whom)
        items += home.items
        context = {"why": packs.principles_at("assessment"), "at_home": home}
    else:
        drafts.drafts_of(request.user, shown.assessment, found)
        offered = offers.lines(shown.whom, found.key, found.whose)
        items += [*offers.items(offered), *advice.beside(shown.whom, found, shown.assessment)]
        context = {
            "offered": offered,
            "lead": lead_of(request.user.agency, today()) if found.whose != "adult" else None,
        }
    look(request, shown.whom, items)
    may_write = shown.draft and shown.whom.may_write
    context["may_begin"] = not shown.draft and policy.may_begin(request.user, shown.family)
    context |= {"shown": shown, "family": shown.family, "found": found, "may_write": may_write, "said": Entry.kind_said}
    return render(request, f"casework/assessment/{template}", context)


def _asking(request, family, form, template, **more):
    return render(request, f"casework/assessment/{template}", {"form": form, "family": family} | more)
