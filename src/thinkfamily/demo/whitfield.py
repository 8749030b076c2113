"""The Whitfields in the demonstration: school leads, and CAMHS has missed what it promised Jude twice."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments.appointments.factories import appointment, made_possible
from thinkfamily.casework.commitments.factories import commitment, occasion
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.persons.factories import contact_way, person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.factories import decision

NAME = "Whitfield family"
WEEK = datetime.timedelta(days=7)
KNOWS = ("mental_health", "education", "work_with_family")  # what school and the hub tell each other of Jude


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A family of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the Whitfields of the demonstration"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        if {"priya", "ruth"} <= set(people) and not Family.objects.filter(name=NAME).exists():
            _make(people["priya"], people["ruth"])


def _make(priya: User, ruth: User) -> None:
    carol = person("Carol Whitfield", "1984-05-01", by=priya, sex="F")
    jude = person("Jude Whitfield", "2010-02-11", by=priya, sex="M")
    tie(carol, "parent_of", jude, by=priya)
    contact_way(jude, "07700 900318", by=priya, safe="only_as_said", how="Only by text, after four")
    made = family(NAME, (carol, "parent"), (jude, "child"), by=priya)
    day = today()
    give(
        ruth, by=priya, scope=Grant.Scope.RECORD, ground=Grant.Ground.LEAD, family_id=str(made.pk),
        reason="Jude chose her", starts=day, ends=day + 26 * WEEK,
    )  # fmt: skip
    ours = case(
        made, by=priya, opened_on=day - 10 * WEEK, why="Jude has hardly left his room since summer.",
        agreed_words="Yes, if somebody really comes, says Carol.",
    )  # fmt: skip
    lead(ours, ruth, by=priya, since=day - 9 * WEEK, said="Jude: “Miss Bell does not make a thing of it.”")
    camhs, _ = Agency.objects.get_or_create(name="Northmoor CAMHS", defaults={"kind": "child_mental_health"})
    involved(jude, "camhs", camhs.name, by=priya, worker="Dr Imran Aziz", agency=camhs)
    for information in KNOWS:
        decision(jude, ruth.agency, by=priya, information=information)
    decision(jude, camhs, by=priya, information="work_with_family")
    _promised(jude, ruth, camhs, day)


def _promised(jude: Person, ruth: User, camhs: Agency, day: datetime.date) -> None:
    """One kept, one missed twice; and an appointment that did not happen, on both sides, with the new one."""
    made: dict[str, Any] = {"promised_on": day - 8 * WEEK}
    sees = commitment(
        jude, "See Jude every two weeks, at school, in the room by the garden", by=ruth, agency=camhs,
        promised_name="Dr Imran Aziz", due=day - 5 * WEEK, every="fortnight", **made,
    )  # fmt: skip
    said: dict[str, Any] = {"said_by": "Carol and Jude", "by": ruth}
    occasion(sees, sees.due, sees.due, **said)
    occasion(
        sees, sees.due + 2 * WEEK, in_the_way="The worker was away and nobody rang", told="Carol, by phone", **said
    )
    occasion(sees, sees.due + 4 * WEEK, in_the_way="No room was booked at school", told="Carol and Jude", **said)
    kept = commitment(
        jude, "A place in the library at lunch, with Sol", by=ruth, promised_by=ruth, promised_name="",
        due=day - 7 * WEEK, **made,
    )  # fmt: skip
    occasion(kept, kept.due, kept.due, said_by="Jude", by=ruth)
    first = appointment(
        jude, "To meet who will work with him", by=ruth, agency=camhs, on=day - WEEK, with_whom="Dr Imran Aziz",
        state="missed", could_not="both", why_theirs="not_known", theirs_words="We never had a letter",
        why_ours="wrong_address", ours_words="It went to Larch Street", changes="Ruth texts Jude the day before",
    )  # fmt: skip
    again = appointment(jude, first.purpose, by=ruth, agency=camhs, on=day + WEEK, with_whom="Dr Imran Aziz")
    first.instead = again
    first.save(update_fields=["instead"])
    made_possible(again, "company", by=ruth, words="Carol walks with him")
    made_possible(again, "time", by=ruth, name="Dr Imran Aziz", words="After four, when he is up", done_on=day)
