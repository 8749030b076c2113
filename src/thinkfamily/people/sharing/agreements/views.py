"""Writing down whether somebody agreed to be helped."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.families import policy
from thinkfamily.people.families import reads as families
from thinkfamily.people.sharing.agreements import actions
from thinkfamily.people.sharing.agreements.forms import AgreementForm


@page(may=policy.may_write, about=families.find)
def agree(request, family):
    form = AgreementForm(request.POST if request.method == "POST" else None, members=families.members(family))
    if form.is_valid():
        actions.agree(family, by=request.user, **form.cleaned_data)
        messages.success(request, "Their answer is kept.")
        return redirect("record", family.pk)
    showing(request, str(family.pk), [], [family.area])
    return render(request, "people/sharing/agreements/agree.html", {"family": family, "form": form})
