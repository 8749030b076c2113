"""Asking a safeguarding lead about a part of a child's page, and answering."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.assessment.advice import actions, policy
from thinkfamily.casework.assessment.advice.forms import AnswerForm, AskForm
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.reads import find_member
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.people.chronology.whom import finder, whom


@page(may=policy.may_ask, about=find_member)
def ask_advice(request, part):
    seen = whom(request.user, part.family)
    if part.person not in seen.people:
        raise Http404
    form = AskForm(posted(request))
    if taken(form, lambda said: actions.ask(part, by=request.user, **said)):
        messages.success(request, "Asked. It is on their desk, and they may read this record for ten working days.")
        return redirect("assess_member", part.family.pk, part.person)
    look(request, seen)
    lead = actions.lead_for(request.user.agency)
    context = {"form": form, "part": part, "family": part.family, "name": seen.name(part.person), "lead": lead}
    return render(request, "casework/assessment/advice/ask_advice.html", context)


@page(may=policy.may_answer, about=finder(Advice))
def answer_advice(request, held):
    seen, one = whom(request.user, held.family), held.item
    form = AnswerForm(posted(request))
    if taken(form, lambda said: actions.answer(held, by=request.user, **said)):
        messages.success(request, "Thank you. It stands beside this part of the page.")
        return redirect("assess_member", held.family.pk, seen.same.person(one.person_id))
    look(request, seen, [one])
    domain = packs.template(one.assessment.pack).domain(one.heading)
    person = seen.same.person(one.person_id)
    context = {"form": form, "one": one, "family": held.family, "domain": domain, "person": person}
    return render(request, "casework/assessment/advice/answer_advice.html", context | {"name": seen.name(person)})
