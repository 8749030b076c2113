"""What was changed about somebody."""

from django.core.paginator import Paginator
from django.shortcuts import render

from thinkfamily.access.page import page, showing
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.history import policy, reads
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_read_changes, about=family_reads.find_person)
def changes(request, person):
    family = families.families_with(request.user, person).order_by("name")[0]
    showing(request, str(family.pk), [str(person.pk)], [family.area])
    found = Paginator(reads.entries(request.user, person), 30).get_page(request.GET.get("page"))
    note_left([entry.item for entry in found if entry.item], to=request.user)
    return render(request, "people/history/changes.html", {"person": person, "family": family, "page": found})
