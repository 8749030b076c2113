"""Meetings of the team round a family: prepared, held, written in, reported to, and read."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.commitments import a_promise
from tests.attack.samples.team import of_team, work
from thinkfamily.casework.meetings import factories
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.team.factories import team_member
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today


def planned(world: Any) -> dict[str, Any]:
    kept = factories.meeting(work(world), by=world.readers["priya"])
    factories.minute(kept, tobi(world), "My room", by=world.readers["priya"], sort="agenda")
    return {"family": kept.family_id, "meeting": kept.pk}


def reporting(world: Any) -> dict[str, Any]:
    """Priya is in the team, so her agency reports."""
    priya = world.readers["priya"]
    kept = factories.meeting(work(world), by=priya)
    team_member(kept.case, tobi(world), "Worker", by=priya, user=priya)
    return {"family": kept.family_id, "meeting": kept.pk}


def was_held(world: Any) -> Meeting:
    priya = world.readers["priya"]
    kept = factories.meeting(work(world), by=priya, state="held")
    factories.attendance(kept, tobi(world), by=priya, came="whole")
    return kept


def held(world: Any) -> dict[str, Any]:
    kept = was_held(world)
    factories.minute(kept, tobi(world), "I sleep better", by=world.readers["priya"])
    return {"family": kept.family_id, "meeting": kept.pk}


def with_report(world: Any) -> dict[str, Any]:
    kept, priya = was_held(world), world.readers["priya"]
    one = team_member(kept.case, tobi(world), "Worker", by=priya, user=priya)
    factories.report(kept, tobi(world), "He comes every day", by=priya, member=one)
    return {"family": kept.family_id, "meeting": kept.pk}


def on_paper(world: Any) -> dict[str, Any]:
    """Tobi's own minutes."""
    kept = was_held(world)
    factories.minute(kept, tobi(world), "I sleep better", by=world.readers["priya"])
    return {"family": kept.family_id, "meeting": kept.pk, "attendance": kept.attendances.get().pk}


def put_forward(world: Any) -> dict[str, Any]:
    """Priya herself, of whom Tobi has said something."""
    kept, priya = was_held(world), world.readers["priya"]
    one = team_member(kept.case, tobi(world), "Worker", by=priya, user=priya)
    line = factories.minute(
        kept, tobi(world), "She listens", by=priya, sort="candidate", member=one, reasons=["relationship"]
    )
    factories.minute(kept, tobi(world), "Yes", by=priya, sort="say", after=line)
    return {"family": kept.family_id, "item": line.pk}


def was_there(world: Any) -> dict[str, Any]:
    """What came of a meeting of today, with one decision."""
    decided = {"decided_0": "She cooks", "about_0": tobi(world).pk, "whose_0": "Tobi"}
    return {name: said for name, said in came(world).items() if name != "version"} | decided


def with_need(world: Any) -> dict[str, Any]:
    kept, priya = was_held(world), world.readers["priya"]
    need(tobi(world), "No breakfast", by=priya)
    team_member(kept.case, tobi(world), "Worker", by=priya, user=priya)
    return {"family": kept.family_id, "meeting": kept.pk}


def with_gap(world: Any) -> dict[str, Any]:
    kept = was_held(world)
    gap = need(tobi(world), "No breakfast", by=world.readers["priya"])
    return {"family": kept.family_id, "meeting": kept.pk, "need": gap.pk}


def a_line(world: Any) -> dict[str, Any]:
    kept = was_held(world)
    line = factories.minute(kept, tobi(world), "Two nights", by=world.readers["priya"], sort="decision")
    return {"family": kept.family_id, "item": line.pk}


def when(**more: Any) -> dict[str, Any]:
    day = today() + datetime.timedelta(days=1)
    return {"on": f"{day:%d %m %Y}", "starts": "10:00", "ends": "11:00", "place": "At home", "purpose": "review"} | more


def asks(world: Any) -> dict[str, Any]:
    return when(asked=[f"person-{tobi(world).pk}"])


def came(world: Any) -> dict[str, Any]:
    everybody = {f"came_{place}": "whole" for place in range(3)}
    next_on = today() + datetime.timedelta(weeks=7)
    return when(on=f"{today():%d %m %Y}", next_on=f"{next_on:%d %m %Y}", version=1) | everybody


def says(world: Any) -> dict[str, Any]:
    said = {"sort": "talked", "text": "I read to her", "whose": "Tobi", "information": "education"}
    return said | {"who": tobi(world).pk}


def reports(world: Any) -> dict[str, Any]:
    return {"who": tobi(world).pk, "well": "He reads", "information": "education"}


def helps(world: Any) -> dict[str, Any]:
    member = TeamMember.objects.latest("recorded_at")
    return {"need": tobi(world).need_items.latest("recorded_at").pk, "member": member.pk, "what": "Brings him"}


def leads(world: Any) -> dict[str, Any]:
    member = TeamMember.objects.latest("recorded_at")
    return {"member": member.pk, "reasons": ["wish"], "text": "They asked for her", "whose": "Tobi"}


def thinks(world: Any) -> dict[str, Any]:
    row = tobi(world).attendance_items.latest("recorded_at")
    return {"who": row.pk, "heard": "yes", "useful": "partly"}


SAMPLES = {
    "own_minutes": Sample(on_paper, "priya", {}),
    "own_minutes_file": Sample(on_paper, "priya"),
    "record_past_meeting": Sample(of_team, "priya", was_there),
    "choose_lead": Sample(put_forward, "priya", {}),
    "minutes_file": Sample(held, "priya"),
    "meeting_reports": Sample(with_report, "priya"),
    "meeting_reports_file": Sample(with_report, "priya"),
    "promise_at_meeting": Sample(held, "priya", a_promise),
    "meetings": Sample(held, "priya"),
    "meeting": Sample(held, "priya"),
    "minutes": Sample(held, "priya"),
    "prepare_meeting": Sample(of_team, "priya", asks),
    "meeting_calendar": Sample(planned, "priya"),
    "change_meeting": Sample(planned, "priya", lambda world: asks(world) | {"version": 1}),
    "call_off_meeting": Sample(planned, "priya", {"called_off_why": "Everybody is ill", "version": 1}),
    "record_meeting": Sample(planned, "priya", came),
    "send_minutes": Sample(held, "priya", {"sure": "yes"}),
    "add_minute": Sample(held, "priya", says),
    "mend_minute": Sample(
        a_line, "priya", {"text": "Three nights", "whose": "All", "information": "education", "version": 1}
    ),
    "answer_minute": Sample(a_line, "priya", {"text": "Not on Mondays", "whose": "Tobi"}),
    "write_report": Sample(reporting, "priya", reports),
    "who_helps": Sample(with_need, "priya"),
    "add_helper": Sample(with_need, "priya", helps),
    "settle_gap": Sample(with_gap, "priya", {"text": "The school does it from Monday", "whose": "All"}),
    "propose_lead": Sample(with_need, "priya", leads),
    "how_it_was": Sample(held, "priya", thinks),
}
