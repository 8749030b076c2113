"""The page that shows what was kept, and what is said to a form that was open for too long."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from thinkfamily.access.errors import views as errors
from thinkfamily.access.kept_text import actions, policy, reads, rescue, rules
from thinkfamily.access.page import page
from thinkfamily.access.sittings.presence import still_here


@page(may=policy.may_read, about=reads.find)
def kept_text(request, kept):
    """Shows it with one button that sends it on; or throws it away."""
    if request.method == "POST":
        actions.forget(str(kept.pk), by=request.user)
        return redirect("home")
    fields = reads.fields_of(kept)
    context = {"kept": kept, "fields": fields, "typed": rules.shown(fields), "mark": rules.MARK}
    return render(request, "access/kept_text/kept_text.html", context)


def form_too_old(request, reason=""):
    """Named in settings.CSRF_FAILURE_VIEW: a form of our own whose page was open since before the last signing in."""
    if rescue.comes_from_here(request):
        here = still_here(request)
        if address := rescue.rescued(request):
            return redirect(address if here else f"{reverse('sign_in')}?{urlencode({'next': address, 'kept': '1'})}")
    return errors.refused(request, reason=reason)
