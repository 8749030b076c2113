"""Pages of what comes after a decision: reaching out, a no, waiting, and questions to other services."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from thinkfamily.access.page import page
from thinkfamily.casework.pages import posted
from thinkfamily.casework.requests import policy, reads
from thinkfamily.casework.requests.asking import actions as asking
from thinkfamily.casework.requests.asking import policy as question_policy
from thinkfamily.casework.requests.asking import reads as questions
from thinkfamily.casework.requests.asking.forms import AnswerForm, QuestionForm
from thinkfamily.casework.requests.reaching_out import actions as reaching
from thinkfamily.casework.requests.reaching_out.forms import AttemptForm, DeclineForm, LookForm
from thinkfamily.casework.requests.waiting import actions as waits
from thinkfamily.casework.requests.waiting import reads as waiting
from thinkfamily.casework.requests.waiting.forms import EndForm, WaitForm


@page(may=policy.may_work, about=reads.find)
def try_to_reach(request, asked):
    form = AttemptForm(posted(request))

    def attempt(asked, **said):
        kept = reaching.attempt(asked, **said)
        return "help_declined" if kept.came == "no" else "help_request"

    return write(request, asked, form, attempt, "We tried to reach them")


@page(may=policy.may_look, about=reads.find)
def look_at_reaching(request, asked):
    return write(request, asked, LookForm(posted(request)), reaching.look, "Why are they not reached?")


@page(may=policy.may_work, about=reads.find)
def help_declined(request, asked):
    done = "Written down. Nobody asks again before that day."
    says = "It is their right, and nothing follows from it. A referral for safety stays possible at any time."
    return write(request, asked, DeclineForm(posted(request)), reaching.decline, "They said no to help", done, says)


@page(may=policy.may_finish, about=reads.find)
def let_wait(request, asked):
    return write(
        request, asked, WaitForm(posted(request)), waits.wait, "They must wait", "They are on the waiting list."
    )


@page(may=policy.may_work, about=reads.find)
def end_wait(request, asked):
    return write(request, asked, EndForm(posted(request)), waits.end, "They wait no longer", "They wait no longer.")


@page(may=policy.may_read_waiting)
def waiting_list(request):
    rows = waiting.waiting(request.user, request.GET.get("page"))
    return render(request, "casework/requests/waiting/waiting_list.html", {"rows": rows})


@page(may=policy.may_work, about=reads.find)
def ask_adult_question(request, asked):
    people = {str(one.pk): one for one in questions.who_can_be_asked()}
    form = QuestionForm(posted(request), people=[(key, f"{one.agency}: {one.name}") for key, one in people.items()])
    if form.is_valid():
        said = form.cleaned_data
        person = people[said.pop("asked")]
        asking.ask(by=request.user, asked=person, request=asked, **said)
        messages.success(request, f"It is on the desk of {person.name}.")
        return redirect("help_request", asked.pk)
    return show(request, asked, form, "Who lives with and depends on whom?", "Ask")


@page(may=question_policy.may_see, about=questions.find)
def adult_question(request, question):
    open_to = question_policy.may_answer(request.user, question)
    form = AnswerForm(posted(request)) if open_to else None
    if form and form.is_valid():
        asking.answer(question, by=request.user, **form.cleaned_data)
        messages.success(request, "Answered. Thank you.")
        return redirect("adult_question", question.pk)
    context = {"question": question, "form": form}
    return render(request, "casework/requests/asking/adult_question.html", context)


def write(request, asked, form, save, title, done="Written down.", says=""):
    """Asks, and writes down what was sent. `save` may name the page that comes next; else it is the request's."""
    if form.is_valid():
        following = save(asked, by=request.user, **form.cleaned_data)
        messages.success(request, done)
        return redirect(following if isinstance(following, str) else "help_request", asked.pk)
    return show(request, asked, form, title, "Write it down", says)


def show(request, asked, form, title, button, says=""):
    """A form about a request."""
    back = reverse("help_request", args=[asked.pk])
    context = {"form": form, "title": title, "button": button, "says": says, "back": back}
    return render(request, "casework/requests/ask.html", context)
