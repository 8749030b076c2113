"""The Ahmadis in the demonstration: Farid is nearly 18, and what his mother says for him ends on that day."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity.actions import grow_up
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.voice.factories import takes_part, view, words
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties.factories import responsibility
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.rules import Consent
from thinkfamily.vocabulary.dates import birthday

NAME = "Ahmadi family"
TO_HIS_BIRTHDAY = datetime.timedelta(days=61)


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A family of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the Ahmadis of the demonstration"):
        priya = User.objects.filter(username="priya").first()
        if priya and not Family.objects.filter(name=NAME).exists():
            _make(priya)
            grow_up()


def _make(by: User) -> None:
    grown_on = today() + TO_HIS_BIRTHDAY
    born = birthday(grown_on, -18)
    laleh, roya = person("Laleh Ahmadi", "1979-04-02", by=by, sex="F"), person("Roya Ahmadi", "2014-06-09", by=by)
    farid = person("Farid Ahmadi", born.isoformat(), by=by, sex="M")
    for child in (farid, roya):
        tie(laleh, "parent_of", child, by=by)
        responsibility(laleh, child, by=by)
    made = family(NAME, (laleh, "parent"), (farid, "child"), (roya, "child"), by=by)
    ours = case(
        made, by=by, why="Farid waits for mental health help, and Roya misses him at meals.",
        agreed_words="Yes, says Laleh. For both of them.",
    )  # fmt: skip
    lead(ours, by, by=by, said="Laleh and Farid both asked for Priya.")
    _say(farid, laleh, by)
    _share(farid, grown_on, by)


def _say(farid: Person, laleh: Person, by: User) -> None:
    """What he says himself, what his mother said for him, and what they both think of a judgement of ours."""
    words(farid, "I want to go to the college with the workshop. I can take the bus when it is not full.", by=by)
    takes_part(farid, "part", "write", by=by, said="I write it. Not round a table")
    spoken: dict[str, Any] = {
        "understanding": "not_able", "considered": "Too much at once for him in spring; asked with Dr Ames",
        "decided_by": "parent", "other": laleh, "decider": "Laleh", "said": "Yes, help him",
    }  # fmt: skip
    agreement(farid, by=by, **spoken)
    agreement(farid, "adult_services", "later", by=by, said="I want to meet them first", considered="He told it back")
    sleeps = need(farid, "Farid sleeps badly before a change", by=by, basis="judged", whose="Priya and school")
    view(farid, "need", sleeps.pk, "Only when nobody told me before", by=by, view="partly", told_by="Priya")


def _share(farid: Person, grown_on: datetime.date, by: User) -> None:
    """His mother's yes lasts until the day before his birthday."""
    school = Agency.objects.filter(kind="school").exclude(pk=by.agency_id).order_by("pk").first()
    if school is None:
        return
    yes = Consent("parent", "Laleh Ahmadi", "not_able", "Asked with Dr Ames", responsibility_checked=True)
    last = grown_on - datetime.timedelta(days=1)
    decision(
        farid, school, by=by, consent=yes, ends=last, review_on=last - datetime.timedelta(days=14),
        said="They should know how he is on Mondays",
    )  # fmt: skip
