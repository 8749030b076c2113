"""The page on which somebody's view of a judgement is written down."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.pages import look, posted
from thinkfamily.casework.told_back import actions, policy, reads
from thinkfamily.casework.told_back.forms import ViewForm
from thinkfamily.casework.voice import beside
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom


@page(may=policy.may_say, about=reads.find)
def say_view(request, judged):
    seen = whom(request.user, judged.family)
    people = {str(key): one for key, one in seen.people.items() if not one.unborn and not one.died_on}
    first = {"told_on": today(), "told_by": request.user.name}
    form = ViewForm(posted(request), people=[(key, seen.name(one.pk)) for key, one in people.items()], initial=first)
    if form.is_valid():
        said = dict(form.cleaned_data)
        actions.say(judged, by=request.user, person=people[said.pop("who")], **said)
        messages.success(request, "Written down beside it, in their words.")
        return redirect(*_back(judged))
    about = judged.person and seen.same.person(judged.person.pk)
    if about and about not in seen.people:
        raise Http404
    views = beside.of_family(seen).get(judged.row.pk, [])
    items = [judged.item] if judged.item else []
    look(request, seen, [*items, *(one.row for one in views)], *([] if judged.item else [judged.row]))
    context = {
        "form": form, "family": judged.family, "judged": judged, "views": views,
        "about": seen.name(about) if about else "the family as a whole",
    }  # fmt: skip
    return render(request, "casework/told_back/say_view.html", context)


def _back(judged):
    """Where the judgement stands."""
    if judged.kind == "entry":
        return ("assess_member", judged.family.pk, judged.person.pk)
    return ("needs" if judged.kind == "need" else "work", judged.family.pk)
