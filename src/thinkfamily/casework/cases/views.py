"""Our work with a family: the page of it, and what is decided on it."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.decision import insist
from thinkfamily.access.page import page
from thinkfamily.casework.cases import actions, leading, policy, reads
from thinkfamily.casework.cases.forms import (
    NOBODY,
    BeginForm,
    IntensityForm,
    JoinForm,
    KeptForm,
    LeadForm,
    LevelForm,
    NoLeadForm,
    PromiseForm,
)
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.pages import look, look_at_family, posted, taken
from thinkfamily.casework.requests import reads as requests
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_see, about=families.find)
def work(request, family):
    shown = reads.of_family(request.user, family)
    views = [one.row for some in shown.views.values() for one in some]
    look(request, shown.whom, views, *([shown.case] if shown.case else []))
    return render(request, "casework/cases/work.html", {"shown": shown, "family": family})


@page(may=policy.may_begin, about=families.find)
def begin_case(request, family):
    seen, asked = whom(request.user, family), _asked(request, family)
    form = BeginForm(
        posted(request),
        initial=reads.starts_from(asked) if asked else None,
        from_request=asked is not None,
        members=_people(seen),
        intensities=reads.intensities(),
        people=[
            *([("me", f"I do, {request.user.name}")] if seen.keeps else []),
            (NOBODY, "Nobody yet: a manager is asked to find somebody"),
        ],
    )

    def begin(said):
        names = said.pop("agreed")
        agreed = [person for key, person in seen.people.items() if str(key) in names]
        lead = request.user if said.pop("lead") == "me" else None
        actions.begin(family, by=request.user, agreed_by=agreed, lead=lead, request=asked, **said)

    if taken(form, begin):
        messages.success(request, "Our work begins. What would help this week?")
        return redirect("work", family.pk)
    return asking(request, family, form, "begin_case.html", seen, asked=asked)


@page(may=policy.may_join_these, about=reads.find_joining)
def join_case(request, joining):
    family, asked = joining.case.family, joining.request
    form = JoinForm(posted(request))
    if taken(form, lambda said: actions.join(joining.case, by=request.user, request=asked, **said)):
        messages.success(request, "It has joined our work. Who asked is told what you wrote.")
        return redirect("work", family.pk)
    return asking(request, family, form, "join_case.html", asked=asked)


def _asked(request, family):
    """The request from which it begins, where the address names one from which this reader may begin."""
    if not (named := request.GET.get("request")):
        return None
    try:
        asked = requests.find(uuid.UUID(named))
    except ValueError:
        raise Http404 from None
    insist(policy.may_begin_from(request.user, family, asked))
    return asked


@page(may=policy.may_choose, about=families.find)
def appoint_lead(request, family):
    case = reads.find_case(family.pk)
    found = reads.candidates(request.user, case)
    people = {str(one.user.pk): one for one in found}
    form = LeadForm(
        posted(request),
        people=[(key, f"{one.user.name}, {one.user.place}. {one.says}") for key, one in people.items()],
    )
    if taken(form, lambda said: leading.appoint(case, by=request.user, user=people[said.pop("user")].user, **said)):
        messages.success(request, "Written down. The family should hear it from you today.")
        return redirect("work", family.pk)
    lead = leading.current(case)
    return asking(request, family, form, "appoint_lead.html", lead=lead, leads=leading.seen_leading(lead))


@page(may=policy.may_end_leading, about=families.find)
def no_lead(request, family):
    case = reads.find_case(family.pk)
    form = NoLeadForm(posted(request))
    if form.is_valid():
        leading.give_up(case, by=request.user, why=form.cleaned_data["why"])
        messages.success(request, "A manager has been asked to find who leads.")
        return redirect("work", family.pk)
    return asking(request, family, form, "no_lead.html", lead=leading.current(case))


@page(may=policy.may_decide, about=families.find)
def judge_level(request, family):
    seen, pack = whom(request.user, family), packs.current("levels")
    levels = packs.levels(pack)
    form = LevelForm(
        posted(request), members=_people(seen), levels=[(one.key, f"{one.title}: {one.means}") for one in levels]
    )
    if form.is_valid():
        said = form.cleaned_data
        person = {str(key): one for key, one in seen.people.items()}.get(said.pop("person"))
        actions.judge(reads.find_case(family.pk), by=request.user, person=person, pack=pack, **said)
        messages.success(request, "Written down, with your reasons.")
        return redirect("work", family.pk)
    return asking(request, family, form, "judge_level.html", seen)


@page(may=policy.may_decide, about=families.find)
def set_intensity(request, family):
    case = reads.find_case(family.pk)
    form = IntensityForm(posted(request), kept=case)
    if settled(form, lambda version, said: actions.set_intensity(case, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("work", family.pk)
    return asking(request, family, form, "set_intensity.html")


@page(may=policy.may_decide, about=families.find)
def make_promise(request, family):
    form = PromiseForm(posted(request))
    if form.is_valid():
        actions.promise(reads.find_case(family.pk), by=request.user, **form.cleaned_data)
        messages.success(request, "Promised. It stands first on this page until it is kept.")
        return redirect("work", family.pk)
    return asking(request, family, form, "make_promise.html")


@page(may=policy.may_decide, about=families.find)
def promise_kept(request, family):
    made = reads.find_promise(family.pk)
    form = KeptForm(posted(request), kept=made)

    def keep(version, said):
        says = said.pop("says") == "yes"
        actions.keep(made, by=request.user, version=version, says=says, **said)

    if settled(form, keep):
        messages.success(request, "Written down.")
        return redirect("work", family.pk)
    return asking(request, family, form, "promise_kept.html", promise=made)


def asking(request, family, form, template, seen=None, **more):
    """A form about a family. `seen`: whom of it the form names."""
    if seen is None:
        look_at_family(request, family)
    else:
        look(request, seen)
    return render(request, f"casework/cases/{template}", {"form": form, "family": family} | more)


def _people(seen):
    living = [key for key, person in seen.people.items() if not person.died_on and not person.lost_on]
    return [(str(key), seen.name(key)) for key in living]
