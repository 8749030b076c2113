"""The team round the Harpers and its meetings: Joan whom Kit chose, Tom and the school."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.meetings.factories import attendance, helping, meeting, minute, report
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.team.factories import team_member
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.casework.team.rules import tells
from thinkfamily.clock import now, today
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person

FIRST_WAS = 9  # days ago
# Who reads it, for whom they come, and what they are.
COME = (
    ("ayesha", "kit", "School: knows Kit since he was eleven", "Gets Kit to school without a row"),
    ("tom", "dana", "Recovery worker", "Dana’s own plan for evenings"),
)
SAID = (
    ("well", "kit", "Saturdays at Gran’s: he sleeps through.", "Kit and Joan", "work_with_family"),
    ("well", "dana", "Dana rang Joan before a bad night, not after.", "Dana", "work_with_family"),
    ("talked", "kit", "Kit wants his room to be a place where nobody comes in to talk.", "Kit, by a drawing",
     "work_with_family"),
    ("decision", "kit", "Kit cooks on two nights in seven at most; Joan cooks on Mondays.", "Kit, Dana and Joan",
     "work_with_family"),
)  # fmt: skip


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration, and after work with the Harpers has begun."""
    if not settings.DEMO:
        raise RuntimeError("Meetings of the demonstration are only made where the site is a demonstration.")
    with reading.as_system("the meetings of the demonstration with its family"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        case = Case.objects.filter(family__name="Harper family", closed_on=None).order_by("opened_at").first()
        if case and not Meeting.objects.filter(case=case).exists():
            members = Person.objects.filter(memberships__family=case.family, memberships__until=None)
            found = {one.first_name.lower().replace("christopher", "kit"): one for one in members}
            if {"dana", "kit"} <= set(found):
                _make(case, found, people)


def _make(case: Case, who: dict[str, Person], people: dict[str, User]) -> None:
    priya = people["priya"]
    team = _team(case, who, people)
    held = meeting(
        case, by=priya, state="held", purpose="first", on=_ago(FIRST_WAS), place="Fernhill Academy, library",
        calendar_place="The library", held_at=now() - datetime.timedelta(FIRST_WAS), sent_at=now(),
        next_on=_ago(FIRST_WAS) + datetime.timedelta(weeks=7), chair=team.get("joan"),
    )  # fmt: skip
    attendance(held, who["dana"], by=priya, came="whole", easy="Joan drives her", easy_by="Joan")
    attendance(held, who["kit"], by=priya, came="part", words="First half. I drew the rest.", easy="A seat by the door")
    for one in team.values():
        attendance(held, one.person, by=priya, member=one, information=one.information, came="whole")
    lines = [
        minute(held, who[whose], text, by=priya, sort=sort, whose=said, information=information)
        for sort, whose, text, said, information in SAID
    ]
    minute(
        held, who["kit"], "Not every Monday in the summer.", by=priya, sort="dissent", whose="Joan", after=lines[-1],
    )  # fmt: skip
    if "ayesha" in team:
        well = "Best in his year at food technology. On time on every Thursday."
        report(
            held, who["kit"], well, by=people["ayesha"], member=team["ayesha"], information="education",
            worries="Late on Mondays and Tuesdays.", next_steps="Breakfast club on both days.",
        )  # fmt: skip
    for need in Need.objects.filter(person=who["dana"], concern="substance", until=None)[:1]:
        if "tom" in team:
            helping(need, "Sees Dana on Mondays", by=priya, member=team["tom"])
    _next(case, who, team, priya, held)


def _team(case: Case, who: dict[str, Person], people: dict[str, User]) -> dict[str, TeamMember]:
    """Practitioners only where they have access; Joan where she stands round the family."""
    priya, since = people["priya"], {"since": _ago(FIRST_WAS)}
    team: dict[str, TeamMember] = {}
    told: dict[str, Any] = {"why": "Leads", **since}
    team["priya"] = team_member(case, who["kit"], "Family worker", by=priya, user=priya, **told)
    reach = set(cases.reaching(case).values_list("reader__username", flat=True))
    for name, whose, role, why in COME:
        if name in reach:
            user = people[name]
            told = {"user": user, "why": why, "information": tells(user.agency.kind), **since}
            team[name] = team_member(case, who[whose], role, by=priya, **told)
    joan = Supporter.objects.filter(person=who["kit"], name__startswith="Joan", group=None).first()
    joan = joan or Supporter.objects.filter(person=who["kit"], other__first_name="Joan").first()
    if joan:
        said = "She stays calm and she cooks."
        team["joan"] = team_member(
            case, who["kit"], "Gran", by=priya, supporter=joan, chosen_words=said, chairs=True, **since
        )
    return team


def _next(case: Case, who: dict[str, Person], team: dict[str, TeamMember], priya: User, held: Meeting) -> None:
    planned = meeting(
        case, by=priya, on=held.next_on, starts=datetime.time(16), ends=datetime.time(17, 15),
        place="Fernhill Academy, library", calendar_place="The library", chair=team.get("joan"),
    )  # fmt: skip
    attendance(planned, who["dana"], by=priya, easy="A lift", easy_by="Joan")
    attendance(planned, who["kit"], by=priya, easy="The first half, and a seat by the door", easy_by="Priya")
    for one in team.values():
        attendance(planned, one.person, by=priya, member=one, information=one.information)
    minute(planned, who["kit"], "Whether two nights is still right", by=priya, sort="agenda", whose="Joan")


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days)
