"""My work."""

from django.shortcuts import render

from thinkfamily.access.page import page, showing
from thinkfamily.casework.desk import policy, reads, visited
from thinkfamily.casework.desk.looking import look_at


@page(may=policy.may_have_desk)
def my_work(request):
    asked = request.GET.get
    desk = reads.desk(request.user, asked("families"), asked("people"), asked("teams"))
    look_at(request, desk.shown, desk.items, desk.by_name)
    return render(request, "casework/desk/my_work.html", {"desk": desk})


@page(may=policy.may_record)
def record_visit(request):
    found = visited.families_of(request.user, request.GET.get("page"))
    for family in found.object_list:
        showing(request, str(family.pk), [], [family.area])
    return render(request, "casework/desk/record_visit.html", {"found": found})
