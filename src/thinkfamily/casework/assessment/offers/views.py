"""How it stands with one offer for one person."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.assessment import policy
from thinkfamily.casework.assessment.offers import actions, reads
from thinkfamily.casework.assessment.offers.forms import OfferForm
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_write_part, about=reads.find)
def say_offer(request, part):
    seen = whom(request.user, part.family)
    if part.person not in seen.people:
        raise Http404
    kept = reads.own(request.user, part)
    form = OfferForm(posted(request), kept=kept)

    def say(version, said):
        actions.say(part, by=request.user, version=version, **said)

    if settled(form, say) if kept else taken(form, lambda said: say(0, said)):
        messages.success(request, "Written down.")
        return redirect("assess_member", part.family.pk, part.person)
    look(request, seen, [kept] if kept else [])
    context = {"form": form, "part": part, "family": part.family, "name": seen.name(part.person)}
    return render(request, "casework/assessment/offers/say_offer.html", context)
