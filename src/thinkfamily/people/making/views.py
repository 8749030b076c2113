"""Making a family by hand, and adding a person: likely the same ones are shown first."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.policy import reach_of
from thinkfamily.people.family_record.homes.views import typed
from thinkfamily.people.find.reads import likely_same
from thinkfamily.people.making import actions, policy
from thinkfamily.people.making.forms import FamilyForm, PersonForm
from thinkfamily.people.sharing.leaving import note_left


@page(may=policy.may_make)
def make_family(request):
    areas = sorted({area for area in reach_of(request.user).areas if area})
    form = FamilyForm(typed(request), areas=areas, find=lambda said: likely(request, said))
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("name", "area", "why")}
        person = form.chosen or form.person
        family = actions.make_family(
            by=request.user, person=person, membership=form.membership, numbers=form.numbers, **told
        )
        messages.success(request, f"{family} has a record now. Add who else belongs, and where they live.")
        return redirect("people_and_homes", family.pk)
    shown(request, form)
    return render(request, "people/making/make_family.html", {"form": form})


@page(may=policy.may_add, about=families.find)
def add_person(request, family):
    form = PersonForm(typed(request), find=lambda said: likely(request, said))
    showing(request, str(family.pk), [], [family.area])
    if form.is_valid():
        kept = actions.add_person(
            family,
            by=request.user,
            person=form.chosen or form.person,
            membership=form.membership,
            numbers=form.numbers,
        )
        messages.success(request, f"{kept.person} is on this record.")
        return redirect("people_and_homes", family.pk)
    shown(request, form)
    return render(request, "people/making/add_person.html", {"form": form, "family": family})


def likely(request, said):
    """Who may be the same, as far as the maker may see them."""
    return likely_same(
        request.user,
        first_name=said["first_name"],
        last_name=said["last_name"],
        born=said["date_of_birth"],
        expected=said["expected_date"],
        numbers=said["numbers"].values(),
    )


def shown(request, form):
    """Whom the page names is remembered as a look at their families."""
    note_left([item for one in form.likely for item in one.items], to=request.user)
    for one in form.likely:
        for family in one.families:
            showing(request, str(family.pk), [str(one.person.pk)], [family.area])
