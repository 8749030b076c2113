"""Who can be asked to a meeting: everybody of the family, and the team; and whom nobody asks."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from thinkfamily.access import reading
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.meetings import rules
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.team import reads as team
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing.models import ServiceAgreement


@dataclass(frozen=True)
class Invitee:
    """Somebody who can be asked: of the family, or of the team. `cannot`: why they are not asked, as a sentence."""

    key: str
    name: str
    of: str
    person: Person
    member: TeamMember | None
    information: str
    cannot: str = ""
    gone: bool = False
    items: tuple[Item, ...] = ()

    @property
    def writes_reports(self) -> bool:
        return self.member is not None and self.member.user_id is not None

    @property
    def title(self) -> str:
        return f"{self.name}, {self.of}" if self.of else self.name


def invitees(seen: Whom, case: Case, at: Meeting | None = None) -> list[Invitee]:
    """Everybody of the family whom the reader is shown, then the team. `at`: also those who are asked to it."""
    day = today()
    gone = {one.person_id for one in seen.members if one.until is not None and one.until <= day}
    noes = not_asked(seen.family)
    found = []
    for key, person in seen.people.items():
        if person.unborn or person.lost_on:
            continue
        cannot = noes.get(key, "")
        away = key in gone or person.died_on is not None
        found.append(Invitee(f"person-{key}", seen.name(key), "", person, None, "work_with_family", cannot, away))
    members = team.members(seen, case)[0]
    if at is not None:
        asked = set(Attendance.objects.filter(meeting=at).values_list("member", flat=True))
        members += [one for one in team.members(seen, case)[1] if one.row.pk in asked]
    for one in members:
        row = one.row
        if not (row.user_id or row.supporter_id or row.invitation_id):
            continue  # of the family: above
        cannot = f"{one.name} has no access to this record any more." if one.no_access else ""
        found.append(
            Invitee(
                f"member-{row.pk}",
                one.name,
                one.of,
                row.person,
                row,
                row.information,
                cannot,
                one.no_access,
                tuple(one.items),
            )
        )
    return found


def not_asked(family: Family) -> dict[Any, str]:
    """By id of each record of somebody whom nobody asks to a meeting: why. Asked by the product, two queries."""
    day = today()
    with reading.as_system("whom nobody asks to a meeting"):
        rows = list(family.memberships.select_related("person"))
        said = list(ServiceAgreement.objects.filter(family=family).order_by("on", "at").values_list("person", "answer"))
    same = follow([one.person_id for one in rows])
    answers = {same.person(person): answer for person, answer in said}
    staying = {same.person(one.person_id) for one in rows if one.until is None or one.until > day}
    found: dict[Any, str] = {}
    for one in rows:
        key, person = same.person(one.person_id), one.person
        words = rules.not_asked(
            died=bool(person.died_on or person.lost_on),
            unborn=person.unborn,
            left=key not in staying,
            said_no=answers.get(key, ServiceAgreement.Answer.AGREED) != ServiceAgreement.Answer.AGREED,
            name=person.first_name or "They",
        )
        if words:
            found |= dict.fromkeys((key, one.person_id), words)
    return found


def key_of(one: Attendance) -> str:
    """As `invitees` calls them."""
    return f"member-{one.member_id}" if one.member_id else f"person-{one.person_id}"


def as_kept(meeting: Meeting, every: Collection[Invitee]) -> dict[str, Any]:
    """Who is asked, who chairs, and what makes it easy, as a form calls them."""
    kept = {key_of(one): one for one in Attendance.objects.filter(meeting=meeting)}
    found: dict[str, Any] = {
        "asked": [key for key, one in kept.items() if one.asked],
        "chair": f"member-{meeting.chair_id}",
        "report_due": next((one.report_due for one in kept.values() if one.report_due), None),
    }
    for place, each in enumerate(every):
        if each.key in kept:
            found |= {f"easy_{place}": kept[each.key].easy, f"by_{place}": kept[each.key].easy_by}
    return found


def took_by(meeting: Meeting) -> Callable[[], dict[str, tuple[str, str]]]:
    """Asked when it is needed: by key, how each took part, and what is said of it, as it is kept now."""

    def now() -> dict[str, tuple[str, str]]:
        rows = Attendance.objects.filter(meeting=meeting)
        return {key_of(row): (row.came, row.why or row.spoke_for or row.words) for row in rows}

    return now
