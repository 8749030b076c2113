"""The one way to make a team, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.team.models import Consultation, TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def team_member(case: Case, person: Person, role: str, *, by: User, **details: object) -> TeamMember:
    """In the team since today: the person themselves, unless `details` name a user or somebody whom they chose."""
    told: dict[str, object] = {"since": today()}
    if isinstance(user := details.get("user"), User):
        told["agency"] = user.agency
    return TeamMember.objects.create(case=case, person=person, role=role, **_by(by) | told | details)


def consultation(case: Case, person: Person, question: str, *, by: User, of: User, **details: object) -> Consultation:
    """Asked today, wanted today, unless `details` say otherwise."""
    told: dict[str, object] = {"kind": "consultation", "due": today(), "asked_of": of, "agency": of.agency}
    return Consultation.objects.create(case=case, person=person, question=question, **_by(by) | told | details)


def _by(by: User) -> dict[str, object]:
    return {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
