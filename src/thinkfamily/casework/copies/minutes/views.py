"""Somebody's own minutes: to look at, to print, as PDF, and the tick that they have them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.copies.minutes import policy, reads
from thinkfamily.casework.meetings import handing, papers
from thinkfamily.casework.pages import look


@page(may=policy.may_hand, about=reads.find)
def own_minutes(request, handed):
    if request.method == "POST":
        handing.hand(handed.row, by=request.user)
        messages.success(request, "Written down: they have their minutes.")
        return redirect("meeting", handed.family.pk, handed.meeting.pk)
    own = _looked(request, handed)
    told = {"own": own, "paper": own.paper, "handed": handed, "family": handed.family, "meeting": handed.meeting}
    return render(request, "casework/copies/minutes/own_minutes.html", told)


@page(may=policy.may_hand, about=reads.find)
def own_minutes_file(request, handed):
    answer = HttpResponse(papers.pdf(_looked(request, handed).paper), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="own-minutes.pdf"'
    return answer


def _looked(request, handed):
    own = reads.own_minutes(request.user, handed)
    look(request, own.shown.whom, own.items, handed.meeting)
    return own
