"""My work."""

from django.shortcuts import render

from thinkfamily.access.page import page
from thinkfamily.casework.desk import policy, reads
from thinkfamily.casework.desk.looking import look_at


@page(may=policy.may_have_desk)
def my_work(request):
    desk = reads.desk(request.user, request.GET.get("families"), request.GET.get("people"))
    look_at(request, desk.shown, desk.items, desk.by_name)
    return render(request, "casework/desk/my_work.html", {"desk": desk})
