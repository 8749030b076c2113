"""Our work with the Harpers in the demonstration: made once, only there, and it reads as the pages promise."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.assessment.reads import in_hand, whole
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.measures.reads import of_family
from thinkfamily.casework.packs.actions import load
from thinkfamily.demo import harper_work
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

DAY, YEAR = datetime.date(2026, 1, 1), datetime.timedelta(days=365)
pytestmark = pytest.mark.django_db


@pytest.fixture
def harper(settings):
    settings.DEMO = True
    load(by=None)
    priya = reader("priya", role="front_door", at="Early help hub")
    people = [(person("Dana Harper", "1988-03-02", by=priya), "parent"), (person(by=priya), "child")]
    made = family("Harper family", *people, by=priya, opened_from="harper")
    give(priya, by=None, scope="record", family_id=str(made.pk), reason="-", starts=DAY, ends=DAY + YEAR)
    return made


def test_it_is_made_once(harper):
    harper_work.ensure()
    made = Case.objects.count(), Entry.objects.count()
    harper_work.ensure()
    assert made == (Case.objects.count(), Entry.objects.count())
    assert made[0] == 1


@pytest.mark.demand("5.6.1")
def test_the_chain_says_what_the_story_says(harper):
    harper_work.ensure()
    draft = in_hand(harper)
    assert draft is not None
    shown = whole(harper.opened_by, harper, draft)
    assert "so Kit sleeps badly, so Kit is late for school" in " ".join(one.sentence for one in shown.chains)
    assert any("mental ill-health touches Kit" in step.says for step in shown.steps if not step.done)


@pytest.mark.demand("5.11.4")
def test_how_kit_sleeps_is_told_by_kit_and_beside_him_by_dana(harper):
    harper_work.ensure()
    people = of_family(harper.opened_by, harper).people.values()
    kit, dana = (next(one for one in people if one.name == name) for name in ("Kit", "Dana"))
    own, hers = kit.groups[0].series
    assert own.says.endswith("two steps towards what Kit hopes for.")
    assert (hers.who, hers.distance) == ("Dana (parent or carer)", None)
    assert "more than chance" in dana.groups[0].series[0].chance


def test_nothing_is_made_where_the_site_is_no_demonstration(harper, settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError, match="only made where"):
        harper_work.ensure()


@pytest.mark.demand("5.5.7")
def test_kit_wants_a_club_and_the_safeguarding_lead_has_answered_beside_his_page(client, harper):
    moira = reader("moira", role="safeguarding_lead", at="Early help hub", name="Moira Flint")
    led(moira.agency, moira)
    harper_work.ensure()
    kit = harper.memberships.get(person__first_name="Kit").person
    client.force_login(harper.opened_by)
    page = client.get(f"/records/{harper.pk}/assessment/{kit.pk}/").content.decode()
    assert "It ends when the bus has gone" in page
    assert "Mr Osei, the first Thursday" in page
    assert "with Gran on the phone those nights" in page
    assert "Moira Flint" in page
