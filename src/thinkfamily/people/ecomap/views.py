"""The picture of supports, as a page and as a file; a child's pictures; and drawing one with the child."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page, showing
from thinkfamily.clock import today
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.ecomap import actions, policy, reads, rules
from thinkfamily.people.ecomap.forms import KeepForm
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member


@page(may=policy.may_read, about=families.find)
def ecomap(request, family):
    return render(request, "people/ecomap/ecomap.html", {"shown": shown(request, family)})


@page(may=policy.may_read, about=families.find)
def ecomap_file(request, family):
    drawn = shown(request, family).wide
    answer = HttpResponse(drawn.svg, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="support-{today():%Y-%m-%d}.svg"'
    return answer


def shown(request, family):
    """What the reader may know of, with the look and what was told by it."""
    found = reads.ecomap_page(request.user, family, request.GET.get("of", ""))
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    return found


@page(may=policy.may_read_of, about=find_member)
def my_people(request, member):
    found = reads.my_people_page(request.user, member)
    showing(request, str(member.family_id), found.shown, [member.family.area])
    note_shown(found.left, to=request.user)
    return render(request, "people/ecomap/my_people.html", {"shown": found})


@page(may=policy.may_draw, about=find_member)
def draw(request, member):
    board = rules.after(rules.read(request.POST), request.POST)
    keeping = "keep" in request.POST
    form = KeepForm(request.POST if keeping else None, initial=request.POST.dict() or {"drawn_on": today()})
    empty = keeping and not board.people
    if keeping and form.is_valid() and not empty:
        actions.keep(member, board, by=request.user, **form.said)
        messages.success(request, "Your picture is kept.")
        return redirect("my_people", member.family_id, member.person_id)
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    name = reads.name_of(request.user, member)
    drawn = {"board": board, "picture": reads.board_picture(name, board), "circles": rules.CIRCLES}
    names = reads.to_choose(request.user, member, board)
    asked = {"form": form, "member": member, "name": name, "names": names, "empty": empty}
    return render(request, "people/ecomap/draw.html", asked | drawn)
