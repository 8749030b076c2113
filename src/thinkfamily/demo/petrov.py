"""The Petrovs: school asked for help, Irina said no, and nothing is kept but that, until its day."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import ending
from thinkfamily.casework.requests.actions import Named, send
from thinkfamily.casework.requests.deciding.actions import decide, open_request
from thinkfamily.casework.requests.models import NamedPerson
from thinkfamily.casework.requests.reaching_out.actions import attempt, decline
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.clock import today

IRINA = Named("Irina Petrov", "adult", "40")
MAX = Named("Max Petrov", "child", "14", "Irina’s son, lives with her")
ASKED: dict[str, Any] = {
    "told": "Max has been at school on 71 half-days of 100 since April. He says that he is fine. We think that mornings"
    " are hard while his mother works nights.",
    "told_by": "The register, and Max to his form tutor",
    "helps": "Nobody has asked her yet",
    "knows": "yes",
    "agrees": "not_asked",
    "reach": "After four; she sleeps until then",
}
NO: dict[str, Any] = {
    "said": "No thank you. We manage. I have changed my shifts, and I will ring school myself if he stays at home.",
    "said_by": "Irina Petrov",
    "offered": "A family worker for the mornings, for six weeks",
    "goes_on": "School with its nurse, breakfast club, and the youth club on Thursdays",
    "threshold": "Neither section 17 nor section 47 is met: he is well, safe and talks to his tutor. Discussed with"
    " Moira Flint, safeguarding lead.",
    "shared": "Nobody beside the school that asked. Weighed with Moira Flint: no ground to tell others.",
    "tells": "She does not want more help now, and has told us what she does herself. Please go on with him at school.",
}


def ensure() -> None:
    """Makes the request when there is none; may be repeated. Only in a demonstration, after its readers."""
    if not settings.DEMO:
        raise RuntimeError("A request of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("a no to help, in the demonstration"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        if not NamedPerson.objects.filter(name=IRINA.name).exists():
            _make(people["ruth"], people["priya"])


def _make(ruth: User, priya: User) -> None:
    asked = send(by=ruth, to=priya.agency, named=[IRINA, MAX], **ASKED)
    open_request(asked, by=priya)
    attempt(
        asked, by=priya, on=today(), way="visit", messenger="Priya", came="no", in_the_way="",
        changed="We came after four, when she is up",
    )  # fmt: skip
    decline(asked, by=priya, on=today(), review_on=today() + datetime.timedelta(weeks=12), **NO)
    decide(
        asked, by=priya, outcome="single_agency", goes_to=f"{ruth.agency}, with its own plan",
        reasons="She said no, and may. School sees him every day.",
        tells="Please plan with Max and his mother at school, as for every child who misses days.",
        children=dict.fromkeys(children_named(asked), "His tutor meets him on Mondays"),
    )  # fmt: skip
    ending.finish(asked, by=priya, words="School goes on with him. We look at it again in twelve weeks.")
