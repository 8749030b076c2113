"""The one way to make a service that is involved, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.models import Person
from thinkfamily.vocabulary.services import services


def involved(
    of: Person,
    service_kind: str = "school",
    service: str = "Fernhill Academy",
    *,
    by: User,
    agency: Agency | None = None,
    **details: object,
) -> Involved:
    """A service with its worker. `agency`: who wrote it down, the writer's unless another is named."""
    told: dict[str, object] = {"worker": "Ruth Bell", "phone": "01632 960122", "since": datetime.date(2025, 9, 1)}
    return Involved.objects.create(
        person=of,
        service_kind=service_kind,
        service=service,
        information=services()[service_kind].information,
        source_agency=agency or by.agency,
        recorded_by=by,
        recorded_at=now(),
        **told | details,
    )
