"""What a family was promised: the table, one promise with what came of it, and writing both down."""

import datetime

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.commitments import actions, choices, counting, policy, reads
from thinkfamily.casework.commitments.forms import CameForm, CommitmentForm, EndForm
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def promises(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, shown.items)
    return render(request, "casework/commitments/promises.html", {"shown": shown, "family": family})


@page(may=policy.may_write, about=families.find)
def add_commitment(request, family):
    seen = whom(request.user, family)
    offered = choices.choices_for(seen)
    form = CommitmentForm(posted(request), initial={"promised_on": today()}, **offered.offered)
    if taken(form, lambda said: actions.promise(family, by=request.user, **offered.chosen(said))):
        messages.success(request, "Written down. Whoever promised it is reminded, and the family can see it.")
        return redirect("promises", family.pk)
    look(request, seen, list(offered.objectives.values()))
    return render(request, "casework/commitments/add_commitment.html", {"form": form, "family": family})


@page(may=policy.may_see, about=reads.find)
def commitment(request, held):
    seen, row, objective = reads.one(request.user, held)
    may = policy.may_record(request.user, held)
    form = CameForm(posted(request), days=row.to_say)

    def save(said):
        said.pop("came")
        due = datetime.date.fromisoformat(said.pop("due"))
        actions.say(held, by=request.user, due=due, **said)

    if taken(form, save):
        messages.success(request, "Written down. The family and the team around it can see it.")
        return redirect("commitment", held.family.pk, held.item.pk)
    look(request, seen, [held.item, *([objective] if objective else [])])
    context = {"form": form, "family": held.family, "row": row, "whom": seen, "may": may and row.to_say}
    context["objective"] = objective
    return render(request, "casework/commitments/commitment.html", context)


@page(may=policy.may_mend, about=reads.find)
def mend_commitment(request, held):
    seen, _, serves = reads.one(request.user, held)
    known = choices.objectives_for(seen)
    if serves is not None and serves not in known:
        known.append(serves)  # reached or left since: it can stay
    hidden = held.item.objective_id is not None and serves is None
    form = CommitmentForm(posted(request), kept=held.item, objectives=None if hidden else choices.titled(known))

    def mend(version, said):
        if "objective" in said:
            said["objective"] = next((one for one in known if str(one.pk) == said["objective"]), None)
        actions.mend(held, by=request.user, version=version, **said)

    if settled(form, mend):
        messages.success(request, form.dropped or "Saved.")
        return redirect("commitment", held.family.pk, held.item.pk)
    return _asking(request, held, form, "mend_commitment.html", shows=known)


@page(may=policy.may_mend, about=reads.find)
def end_commitment(request, held):
    form = EndForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.end(held, by=request.user, version=version, **said)):
        messages.success(request, form.dropped or "Ended. What came of it until now stays.")
        return redirect("promises", held.family.pk)
    return _asking(request, held, form, "end_commitment.html")


@page(may=policy.may_put_right, about=reads.find_occasion)
def mend_occasion(request, of_day):
    held, occasion = of_day.held, of_day.occasion
    form = CameForm(posted(request), kept=occasion)

    def save(version, said):
        said.pop("came")
        actions.put_right(held, occasion, by=request.user, version=version, **said)

    if settled(form, save):
        messages.success(request, form.dropped or "Saved.")
        return redirect("commitment", held.family.pk, held.item.pk)
    return _asking(request, held, form, "mend_occasion.html", occasion=occasion)


@page(may=policy.may_count)
def promises_by_agency(request):
    period = counting.period_of(request.GET.get("period", ""))
    shown = counting.by_agency(request.user, period)
    context = {"shown": shown, "periods": counting.PERIODS}
    return render(request, "casework/commitments/promises_by_agency.html", context)


def _asking(request, held, form, template, shows=(), **more):
    look(request, whom(request.user, held.family), [held.item, *shows])
    context = {"form": form, "family": held.family, "item": held.item} | more
    return render(request, f"casework/commitments/{template}", context)
