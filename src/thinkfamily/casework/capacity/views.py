"""Who decides what: the family's page of it, writing it down, and ending it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.capacity import actions, policy, reads, rules
from thinkfamily.casework.capacity.forms import AgreementForm, EndForm
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.casework.pages import look, posted
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def who_decides(request, family):
    seen, found = reads.of_family(request.user, family)
    items = [one for decides in found for one in (*decides.counting, *decides.over)]
    look(request, seen, items)
    return render(request, "casework/capacity/who_decides.html", {"family": family, "found": found, "whom": seen})


@page(may=policy.may_write, about=find_member)
def write_agreement(request, member):
    seen = whom(request.user, member.family)
    others = {str(key): one for key, one in seen.people.items() if key != seen.same.person(member.person_id)}
    offered = [(key, seen.name(one.pk)) for key, one in others.items()]
    form = AgreementForm(posted(request), people=offered)
    if form.is_valid():
        said = dict(form.cleaned_data)
        try:
            actions.agree(member, by=request.user, **said | {"other": others.get(said["other"])})
        except Refused as no:  # what was typed stays in the boxes
            form.add_error(None, no.decision.reason)
        else:
            messages.success(request, "Written down.")
            return redirect("who_decides", member.family_id)
    asks = rules.what_is_asked(dates.age(member.person.date_of_birth, today()))
    look(request, seen)
    context = {"form": form, "family": member.family, "member": member, "asks": asks}
    return render(request, "casework/capacity/write_agreement.html", context)


@page(may=policy.may_end, about=finder(Agreement))
def end_agreement(request, held):
    form = EndForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.end(held, by=request.user, version=version, **said)):
        messages.success(request, "Written down: it counts no longer.")
        return redirect("who_decides", held.family.pk)
    look(request, whom(request.user, held.family), [held.item])
    context = {"form": form, "family": held.family, "item": held.item}
    return render(request, "casework/capacity/end_agreement.html", context)
