"""Written agreements: each side's points, who said yes, and nothing that threatens unless the area has allowed it."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments.agreements import actions
from thinkfamily.casework.commitments.agreements.factories import point, written_agreement
from thinkfamily.casework.commitments.agreements.models import AgreementPoint
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held

pytestmark = pytest.mark.django_db
SOON = datetime.timedelta(days=42)


@pytest.fixture
def agreed(harpers):
    harpers.case = case(harpers.family, by=harpers.priya)
    lead(harpers.case, harpers.priya, by=harpers.priya)
    harpers.agreement = actions.begin(
        harpers.family, by=harpers.priya, why="So that nobody has to remember", review_on=today() + SOON
    )
    return harpers


def add(agreed, **said):
    asked = {"person": agreed.dana, "what": "Ring before 9 if the morning goes wrong"}
    return actions.add(agreed.agreement, by=agreed.priya, **asked | said)


@pytest.mark.demand("6.4.10")
def test_each_side_has_its_points_and_who_said_yes_in_their_words(client, agreed):
    hers = add(agreed)
    add(agreed, agency=agreed.priya.agency, what="Ring back within the hour")
    actions.say(
        Held(agreed.family, hers), by=agreed.priya, version=1, says="yes", says_words="I can do that", says_on=today()
    )
    client.force_login(agreed.priya)
    page = client.get(f"/records/{agreed.family.pk}/written-agreement/").content.decode()
    assert page.index("What the family will do") < page.index("Ring before 9") < page.index("What the services will do")
    assert "I can do that" in page
    assert "Ring back within the hour" in page


@pytest.mark.demand("6.4.10")
def test_nothing_follows_unless_the_area_has_allowed_it_and_then_with_the_name_of_who_decided(agreed, settings):
    follows = {"kind": "sanction", "what": "The tenancy officer is told"}
    decided = {"decided_by": agreed.priya, "decided_why": "The court asked for it"}
    with pytest.raises(Refused, match="this area has not allowed it"):
        add(agreed, **follows, **decided)
    settings.SANCTIONS_IN = [agreed.family.area]
    with pytest.raises(Refused, match="Say who decided"):
        add(agreed, **follows)
    kept = add(agreed, **follows, **decided)
    assert kept.decided_by == agreed.priya
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementPoint.objects.filter(pk=kept.pk).update(decided_by=None)


@pytest.mark.demand("6.4.10")
def test_the_part_of_an_agency_is_known_only_to_who_may_know_of_it(client, agreed):
    point(agreed.agreement, agreed.dana, "See her every week", by=agreed.tom, side="agency", information="substance")
    where = f"/records/{agreed.family.pk}/written-agreement/"
    for user, sees in ((agreed.tom, True), (agreed.priya, False), (agreed.anil, False)):
        client.force_login(user)
        page = client.get(where).content.decode()
        assert ("See her every week" in page) is sees
        assert ("Northmoor recovery" in page) is sees


@pytest.mark.demand("6.4.10")
def test_one_at_a_time_and_what_is_no_deed_is_refused(agreed):
    with pytest.raises(Refused, match="There is a written agreement already"):
        actions.begin(agreed.family, by=agreed.priya, why="Again", review_on=today() + SOON)
    with pytest.raises(Refused, match="is nothing that somebody does"):
        add(agreed, what="Not disengage again")
    actions.end(agreed.agreement, by=agreed.priya, version=1, ended_why="We no longer need it")
    with pytest.raises(Refused, match="It has ended"):
        add(agreed)
    with pytest.raises(Refused, match="a day to come"):
        actions.begin(agreed.family, by=agreed.priya, why="Again", review_on=today())


def test_the_database_holds_one_at_a_time(agreed):
    with pytest.raises(IntegrityError), transaction.atomic():
        written_agreement(agreed.case, by=agreed.priya)
