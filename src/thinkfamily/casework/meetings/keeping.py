"""What somebody types while a meeting goes on: kept on the server, closed and for them alone, until it is sent."""

from django.http import HttpResponse
from django.utils import timezone

from thinkfamily.access.kept_text import actions as kept_text
from thinkfamily.access.kept_text.reads import draft_of, fields_of
from thinkfamily.design.words import dates

SEVERAL = ("asked", "reasons")  # fields with more than one answer
NOT_OURS = ("csrfmiddlewaretoken", "keep", "seen_both", "which_version")


def keep(request):
    """The answer to what the page sends by itself a moment after the last key."""
    fields = [(name, said) for name, said in request.POST.lists() if name not in NOT_OURS]
    moment = timezone.now()
    kept_text.keep_draft(request.user, path=request.path, fields=fields, now=moment)
    return HttpResponse(f"Saved at {dates.clock(moment)}.", content_type="text/plain; charset=utf-8")


def begun(request):
    """What this reader began to type here and has not sent; for `initial` of the form."""
    if request.method != "GET":
        return {}
    kept = draft_of(request.user, request.path, timezone.now())
    fields = fields_of(kept) if kept else {}
    return {name: said if name in SEVERAL else said[-1] for name, said in fields.items() if said}


def forget(request):
    """Once it was sent."""
    kept_text.forget_draft(request.user, path=request.path)
