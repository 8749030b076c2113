"""The whole-family assessment: its pages, writing in it, what is kept as one types, and signing."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page, showing
from thinkfamily.casework.assessment import actions, drafts, policy, reads, rules
from thinkfamily.casework.assessment.forms import BeginForm, EntryForm, SignForm, TakeOutForm
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.packs import reads as packs
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def assessment(request, family):
    kept = reads.in_hand(family)
    if kept is None:
        showing(request, str(family.pk), [], [family.area])
        context = {"family": family, "may_begin": policy.may_begin(request.user, family)}
        return render(request, "casework/assessment/none.html", context)
    shown = reads.whole(request.user, family, kept)
    return _shown(request, shown, shown.together, "together.html")


@page(may=policy.may_read_part, about=reads.find_member)
def assess_member(request, part):
    shown = reads.whole(request.user, part.family, part.assessment)
    if part.person not in shown.pages:
        raise Http404
    return _shown(request, shown, shown.pages[part.person], "member.html")


@page(may=policy.may_begin, about=families.find)
def begin_assessment(request, family):
    offered = {str(one.pk): one for one in packs.counting().filter(kind="assessment")}
    form = BeginForm(_posted(request), packs=[(key, one.title) for key, one in offered.items()])
    if form.is_valid():
        actions.begin(family, by=request.user, pack=offered[form.cleaned_data["pack"]])
        messages.success(request, "Begun. What is written is kept as you go.")
        return redirect("assessment", family.pk)
    return _asking(request, family, form, "begin_assessment.html")


@page(may=policy.may_write_part, about=reads.find_member)
def add_entry(request, part):
    return _add(request, part, people=None)


@page(may=policy.may_write_part, about=reads.find_heading)
def add_family_entry(request, part):
    seen = whom(request.user, part.family)
    return _add(request, part, people=seen.people, names=[(str(key), seen.name(key)) for key in seen.people])


@page(may=policy.may_mend, about=finder(Entry))
def mend_entry(request, held):
    form = EntryForm(_posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.mend(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("assess_member", held.family.pk, held.item.person_id)
    showing(request, str(held.family.pk), [str(held.item.pk)], [held.family.area])
    context = {"form": form, "family": held.family, "item": held.item, "asks": rules.blaming(held.item.text)}
    return render(request, "casework/assessment/mend_entry.html", context)


@page(may=policy.may_mend, about=finder(Entry))
def take_out_entry(request, held):
    form = TakeOutForm(_posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.take_out(held, by=request.user, version=version)):
        messages.success(request, "Taken out. That it stood here is kept.")
        return redirect("assess_member", held.family.pk, held.item.person_id)
    showing(request, str(held.family.pk), [str(held.item.pk)], [held.family.area])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, "casework/assessment/take_out_entry.html", context)


@page(may=policy.may_sign, about=families.find)
def sign_assessment(request, family):
    kept = reads.find(family.pk)
    shown = reads.whole(request.user, family, kept)
    form = SignForm(_posted(request), kept=kept)
    try:
        signed = settled(form, lambda version, said: actions.sign(kept, by=request.user, version=version, **said))
    except Refused as no:  # what was typed stays in the boxes
        signed = False
        form.add_error(None, no.decision.reason)
    if signed:
        messages.success(request, "Signed. The family should hear from you what it says.")
        return redirect("assessment", family.pk)
    return _asking(request, family, form, "sign_assessment.html", shown=shown, left=rules.to_do(shown.steps))


def _add(request, part, *, people, names=None):
    first = {"weight": request.GET.get("weight", ""), "kind": request.GET.get("kind", "fact"), "how": "about"}
    draft = None if part.person is None else drafts.draft_of(request.user, part)
    if draft is not None:
        first |= {name: getattr(draft, name) for name in ("kind", "weight", "text", "whose") if getattr(draft, name)}
    form = EntryForm(_posted(request), people=names, initial=first)
    if "keep" in request.POST and part.person is not None:
        return _keep(request, part, form)
    if form.is_valid():
        said = dict(form.cleaned_data)
        person = _person(part) if people is None else {str(key): one for key, one in people.items()}[said.pop("who")]
        actions.write(part.assessment, by=request.user, person=person, heading=part.heading, **said)
        messages.success(request, "Written down.")
        return _back(part)
    more = {
        "part": part,
        "name": _called(request.user, part),
        "draft": draft,
        "asks": rules.blaming(form["text"].value() or ""),
    }
    return _asking(request, part.family, form, "add_entry.html", **more)


def _called(user, part):
    """How this reader is told whose page it is."""
    return "" if part.person is None else whom(user, part.family).name(part.person)


def _keep(request, part, form):
    """As somebody types: kept for them alone. The answer also asks about words that may sound like blame."""
    form.is_valid()
    said = {name: form.cleaned_data.get(name, "") for name in ("kind", "weight", "text", "whose")}
    kept = actions.save_draft(part.assessment, by=request.user, person=_person(part), heading=part.heading, **said)
    asks = [] if said["kind"] == "words" else rules.blaming(said["text"])
    words = [f"Saved at {dates.clock(kept.saved_at)}.", *(one.sentence for one in asks)]
    return HttpResponse(" ".join(words), content_type="text/plain; charset=utf-8")


def _back(part):
    return (
        redirect("assessment", part.family.pk)
        if part.person is None
        else redirect("assess_member", part.family.pk, part.person)
    )


def _person(part):
    return families.find_person(part.person)


def _shown(request, shown, found, template):
    if found.key != reads.TOGETHER:
        drafts.drafts_of(request.user, shown.assessment, found)
    showing(request, str(shown.family.pk), [str(one.pk) for one in shown.items], [shown.family.area])
    note_shown(shown.whom.left(shown.items), to=request.user)
    may_write = shown.draft and shown.whom.may_write
    context = {"shown": shown, "family": shown.family, "found": found, "may_write": may_write, "said": Entry.kind_said}
    return render(request, f"casework/assessment/{template}", context)


def _posted(request):
    return request.POST if request.method == "POST" else None


def _asking(request, family, form, template, **more):
    showing(request, str(family.pk), [], [family.area])
    return render(request, f"casework/assessment/{template}", {"form": form, "family": family} | more)
