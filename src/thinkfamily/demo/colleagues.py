"""Who works with whom in the demonstration: managers, leads, a team of several employers, a teacher, an emergency."""

import datetime

from django.conf import settings
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import actions
from thinkfamily.access.colleagues.models import LeadAppointment, ManagedBy, Profile, Team
from thinkfamily.access.events.actions import record_looks
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import holds
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.cover.actions import leave_nothing_without_owner
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.arrivals.models import Member, ProposedFamily
from thinkfamily.people.arrivals.policy import may_see_family, needs_in, sight_of
from thinkfamily.people.granting import emergencies
from thinkfamily.people.granting.actions import ask, give
from thinkfamily.people.granting.models import AccessRequest, Emergency
from thinkfamily.people.granting.reads import of_proposal

KIT_WAS_BORN = datetime.date(2013, 6, 9)  # by which his family is told from other Harpers of the town
MANAGERS = {"priya": "nadia", "ayesha": "grace", "ruth": "grace", "tom": "nadia"}
LEADS = ("moira", "nadia", "grace")  # each of their own agency; the others' places are empty, and it is said
TEAM = "Fernhill family team"
DAYS = "Tuesdays and Thursdays at the Fernhill family hub"
PROFILES = {
    "priya": ("Parenting, school attendance", "English, Malayalam", "Monday to Thursday", "01632 960141"),
    "tom": ("Alcohol and drugs, parents’ recovery", "English, German", "Monday to Friday", "01632 960152"),
    "ayesha": ("Young carers, special educational needs", "English, Urdu", "School days", "01632 960163"),
    "helen": ("Tenancies at risk, debt", "English", "Monday to Wednesday", ""),
}


def ensure() -> None:
    """Makes what is missing; asking twice changes nothing. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("Colleagues of the demonstration are only made where the site is a demonstration.")
    with reading.as_system("colleagues of the demonstration"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        _people(people)
        _team(people)
        harper = ProposedFamily.objects.filter(name="Harper", members__person__date_of_birth=KIT_WAS_BORN).first()
        if harper:
            _round(harper, people)
        if not Emergency.objects.exists():
            _emergency(people)
        leave_nothing_without_owner(by=None)


def _people(people: dict[str, User]) -> None:
    for name, manager in MANAGERS.items():
        if not ManagedBy.objects.filter(practitioner=people[name], manager=people[manager], until=None).exists():
            actions.name_manager(people[name], manager=people[manager], by=None, on=today())
    for name in LEADS:
        if not LeadAppointment.objects.filter(agency=people[name].agency, until=None).exists():
            actions.name_lead(people[name].agency, lead=people[name], by=None, on=today())
    for name, (assesses, languages, days, phone) in PROFILES.items():
        told = {"assesses": assesses, "languages": languages, "days": days, "phone": phone}
        Profile.objects.get_or_create(user=people[name], defaults=told)


def _team(people: dict[str, User]) -> None:
    team = Team.objects.filter(name=TEAM).first()
    if team is None:
        team = actions.make_team(name=TEAM, supervisor=people["nadia"], days_and_places=DAYS, by=None, on=today())
    for name in ("priya", "tom", "ayesha", "helen"):
        actions.join_team(team, person=people[name], by=None, on=today())


def _round(harper: ProposedFamily, people: dict[str, User]) -> None:
    """Priya leads for the Harpers, a teacher was invited, somebody asks, and there is something to do."""
    subject = of_proposal(harper)
    moira, nadia = people["moira"], people["nadia"]
    named = Grant.objects.filter(holds(today()), family_id=harper.pk)
    if not named.filter(ground=Grant.Ground.LEAD).exists() and may_see_family(moira, harper):
        give(
            subject, reader=people["priya"], by=moira, ground="lead", weeks=26,
            reason="Kit’s school asked the hub to bring everybody round one table",
        )  # fmt: skip
    if not named.filter(reader=people["ruth"]).exists():
        ends = today() + datetime.timedelta(weeks=6)
        Grant.objects.create(
            reader=people["ruth"], scope=Grant.Scope.FAMILY, family_id=harper.pk, ground=Grant.Ground.INVITED,
            reason="Teaches Kit, and sees him every day", given_by=people["priya"], starts=today(), ends=ends,
        )  # fmt: skip
    if not AccessRequest.objects.exists():
        ask(by=people["helen"], whom="The Harpers, 14 Larkfield Row", reason="The rent is behind since August")
    if not Task.objects.filter(family_id=harper.pk).exists():
        day = today()
        give_task("Ring Dana about Thursday", to=people["priya"], due=day, by=nadia, family_id=harper.pk)
        days = datetime.timedelta(days=3)
        give_task(
            "Ask the school who knows Kit best", to=people["priya"], due=day + days, by=moira, family_id=harper.pk,
            link=reverse("family", args=[harper.ref]),
        )  # fmt: skip


def _emergency(people: dict[str, User]) -> None:
    """Somebody opened a record because a neighbour rang; nobody has checked it yet. Their agency may read of it."""
    for user in (people["helen"], people["tom"], people["ayesha"]):
        shown = needs_in(sight_of(user)).exclude(family__name__in=["", "Harper"]).values("family")
        children = Member.objects.filter(family__in=shown, until=None, person__flags=[], role="child")
        known = children.exclude(person__date_of_birth=None).exclude(person__first_name="")
        member = known.select_related("person").order_by("family__name", "person_id").first()
        if member is None or member.person.date_of_birth is None:
            continue
        name = {"first_name": member.person.first_name, "last_name": member.person.last_name}
        reason = "A neighbour rang: shouting next door, and the children are alone. The police are on their way."
        taken = emergencies.take(by=user, **name, born=member.person.date_of_birth, reason=reason)
        if taken.grant:
            family = taken.grant.family_id
            record_looks("family", by=user, families=[(family, [])], grounds={family: taken.grant.pk})
        return
