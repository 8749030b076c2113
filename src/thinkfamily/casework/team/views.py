"""The team round a family: who is in it, bringing somebody in, and asking specialists."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.cases.reads import find_case
from thinkfamily.casework.contacts import working_on
from thinkfamily.casework.contacts.reads import who_may_come
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.casework.team import actions, asking, policy, reads
from thinkfamily.casework.team.forms import AddForm, AnswerForm, AskForm, EndForm, InviteMemberForm
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.people.chronology.whom import NONE, finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def family_team(request, family):
    shown = reads.of_family(request.user, family)
    look(request, shown.whom, [*shown.items, *shown.whom.items(Supporter, NONE)])
    return render(request, "casework/team/team.html", {"shown": shown, "family": family})


@page(may=policy.may_add, about=families.find)
def add_team_member(request, family):
    seen, case = whom(request.user, family, (Supporter, NONE)), find_case(family.pk)
    users = {f"user-{one.pk}": one for one in reads.who_could_join(request.user, case)}
    chosen = {f"supporter-{one.pk}": one for one in reads.supporters_to_choose(seen)}
    who = [(key, f"{one.name}, {one.agency}") for key, one in users.items()]
    who += [(key, f"{one.who}{', ' + one.relation if one.relation else ''}") for key, one in chosen.items()]
    who += [("themselves", "Somebody of the family themselves: choose them below")]
    form = AddForm(posted(request), who=who, people=_people(seen))

    def add(said):
        key = said.pop("who")
        said["person"] = seen.people[_key(seen, said["person"])]
        actions.add(family, by=request.user, user=users.get(key), supporter=chosen.get(key), **said)

    if taken(form, add):
        messages.success(request, "In the team from today.")
        return redirect("family_team", family.pk)
    look(request, seen, list(chosen.values()))
    context = {"form": form, "family": family, "may_invite": policy.may_invite(request.user, family)}
    return render(request, "casework/team/add_team_member.html", context)


@page(may=policy.may_invite, about=families.find)
def invite_to_team(request, family):
    seen = whom(request.user, family)
    form = InviteMemberForm(posted(request), people=_people(seen))

    def invite(said):
        said["person"] = seen.people[_key(seen, said["person"])]
        actions.invite(family, by=request.user, site=settings.SITE_ADDRESS, **said)

    if taken(form, invite):
        messages.success(request, f"A letter goes to {form.cleaned_data['email']}. The link is good for seven days.")
        return redirect("family_team", family.pk)
    look(request, seen)
    return render(request, "casework/team/invite_to_team.html", {"form": form, "family": family})


@page(may=policy.may_change, about=finder(TeamMember))
def end_team_member(request, held):
    form = EndForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: actions.end(held, by=request.user, version=version, why=said["ended_why"])):
        messages.success(request, "They are not in the team any more.")
        return redirect("family_team", held.family.pk)
    return _about_member(request, held, "end_team_member.html", form=form)


@page(may=policy.may_change, about=finder(TeamMember))
def chair(request, held):
    if request.method == "POST":
        actions.chair(held, by=request.user)
        messages.success(request, "They chair from now on.")
        return redirect("family_team", held.family.pk)
    return _about_member(request, held, "chair.html")


@page(may=policy.may_add, about=families.find)
def ask_specialist(request, family):
    seen = whom(request.user, family)
    users = {str(one.pk): one for one in who_may_come(request.user, family) if one.pk != request.user.pk}
    specialists = [(key, f"{one.name}, {one.agency}") for key, one in users.items()]
    aims = working_on.aims(seen)
    form = AskForm(posted(request), specialists=specialists, people=_people(seen), objectives=working_on.choices(seen))

    def ask(said):
        said["person"] = seen.people[_key(seen, said["person"])]
        said["asked_of"] = users[said["asked_of"]]
        asking.ask(family, by=request.user, **said)

    if taken(form, ask):
        messages.success(request, "Asked. It is on their desk, and they may read this record until a day.")
        return redirect("family_team", family.pk)
    look(request, seen, [one.item for one in aims])
    return render(request, "casework/team/ask_specialist.html", {"form": form, "family": family})


@page(may=policy.may_answer, about=finder(Consultation))
def answer_specialist(request, held):
    seen = whom(request.user, held.family)
    form = AnswerForm(posted(request))
    if taken(form, lambda said: asking.answer(held, by=request.user, **said)):
        messages.success(request, "Thank you. It stands beside the plan.")
        return redirect("family_team", held.family.pk)
    about = next((one for one in working_on.aims(seen) if one.key == held.item.objective_id), None)
    look(request, seen, [held.item, *([about.item] if about else [])])
    name = seen.name(seen.same.person(held.item.person_id))
    context = {"form": form, "family": held.family, "one": held.item, "name": name, "about": about}
    return render(request, "casework/team/answer_specialist.html", context)


def _about_member(request, held, template, **more):
    seen = whom(request.user, held.family, (Supporter, NONE))
    found = [one for rows in reads.members(seen, held.item.case) for one in rows if one.row.pk == held.item.pk]
    look(request, seen, [held.item])
    context = {"family": held.family, "one": found[0]} | more
    return render(request, f"casework/team/{template}", context)


def _people(seen):
    return [(str(key), seen.name(key)) for key, one in seen.people.items() if not (one.died_on or one.lost_on)]


def _key(seen, text):
    return next(key for key in seen.people if str(key) == text)
