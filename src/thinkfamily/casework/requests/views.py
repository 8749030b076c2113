"""Requests for help: the lists, one request, and what is asked, decided and told."""

from typing import Any

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.casework.pages import posted, taken
from thinkfamily.casework.requests import actions, ending, policy, reads
from thinkfamily.casework.requests.deciding import actions as deciding
from thinkfamily.casework.requests.deciding.reads import wants_check
from thinkfamily.casework.requests.forms import (
    CheckForm,
    DecideForm,
    NameForm,
    PassOnForm,
    RecordForm,
    SendForm,
    WordsForm,
)
from thinkfamily.design.words import dates
from thinkfamily.people.arrivals.family import reads as proposals
from thinkfamily.people.families import reads as families
from thinkfamily.people.sharing.leaving import note_left

SENT = "Sent. {} decides by {} and tells you what comes of it."


@page(may=policy.may_send)
def requests(request):
    which = request.GET.get("which") if request.GET.get("which") in ("decided", "asked") else ""
    which = which or ("to_decide" if policy.answers(request.user) else "asked")
    rows = reads.listed(request.user, which, request.GET.get("page"))
    context = {"rows": rows, "which": which, "answers": policy.answers(request.user)}
    return render(request, "casework/requests/requests.html", context)


@page(may=policy.may_send)
def ask_for_help(request):
    return sending(request)


@page(may=policy.may_send_for, about=families.find)
def ask_for_family(request, family):
    showing(request, str(family.pk), [], [family.area])
    return sending(request, family=family)


@page(may=policy.may_send_for_proposal, about=proposals.find)
def ask_for_proposal(request, family):
    showing(request, family.pk, [], family.areas)
    return sending(request, proposal=family)


def sending(request, *, starts=None, then=None, **about):
    """The form of a request; what it is about beside its words is `family` or `proposal`."""
    to = {f"agency-{one.pk}": one for one in reads.doors(request.user)}
    form = SendForm(posted(request), doors=[(key, one.name) for key, one in to.items()], initial=starts)
    if form.is_valid():
        named = [actions.Named(**one) for one in form.people]
        door = to[form.cleaned_data["to"]]
        kept = actions.send(by=request.user, to=door, named=named, **form.words, **about)
        if then:
            then(kept)
        messages.success(request, SENT.format(door, dates.day(kept.decide_by)))
        return redirect("help_request", kept.pk)
    context = {"form": form, "title": _called(about, from_talk=then is not None), **about}
    return render(request, "casework/requests/ask_for_help.html", context)


def _called(about, *, from_talk):
    """What the page is called: each way to it by its own name."""
    if "family" in about:
        return f"Ask for help for the {about['family'].name}"
    if "proposal" in about:
        return "Ask for help for a family found in records"
    return "Ask for help with what you talked about" if from_talk else "Ask for help for a family"


@page(may=policy.may_see, about=reads.find)
def help_request(request, asked):
    shown = reads.shown(request.user, asked)
    for one in shown.about:
        if one.family:
            showing(request, str(one.family_id), [str(asked.pk)], [one.family.area])
    may_open = bool(policy.may_open(request.user, asked))
    return render(request, "casework/requests/help_request.html", {"shown": shown, "may_open": may_open})


@page(may=policy.may_open, about=reads.find)
def open_request(request, asked):
    if request.method == "POST":
        deciding.open_request(asked, by=request.user)
        messages.success(request, "Who asked sees that you look at it now.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, None, "open_request.html")


@page(may=policy.may_decide, about=reads.find)
def decide_request(request, asked):
    form = DecideForm(posted(request), children=reads.children_named(asked))

    def decide(said):
        said = {name: value for name, value in said.items() if name not in form.children}
        said["tells_outcome"] = said["tells_outcome"] == "yes"
        deciding.decide(asked, by=request.user, children=form.considered, **said)

    if taken(form, decide):
        messages.success(request, "Decided. Who asked can read what you told them.")
        alone = form.cleaned_data["outcome"] == "single_agency"
        return redirect("pass_on_request" if alone else "help_request", asked.pk)
    shown = reads.shown(request.user, asked)
    lead = reads.safeguarding_lead(request.user)
    return asking(request, asked, form, "decide_request.html", shown=shown, lead=lead)


@page(may=policy.may_name, about=reads.find)
def name_in_request(request, asked):
    form = NameForm(posted(request))
    if form.is_valid():
        actions.name(asked, actions.Named(**form.people[0]), by=request.user)
        messages.success(request, "Written down.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "name_in_request.html")


@page(may=policy.may_work, about=reads.find)
def request_record(request, asked):
    found = reads.likely_records(request.user, asked)
    form = RecordForm(
        posted(request), families=[(str(one.family.pk), f"{one.family.name}. {one.why}") for one in found]
    )
    note_left([item for one in found for item in one.items], to=request.user)
    for one in found:
        showing(request, str(one.family.pk), [], [one.family.area])
    if form.is_valid():
        family = next(one.family for one in found if str(one.family.pk) == form.cleaned_data["family"])
        actions.say_which_record(asked, by=request.user, family=family)
        messages.success(request, "Written down. Who asked is not told of it.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "request_record.html", found=found)


@page(may=policy.may_work, about=reads.find)
def check_signpost(request, asked):
    of = wants_check(asked)
    form = CheckForm(posted(request), of=of)
    if form.is_valid():
        said = form.cleaned_data
        deciding.check(asked, by=request.user, reached=said["reached"] == "yes", words=said["words"])
        messages.success(request, "Written down.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "check_signpost.html", of=of)


@page(may=policy.may_finish, about=reads.find)
def finish_request(request, asked):
    form = WordsForm(posted(request))
    if form.is_valid():
        ending.finish(asked, by=request.user, words=form.cleaned_data["words"])
        messages.success(request, "Done. Who asked can read what came of it.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "finish_request.html")


@page(may=policy.may_work, about=reads.find)
def tell_who_asked(request, asked):
    form = WordsForm(posted(request))
    if form.is_valid():
        ending.tell(asked, by=request.user, words=form.cleaned_data["words"])
        messages.success(request, "Told.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "tell_who_asked.html")


@page(may=policy.may_work, about=reads.find)
def pass_on_request(request, asked):
    others = [one for one in reads.doors(request.user) if one.pk != request.user.agency_id]
    to: dict[str, Any] = {f"agency-{one.pk}": (one, None) for one in others}
    to |= {f"person-{one.pk}": (one.agency, one) for one in reads.asked_by_name(request.user)}
    doors = [(key, f"{one.name}, {agency}" if one else agency.name) for key, (agency, one) in to.items()]
    form = PassOnForm(posted(request), doors=doors)
    if form.is_valid():
        agency, person = to[form.cleaned_data["to"]]
        ending.pass_on(asked, by=request.user, to=agency, addressed_to=person, why=form.cleaned_data["why"])
        messages.success(request, f"{agency} is asked, and answers within a working day.")
        return redirect("help_request", asked.pk)
    return asking(request, asked, form, "pass_on_request.html")


def asking(request, asked, form, template, **more):
    """A form about a request."""
    return render(request, f"casework/requests/{template}", {"form": form, "asked": asked} | more)
