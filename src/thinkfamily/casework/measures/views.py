"""How things are going in a family, and writing down what somebody answered to a measure."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.page import page
from thinkfamily.casework.measures import actions, policy, reads, rules, talking
from thinkfamily.casework.measures.forms import MeasureForm, TakeOutForm, TalkedForm, starting
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.measure import WHO
from thinkfamily.casework.pages import look, posted
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def how_things_are(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, shown.items)
    return render(request, "casework/measures/how_things_are.html", {"shown": shown, "family": family})


@page(may=policy.may_write, about=find_member)
def choose_measure(request, member):
    seen = whom(request.user, member.family)
    look(request, seen)
    fitting, others = reads.to_choose(member.person)
    context = {"family": member.family, "member": member, "fitting": fitting, "others": others, "who": WHO}
    context["name"] = seen.name(seen.same.person(member.person_id))
    return render(request, "casework/measures/choose_measure.html", context)


@page(may=policy.may_add, about=reads.find_to_add)
def add_measurement(request, asked):
    member, measure = asked.member, asked.measure
    shown = reads.of_family(request.user, member.family)
    first = {"answered_on": today(), "information": measure.information}
    before = reads.again(shown.items, request.GET.get("again", ""), measure.name)
    if before is not None and shown.whom.same.person(before.person_id) == shown.whom.same.person(member.person_id):
        first |= starting(before, measure) | {"information": before.information}
    form = _form(request, shown.whom, measure, member.person, initial=first)
    if form.is_valid():
        said = _with_person(shown.whom, form.said)
        return _written(request, member.family, actions.write(member, asked.pack, by=request.user, **said))
    look(request, shown.whom, [before] if before is not None else [])
    return _asking(request, form, asked.pack, member.family, "add_measurement.html", member=member, seen=shown.whom)


@page(may=policy.may_mend, about=finder(Measurement))
def mend_measurement(request, held):
    seen, kept = whom(request.user, held.family), held.item
    measure = packs.measure(kept.pack)
    form = _form(request, seen, measure, kept.person, kept=kept)
    if settled(
        form,
        lambda version, said: actions.mend(held, by=request.user, version=version, **_with_person(seen, said)),
    ):
        return _written(request, held.family, kept)
    look(request, seen, [kept])
    return _asking(request, form, kept.pack, held.family, "mend_measurement.html", item=kept, seen=seen)


@page(may=policy.may_mend, about=finder(Measurement))
def take_out_measurement(request, held):
    form = TakeOutForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.take_out(held, by=request.user, version=version, **said)):
        messages.success(request, "Taken out. That it stood here, and why it does not now, is kept.")
        return redirect("how_things_are", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, "casework/measures/take_out_measurement.html", context)


@page(may=policy.may_talk, about=talking.find_talk)
def talk_today(request, talk):
    form, held = TalkedForm(posted(request)), talk.held
    if form.is_valid():
        actions.talked(held, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down. Write into the record what you agreed with them.")
        return redirect("how_things_are", held.family.pk)
    seen = whom(request.user, held.family)
    look(request, seen, [held.item])
    context = {"form": form, "family": held.family, "talk": talk, "name": reads.name_of(seen, held.item)}
    return render(request, "casework/measures/talk_today.html", context | {"discuss": discuss_with(request.user)})


def _form(request, seen, measure, person, **named):
    key = seen.same.person(person.pk)
    people = [(str(one), seen.name(one)) for one in seen.people if one != key]
    age = dates.age(person.date_of_birth, today())
    return MeasureForm(posted(request), measure=measure, whose=seen.name(key), age=age, people=people, **named)


def _with_person(seen, said):
    return said | {"other": next((one for key, one in seen.people.items() if str(key) == said["other"]), None)}


def _written(request, family, kept):
    """To what must be talked about today, as long as nobody has; else to the family's page."""
    if talking.open_talk(kept) is not None:
        return redirect("talk_today", family.pk, kept.pk)
    if rules.not_asked_today(packs.measure(kept.pack), kept.answers):
        messages.warning(request, "The last question was not answered. Ask them, and do not leave it open.")
    messages.success(request, "Written down. Show them, and ask what made the difference.")
    return redirect("how_things_are", family.pk)


def _asking(request, form, pack, family, template, **more):
    context = {"form": form, "about": packs.about(pack), "measure": packs.measure(pack), "family": family} | more
    return render(request, f"casework/measures/{template}", context)
