"""What a form may offer its reader: agencies, colleagues and objectives of which they may know."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import policy, rules
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Family


@dataclass(frozen=True)
class Choices:
    """All that the form of a promise offers one reader, each by the key that it sends."""

    seen: Whom
    agencies: dict[str, Agency]
    users: dict[str, User]
    objectives: dict[str, Objective]

    @property
    def offered(self) -> dict[str, list[tuple[str, str]]]:
        """For `CommitmentForm`."""
        return {
            "people": [(str(key), self.seen.name(key)) for key in self.seen.people],
            "agencies": [(key, one.name) for key, one in self.agencies.items()],
            "users": [(key, f"{one.name}, {one.agency}") for key, one in self.users.items()],
            "objectives": titled(list(self.objectives.values())),
        }

    def chosen(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What was sent, for the action."""
        people = {str(key): one for key, one in self.seen.people.items()}
        found = dict(said)
        found["promised_by"] = self.users.get(found.pop("user"))
        found["objective"] = self.objectives.get(found["objective"])
        return found | {"person": people[said["person"]], "agency": self.agencies[said["agency"]]}


def choices_for(seen: Whom) -> Choices:
    """A fixed number of queries, and one for each colleague of these agencies."""
    agencies = agencies_for(seen)
    return Choices(
        seen,
        {str(one.pk): one for one in agencies},
        {str(one.pk): one for one in colleagues_for(seen.family, agencies)},
        {str(one.pk): one for one in objectives_for(seen)},
    )


def titled(objectives: Sequence[Objective]) -> list[tuple[str, str]]:
    """As a form offers them."""
    return [(str(one.pk), one.goal[:80]) for one in objectives]


def objectives_for(seen: Whom) -> list[Objective]:
    """Objectives of the family's plan which a promise can serve, as far as this reader may know them."""
    return [one for one in seen.items(Objective) if one.state in ("draft", "agreed") and one.joined_to_id is None]


def agencies_for(seen: Whom) -> list[Agency]:
    """Agencies that may be named as having promised: the reader's own, and those of whose part with somebody they know.

    Two queries however many.
    """
    here = policy.involved(seen.family)
    known = seen.known.shared - seen.known.withheld
    classes = {information for _, information in known}
    rows = Agency.objects.filter(pk__in=here | {seen.user.agency_id}).order_by("name")
    return [one for one in rows if one.pk == seen.user.agency_id or rules.class_of(one.kind) in classes]


def colleagues_for(family: Family, agencies: Sequence[Agency]) -> list[User]:
    """Who of these agencies can be named: those who reach the record today."""
    found = [one.pk for one in agencies]
    return [
        user
        for user in User.objects.filter(agency__in=found, is_active=True).select_related("agency").order_by("name")
        if user.in_role.sees_families and policy.may_be_asked(user, family, user.agency)
    ]
