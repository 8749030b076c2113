"""The Harpers' team and its meetings in the demonstration: made once, only there, and it reads as the pages promise."""

import datetime

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.meetings import helping, reads
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.packs.actions import load
from thinkfamily.demo import harper_meetings, harper_work
from thinkfamily.people.families.factories import family
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import person

DAY, YEAR = datetime.date(2026, 1, 1), datetime.timedelta(days=365)
pytestmark = pytest.mark.django_db


@pytest.fixture
def harper(settings):
    settings.DEMO = True
    load(by=None)
    priya = reader("priya", role="front_door", at="Early help hub", name="Priya Nair")
    tom = reader("tom", role="practitioner", kind="substance_use", at="Northmoor recovery", name="Tom Brandt")
    dana, kit = person("Dana Harper", "1988-03-02", by=priya), person(by=priya)
    made = family("Harper family", (dana, "parent"), (kit, "child"), by=priya, opened_from="harper")
    supporter(kit, "Joan Marsh", by=priya, relation="grandmother")
    for user in (priya, tom):
        give(user, by=None, scope="record", family_id=str(made.pk), reason="-", starts=DAY, ends=DAY + YEAR)
    harper_work.ensure()
    return made


def test_the_team_has_met_and_meets_again_in_seven_weeks(harper):
    harper_meetings.ensure()
    harper_meetings.ensure()
    held, planned = Meeting.objects.order_by("on")
    assert planned.on - held.on == datetime.timedelta(weeks=7)
    shown = reads.one(harper.opened_by, held)
    assert shown.chair == "Joan Marsh"
    [decision] = shown.of("decision")
    assert [one.text for one in decision.answers] == ["Not every Monday in the summer."]
    _, rows = helping.who_helps(harper.opened_by, held)
    assert {row.cell.kind for row in rows} == {"", "gap"}
    assert reads.next_of(harper.opened_by, harper) == planned


def test_nothing_is_made_where_the_site_is_no_demonstration(harper, settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError, match="only made where"):
        harper_meetings.ensure()
