"""Lines of a meeting, reports before it, who helps with what, who could lead, and whether people were heard."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.casework.commitments.choices import choices_for
from thinkfamily.casework.commitments.forms import CommitmentForm
from thinkfamily.casework.meetings import helping, keeping, policy, reads, writing
from thinkfamily.casework.meetings.lines_forms import (
    AnswerForm,
    CandidateForm,
    FeltForm,
    HelpForm,
    LineForm,
    ReportForm,
    SettleForm,
)
from thinkfamily.casework.meetings.models import Minute
from thinkfamily.casework.meetings.rules import WITH_WHY
from thinkfamily.casework.pages import look, posted, taken
from thinkfamily.people.chronology.whom import finder, whom
from thinkfamily.people.persons.editing import settled

SORTS = ("well", "talked", "decision")


@page(may=policy.may_write, about=reads.find)
def add_minute(request, meeting):
    seen = whom(request.user, meeting.family)
    sorts = ("agenda",) if meeting.state == "planned" else SORTS
    first = {"sort": request.GET.get("sort", sorts[0]), "information": "work_with_family"}
    form = LineForm(posted(request), people=_people(seen), sorts=sorts, initial=first | keeping.begun(request))
    if "keep" in request.POST:
        return keeping.keep(request)

    def add(said):
        person = _chosen(seen.people, said.pop("who"))
        writing.add_line(meeting, by=request.user, person=person, **said)

    if taken(form, add):
        keeping.forget(request)
        messages.success(request, "Written down.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, seen, (), meeting)
    return _asking(request, meeting, "add_minute.html", form=form)


@page(may=policy.may_mend, about=finder(Minute))
def mend_minute(request, held):
    form = LineForm(posted(request), kept=held.item)
    if settled(form, lambda version, said: writing.mend(held, by=request.user, version=version, **said)):
        messages.success(request, "Saved.")
        return redirect("meeting", held.family.pk, held.item.meeting_id)
    look(request, whom(request.user, held.family), [held.item])
    return _asking(request, held.item.meeting, "mend_minute.html", form=form, item=held.item)


@page(may=policy.may_answer_line, about=finder(Minute))
def answer_minute(request, held):
    """Of a decision, that somebody sees it otherwise; of a candidate for lead, what somebody says."""
    one, seen = held.item, whom(request.user, held.family)
    form = AnswerForm(posted(request))

    def say(said):
        sort = "say" if one.sort == "candidate" else "dissent"
        more: dict[str, Any] = {
            "person": seen.people.get(seen.same.person(one.person_id)),
            "information": one.information,
        }
        writing.add_line(one.meeting, by=request.user, sort=sort, after=one, **more, **said)

    if taken(form, say):
        messages.success(request, "Written down. It stays as it was said.")
        return redirect("meeting", held.family.pk, one.meeting_id)
    look(request, seen, [one])
    return _asking(request, one.meeting, "answer_minute.html", form=form, item=one)


@page(may=policy.may_report, about=reads.find)
def write_report(request, meeting):
    seen = whom(request.user, meeting.family)
    form = ReportForm(posted(request), people=_people(seen), initial=keeping.begun(request))
    if "keep" in request.POST:
        return keeping.keep(request)

    def report(said):
        person = _chosen(seen.people, said.pop("who"))
        writing.report(meeting, by=request.user, person=person, **said)

    if taken(form, report):
        keeping.forget(request)
        messages.success(request, "Written. Who may know that class of them reads it before the meeting.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, seen, (), meeting)
    return _asking(request, meeting, "write_report.html", form=form)


@page(may=policy.may_promise, about=reads.find)
def promise_at_meeting(request, meeting):
    seen = whom(request.user, meeting.family)
    offered = choices_for(seen)
    form = CommitmentForm(posted(request), initial={"promised_on": meeting.on, "where": "meeting"}, **offered.offered)
    if taken(form, lambda said: writing.promised(meeting, by=request.user, **offered.chosen(said))):
        messages.success(request, "Written down. Whoever promised it is reminded, and the family can see it.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, seen, list(offered.objectives.values()), meeting)
    return _asking(request, meeting, "promise_at_meeting.html", form=form)


@page(may=policy.may_see, about=reads.find)
def who_helps(request, meeting):
    shown, rows = helping.who_helps(request.user, meeting)
    look(request, shown.whom, shown.items, meeting)
    may_write = policy.may_prepare(request.user, meeting.family)
    return _asking(request, meeting, "who_helps.html", shown=shown, rows=rows, may_write=may_write)


@page(may=policy.may_see_to_help, about=reads.find)
def add_helper(request, meeting):
    shown, rows = helping.who_helps(request.user, meeting)
    needs = [(str(one.need.pk), f"{one.name}: {one.need.text}"[:120]) for one in rows]
    members = [(str(key), one.title) for key, one in shown.members.items() if one.row.until is None]
    form = HelpForm(posted(request), needs=needs, members=members, initial={"need": request.GET.get("need", "")})

    def add(said):
        need = next(one.need for one in rows if str(one.need.pk) == said["need"])
        member = shown.members[_key(shown.members, said["member"])].row
        writing.help_with(need, by=request.user, meeting=meeting, member=member, what=said["what"])

    if taken(form, add):
        messages.success(request, "Written down.")
        return redirect("who_helps", meeting.family_id, meeting.pk)
    look(request, shown.whom, shown.items, meeting)
    return _asking(request, meeting, "add_helper.html", form=form)


@page(may=policy.may_settle, about=helping.find_gap)
def settle_gap(request, gap):
    shown, rows = helping.who_helps(request.user, gap.meeting)
    row = next((one for one in rows if one.need.pk == gap.need), None)
    if row is None or not row.cell.kind:
        raise Http404
    form = SettleForm(posted(request))

    def settle(said):
        more: dict[str, Any] = {"need": row.need, "person": row.need.person, "information": row.need.information}
        writing.add_line(gap.meeting, by=request.user, sort=row.cell.kind, **more, **said)

    if taken(form, settle):
        messages.success(request, "Settled, with why.")
        return redirect("who_helps", gap.meeting.family_id, gap.meeting.pk)
    look(request, shown.whom, shown.items, gap.meeting)
    return _asking(request, gap.meeting, "settle_gap.html", form=form, row=row)


@page(may=policy.may_settle, about=reads.find)
def propose_lead(request, meeting):
    shown = reads.one(request.user, meeting)
    able = {key: one for key, one in shown.members.items() if one.row.user_id and not one.no_access}
    form = CandidateForm(posted(request), members=[(str(key), one.title) for key, one in able.items()])

    def propose(said):
        member = able[_key(able, said.pop("member"))].row
        more: dict[str, Any] = {"person": member.person, "member": member, "information": member.information}
        writing.add_line(meeting, by=request.user, sort="candidate", **more, **said)

    if taken(form, propose):
        messages.success(request, "Put forward. Now write down what each says.")
        return redirect("meeting", meeting.family_id, meeting.pk)
    look(request, shown.whom, shown.items, meeting)
    return _asking(request, meeting, "propose_lead.html", form=form)


@page(may=policy.may_settle, about=reads.find)
def how_it_was(request, meeting):
    shown = reads.one(request.user, meeting)
    there = {str(one.row.pk): one for one in shown.took if one.row.came and one.row.came not in WITH_WHY}
    form = FeltForm(posted(request), people=[(key, one.name) for key, one in there.items()])

    def felt(said):
        writing.felt(there[said.pop("who")].row, by=request.user, **said)

    if taken(form, felt):
        messages.success(request, "Thank you. It is counted, and shown of nobody.")
        return redirect("how_it_was", meeting.family_id, meeting.pk)
    look(request, shown.whom, shown.items, meeting)
    return _asking(request, meeting, "how_it_was.html", form=form)


def _people(seen):
    return [(str(key), seen.name(key)) for key in seen.people]


def _chosen(people, text):
    return people[_key(people, text)]


def _key(known, text):
    return next(key for key in known if str(key) == text)


def _asking(request, meeting, template, **more):
    context = {"meeting": meeting, "family": meeting.family} | more
    return render(request, f"casework/meetings/{template}", context)
