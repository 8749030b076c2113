"""Meetings: the list, preparing one, the meeting itself, what came of it, and its minutes to print."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.cases.reads import find_case
from thinkfamily.casework.meetings import actions, keeping, papers, policy, reads, telling, wording
from thinkfamily.casework.meetings.forms import CallOffForm, HeldForm, WhereForm
from thinkfamily.casework.meetings.invitees import as_kept, invitees, took_by
from thinkfamily.casework.pages import look, look_at_family, posted, taken
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.persons.editing import settled


@page(may=policy.may_read, about=families.find)
def meetings(request, family):
    planned, been = reads.listed(request.user, family)
    look_at_family(request, family, *planned, *been)
    more = {"planned": planned, "been": been, "may_prepare": policy.may_prepare(request.user, family)}
    return render(request, "casework/meetings/meetings.html", {"family": family} | more)


@page(may=policy.may_see, about=reads.find)
def meeting(request, meeting):
    return _shown(request, reads.one(request.user, meeting), "meeting.html")


@page(may=policy.may_see, about=reads.find)
def minutes(request, meeting):
    return _paper(request, reads.one(request.user, meeting), wording.minutes, "minutes.html")


@page(may=policy.may_see, about=reads.find)
def minutes_file(request, meeting):
    return _file(request, reads.one(request.user, meeting), wording.minutes, "minutes.pdf")


@page(may=policy.may_see, about=reads.find)
def meeting_reports(request, meeting):
    return _paper(request, reads.one(request.user, meeting), wording.reports, "meeting_reports.html")


@page(may=policy.may_see, about=reads.find)
def meeting_reports_file(request, meeting):
    return _file(request, reads.one(request.user, meeting), wording.reports, "reports.pdf")


@page(may=policy.may_prepare, about=families.find)
def prepare_meeting(request, family):
    seen = whom(request.user, family)
    every = invitees(seen, find_case(family.pk))
    first = {"asked": [one.key for one in every if not one.cannot], "purpose": "review"}
    form = WhereForm(posted(request), invitees=every, chairs=_chairs(every), initial=keeping.begun(request) | first)
    if "keep" in request.POST:
        return keeping.keep(request)
    made = []

    def prepare(said):
        made.append(actions.prepare(family, by=request.user, **_asked(form, every)))

    if taken(form, prepare):
        keeping.forget(request)
        messages.success(request, "Prepared. Everybody who can have a message has one of their own.")
        return redirect("meeting", family.pk, made[0].pk)
    look(request, seen, _named(every))
    return render(request, "casework/meetings/prepare_meeting.html", {"form": form, "family": family})


@page(may=policy.may_change, about=reads.find)
def change_meeting(request, meeting):
    seen = whom(request.user, meeting.family)
    every = invitees(seen, meeting.case, at=meeting)
    first = as_kept(meeting, every)
    form = WhereForm(posted(request), kept=meeting, invitees=every, chairs=_chairs(every), initial=first)

    def change(version, _):
        actions.change_meeting(meeting, by=request.user, version=version, **_asked(form, every))

    if settled(form, change):
        messages.success(request, "Changed. Who is asked has an update, who is not any more a cancellation.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, seen, _named(every), meeting)
    context = {"form": form, "family": meeting.family, "meeting": meeting}
    return render(request, "casework/meetings/prepare_meeting.html", context)


@page(may=policy.may_change, about=reads.find)
def call_off_meeting(request, meeting):
    form = CallOffForm(posted(request), kept=meeting)

    def call_off(version, said):
        actions.call_off(meeting, by=request.user, version=version, why=said["called_off_why"])

    if settled(form, call_off):
        messages.success(request, "Called off. Everybody who had the invitation has a cancellation.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look_at_family(request, meeting.family, meeting)
    context = {"form": form, "family": meeting.family, "meeting": meeting}
    return render(request, "casework/meetings/call_off_meeting.html", context)


@page(may=policy.may_write, about=reads.find)
def record_meeting(request, meeting):
    """Also once it is held: of two at once the second is shown both versions."""
    seen = whom(request.user, meeting.family)
    every = invitees(seen, meeting.case, at=meeting)
    form = HeldForm(
        posted(request), kept=meeting, invitees=every, took=took_by(meeting), initial=keeping.begun(request)
    )
    if "keep" in request.POST:
        return keeping.keep(request)

    def hold(version, _):
        actions.hold(meeting, by=request.user, version=version, took=form.took, **form.when)

    if settled(form, hold):
        keeping.forget(request)
        messages.success(request, "Written down. Now write the minutes, one line for each person.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, seen, _named(every), meeting)
    context = {"form": form, "family": meeting.family, "meeting": meeting}
    return render(request, "casework/meetings/record_meeting.html", context)


@page(may=policy.may_settle, about=reads.find)
def send_minutes(request, meeting):
    if request.method == "POST":
        count = telling.send_minutes(meeting, by=request.user)
        messages.success(request, f"Sent: a link, to {count} of the team. The family has theirs on paper.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look_at_family(request, meeting.family, meeting)
    return render(request, "casework/meetings/send_minutes.html", {"family": meeting.family, "meeting": meeting})


def _paper(request, shown, words, template):
    return _shown(request, shown, template, paper=words(shown))


def _file(request, shown, words, name):
    look(request, shown.whom, shown.items, shown.meeting)
    answer = HttpResponse(papers.pdf(words(shown)), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _shown(request, shown, template, **more):
    look(request, shown.whom, shown.items, shown.meeting)
    context = {"shown": shown, "meeting": shown.meeting, "family": shown.meeting.family} | more
    return render(request, f"casework/meetings/{template}", context)


def _asked(form, every):
    """What the action is told of a form: fields of the meeting, who is asked, and who chairs."""
    said = form.cleaned_data
    members = {one.key: one.member for one in every}
    return form.where | {
        "asked": said["asked"],
        "easy": form.easy,
        "report_due": said["report_due"],
        "chair": members.get(said["chair"]),
    }


def _named(every):
    return [item for one in every for item in one.items]


def _chairs(every):
    return [(one.key, one.title) for one in every if one.member is not None and not one.cannot]
