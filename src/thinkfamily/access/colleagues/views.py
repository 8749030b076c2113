"""One's profile; the people of one's agency; teams."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues import actions, policy, reads, shown
from thinkfamily.access.colleagues.forms import PersonForm, ProfileForm, TeamForm
from thinkfamily.access.page import page
from thinkfamily.clock import today


@page(may=policy.may_see_colleagues)
def profile(request):
    form = ProfileForm(request.POST if request.method == "POST" else None, initial=shown.profile_of(request.user))
    if form.is_valid():
        actions.write_profile(request.user, **form.cleaned_data)
        messages.success(request, "Your profile is kept. Colleagues see it, without your postcode.")
        return redirect("profile")
    context = {
        "form": form,
        "discuss": reads.discuss_with(request.user),
        "teams": reads.teams_of(request.user, today()),
    }
    return render(request, "access/colleagues/profile.html", context)


@page(may=policy.may_see_colleagues)
def colleagues(request):
    context = {"agency": shown.agency_page(request.user), "may_arrange": policy.may_arrange(request.user)}
    return render(request, "access/colleagues/colleagues.html", context)


@page(may=policy.may_arrange_for, about=shown.find_person)
def manager(request, person):
    people = shown.who_may_manage(request.user, person)
    form = PersonForm(
        request.POST if request.method == "POST" else None, people=people, label="Their manager from today"
    )
    if form.is_valid():
        actions.name_manager(person, manager=form.chosen, by=request.user, on=today())
        messages.success(request, f"{form.chosen.name} is {person.name}’s manager from today.")
        return redirect("colleagues")
    context = {"form": form, "title": f"{person.name}’s manager", "now": reads.manager_of(person, today())}
    return render(request, "access/colleagues/choose.html", context)


@page(may=policy.may_arrange)
def lead(request):
    agency = request.user.agency
    people = shown.who_may_lead(agency)
    form = PersonForm(
        request.POST if request.method == "POST" else None, people=people, label="Safeguarding lead from today"
    )
    if form.is_valid():
        actions.name_lead(agency, lead=form.chosen, by=request.user, on=today())
        messages.success(request, f"{form.chosen.name} is the safeguarding lead from today.")
        return redirect("colleagues")
    context = {"form": form, "title": f"Safeguarding lead of {agency.name}", "now": reads.lead_of(agency, today())}
    return render(request, "access/colleagues/choose.html", context)


@page(may=policy.may_arrange)
def new_team(request):
    people = shown.who_may_supervise(request.user)
    form = TeamForm(request.POST if request.method == "POST" else None, people=people, label="Supervisor")
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("name", "days_and_places")}
        team = actions.make_team(**words, supervisor=form.chosen, by=request.user, on=today())
        return redirect("team", team.pk)
    return render(request, "access/colleagues/new_team.html", {"form": form})


@page(may=policy.may_lead, about=shown.find_team)
def change_team(request, team):
    given = {"name": team.name, "days_and_places": team.days_and_places, "person": team.supervisor_id}
    people = shown.who_may_supervise(request.user, team)
    posted = request.POST if request.method == "POST" else None
    form = TeamForm(posted, initial=given, people=people, label="Supervisor", team=team)
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("name", "days_and_places")}
        actions.change_team(team, **words, supervisor=form.chosen, by=request.user)
        return redirect("team", team.pk)
    return render(request, "access/colleagues/new_team.html", {"form": form, "team": team})


@page(may=policy.may_see_team, about=shown.find_team)
def team(request, team):
    found = shown.team_page(request.user, team)
    posted = request.POST if request.method == "POST" else None
    form = PersonForm(posted, people=found.may_join, label="Who joins")
    if form.is_valid():
        actions.join_team(found.team, person=form.chosen, by=request.user, on=today())
        return redirect("team", found.team.pk)
    return render(request, "access/colleagues/team.html", {"shown": found, "form": form})


@page(may=policy.may_lead_of, about=shown.find_member)
def leave_team(request, member):
    if request.method == "POST":
        actions.leave_team(member, by=request.user, on=today())
        messages.success(request, f"{member.user.name} belongs to {member.team.name} no longer.")
        return redirect("team", member.team_id)
    return render(request, "access/colleagues/leave.html", {"member": member})
