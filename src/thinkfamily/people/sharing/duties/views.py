"""The grounds, and from when each holds."""

from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.people.sharing.duties import actions, policy, reads
from thinkfamily.people.sharing.duties.forms import DatesForm


@page(may=policy.may_read_grounds)
def grounds(request):
    context = {"found": reads.standing(), "may_date": policy.may_date_grounds(request.user)}
    return render(request, "people/sharing/duties/grounds.html", context)


@page(may=policy.may_date_ground, about=reads.find)
def date_ground(request, ground):
    form = DatesForm(
        request.POST if request.method == "POST" else None, initial={"since": ground.since, "until": ground.until}
    )
    if form.is_valid():
        actions.date_ground(ground.id, by=request.user, **form.cleaned_data)
        return redirect("grounds")
    return render(request, "people/sharing/duties/date_ground.html", {"ground": ground, "form": form})
