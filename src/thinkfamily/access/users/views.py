"""The home page, the safety page, the list of accounts."""

from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access import navigation
from thinkfamily.access.page import page
from thinkfamily.access.users import policy, reads
from thinkfamily.design.gallery.forms import EachField


@page(may=policy.signed_in)
def home(request):
    """The first page that this reader may open."""
    pages = navigation.for_user(request.user)
    return redirect(pages[0].url_name) if pages else render(request, "access/users/nothing.html")


@page(may=policy.anyone, signed_in=False)
def safety(request):
    return render(request, "access/users/safety.html", {"leads": reads.safeguarding_leads()})


@page(may=policy.signed_in)
def gallery(request):
    """Every component on one page; it shows nobody."""
    numbers = Paginator(range(60), 20).get_page(2)
    return render(request, "design/gallery/gallery.html", {"form": EachField({}), "numbers": numbers})
