"""The Harpers' plan in the demonstration: best hopes, what works, two objectives, who does what, and a draft."""

import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan.actions import keep_version
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan, progress, what_works
from thinkfamily.casework.plan.models import Plan
from thinkfamily.clock import today
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person

WORKS = ("Gran on Saturdays: he sleeps right through", "Dana rings Joan before a bad night, and not after one",
         "Tea on Wednesdays with the phones in a drawer")  # fmt: skip


def ensure() -> None:
    """Makes it once; only in a demonstration, after the work with the Harpers has begun."""
    if not settings.DEMO:
        raise RuntimeError("A plan of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the plan of the demonstration with its family"):
        ours = Case.objects.filter(family__name="Harper family").select_related("family", "opened_by__agency").first()
        if ours and not Plan.objects.filter(case=ours).exists():
            _make(ours, ours.opened_by)


def _make(ours: Case, by: User) -> None:
    members = Person.objects.filter(memberships__family=ours.family, memberships__until=None)
    people = {"kit" if one.first_name in ("Kit", "Christopher") else one.first_name.lower(): one for one in members}
    if not {"dana", "kit"} <= set(people):
        return
    dana, kit = people["dana"], people["kit"]
    made = plan(
        ours, by=by, state="live", live_since=_ago(9), begun_on=_ago(11), settled_words="No other plan for Kit",
        best_hopes="That tea is for laughing again, and that Kit can be thirteen.", best_hopes_on=_ago(11),
        best_hopes_whose="Dana and Kit together", agreed_words="Dana and Kit agree.",
    )  # fmt: skip
    in_scope(made, kit, by=by, agreed_by="Dana, his mother")
    in_scope(made, dana, by=by, child=False)
    for text, of in zip(WORKS, (kit, dana, dana), strict=True):
        what_works(made, of, text, by=by, whose="Kit and Dana")
    _sleep(made, dana, kit, by)
    _school(made, dana, kit, by)
    keep_version(made, by=by, agreed_words="Dana and Kit agree.")
    objective(
        made, dana, "I want my evenings back", by=by, place=3, whose="Dana", information="substance",
        grows_from=tuple(_needs(dana, "Dana drinks")),
        will_change="Dana will engage with the drug and alcohol service by Easter",
    )  # fmt: skip


def _sleep(made: Plan, dana: Person, kit: Person, by: User) -> None:
    """Kit cooks less and sleeps."""
    grown = [*_needs(kit, "Kit cooks"), *_strengths(kit, "Gran cooks")]
    one = objective(
        made, kit, "I want to sleep, and not make the tea every night", by=by, whose="Kit", grows_from=tuple(grown),
        state="agreed", will_change="Kit cooks less often", target="2 nights in 7 or fewer",
        baseline="6 nights in 7", by_when=_ago(-60),
    )  # fmt: skip
    cooks = action(
        one,
        "Cook on Wednesdays and Sundays",
        by=by,
        owner="family",
        other=dana,
        remind=True,
        remind_on=1,
        remind_said_on=_ago(9),
    )
    progress(one, by=by, action=cooks, done="done", where_we_are="2 of 2 weeks")
    gran = Supporter.objects.filter(Q(name__startswith="Joan") | Q(other__first_name="Joan"), person=kit).first()
    if gran is not None:
        action(one, "Bring a cooked tea on Mondays", by=by, owner="network", supporter=gran)
    progress(one, by=by, on=_ago(11), where_we_are="6 nights in 7", scale=2)
    progress(one, by=by, on=_ago(1), where_we_are="3 nights in 7", scale=6)


def _needs(of: Person, begins: str) -> list[Need]:
    """What stands in the record of what they need."""
    return list(Need.objects.filter(person=of, text__startswith=begins, until=None))


def _strengths(of: Person, begins: str) -> list[Entry]:
    """What their assessment says that is strong."""
    return list(Entry.objects.filter(person=of, weight="strength", text__startswith=begins, taken_out_on=None))


def _school(made: Plan, dana: Person, kit: Person, by: User) -> None:
    """The mornings."""
    one = objective(
        made, kit, "Get me to school without a row", by=by, place=2, whose="Kit", state="agreed",
        grows_from=(*_needs(kit, "Kit is late"), *_strengths(kit, "Best in his year")),
        will_change="Kit is at school more",
        target="94 sessions in 100", baseline="84 in 100", by_when=_ago(-60),
    )  # fmt: skip
    alarm = action(one, "Put the alarm in the kitchen, for 7am", by=by, owner="family", other=dana, every="From now")
    progress(one, by=by, action=alarm, done="done", where_we_are="")
    texts = action(one, "Text school if the morning goes wrong", by=by, owner="family", other=kit, every="When needed")
    said: dict[str, Any] = {"done": "partly", "where_we_are": "", "words": "I left my phone at home twice."}
    progress(one, by=by, action=texts, **said)
    school = Agency.objects.filter(kind="school").first() or by.agency
    action(one, "Keep a breakfast club place open, also when he is late", by=by, agency=school, information="education")
    progress(one, by=by, on=_ago(11), where_we_are="84 in 100", scale=4)
    progress(one, by=by, on=_ago(1), where_we_are="91 in 100", scale=7)


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days)
