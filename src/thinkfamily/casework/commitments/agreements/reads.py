"""A family's written agreement as one reader may know it: what each side will do, and who said yes."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.agreements import policy
from thinkfamily.casework.commitments.agreements.models import SIDES, AgreementPoint, WrittenAgreement
from thinkfamily.people.chronology.whom import Whom, finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family

find_point = finder(AgreementPoint)


@dataclass
class Page:
    """The agreement that holds, if there is one, and the points of it that the reader may know."""

    family: Family
    whom: Whom
    agreement: WrittenAgreement | None
    points: list[AgreementPoint] = field(default_factory=list)
    may_begin: bool = False
    may_change: bool = False

    @property
    def sides(self) -> list[tuple[str, list[AgreementPoint]]]:
        """What each side will do, the family's first."""
        return [
            (title, [one for one in self.points if one.side == side and one.kind == "does"])
            for side, title in SIDES.items()
        ]

    @property
    def follows(self) -> list[AgreementPoint]:
        """What follows where it is not kept, where the area allows any."""
        return [one for one in self.points if one.kind == "sanction"]

    def who(self, point: AgreementPoint) -> str:
        """Who will do it."""
        name = self.whom.name(self.whom.same.person(point.person_id))
        return name if point.side == "family" else f"{point.source_agency}, for {name}"


def of_family(user: User, family: Family) -> Page:
    """A fixed number of queries."""
    seen = whom(user, family, (AgreementPoint, {}))
    found = current(family)
    points = [one for one in seen.items(AgreementPoint) if found and one.agreement_id == found.pk]
    return Page(
        family=family,
        whom=seen,
        agreement=found,
        points=points,
        may_begin=found is None and bool(policy.may_begin(user, family)),
        may_change=found is not None and bool(policy.may_change(user, found)),
    )


def current(family: Family) -> WrittenAgreement | None:
    """The one that holds."""
    found = WrittenAgreement.objects.filter(case__family=family, ended_on=None)
    return found.select_related("case__family", "written_by").first()


def find(family: Any) -> WrittenAgreement:
    """The agreement of the family of an address. Raises Http404."""
    found = current(families.find(family))
    if found is None:
        raise Http404
    return found
