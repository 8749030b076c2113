"""Pages of early conversations."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from thinkfamily.access.page import page
from thinkfamily.casework.pages import posted
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.conversations import actions, policy, reads
from thinkfamily.casework.requests.conversations.forms import CallForm, StepForm, ThoughtForm
from thinkfamily.casework.requests.views import sending


@page(may=requests.may_send)
def conversations(request):
    context = {"rows": reads.listed(request.user)}
    return render(request, "casework/requests/conversations/conversations.html", context)


@page(may=requests.may_send)
def call_conversation(request):
    people = {str(one.pk): one for one in reads.others(request.user)}
    form = CallForm(posted(request), people=[(key, f"{one.agency}: {one.name}") for key, one in people.items()])
    if form.is_valid():
        said = form.cleaned_data
        chosen = [said.pop(name) for name in ("other_1", "other_2", "other_3")]
        kept = actions.call(by=request.user, others=[people[one] for one in chosen if one], **said)
        messages.success(request, "They are called in: it is on their desks.")
        return redirect("conversation", kept.pk)
    return show(request, form, "Call others in", "Call them in", reverse("conversations"))


@page(may=policy.may_see, about=reads.find)
def conversation(request, conversation):
    context = {
        "conversation": conversation,
        "party": reads.party(conversation),
        "thoughts": reads.thoughts(conversation),
        "steps": reads.next_steps(conversation),
        "may_add": bool(policy.may_add(request.user, conversation)),
        "may_ask": bool(policy.may_ask_for_help(request.user, conversation)),
    }
    return render(request, "casework/requests/conversations/conversation.html", context)


@page(may=policy.may_add, about=reads.find)
def say_what_one_thinks(request, conversation):
    form = ThoughtForm(posted(request))
    if form.is_valid():
        actions.think(conversation, by=request.user, **form.cleaned_data)
        messages.success(request, "Written down.")
        return redirect("conversation", conversation.pk)
    return show(request, form, "What do you think?", "Say it", reverse("conversation", args=[conversation.pk]))


@page(may=policy.may_add, about=reads.find)
def agree_next_step(request, conversation):
    people = {str(one.pk): one for one in reads.party(conversation)}
    form = StepForm(posted(request), people=[(key, one.name) for key, one in people.items()])
    if form.is_valid():
        said = form.cleaned_data
        actions.agree_step(conversation, by=request.user, who=people[said.pop("who")], **said)
        messages.success(request, "Written down; it is on that desk.")
        return redirect("conversation", conversation.pk)
    return show(
        request, form, "Who does what by when?", "Write it down", reverse("conversation", args=[conversation.pk])
    )


@page(may=policy.may_ask_for_help, about=reads.find)
def ask_from_conversation(request, conversation):
    return sending(
        request,
        starts=reads.as_request(conversation),
        then=lambda kept: actions.became(conversation, kept, by=request.user),
    )


def show(request, form, title, button, back):
    """A form."""
    context = {"form": form, "title": title, "button": button, "says": "", "back": back}
    return render(request, "casework/requests/ask.html", context)
