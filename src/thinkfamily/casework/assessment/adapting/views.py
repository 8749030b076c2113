"""The page on which somebody changes what is asked in this assessment."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page
from thinkfamily.casework.assessment import policy
from thinkfamily.casework.assessment import reads as assessments
from thinkfamily.casework.assessment.adapting import actions, reads
from thinkfamily.casework.assessment.adapting.forms import AdaptForm
from thinkfamily.casework.packs.adapting.rules import KINDS
from thinkfamily.casework.pages import look, posted
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families


@page(may=policy.may_write, about=families.find)
def adapt_assessment(request, family):
    kept, seen = assessments.find(family.pk), whom(request.user, family)
    if "back" in request.POST:
        actions.take_back(kept, by=request.user, change=request.POST["back"])
        messages.success(request, "Taken back: it is asked as before.")
        return redirect("adapt_assessment", family.pk)
    template, shelf = reads.template_of(kept), reads.tools()
    people = {str(key): one for key, one in seen.people.items()}
    form = AdaptForm(
        posted(request), parts=reads.parts(template), tools=shelf.items(),
        people=[(key, seen.name(one.pk)) for key, one in people.items()],
    )  # fmt: skip
    if form.is_valid() and _adapted(request, kept, form, people):
        messages.success(request, "Changed for this assessment. What was written before keeps its heading.")
        return redirect("adapt_assessment", family.pk)
    look(request, seen, (), kept)
    titles = dict(reads.parts(template)) | shelf
    rows = [
        (one, KINDS[one["kind"]], titles.get(one["key"], one["key"]), people.get(one["person"]) and one["person"])
        for one in kept.changes
    ]
    names = {key: seen.name(one.pk) for key, one in people.items()}
    context = {"form": form, "family": family, "rows": rows, "names": names}
    return render(request, "casework/assessment/adapting/adapt.html", context)


def _adapted(request, kept, form, people):
    said = form.cleaned_data
    key = said["tool"] if said["kind"] == "tool" else said["key"]
    try:
        actions.adapt(
            kept, by=request.user, kind=said["kind"], key=key, text=said["text"], person=people.get(said["person"])
        )
    except Refused as no:  # what was typed stays in the boxes
        form.add_error(None, no.decision.reason)
        return False
    return True
