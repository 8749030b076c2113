"""Who agreed to the plan, writing it down, ticking for another's copy, and somebody's own copy to look at and keep."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.copies import actions, icons, papers, policy, reads
from thinkfamily.casework.copies.catalogues import LANGUAGES
from thinkfamily.casework.copies.deciding import own_things, places, speakers
from thinkfamily.casework.copies.forms import LookForm, SayForm, TickForm
from thinkfamily.casework.copies.own_part import own_part
from thinkfamily.casework.copies.wording import FORMS, in_words
from thinkfamily.casework.pages import look, look_at_family, posted, taken
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.network.models import Supporter


@page(may=policy.may_read, about=reads.find_family)
def who_agreed(request, family):
    shown = reads.who_agreed(request.user, family)
    look(request, shown.whom, [*shown.items, *shown.whom.items(Supporter)])
    return render(request, "casework/copies/who_agreed.html", {"shown": shown, "family": family})


@page(may=policy.may_say, about=reads.find)
def say_agrees(request, whose):
    seen = whom(request.user, whose.family)
    name = called(seen, whose)
    first = {"noted_by": request.user.name}
    form = SayForm(posted(request), name=name, for_them=speakers(request.user, seen, whose), initial=first)
    if taken(form, lambda said: actions.say(whose, by=request.user, **with_other(said, seen))):
        messages.success(request, f"Written down, in {name}’s words.")
        return redirect("who_agreed", whose.family.pk)
    look(request, seen)
    told = {"form": form, "family": whose.family, "whose": whose, "name": name}
    return render(request, "casework/copies/say_agrees.html", told)


@page(may=policy.may_tick, about=reads.find)
def tick_own_part(request, whose):
    seen = whom(request.user, whose.family)
    things = own_things(seen, whose)
    form = TickForm(
        posted(request), name=called(seen, whose), members=places(seen, whose),
        things=[(str(one.pk), words) for words, one in things], for_them=speakers(request.user, seen, whose),
    )  # fmt: skip
    if taken(form, lambda said: actions.tick(whose, by=request.user, **chosen(said, seen, things))):
        messages.success(request, "Written down. Their next copy has it.")
        return redirect("who_agreed", whose.family.pk)
    look(request, seen, [*(one for _, one in things), *seen.items(Supporter), *seen.items(TeamMember)])
    told = {"form": form, "family": whose.family, "name": called(seen, whose)}
    return render(request, "casework/copies/tick_own_part.html", told)


@page(may=policy.may_copy, about=reads.find)
def own_copy(request, whose):
    part, copy = looked(request, whose)
    told = {
        "signed": part.said if copy.signed else None,
        "copy": copy,
        "whose": whose,
        "family": whose.family,
        "forms": FORMS,
        "languages": LANGUAGES,
    }
    return render(request, "casework/copies/own_copy.html", told | {"icon": icons.svg})


@page(may=policy.may_copy, about=reads.find)
def own_copy_file(request, whose):
    part, copy = looked(request, whose)
    answer = HttpResponse(papers.pdf(copy, reads.drawn_for(part.said)), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="plan-copy.pdf"'
    return answer


@page(may=policy.may_see_signature, about=reads.find_signature)
def signature(request, signed):
    look_at_family(request, signed.family, signed.signature)
    answer = HttpResponse(reads.content_of(signed), content_type="image/png")
    answer["Content-Disposition"] = 'attachment; filename="signature.png"'
    return answer


def looked(request, whose):
    """Their part and the copy of it that the address asks for, as a look that is remembered."""
    part = own_part(request.user, whose)
    called(part.whom, whose)
    look(request, part.whom, part.items)
    asked = LookForm(request.GET)
    said = asked.cleaned_data if asked.is_valid() else {}
    return part, in_words(part, said.get("form", ""), said.get("words", ""))


def called(seen, whose):
    """Their name. Raises Http404 where the reader is not shown them."""
    if whose.person is None:
        return whose.name
    if (key := seen.same.person(whose.person.pk)) not in seen.people:
        raise Http404
    return seen.name(key)


def with_other(said, seen):
    """What was sent, with who says it for them as a person."""
    other = said.pop("other", "")
    return said | {"other": next((one for key, one in seen.people.items() if str(key) == other), None)}


def chosen(said, seen, things):
    """What was sent, with what was ticked and for whom."""
    said = with_other(said, seen)
    member = reads.place(said.pop("member"))
    return said | {"member": member, "things": [one for _, one in things if str(one.pk) in said["things"]]}
