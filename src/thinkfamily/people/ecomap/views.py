"""The picture of supports, as a page and as a file; a child's pictures; and drawing one with the child."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access.kept_text import actions as kept_text
from thinkfamily.access.kept_text.reads import draft_of, fields_of
from thinkfamily.access.page import page, showing
from thinkfamily.clock import today
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.ecomap import actions, policy, reads, rules
from thinkfamily.people.ecomap.forms import KeepForm
from thinkfamily.people.families import reads as families
from thinkfamily.people.family_record.reads import find_member
from thinkfamily.people.sharing.leaving import note_left


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
    found = reads.ecomap_page(request.user, family, request.GET.getlist("of"))
    showing(request, str(family.pk), found.shown, [family.area])
    note_shown(found.left, to=request.user)
    return found


@page(may=policy.may_read_of, about=find_member)
def my_people(request, member):
    found = reads.my_people_page(request.user, member)
    showing(request, str(member.family_id), found.shown, [member.family.area])
    note_shown(found.left, to=request.user)
    draw_at = reverse("draw_my_people", args=[member.family_id, member.person_id])
    told = {"shown": found, "begun": found.may_write and draft_of(request.user, draw_at, timezone.now())}
    return render(request, "people/ecomap/my_people.html", told)


@page(may=policy.may_draw, about=find_member)
def draw(request, member):
    sent = request.POST.dict() if request.method == "POST" else begun(request.user, request.path)
    board = rules.after(rules.read(sent), sent)
    keeping = "keep" in request.POST
    form = KeepForm(request.POST if keeping else None, initial={"drawn_on": today()} | sent)
    if keeping and board.people and form.is_valid():
        actions.keep(member, board, by=request.user, **form.said)
        messages.success(request, "Your picture is kept.")
    if "anew" in request.POST or (keeping and board.people and form.is_valid()):
        kept_text.forget_draft(request.user, path=request.path)
        return redirect("my_people" if keeping else "draw_my_people", member.family_id, member.person_id)
    if request.method == "POST":
        keep_for_later(request, board, form)
    if "later" in request.POST:
        messages.success(request, "Kept for you, until this time tomorrow. Nobody else sees it.")
        return redirect("my_people", member.family_id, member.person_id)
    return drawing(request, member, board, form, empty=keeping and not board.people)


def drawing(request, member, board, form, *, empty):
    """The picture as it is now, and what can be tapped."""
    showing(request, str(member.family_id), [str(member.person_id)], [member.family.area])
    note_left(reads.supporters_to_choose(request.user, member), to=request.user)
    name = reads.name_of(request.user, member)
    drawn = {"board": board, "picture": reads.board_picture(name, board), "circles": rules.CIRCLES}
    names = reads.to_choose(request.user, member, board)
    asked = {"form": form, "member": member, "name": name, "names": names, "empty": empty}
    return render(request, "people/ecomap/draw.html", asked | drawn)


def begun(user, path):
    """What this reader has begun to draw here and not kept."""
    kept = draft_of(user, path, timezone.now())
    return {name: values[-1] for name, values in fields_of(kept).items()} if kept else {}


def keep_for_later(request, board, form):
    """Every tap keeps the picture on the server, closed and for its drawer alone: a tab may close."""
    answers = {name: request.POST[name] for name in form.fields if request.POST.get(name)}
    fields = (rules.sent(board) | answers) if board.people or answers.keys() - {"drawn_on"} else {}
    kept_text.keep_draft(
        request.user, path=request.path, fields=((name, [said]) for name, said in fields.items()), now=timezone.now()
    )
