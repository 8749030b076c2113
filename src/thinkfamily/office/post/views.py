"""The post office, and one letter of it."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.office.post import actions, policy, reads
from thinkfamily.office.post.forms import DecideForm


@page(may=policy.may_look_after)
def post_office(request):
    return render(request, "office/post/post_office.html", {"found": reads.waiting(request.GET.get("page"))})


@page(may=policy.may_see, about=reads.find)
def letter(request, letter):
    asks = policy.ask_about(letter)
    form = DecideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        decide = {"again": actions.send_again, "leave": actions.leave}[form.cleaned_data["decision"]]
        decide(letter, by=request.user)
        messages.success(request, "Written down. The letter does not wait for you any more.")
        return redirect("post_office")
    return render(request, "office/post/letter.html", {"letter": letter, "asks": asks, "form": form})
