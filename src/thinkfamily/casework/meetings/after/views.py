"""Writing down a meeting that nobody had prepared, and who was chosen at one to lead."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.cases import leading
from thinkfamily.casework.cases.reads import find_case
from thinkfamily.casework.meetings import keeping, policy, reads
from thinkfamily.casework.meetings.after import actions
from thinkfamily.casework.meetings.after.forms import ChooseForm, PastForm
from thinkfamily.casework.meetings.invitees import invitees
from thinkfamily.casework.meetings.models import Minute
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.families import reads as families


@page(may=policy.may_prepare, about=families.find)
def record_past_meeting(request, family):
    seen = whom(request.user, family)
    every = invitees(seen, find_case(family.pk))
    people = {str(key): one for key, one in seen.people.items()}
    names = [(key, seen.name(one.pk)) for key, one in people.items()]
    form = PastForm(posted(request), invitees=every, people=names, initial=keeping.begun(request))
    if "keep" in request.POST:
        return keeping.keep(request)
    made = []

    def save(_):
        decided = [actions.Decided(people[key], text, whose) for key, text, whose in form.decided]
        made.append(actions.record_past(family, by=request.user, took=form.took, decided=decided, **form.when))

    if taken(form, save):
        keeping.forget(request)
        messages.success(request, "Written down. Now write the rest of the minutes, one line for each person.")
        return redirect("meeting", family.pk, made[0].pk)
    look(request, seen, [item for one in every for item in one.items])
    return render(request, "casework/meetings/after/record_past_meeting.html", {"form": form, "family": family})


@page(may=policy.may_choose_lead, about=finder(Minute))
def choose_lead(request, held):
    """Who was put forward leads from today."""
    line = held.item
    shown, lead = reads.one(request.user, line.meeting), leading.current(line.meeting.case)
    before = lead if lead is not None and lead.user_id != line.member.user_id else None
    form = ChooseForm(posted(request), hands_over=before is not None)
    if taken(form, lambda said: actions.choose_lead(held, by=request.user, **said)):
        messages.success(request, "Written down. The family should hear it from you today.")
        return redirect("meeting", held.family.pk, line.meeting_id)
    look(request, shown.whom, shown.items, line.meeting)
    one = next((each for each in shown.of("candidate") if each.row.pk == line.pk), None)
    context = {"form": form, "shown": shown, "one": one, "lead": before, "leads": leading.seen_leading(lead)}
    context |= {"meeting": line.meeting, "family": held.family}
    return render(request, "casework/meetings/after/choose_lead.html", context)
