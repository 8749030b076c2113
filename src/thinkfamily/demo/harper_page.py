"""The Harpers on a page: warnings, whom to call, what goes well and worries, who was seen, and what has happened."""

import datetime
from typing import Any

from django.conf import settings

from thinkfamily.access import reading
from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.demo.harper_kin import kin
from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.front_page.models import Observation
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.factories import contact_way, note
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.actions import Terms, decide
from thinkfamily.people.sharing.rules import ABLE, SELF, Consent, usual_end, usual_review

People = dict[str, User]
# By whom it was written down, what it is about, who says so, how many days ago, and the words.
WELL = (
    ("ruth", "education", "School register", 1, "Kit was at school on 18 of the last 20 days (15 in October)."),
    (
        "priya",
        "work_with_family",
        "Kit",
        18,
        "Saturdays at Gran’s every week since September. “I sleep there,” says Kit.",
    ),
    (
        "tom",
        "substance",
        "Tom Brandt",
        2,
        "Dana has kept 7 of 8 meetings with Tom, and told him of both bad weeks herself.",
    ),
    ("priya", "work_with_family", "Dana", 4, "Dana and Kit eat together on Wednesdays."),
)
WORRIES = (
    ("priya", "work_with_family", "Kit. Dana agrees", 18, "Kit cooks 3 nights in 7, and is up late when Dana drinks."),
    ("tom", "substance", "Dana, to Tom Brandt", 2, "Dana drank on 4 days in half-term week."),
    ("priya", "work_with_family", "Dana", 4, "The crisis team’s promised call on 29 October did not come."),
    ("priya", "work_with_family", "Kit, his own worry", 18, "Kit has nobody of his own age round at home."),
)  # fmt: skip
OF_DANA = {"substance", "mental_health"}


def ensure() -> None:
    """Makes what is missing; may be repeated. Only in a demonstration."""
    if not settings.DEMO:
        raise RuntimeError("A page of the demonstration is only made where the site is a demonstration.")
    with reading.as_system("the page of the demonstration's family"):
        people = {user.username: user for user in User.objects.select_related("agency")}
        family = Family.objects.filter(name="Harper family").exclude(opened_from="").order_by("opened_at").first()
        if family and not Observation.objects.filter(person__memberships__family=family).exists():
            _make(family, people)


def _make(family: Family, people: People) -> None:
    members = list(Person.objects.filter(memberships__family=family, memberships__until=None).order_by("date_of_birth"))
    grown = next((one for one in members if one.first_name == "Dana"), None)
    child = next((one for one in members if one.first_name in ("Kit", "Christopher")), None)
    if grown is None or child is None:
        return
    kin(family, grown, child, by=people["priya"])
    _warn(grown, people["priya"])
    for weight, rows in (("well", WELL), ("worry", WORRIES)):
        for by, information, whose, days, text in rows:
            about = grown if information in OF_DANA or text.startswith("Dana") else child
            said: dict[str, Any] = {"information": information, "whose": whose, "seen_on": _ago(days)}
            observation(about, weight, text, by=people[by], recorded_at=_at(days), **said)
    _told(grown, child, people)
    _seen(child, people["priya"])
    _lived(grown, child, people["priya"])
    _call(grown, child, people["priya"])
    Look.objects.create(at=_at(5), who=people["priya"], page="on_a_page", family_id=str(family.pk), shown=[])


def _ago(days: int) -> datetime.date:
    return today() - datetime.timedelta(days=days)


def _at(days: int) -> datetime.datetime:
    return (now() - datetime.timedelta(days=days)).replace(hour=16, minute=10)


def _told(grown: Person, child: Person, people: People) -> None:
    """School and treatment let the hub know what they see."""
    hub, day = people["priya"].agency, today()
    shares: dict[str, Any] = {
        "purpose": "help", "outcome": "share", "ground": "consent", "consent": Consent(SELF, understanding=ABLE),
        "starts": day, "ends": usual_end(day), "review_on": usual_review(day),
    }  # fmt: skip
    note(child, "In every day this week.", by=people["ruth"], information="education", happened_on=_ago(1))
    decide(child, Terms(hub, ("education",), said="Yes, they help us with mornings.", **shares), by=people["ruth"])
    decide(grown, Terms(hub, ("substance",), said="Priya may know, and nobody else.", **shares), by=people["tom"])


def _warn(grown: Person, priya: User) -> None:
    day = today()
    warning(
        grown,
        "Dana has talked of ending her life when she has been drinking alone. Last on 27 October. Ask how she is, and"
        " stay until somebody is with her.",
        by=priya, information="safety", since=_ago(24), review_on=day + datetime.timedelta(days=14),
        knows="she helped to write what to do", recorded_at=_at(24),
    )  # fmt: skip
    warning(
        grown,
        "Rob does not know about the drug and alcohol service. Do not mention it to him or in a voice message.",
        by=priya, information="substance", since=_ago(40), review_on=_ago(3),
        knows="it is her wish, and Rob has not been told", recorded_at=_at(40),
    )  # fmt: skip


def _seen(child: Person, priya: User) -> None:
    for days, alone, text in ((4, False, "At home with Dana."), (18, True, "At school, in the library.")):
        told: dict[str, Any] = {"kind": "seen", "alone": alone, "happened_on": _ago(days), "recorded_at": _at(days)}
        note(child, text, by=priya, **told)


def _lived(grown: Person, child: Person, priya: User) -> None:
    """What matters of their lives, as well as its day is known."""
    date = datetime.date
    for who, kind, on, precision, text in (
        (grown, "separation", date(2018, 3, 1), "month", "Rob moved out. They speak about Kit by phone."),
        (grown, "bereavement", date(2022, 1, 1), "year", "Her father Len died. Dana dates her drinking from then."),
        (grown, "job_loss", date(2024, 3, 1), "month", "The shop where she worked for eleven years closed."),
        (child, "new_school", date(2024, 9, 3), "day", "Began at Fernhill Academy."),
        (child, "became_carer", date(2025, 1, 1), "year", "By his own account: since then he cooks on most days."),
    ):
        life_event(who, kind, on, by=priya, precision=precision, text=text, recorded_at=_at(18))


def _call(grown: Person, child: Person, priya: User) -> None:
    """Whom to call, where nobody has written that down yet."""
    if not ContactWay.objects.filter(person__in=(grown, child)).exists():
        contact_way(
            grown, "07700 900142", "mobile", "only_as_said", by=priya, how="Text first", when_words="After 10am",
            text_ok=True,
        )  # fmt: skip
    if Involved.objects.filter(person__in=(grown, child)).exists():
        return
    for who, kind, service, worker, phone, since, how in (
        (child, "school", "Fernhill Academy", "Ruth Bell", "01632 960122", (2024, 9, 1), "Before nine or after three"),
        (grown, "substance_use", "Northmoor recovery", "Tom Brandt", "01632 960118", (2026, 9, 7), "Knows Dana best"),
        (grown, "amhs", "Adult mental health", "Claire Mbeki", "", (2026, 10, 17), ""),
        (grown, "gp", "Larkfield surgery", "Dr Imran Aziz", "", (2019, 7, 1), ""),
    ):
        told: dict[str, Any] = {"worker": worker, "phone": phone, "since": datetime.date(*since), "how": how}
        involved(who, kind, service, by=priya, **told)
    not_yet: dict[str, Any] = {"state": "not_involved", "worker": "", "phone": "", "since": None}
    involved(child, "youth", "", by=priya, **not_yet)
