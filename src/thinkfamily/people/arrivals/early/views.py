"""The early list, and who is on it."""

from django.shortcuts import render

from thinkfamily.access.page import page, showing
from thinkfamily.access.users.reads import safeguarding_leads
from thinkfamily.people.arrivals import policy
from thinkfamily.people.arrivals.early import fairness as comparison
from thinkfamily.people.arrivals.early.forms import NarrowForm
from thinkfamily.people.arrivals.early.reads import early_list as read
from thinkfamily.people.arrivals.early.reads import feeds_by_title
from thinkfamily.people.arrivals.early.summary import covered, query, without_a_feed


@page(may=policy.may_read_early_list)
def early_list(request):
    sight = policy.sight_of(request.user)
    asked = request.GET
    feeds = feeds_by_title()
    found = read(
        sight,
        feeds,
        area=asked.get("area", "").replace("\0", ""),  # the database takes no such letter
        youngest=asked.get("youngest", ""),
        page=asked.get("page"),
        part=asked.get("part"),
    )
    for entry in [*found.entries, *found.part_entries]:
        showing(request, entry.family.pk, [need.words.id for need in entry.needs], entry.family.areas)
    form = NarrowForm(areas=found.areas, initial=found.chosen)
    context = {"list": found, "narrow": form, "coverage": covered(feeds), "query": query(found.chosen)}
    context |= {
        "missing": without_a_feed(feeds),
        "leads": safeguarding_leads(),
        "may_compare": policy.may_read_fairness(request.user),
    }
    return render(request, "people/arrivals/early/early_list.html", context)


@page(may=policy.may_read_fairness)
def fairness(request):
    context = {"groups": comparison.groups(), "may_read_list": policy.may_read_early_list(request.user)}
    return render(request, "people/arrivals/early/fairness.html", context)
