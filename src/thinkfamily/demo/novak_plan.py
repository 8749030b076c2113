"""One plan for children of two homes in the demonstration: who agreed, their grandmother, a promise kept late."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments.factories import commitment, occasion
from thinkfamily.casework.copies.factories import plan_agreement, ticked
from thinkfamily.casework.meetings.factories import attendance, meeting, minute
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.actions import keep_version
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan, progress, what_works
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.casework.team.factories import team_member
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person

HELD = 9  # days ago
WHO = ("Eva", "Tom", "Nina", "Ben")
SAID = (
    ("well", "Ben", "Ben was at school on 80 of 86 half-days.", "Tom, by phone"),
    ("well", "Nina", "Nina packs with Ben on Thursdays, and nothing is left behind.", "Nina"),
    ("talked", "Ben", "On Fridays Ben does not know who will be at the gate.", "Ben, by a drawing"),
    ("decision", "Ben", "Gran is at the gate on every Friday on which the homes change over.", "Eva, Tom and Hana"),
)
TOLD_BACK: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Eva", "We settle the week by text on Sundays, and my mum is at the gate on Fridays.", {}),
    ("Tom", "Bags on Thursdays, no talk of money when we hand over. I do my half.", {
        "answer": "partly", "to_settle": "Who has them in the second week of the summer",
    }),
    ("Nina", "They don’t argue at the door any more. That’s what it’s for.", {}),
    ("Ben", "Gran comes on Fridays.", {}),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """The plan with who is in it, and who writes it down."""

    plan: Plan
    who: dict[str, Person]
    by: User
    gran: Supporter


def ensure() -> None:
    """Makes it once; only in a demonstration, after the family has a record."""
    if not settings.DEMO:
        raise RuntimeError("A plan of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the plan of the demonstration for two homes"):
        priya = User.objects.select_related("agency").filter(username="priya").first()
        family = Family.objects.filter(name__startswith="Novak").order_by("opened_at", "id").first()
        if priya and family and not Case.objects.filter(family=family).exists():
            members = Person.objects.filter(memberships__family=family, memberships__until=None)
            who = {one.first_name: one for one in members}
            if set(WHO) <= set(who):
                _make(family, who, priya)


def _make(family: Family, who: dict[str, Person], by: User) -> None:
    ours = case(
        family, by=by, opened_on=_ago(30), why="Ben is in tears on Fridays, and both his parents asked for help.",
        agreed_words="Yes, if it is one plan and not one for each of us. Both said so.",
    )  # fmt: skip
    lead(
        ours, by, by=by, since=_ago(24), reasons=["wish"], said="Eva and Tom both know her, and neither knew her first."
    )
    gran = supporter(
        who["Ben"], "Hana Novak", by=by, relation="his grandmother", brings="Is at the gate, and cooks on Fridays",
        strength=3, asked="agreed", asked_words="To be at the gate on Fridays",
        told_by="Ben", how="by word, at the gate",
    )  # fmt: skip
    made = plan(
        ours, by=by, state="live", begun_on=_ago(20), live_since=_ago(HELD),
        agreed_words="Eva, Nina and Ben, Tom in part.",
        settled_words="No other plan for Nina or Ben", best_hopes="Two homes, and one calm Friday.",
        best_hopes_whose="Eva and Tom, each on their own", best_hopes_on=_ago(20),
    )  # fmt: skip
    told = Told(made, who, by, gran)
    for name in WHO:
        child = name in ("Nina", "Ben")
        in_scope(
            made, who[name], by=by, child=child, agreed_by="Eva Novak and Tom Reid, their parents" if child else ""
        )
    fridays, at_the_gate = _fridays(told)
    _money(told)
    _meet(ours, told, fridays, at_the_gate)
    keep_version(made, by=by, agreed_words="Eva, Nina and Ben, Tom in part.")
    for name, words, said in TOLD_BACK:
        later = {"settle_on": _ago(-60)} if "to_settle" in said else {}
        plan_agreement(made, who[name], words, by=by, on=_ago(HELD), **said | later)
    _promises(told)


def _fridays(told: Told) -> tuple[Objective, Action]:
    """Ben's own, from his need and from what already works."""
    by, who = told.by, told.who
    cries = need(who["Ben"], "Ben is in tears on Fridays when the homes change over", by=by, since=_ago(25),
                 basis="told", whose="Ben and Asha Dunne, his teacher")  # fmt: skip
    packs = what_works(told.plan, who["Nina"], "Nina and Ben pack together on Thursdays", by=by, whose="Nina")
    one = objective(
        told.plan, who["Ben"], "I want Fridays without a tummy ache", by=by, whose="Ben", grows_from=(cries, packs),
        state="agreed", will_change="Ben comes out of school on Fridays without tears", target="5 Fridays in 6",
        baseline="2 Fridays in 4", by_when=_ago(-60),
    )  # fmt: skip
    for name in ("Eva", "Tom"):
        action(one, "Text the other on Sunday who is where this week", by=by, owner="family", other=who[name])
    gate = action(
        one,
        "Be at the gate on Fridays when the homes change over",
        by=by,
        owner="network",
        supporter=told.gran,
        every="Every other Friday",
        remind=True,
        remind_on=4,
        remind_said_on=_ago(HELD),
    )
    progress(one, by=by, on=_ago(20), where_we_are="2 Fridays in 4", scale=3)
    progress(one, by=by, on=_ago(2), where_we_are="1 Friday in 1", scale=6, words="Gran had a bun.")
    return one, gate


def _money(told: Told) -> None:
    """Nina's own."""
    by, who = told.by, told.who
    hears = need(who["Nina"], "Nina hears them argue about money when the homes change over", by=by, since=_ago(25),
                 basis="told", whose="Nina")  # fmt: skip
    one = objective(
        told.plan, who["Nina"], "Not at the door, please", by=by, whose="Nina", place=2, grows_from=(hears,),
        state="agreed", will_change="Nina hears no argument at the door", target="none in a month",
        baseline="most Fridays", by_when=_ago(-60),
    )  # fmt: skip
    action(one, "Speak of money on Tuesdays by phone, and at no other time", by=by, owner="family", other=who["Tom"])


def _meet(ours: Case, told: Told, fridays: Objective, gate: Action) -> None:
    """The team met, with the grandmother, and each parent heard the same."""
    by, who = told.by, told.who
    since = {"since": _ago(HELD)}
    team_member(ours, who["Ben"], "Family worker", by=by, user=by, why="Leads", **since)
    gran = team_member(
        ours,
        who["Ben"],
        "Gran",
        by=by,
        supporter=told.gran,
        chosen_words="She does not take sides.",
        chairs=True,
        **since,
    )
    held = meeting(
        ours, by=by, state="held", purpose="first", on=_ago(HELD), place="Millbrook Primary, library",
        calendar_place="The library", held_at=now() - datetime.timedelta(HELD), sent_at=now(), next_on=_ago(-40),
        chair=gran,
    )  # fmt: skip
    came: dict[str, dict[str, Any]] = {
        "Eva": {"came": "whole", "easy": "Straight after work"}, "Tom": {"came": "whole", "easy": "A seat apart"},
        "Nina": {"came": "part", "words": "I said the door bit."}, "Ben": {"came": "part", "words": "I drew the gate."},
    }  # fmt: skip
    for name, how in came.items():
        attendance(held, who[name], by=by, **how)
    attendance(held, gran.person, by=by, member=gran, came="whole")
    for sort, name, text, said in SAID:
        minute(held, who[name], text, by=by, sort=sort, whose=said)
    planned = meeting(ours, by=by, on=held.next_on, starts=datetime.time(15, 45), ends=datetime.time(16, 45),
                      place="Millbrook Primary, library", calendar_place="The library", chair=gran)  # fmt: skip
    for name in WHO:
        attendance(planned, who[name], by=by)
    _tick(told, gran, fridays, gate)


def _tick(told: Told, gran: TeamMember, fridays: Objective, gate: Action) -> None:
    """What their grandmother may have in her copy, as both parents said for Ben."""
    for one in (fridays, gate):
        ticked(gran, one, by=told.by, since=_ago(HELD), said="Gran can have that. Eva and Tom both")


def _promises(told: Told) -> None:
    """The hub promised somebody who settles between parents: it came a week late. The next thing is still to come."""
    by, ben = told.by, told.who["Ben"]
    said: dict[str, Any] = {"promised_by": by, "information": "work_with_family"}
    late = commitment(ben, "A first hour with somebody who settles things between parents", by=by,
                      promised_on=_ago(24), due=_ago(17), **said)  # fmt: skip
    occasion(late, _ago(17), _ago(HELD + 1), by=by, in_the_way="Nobody was free before", said_by="Eva and Tom")
    commitment(ben, "The reading book in both homes", by=by, promised_on=_ago(HELD), due=_ago(-5), **said)


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days)
