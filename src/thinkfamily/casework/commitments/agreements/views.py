"""A family's written agreement: what each side will do, and who said yes."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.commitments import choices
from thinkfamily.casework.commitments.agreements import actions, policy, reads
from thinkfamily.casework.commitments.agreements.forms import BeginForm, EndForm, PointForm, SaysForm
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled

PAGES = "casework/commitments/agreements/"


@page(may=policy.may_read, about=families.find)
def written_agreement(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, shown.points)
    return render(request, PAGES + "written_agreement.html", {"shown": shown, "family": family})


@page(may=policy.may_begin, about=families.find)
def begin_written_agreement(request, family):
    form = BeginForm(posted(request))
    if taken(form, lambda said: actions.begin(family, by=request.user, **said)):
        return redirect("add_point", family.pk)
    look(request, whom(request.user, family))
    return render(request, PAGES + "begin_written_agreement.html", {"form": form, "family": family})


@page(may=policy.may_change, about=reads.find)
def add_point(request, agreement):
    family = agreement.case.family
    seen = whom(request.user, family)
    agencies = {str(one.pk): one for one in choices.agencies_for(seen)}
    users = {str(one.pk): one for one in choices.colleagues_for(family, [request.user.agency])}
    people = {str(key): one for key, one in seen.people.items()}
    form = PointForm(
        posted(request),
        people=[(str(key), seen.name(key)) for key in seen.people],
        agencies=[(key, one.name) for key, one in agencies.items()],
        users=[(key, one.name) for key, one in users.items()],
        sanctions=bool(policy.may_sanction(family)),
    )

    def save(said):
        said["person"], said["agency"] = people[said["person"]], agencies.get(said["agency"])
        actions.add(agreement, by=request.user, decided_by=users.get(said.pop("decided_by", "")), **said)

    if taken(form, save):
        messages.success(request, "Written down. Ask whoever will do it whether they say yes.")
        return redirect("written_agreement", family.pk)
    look(request, seen)
    return render(request, PAGES + "add_point.html", {"form": form, "family": family})


@page(may=policy.may_say, about=reads.find_point)
def say_point(request, held):
    first = {} if held.item.says_on else {"says_on": today()}
    form = SaysForm(posted(request), kept=held.item, initial=first)
    if settled(form, lambda version, said: actions.say(held, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or "Written down.")
        return redirect("written_agreement", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    return render(request, PAGES + "say_point.html", {"form": form, "family": held.family, "item": held.item})


@page(may=policy.may_change, about=reads.find)
def end_written_agreement(request, agreement):
    family = agreement.case.family
    form = EndForm(posted(request), kept=agreement)
    if settled(form, lambda version, said: actions.end(agreement, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or "Ended.")
        return redirect("written_agreement", family.pk)
    look(request, whom(request.user, family))
    return render(request, PAGES + "end_written_agreement.html", {"form": form, "family": family})
