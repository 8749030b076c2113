"""Visits, calls and sessions: the list, planning one, what came of it, and a screen to read together."""

from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from thinkfamily.access.page import page
from thinkfamily.casework.contacts import actions, policy, reads, working_on, writing
from thinkfamily.casework.contacts.forms import CountersignForm, HeldForm, LineForm, NotHeldForm, PlanForm, SeenForm
from thinkfamily.casework.contacts.models import SORTS, ContactLine, ContactSeen
from thinkfamily.casework.pages import look, look_at_family, posted
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def contacts(request, family):
    planned, been = reads.listed(request.user, family)
    look_at_family(request, family, *planned, *been)
    may = {"may_plan": policy.may_plan(request.user, family), "planned": planned, "been": been}
    return render(request, "casework/contacts/contacts.html", {"family": family} | may)


@page(may=policy.may_see, about=reads.find)
def contact(request, contact):
    shown = reads.one(request.user, contact)
    look(request, shown.whom, shown.items, contact)
    more = {"shown": shown, "contact": contact, "family": contact.family, "sorts": SORTS}
    return render(request, "casework/contacts/contact.html", more)


@page(may=policy.may_plan, about=families.find)
def plan_contact(request, family):
    seen, workers = whom(request.user, family), reads.who_may_come(request.user, family)
    first, aims = {"came": [str(request.user.pk)], "kind": "visit"}, working_on.choices(seen)
    form = PlanForm(posted(request), workers=workers, aims=aims, initial=first)
    if form.is_valid():
        said = form.said
        asked = _chosen(workers, said.pop("came"))
        made = actions.plan(family, by=request.user, asked=asked, **said)
        messages.success(request, "Planned. Everybody who is asked has it among their tasks.")
        return redirect("contact", family.pk, made.pk)
    return _asking(request, family, form, "plan_contact.html", seen=seen if aims else None)


@page(may=policy.may_plan, about=families.find)
def write_contact(request, family):
    seen, workers = whom(request.user, family), reads.who_may_come(request.user, family)
    first = {"on": today(), "came": [str(request.user.pk)], "kind": "visit"}
    aims = working_on.choices(seen)
    form = HeldForm(posted(request), workers=workers, aims=aims, initial=first, **_of_family(seen))
    if form.is_valid():
        said = form.where
        came = _chosen(workers, said.pop("came"))
        made = actions.write(family, by=request.user, came=came, seen=_people(seen, form.seen), **said)
        messages.success(request, "Written down. Now say what was seen, said and thought, one line for each person.")
        return redirect("contact", family.pk, made.pk)
    return _asking(request, family, form, "held.html", seen=seen)


@page(may=policy.may_take_part, about=reads.find)
def hold_contact(request, contact):
    seen, workers = whom(request.user, contact.family), reads.who_may_come(request.user, contact.family)
    asked = [str(one.user_id) for one in contact.workers.all()]
    form = HeldForm(posted(request), kept=contact, workers=workers, initial={"came": asked}, **_of_family(seen))

    def hold(version, _):
        said = form.where
        came = _chosen(workers, said.pop("came"))
        actions.hold(contact, by=request.user, version=version, came=came, seen=_people(seen, form.seen), **said)

    if settled(form, hold):
        messages.success(request, "Written down. Now say what was seen, said and thought, one line for each person.")
        return redirect("contact", contact.family_id, contact.pk)
    return _asking(request, contact.family, form, "held.html", contact=contact, seen=seen)


@page(may=policy.may_take_part, about=reads.find)
def contact_not_held(request, contact):
    form = NotHeldForm(posted(request), kept=contact)
    if settled(form, lambda version, said: actions.not_held(contact, by=request.user, version=version, **said)):
        messages.success(request, "Written down, with why.")
        return redirect("contact", contact.family_id, contact.pk)
    return _asking(request, contact.family, form, "contact_not_held.html", contact=contact)


@page(may=policy.may_take_part, about=reads.find)
def add_line(request, contact):
    seen = whom(request.user, contact.family)
    people = [(str(key), seen.name(key)) for key in seen.people]
    first = {"who": request.GET.get("who", ""), "sort": request.GET.get("sort", ""), "information": actions.FOR_ALL}
    form = LineForm(posted(request), people=people, initial=first | {"how": "about"})
    if form.is_valid():
        said = form.said
        person = {str(key): one for key, one in seen.people.items()}[said.pop("who")]
        writing.add_line(contact, by=request.user, person=person, **said)
        messages.success(request, "Written down.")
        return redirect("contact", contact.family_id, contact.pk)
    return _asking(request, contact.family, form, "add_line.html", contact=contact, seen=seen)


@page(may=policy.may_mend, about=finder(ContactLine))
def mend_line(request, held):
    return _mend(request, held, LineForm(posted(request), kept=held.item))


@page(may=policy.may_mend, about=finder(ContactSeen))
def mend_seen(request, held):
    return _mend(request, held, SeenForm(posted(request), kept=held.item))


@page(may=policy.may_take_part, about=reads.find)
def read_together(request, contact):
    screen = reads.together(request.user, contact, _ids(request.GET.getlist("with")))
    form = CountersignForm(
        posted(request),
        people=[(str(key), name) for key, name in screen.names],
        lines=[(str(line.pk), line.text[:80]) for line in screen.lines],
    )
    if form.is_valid():
        said = dict(form.cleaned_data)
        person = {str(key): one for key, one in screen.shown.whom.people.items()}[said.pop("who")]
        line = {str(one.pk): one for one in screen.lines}.get(said.pop("line"))
        writing.countersign(contact, by=request.user, person=person, line=line, **said)
        messages.success(request, "Written down, in your words.")
        here = reverse("read_together", args=[contact.family_id, contact.pk])
        return redirect(f"{here}?{'&'.join(f'with={key}' for key in screen.present)}")
    look(request, screen.shown.whom, screen.lines, contact)
    more = {"form": form, "screen": screen, "contact": contact, "family": contact.family, "sorts": SORTS}
    return render(request, "casework/contacts/read_together.html", more)


def _mend(request, held, form):
    if settled(form, lambda version, said: writing.mend(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("contact", held.family.pk, held.item.contact_id)
    return _asking(request, held.family, form, "mend.html", item=held.item)


def _of_family(seen):
    people = [(key, seen.name(key)) for key, one in reversed(seen.people.items()) if not (one.unborn or one.died_on)]
    return {"people": people, "children": reads.children(seen)}


def _people(seen, said):
    return {seen.people[key]: word for key, word in said.items()}


def _chosen(workers, keys):
    return [one for one in workers if str(one.pk) in keys]


def _ids(texts):
    """Only what reads as an id: nonsense in an address chooses nobody."""
    found = []
    for text in texts:
        try:
            found.append(UUID(text))
        except ValueError:
            continue
    return found


def _asking(request, family, form, template, seen=None, **more):
    if seen is None:
        look_at_family(request, family, *more.values())
    else:
        named = [aim.item for aim in working_on.aims(seen)] if "objective" in form.fields else []
        look(request, seen, named, *more.values())
    return render(request, f"casework/contacts/{template}", {"form": form, "family": family} | more)
