"""The one way to make written agreements, for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments.agreements.models import AgreementPoint, WrittenAgreement
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def written_agreement(of: Case, *, by: User, **details: object) -> WrittenAgreement:
    """From today, looked at again in six weeks."""
    told: dict[str, object] = {
        "why": "So that nobody has to remember who said what", "since": today(),
        "review_on": today() + datetime.timedelta(42), "written_by": by, "written_at": now(),
    }  # fmt: skip
    return WrittenAgreement.objects.create(case=of, **told | details)


def point(in_: WrittenAgreement, of: Person, what: str, *, by: User, **details: object) -> AgreementPoint:
    """What somebody of the family will do, unless the side is said."""
    told: dict[str, object] = {
        "side": "family", "what": what, "information": "work_with_family", "source_agency": by.agency,
        "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return AgreementPoint.objects.create(agreement=in_, person=of, **told | details)
