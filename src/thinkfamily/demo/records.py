"""The Harpers as an opened family: what is written down, who may know it, one thing withheld, one taken back."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.grants.actions import give as give_grant
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.demo.hidden import hide
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.disclosures.actions import note_shown, tell
from thinkfamily.people.families import policy, reads
from thinkfamily.people.families.actions import open_family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.ties import actions as ties
from thinkfamily.people.family_record import actions as record
from thinkfamily.people.family_record.reads import record_page
from thinkfamily.people.sharing.actions import Terms, decide, take_back
from thinkfamily.people.sharing.agreements.actions import agree
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.people.sharing.rules import ABLE, SELF, Consent, usual_end, usual_review

FATHER = "He lives in Hartsea; Dana and Kit want to speak about him later"
People = dict[str, User]


def ensure() -> None:
    """Makes the record when there is none; asking twice changes nothing. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A record of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the record of the demonstration"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        harper = ProposedFamily.objects.filter(name="Harper").order_by("pk").first()
        if harper and policy.may_open(people["priya"], harper) and not Family.objects.filter(opened_from=harper.pk):
            _make(harper, people)


def _make(harper: ProposedFamily, people: People) -> None:
    priya = people["priya"]
    asked = reads.opening(priya, harper)
    belong = {each.person_id: each.person.first_name in ("Dana", "Kit", "Christopher") for each in asked.members}
    if sum(belong.values()) != 2:
        return  # another town: its Harpers are other people
    family = open_family(
        harper,
        by=priya,
        name="Harper family",
        why="The school asked, and Dana said that mornings are too much for her",
        belong=belong,
        why_not={who: FATHER for who, belongs in belong.items() if not belongs},
    )
    for name, ground in (("ruth", Grant.Ground.INVITED), ("tom", Grant.Ground.WORK), ("helen", Grant.Ground.WORK)):
        give_grant(
            people[name], by=priya, scope=Grant.Scope.RECORD, ground=ground, reason="Helps the Harpers",
            family_id=str(family.pk), starts=today(), ends=today() + datetime.timedelta(weeks=12),
        )  # fmt: skip
    grown = family.memberships.get(person__first_name="Dana")
    child = family.memberships.exclude(pk=grown.pk).get()
    _write(grown, child, people)
    _share(grown, child, people)
    hide(grown, child, people)
    note_shown(record_page(people["ruth"], family).left, to=people["ruth"])


def _write(grown: Membership, child: Membership, people: People) -> None:
    """What the hub, the school and the treatment service have written down."""
    priya, day = people["priya"], today()
    ties.add_tie(grown, by=priya, kind="parent_of", other=child.person)
    for member in (grown, child):
        since = datetime.date(2019, 6, 14)
        record.add_address(member, by=priya, line="14 Larkfield Row, Northmoor", postcode="NM1 4AB", since=since)
    for member, by, information, days, text in (
        (
            child,
            "priya",
            "work_with_family",
            9,
            "Kit: “I make the tea, and I wake her. Then it is too late for the bus.”",
        ),
        (child, "priya", "education", 9, "Late on most Mondays and Tuesdays, when his mother has not slept."),
        (child, "ruth", "education", 6, "Reads well. Fell asleep twice this week; says that he was up late."),
        (grown, "priya", "health", 9, "Dana says that mornings are the hardest; the doctor has changed her tablets."),
        (grown, "tom", "substance", 5, "Came to every appointment this month. Wants to be up for Kit by Christmas."),
    ):
        happened = day - datetime.timedelta(days=days)
        record.add_note(member, by=people[by], text=text, information=information, happened_on=happened)
    offered = "Somebody to help with mornings, and a meeting of everybody round one table"
    agree(
        grown.family, by=priya, person=grown.person, answer="agreed", said="If it gets him there on time, yes.",
        help_offered=offered, on=day,
    )  # fmt: skip


def _share(grown: Membership, child: Membership, people: People) -> None:
    """Four decisions: two shares, one thing withheld, one taken back with what was still to do."""
    priya, school, treatment = people["priya"], people["ruth"].agency, people["tom"].agency
    own, day = Consent(SELF, understanding=ABLE), today()
    dates: dict[str, Any] = {"starts": day, "ends": usual_end(day), "review_on": usual_review(day)}
    shares: dict[str, Any] = {"purpose": "help", "outcome": "share", "ground": "consent", "consent": own, **dates}
    _decided(child, Terms(school, ("education",), said="Miss Bell can know. She does not tell.", **shares), priya)
    soon = dates | {"review_on": day + datetime.timedelta(days=5)}
    _decided(grown, Terms(treatment, ("work_with_family",), **shares | soon), priya)
    _decided(
        grown,
        Terms(
            school, ("health", "substance"), "", "withhold", "consent_refused", day, usual_review(day), consent=own,
            said="What I take is nobody’s business at the school.",
        ),
        priya,
    )  # fmt: skip
    back = _decided(child, Terms(people["helen"].agency, ("contact",), **shares), priya)
    give_task(
        "Ring Dana about the broken window", to=people["helen"], due=day, by=priya, family_id=str(child.family_id),
        about=("person", child.person_id),
    )  # fmt: skip
    take_back(back, by=priya, said_by="Kit", said="They ring at school. I do not want that.")
    tell(
        child.person, by=priya, to_whom="", agency=school, information="education", purpose="learning",
        ground="public_task", words="That Kit may come late on two days and is let in without a mark", how="phone",
        day=day,
    )  # fmt: skip


def _decided(member: Membership, terms: Terms, by: User) -> SharingDecision:
    return decide(member.person, terms, by=by)[0]
