"""The page on which people are found."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from thinkfamily.access.colleagues.reads import discuss_with
from thinkfamily.access.pace.keeping import too_many
from thinkfamily.access.page import page, showing
from thinkfamily.clock import today
from thinkfamily.people.find import actions, kept, policy, reads
from thinkfamily.people.find.even import evenly
from thinkfamily.people.find.forms import FindForm, together
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_find)
def find(request):
    """What is typed is sent and kept with the session; the page that answers is found by a word of no meaning."""
    if request.method == "POST":
        form = FindForm(request.POST)
        if not form.is_valid():
            return render(request, "people/find/find.html", {"form": form})
        if seconds := actions.count(request.user):
            return too_many(request, seconds)
        return redirect(f"{reverse('find')}?{urlencode({'of': kept.keep(request.session, form.said)})}")
    if said := kept.said(request.session, request.GET.get("of")):
        return answered(request, said)
    return render(request, "people/find/find.html", {"form": FindForm()})


def answered(request, said):
    """Who was found, each with why. Whose family is shown is kept as a look."""
    typed = together(said, today())
    with evenly():
        answer = reads.find(request.user, typed)
    actions.note(request.user, typed, answer)
    note_left([item for likely in answer.people for item in likely.items], to=request.user)
    for likely in answer.people:
        for family in likely.families:
            showing(request, str(family.pk), [str(likely.person.pk)], [family.area])
        if not likely.families:  # withheld from the reader, which family that is
            showing(request, "", [str(likely.person.pk)])
    context = {
        "form": FindForm(initial=said),
        "fielded": set(said) - {"text"},
        "answer": answer,
        "typed": typed,
        "discuss": discuss_with(request.user),
        "may_make": request.user.in_role.leads_families,
    }
    return render(request, "people/find/find.html", context)
