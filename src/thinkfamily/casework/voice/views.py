"""The family's page of voices, and writing down what people say and what we did about it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted
from thinkfamily.casework.voice import actions, policy, reads
from thinkfamily.casework.voice.forms import LetReadForm, ReplyForm, TakeOutForm, TakePartForm, WordsForm
from thinkfamily.casework.voice.models import VoiceEntry
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def voices(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, shown.items)
    return render(request, "casework/voice/voices.html", {"shown": shown, "family": family})


@page(may=policy.may_write, about=find_member)
def take_part(request, member):
    form = TakePartForm(posted(request))
    if form.is_valid():
        actions.take_part(member, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down. Ask again whenever something changes.")
        return redirect("voices", member.family_id)
    return _asking(request, member.family, form, "take_part.html", member=member)


@page(may=policy.may_write, about=find_member)
def write_words(request, member):
    first = {"said_on": today(), "how": "read_back", "relayed_by": request.user.name, "information": "work_with_family"}
    form = WordsForm(posted(request), initial=first)
    if form.is_valid():
        actions.say(member, by=request.user, **form.said)
        messages.success(request, "Written down. Tell them what comes of it.")
        return redirect("voices", member.family_id)
    return _asking(request, member.family, form, "write_words.html", member=member)


@page(may=policy.may_mend, about=finder(VoiceEntry))
def mend_words(request, held):
    form = WordsForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.mend(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("voices", held.family.pk)
    return _about(request, held, form, "mend_words.html")


@page(may=policy.may_mend, about=finder(VoiceEntry))
def take_out_words(request, held):
    form = TakeOutForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.take_out(held, by=request.user, version=version)):
        messages.success(request, "Taken out. That they stood here is kept.")
        return redirect("voices", held.family.pk)
    return _about(request, held, form, "take_out_words.html")


@page(may=policy.may_mend, about=finder(VoiceEntry))
def who_may_read(request, held):
    seen = whom(request.user, held.family)
    others = {str(key): one for key, one in seen.people.items() if key != seen.same.person(held.item.person_id)}
    form = LetReadForm(
        posted(request), kept=held.item, people=[(key, seen.name(one.pk)) for key, one in others.items()]
    )

    def let(version, said):
        people = [others[key] for key in said["people"]]
        actions.let_read(held, by=request.user, version=version, people=people, said=said["agreed_words"])

    if settled(form, let):
        messages.success(request, "Written down.")
        return redirect("voices", held.family.pk)
    return _about(request, held, form, "who_may_read.html")


@page(may=policy.may_answer, about=finder(VoiceEntry))
def reply(request, held):
    form = ReplyForm(posted(request), said_on=held.item.said_on)
    if form.is_valid():
        actions.reply(held, by=request.user, **form.said)
        messages.success(request, "Written down beside their words.")
        return redirect("voices", held.family.pk)
    return _about(request, held, form, "reply.html")


@page(may=policy.may_answer_so, about=reads.find_reply)
def mend_reply(request, answer):
    held = answer.held
    form = ReplyForm(posted(request), kept=answer.reply, said_on=held.item.said_on)
    if settled(
        form, lambda version, said: actions.mend_reply(held, answer.reply, by=request.user, version=version, **said)
    ):
        messages.success(request, "Saved.")
        return redirect("voices", held.family.pk)
    return _about(request, held, form, "reply.html")


def _about(request, held, form, template):
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, f"casework/voice/{template}", context)


def _asking(request, family, form, template, **more):
    look(request, whom(request.user, family))
    return render(request, f"casework/voice/{template}", {"form": form, "family": family} | more)
