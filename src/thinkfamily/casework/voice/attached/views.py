"""Keeping a file with somebody's words, and handing one out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.casework.voice import policy as voice
from thinkfamily.casework.voice.attached import actions, policy, reads
from thinkfamily.casework.voice.attached.forms import AttachForm, TakeOutFileForm
from thinkfamily.casework.voice.models import VoiceEntry
from thinkfamily.casework.voice.rules import KINDS
from thinkfamily.people.chronology.whom import finder, whom


@page(may=voice.may_mend, about=finder(VoiceEntry))
def attach_to_words(request, held):
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = AttachForm(*sent, too_big=getattr(request, "too_big", False))
    if form.is_valid():
        paper = form.cleaned_data["paper"]
        try:
            actions.attach(held, by=request.user, file_name=paper.name, content=paper.read())
        except Refused as no:
            form.add_error("paper", no.decision.reason)
        else:
            messages.success(request, "Kept with the words, without where and when it was made.")
            return redirect("voices", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, "casework/voice/attached/attach.html", context)


attach_to_words.takes_files = True  # type: ignore[attr-defined]  # read by site/uploads.py


@page(may=policy.may_take_out, about=reads.find)
def take_out_file(request, attached):
    form = TakeOutFileForm(posted(request))
    if taken(form, lambda said: actions.take_out(attached, by=request.user, **said)):
        messages.success(request, "Taken out. The words stay.")
        return redirect("voices", attached.held.family.pk)
    look(request, whom(request.user, attached.held.family), [attached.held.item])
    context = {"form": form, "family": attached.held.family, "item": attached.held.item, "file": attached.file}
    return render(request, "casework/voice/attached/take_out_file.html", context)


@page(may=policy.may_open, about=reads.find)
def words_file(request, attached):
    look(request, whom(request.user, attached.held.family), [attached.held.item], attached.file)
    file = attached.file
    answer = HttpResponse(reads.content_of(file), content_type=_as(file.kind))
    answer["Content-Disposition"] = f'attachment; filename="words-{file.pk}.{file.kind}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _as(kind):
    mime = KINDS[kind].mime
    return f"{mime}; charset=utf-8" if kind == "txt" else mime
