"""A family's appointments: the list, one of them with what makes it possible, and what came of it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.commitments import choices
from thinkfamily.casework.commitments.appointments import actions, policy, reads
from thinkfamily.casework.commitments.appointments.forms import AgainForm, AppointmentForm, CameForm, WayForm
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled

PAGES = "casework/commitments/appointments/"


@page(may=policy.may_read, about=families.find)
def appointments(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, shown.items)
    return render(request, PAGES + "appointments.html", {"shown": shown, "family": family})


@page(may=policy.may_write, about=families.find)
def add_appointment(request, family):
    seen = whom(request.user, family)
    agencies = {str(one.pk): one for one in choices.agencies_for(seen)}
    users = {str(one.pk): one for one in choices.colleagues_for(family, list(agencies.values()))}
    people = {str(key): one for key, one in seen.people.items()}
    form = AppointmentForm(
        posted(request),
        people=[(str(key), seen.name(key)) for key in seen.people],
        agencies=[(key, one.name) for key, one in agencies.items()],
        users=[(key, f"{one.name}, {one.agency}") for key, one in users.items()],
    )
    made = []

    def save(said):
        said["person"], said["agency"] = people[said["person"]], agencies.get(said["agency"])
        made.append(actions.make(family, by=request.user, worker=users.get(said.pop("user")), **said))

    if taken(form, save):
        messages.success(request, "Written down. Now ask what would make it possible.")
        return redirect("appointment", family.pk, made[0].pk)
    look(request, seen)
    return render(request, PAGES + "add_appointment.html", {"form": form, "family": family})


@page(may=policy.may_see, about=reads.find)
def appointment(request, held):
    seen, row = reads.one(request.user, held)
    users = choices.colleagues_for(held.family, [held.item.source_agency, request.user.agency])
    colleagues = {f"user-{one.pk}": one for one in users}
    people = {f"person-{key}": one for key, one in seen.people.items()}
    owners = [(key, one.name) for key, one in colleagues.items()]
    form = WayForm(posted(request), owners=[*((key, seen.name(one.pk)) for key, one in people.items()), *owners])

    def save(said):
        chosen = said.pop("owner")
        actions.ask_for(held, by=request.user, user=colleagues.get(chosen), person=people.get(chosen), **said)

    if taken(form, save):
        messages.success(request, "Written down.")
        return redirect("appointment", held.family.pk, held.item.pk)
    look(request, seen, [held.item, *row.safe])
    context = {"form": form, "family": held.family, "row": row, "whom": seen}
    context |= {"may": policy.may_settle(request.user, held), "may_move": policy.may_move(request.user, held)}
    context["may_replace"] = policy.may_replace(request.user, held)
    return render(request, PAGES + "appointment.html", context)


@page(may=policy.may_tick, about=reads.find_way)
def see_to(request, of_way):
    held = of_way.held
    if request.method == "POST":
        actions.tick(held, of_way.way, by=request.user)
        messages.success(request, "Seen to.")
        return redirect("appointment", held.family.pk, held.item.pk)
    look(request, whom(request.user, held.family), [held.item])
    return render(request, PAGES + "see_to.html", {"family": held.family, "item": held.item, "way": of_way.way})


@page(may=policy.may_move, about=reads.find)
def move_appointment(request, held):
    form = AppointmentForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.move(held, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or "Saved. Tell them, in a way that is safe for them.")
        return redirect("appointment", held.family.pk, held.item.pk)
    return _asking(request, held, form, "move_appointment.html")


@page(may=policy.may_replace, about=reads.find)
def replace_appointment(request, held):
    form = AgainForm(posted(request), kept=held.item)
    made = []

    def save(version, said):
        made.append(actions.replace(held, by=request.user, version=version, **said))

    if settled(form, save):
        messages.success(request, form.dropped or "Written down. Now ask what would make this one possible.")
        return redirect("appointment", held.family.pk, made[0].pk if made else held.item.pk)
    return _asking(request, held, form, "replace_appointment.html")


@page(may=policy.may_settle, about=reads.find)
def settle_appointment(request, held):
    form = CameForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.settle(held, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or "Written down.")
        return redirect("appointment", held.family.pk, held.item.pk)
    return _asking(request, held, form, "settle_appointment.html")


def _asking(request, held, form, template):
    look(request, whom(request.user, held.family), [held.item])
    return render(request, PAGES + template, {"form": form, "family": held.family, "item": held.item})
