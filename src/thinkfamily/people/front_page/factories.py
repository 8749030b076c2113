"""The one way to make what the family's page says of somebody, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.models import Person


def observation(
    of: Person, weight: str, text: str, *, by: User, agency: Agency | None = None, **details: object
) -> Observation:
    """What goes well (`well`) or worries (`worry`), seen today by the writer unless `details` say otherwise."""
    told = {"whose": by.name, "seen_on": today()} | _item(of, by, agency, "work_with_family")
    return Observation.objects.create(weight=weight, text=text, **told | details)


def warning(of: Person, text: str, *, by: User, agency: Agency | None = None, **details: object) -> WarningNote:
    """A warning since today, to be looked at in four weeks, of which the person knows."""
    day = today()
    told = {"since": day, "review_on": day + datetime.timedelta(weeks=4), "told": True}
    return WarningNote.objects.create(text=text, **told | _item(of, by, agency, "safety") | details)


def _item(of: Person, by: User, agency: Agency | None, information: str) -> dict[str, object]:
    return {
        "person": of, "information": information, "source_agency": agency or by.agency, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
