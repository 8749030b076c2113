"""My tasks, and one of them."""

from django.contrib import messages
from django.shortcuts import redirect, render

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.page import page
from thinkfamily.office.tasks import actions, policy, reads
from thinkfamily.office.tasks.forms import DoneForm, HandOnForm


@page(may=policy.may_read_tasks)
def tasks(request):
    context = {"rows": reads.open_on_desk(request.user), "done": reads.done_lately(request.user)}
    return render(request, "office/tasks/tasks.html", context)


@page(may=policy.may_see, about=reads.find)
def task(request, task):
    form = DoneForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.finish(task, by=request.user, **form.cleaned_data)
        messages.success(request, "Done. It stays in the list of what you did.")
        return redirect("tasks")
    context = {"task": task, "row": reads.Row(task, reads.today(), request.user), "ways": reads.ways(task)}
    return render(request, "office/tasks/task.html", context | {"form": form})


@page(may=policy.may_do, about=reads.find)
def hand_on(request, task):
    people = colleagues.who_may_take_on(request.user, task.owner, sees_families=bool(task.family_id))
    form = HandOnForm(request.POST if request.method == "POST" else None, people=people)
    if form.is_valid():
        to = next(one for one in people if str(one.pk) == form.cleaned_data["to"])
        actions.hand_on(task, to=to, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, f"Handed on to {to.name}. It is on their desk now.")
        return redirect("tasks")
    return render(request, "office/tasks/hand_on.html", {"task": task, "form": form})
