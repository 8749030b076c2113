"""The Harpers with a case that Priya leads, and Cam of CAMHS who works with Kit."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import managed
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments import actions
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.sharing.factories import decision

DAY = datetime.timedelta(days=1)


@pytest.fixture
def whitfields(harpers):
    """The Harpers with a case that Priya leads; Cam of CAMHS works with Kit, and Priya's hub may know of that."""
    harpers.case = case(harpers.family, by=harpers.priya, opened_on=today() - 60 * DAY)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    harpers.cam = reader(
        "cam", role="practitioner", kind="child_mental_health", at="Northmoor CAMHS", name="Cam Lister"
    )
    harpers.boss = reader("boss", role="manager", kind="child_mental_health", at="Northmoor CAMHS", name="Bo Marsh")
    harpers.camhs = harpers.cam.agency
    managed(harpers.cam, harpers.boss)
    give(
        harpers.cam, by=None, scope="record", ground=Grant.Ground.WORK, family_id=str(harpers.family.pk),
        reason="Works with Kit", starts=today(), ends=today() + 90 * DAY,
    )  # fmt: skip
    decision(harpers.kit, harpers.priya.agency, by=harpers.moira, information="mental_health")
    return harpers


def held(whitfields, one):
    return Held(whitfields.family, Commitment.objects.select_related("source_agency", "recorded_by").get(pk=one.pk))


def promise(whitfields, by=None, **said):
    asked = {
        "person": whitfields.kit,
        "agency": whitfields.camhs,
        "what": "See Kit every week",
        "promised_on": today(),
        "due": today() + 7 * DAY,
        "promised_by": whitfields.cam,
    }
    return actions.promise(whitfields.family, by=by or whitfields.priya, **asked | said)


def past(whitfields, what="See Kit every week", **said):
    """Every week, for three weeks already."""
    told = {
        "promised_on": today() - 30 * DAY, "due": today() - 21 * DAY, "every": "week", "promised_by": whitfields.cam,
        "agency": whitfields.camhs,
    }  # fmt: skip
    return commitment(whitfields.kit, what, by=whitfields.priya, **told | said)
