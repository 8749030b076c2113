"""The nightly count: a need that lapsed counts no more."""

import datetime

import pytest

from thinkfamily.people.arrivals.jobs import recount_lapsed
from thinkfamily.people.arrivals.models import FoundNeed, ProposedFamily

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families")]


def test_a_family_is_counted_again_when_a_need_lapses(settings):
    FoundNeed.objects.filter(family="harper", need_id="SU1").update(expires=datetime.date(2026, 11, 22))
    recount_lapsed(0)
    assert ProposedFamily.objects.get(pk="harper").needs == 3
    settings.TODAY = datetime.date(2026, 11, 22)
    recount_lapsed(0)
    family = ProposedFamily.objects.get(pk="harper")
    assert (family.outcomes, family.pairs, family.needs) == (2, 2, 2)
