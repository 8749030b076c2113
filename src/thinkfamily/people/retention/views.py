"""What falls due, the rules, the holds, the lists and the certificates."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.clock import today
from thinkfamily.people.retention import actions, policy, reads, rules
from thinkfamily.people.retention.forms import AnswerForm, HoldForm, LiftForm, RuleForm


@page(may=policy.may_read_retention)
def retention(request):
    if request.method == "POST":
        run = actions.make_list(by=request.user)
        return redirect("disposal_list", run.pk)
    context = {
        "found": reads.falling(today()),
        "waiting": reads.waiting(),
        "may_keep": policy.may_keep_retention(request.user),
        "number": reads.number,
    }
    return render(request, "people/retention/retention.html", context)


@page(may=policy.may_read_retention)
def retention_rules(request):
    context = {"standing": reads.standing(), "may_keep": policy.may_keep_retention(request.user)}
    return render(request, "people/retention/rules.html", context)


@page(may=policy.may_say_rule, about=reads.find_kind)
def retention_rule(request, what):
    example = reads.example(what, request.GET.get("example", ""))
    initial = {"since": today(), **({} if example is None else vars(example) | {"since": today()})}
    form = RuleForm(request.POST if request.method == "POST" else None, what=what, initial=initial)
    if form.is_valid():
        actions.say_rule(by=request.user, what=what, **form.cleaned_data)
        messages.success(request, "The rule is said. It is in force from the day that you gave.")
        return redirect("retention_rules")
    return render(request, "people/retention/rule.html", {"form": form, "title": rules.WHAT[what]})


@page(may=policy.may_read_retention)
def legal_holds(request):
    context = {"holds": reads.holds(), "may_keep": policy.may_keep_retention(request.user), "number": reads.number}
    return render(request, "people/retention/holds.html", context)


@page(may=policy.may_hold, about=reads.find_file)
def hold_file(request, family):
    form = HoldForm(request.POST if request.method == "POST" else None, initial={"since": today()})
    if form.is_valid():
        actions.hold(family, by=request.user, **form.cleaned_data)
        messages.success(request, "The file stays until the hold is lifted.")
        return redirect("legal_holds" if policy.may_read_retention(request.user) else "families")
    return render(request, "people/retention/hold.html", {"form": form, "number": reads.number(family.pk)})


@page(may=policy.may_lift, about=reads.find_hold)
def lift_hold(request, hold):
    form = LiftForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.lift(hold, by=request.user, **form.cleaned_data)
        messages.success(request, "The hold is lifted. The file goes by the rules again.")
        return redirect("legal_holds")
    context = {"form": form, "hold": hold, "number": reads.number(hold.family_id)}
    return render(request, "people/retention/lift.html", context)


@page(may=policy.may_read_run, about=reads.find_run)
def disposal_list(request, run):
    may_confirm, may_stop = policy.may_confirm(request.user, run), policy.may_stop(request.user, run)
    form = AnswerForm(request.POST if request.method == "POST" else None, may_confirm=bool(may_confirm))
    if form.is_valid():
        answer(request, run, **form.cleaned_data)
        return redirect("retention")
    lines = Paginator(run.lines.order_by("id"), 50).get_page(request.GET.get("page"))
    context = {"run": run, "page": lines, "form": form, "may_confirm": may_confirm, "may_stop": may_stop}
    return render(request, "people/retention/list.html", context | {"number": reads.number, "what": rules.WHAT})


def answer(request, run, *, answer, why):
    """What the reader decided about the list."""
    if answer == "confirm":
        actions.confirm(run, by=request.user)
        messages.success(request, "Confirmed. What is on the list goes when it is carried out.")
    else:
        actions.stop(run, by=request.user, why=why)
        messages.success(request, "Stopped. Nothing of it goes.")


@page(may=policy.may_read_retention)
def certificates(request):
    found = Paginator(reads.certificates(), 20).get_page(request.GET.get("page"))
    return render(request, "people/retention/certificates.html", {"page": found, "what": rules.WHAT})
