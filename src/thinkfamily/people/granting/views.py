"""Who has access to a family; one's own access; requests; emergencies."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.granting import actions, emergencies, forms, policy, reads
from thinkfamily.people.granting.invitations import reads as invitations
from thinkfamily.people.granting.invitations.policy import may_invite, of_reader


@page(may=policy.may_see_access, about=reads.find)
def access_to_family(request, subject):
    showing(request, subject.family_id, ["who has access"])
    context = {"shown": reads.access_page(request.user, subject), "may_give": policy.may_give(request.user, subject)}
    if may_invite(request.user, subject):
        context |= {"may_invite": True, "invitations": invitations.of_family(subject.family_id)}
    return render(request, "people/granting/access_to_family.html", context)


@page(may=policy.may_give, about=reads.find)
def give_access(request, subject):
    people, waiting = policy.within_reach(request.user), reads.waiting_for(request.user)
    form = forms.GiveForm(request.POST if request.method == "POST" else None, people=people, requests=waiting)
    if form.is_valid():
        grant = actions.give(subject, by=request.user, **form.words)
        messages.success(request, f"{grant.reader.name} has access until it ends by itself.")
        return redirect("access_to_family", subject.ref)
    showing(request, subject.family_id, ["giving access"])
    context = {"subject": subject, "name": reads.name_of(request.user, subject), "form": form}
    return render(request, "people/granting/give_access.html", context)


@page(may=policy.may_renew, about=reads.find_grant)
def renew(request, grant):
    form = forms.RenewForm(request.POST if request.method == "POST" else None, ground=grant.ground)
    subject = reads.of_grant(grant)
    if form.is_valid():
        actions.renew(grant, by=request.user, weeks=int(form.cleaned_data["weeks"]), reason=form.cleaned_data["reason"])
        messages.success(request, f"{grant.reader.name}’s access is renewed.")
        return redirect("access_to_family", subject.ref)
    context = {"grant": grant, "form": form, "subject": subject, "name": reads.name_of(request.user, subject)}
    return render(request, "people/granting/renew.html", context)


@page(may=policy.may_change, about=reads.find_grant)
def withdraw(request, grant):
    form = forms.WithdrawForm(request.POST if request.method == "POST" else None)
    subject = reads.of_grant(grant)
    if form.is_valid():
        actions.withdraw(grant, by=request.user, **form.cleaned_data)
        messages.success(request, f"{grant.reader.name} has this access no longer.")
        return redirect("access_to_family", subject.ref)
    context = {"grant": grant, "form": form, "subject": subject, "name": reads.name_of(request.user, subject)}
    return render(request, "people/granting/withdraw.html", context)


@page(may=policy.may_read_access)
def access(request):
    context = {"shown": reads.overview(request.user), "may_ask": policy.may_ask(request.user)}
    context["invitations"] = of_reader(request.user)
    context["may_take"] = policy.may_take_in_emergency(request.user)
    return render(request, "people/granting/access.html", context)


@page(may=policy.may_ask)
def ask(request):
    form = forms.AskForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        asked = actions.ask(by=request.user, **form.cleaned_data).asked
        messages.success(request, f"{asked.name} has been asked and answers within two days.")
        return redirect("access")
    return render(request, "people/granting/ask.html", {"form": form})


@page(may=policy.may_answer, about=reads.find_request)
def access_request(request, asked):
    form = forms.AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.answer(asked, by=request.user, outcome="refused", **form.cleaned_data)
        messages.success(request, f"{asked.by.name} reads your answer under Access.")
        return redirect("access")
    return render(request, "people/granting/access_request.html", {"asked": asked, "form": form})


@page(may=policy.may_take_in_emergency)
def take(request):
    form = forms.EmergencyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        emergency = emergencies.take(by=request.user, **form.cleaned_data)
        if emergency.grant:
            return redirect(*reads.of_grant(emergency.grant).page)
        return redirect("emergency_not_found")
    return render(request, "people/granting/take.html", {"form": form})


@page(may=policy.may_take_in_emergency)
def not_found(request):
    return render(request, "people/granting/not_found.html", {"discuss": reads.colleagues.discuss_with(request.user)})


@page(may=policy.may_see_emergency, about=reads.find_emergency)
def emergency(request, emergency):
    form = forms.CheckForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        right = form.cleaned_data["was_right"] == "yes"
        emergencies.check(emergency, by=request.user, was_right=right, said=form.cleaned_data["said"])
        messages.success(request, "Your check is kept.")
        return redirect("access")
    context = {"emergency": emergency, "form": form, "looks": reads.looks_in(emergency)}
    return render(request, "people/granting/emergency.html", context)
