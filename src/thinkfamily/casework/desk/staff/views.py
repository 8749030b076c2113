"""What one colleague leads, for who answers for their work."""

from django.shortcuts import render

from thinkfamily.access.page import page
from thinkfamily.casework.desk.looking import look_at
from thinkfamily.casework.desk.staff import policy, reads


@page(may=policy.may_see, about=reads.find)
def work_of(request, person):
    found = reads.of_colleague(request.user, person, request.GET.get("page"))
    look_at(request, found.shown)
    return render(request, "casework/desk/staff/work_of.html", {"found": found})
