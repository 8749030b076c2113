"""The page of a proposed family."""

from django.shortcuts import render

from thinkfamily.access.page import page, showing
from thinkfamily.people.arrivals import policy
from thinkfamily.people.arrivals.family import doors, reads


@page(may=policy.may_see_family, about=reads.find)
def family(request, family):
    found = reads.family_page(request.user, family)
    showing(request, family.pk, [need.words.id for need in found.needs], family.areas)
    return render(
        request, "people/arrivals/family/family.html", {"shown": found, "doors": doors.for_reader(request.user, family)}
    )
