"""What is there for everybody is asked of each; a safeguarding lead is asked about a child, and answers beside it."""

import datetime

import pytest

from thinkfamily.access.colleagues.factories import led
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.assessment.advice import actions as advising
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.factories import assessment
from thinkfamily.casework.assessment.offers import actions as offering
from thinkfamily.casework.assessment.offers import reads as offers
from thinkfamily.casework.assessment.offers.models import OfferSaid
from thinkfamily.casework.assessment.reads import find_member, whole
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.packs.offer import Offer, unsound_offers
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.editing import Changed

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def draft(harpers):
    """Their assessment, in hand, by the shipped pack."""
    load(by=None)
    return assessment(case(harpers.family, by=harpers.priya), by=harpers.priya, pack=packs.current("assessment"))


@pytest.fixture
def lead(harpers):
    """Anil's school has a lead, who has no access to the Harpers."""
    found = reader("sue", role="safeguarding_lead", kind="school", at="Fernhill Academy", name="Sue Lake")
    led(harpers.anil.agency, found)
    return found


def part(harpers, offer="club"):
    return offers.find(harpers.family.pk, harpers.kit.pk, offer)


def heading(harpers, person=None):
    return find_member(harpers.family.pk, (person or harpers.kit).pk, "my_learning")


@pytest.mark.demand("5.5.7")
def test_one_row_a_person_and_offer_which_the_next_word_puts_right(harpers, draft):
    first = offering.say(part(harpers), by=harpers.priya, stands="wants", whose="Kit", in_the_way="The bus fare")
    with pytest.raises(Changed):
        offering.say(part(harpers), by=harpers.priya, stands="has", whose="Kit", version=first.version + 1)
    offering.say(part(harpers), by=harpers.priya, stands="has", whose="Kit", goes_along="Gran", version=first.version)
    assert OfferSaid.objects.get().stands == "has"
    offering.say(part(harpers), by=harpers.anil, stands="wants", whose="Kit")
    assert OfferSaid.objects.count() == 2


@pytest.mark.demand("5.5.7")
def test_each_is_offered_what_is_there_at_their_age_and_nothing_is_counted(client, harpers, draft):
    before = [step.says for step in whole(harpers.priya, harpers.family, draft).steps]
    offering.say(part(harpers), by=harpers.priya, stands="wants", whose="Kit", in_the_way="The bus fare")
    assert [step.says for step in whole(harpers.priya, harpers.family, draft).steps] == before
    client.force_login(harpers.priya)
    kit = client.get(f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/").content.decode()
    dana = client.get(f"/records/{harpers.family.pk}/assessment/{harpers.dana.pk}/").content.decode()
    assert "The bus fare" in kit
    assert "School nurse" in kit
    assert "Health visitor" not in kit
    assert "School nurse" not in dana
    assert "Nobody has asked Dana yet" in dana


@pytest.mark.demand("5.5.7")
def test_a_pack_of_offers_with_a_fault_is_told_in_a_sentence():
    bad = [{"key": "club", "title": "-", "for": ["child"], "information": "nonsense", "from_age": 9, "to_age": 3}]
    said = list(unsound_offers({"offers": bad}))
    assert [one.split(":")[0] for one in said] == ["offers > club > information", "offers > club > from_age"]
    assert Offer("club", "-", ("child",), "health", from_age=5).is_for("child", None)


@pytest.mark.demand("5.5.8")
def test_the_lead_is_named_gets_a_dated_grant_and_a_task_and_answers_beside_the_part(client, harpers, draft, lead):
    assert not families.may_see(lead, harpers.family)
    kept = advising.ask(heading(harpers), by=harpers.anil, question="Is this tiredness?")
    grant = Grant.objects.get(reader=lead)
    assert (kept.asked_of, kept.grant, grant.scope, str(grant.family_id)) == (
        lead, grant, "record", str(harpers.family.pk),
    )  # fmt: skip
    assert today() < grant.ends < today() + 20 * DAY
    assert Task.objects.get(about_type=advising.ASKED).owner == lead
    advising.answer(Held(harpers.family, Advice.objects.get()), by=lead, answer="Ask him on a walk")
    assert Task.objects.get(about_type=advising.ASKED).done_at
    assert Task.objects.get(about_type=advising.GIVEN).owner == harpers.anil
    client.force_login(harpers.anil)
    page = client.get(f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/").content.decode()
    assert "Sue Lake is your agency" in page
    assert "Ask him on a walk" in page
    client.force_login(harpers.tom)
    assert "Ask him" not in client.get(f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/").content.decode()


@pytest.mark.demand("5.5.8")
def test_advice_is_refused_without_a_lead_of_a_grown_up_twice_and_in_a_restricted_family(harpers, draft, lead):
    with pytest.raises(Refused, match="named no safeguarding lead"):
        advising.ask(heading(harpers), by=harpers.tom, question="-")
    with pytest.raises(Refused, match="child"):
        advising.ask(heading(harpers, harpers.dana), by=harpers.anil, question="-")
    harpers.family.restricted = True
    harpers.family.save()
    with pytest.raises(Refused, match="restricted"):
        advising.ask(heading(harpers), by=harpers.anil, question="-")
    assert not Grant.objects.filter(reader=lead).exists()
    harpers.family.restricted = False
    harpers.family.save()
    advising.ask(heading(harpers), by=harpers.anil, question="-")
    with pytest.raises(Refused, match="asked here already"):
        advising.ask(heading(harpers), by=harpers.anil, question="-")
    with pytest.raises(Refused, match="Sue Lake is asked"):
        advising.answer(Held(harpers.family, Advice.objects.get()), by=harpers.anil, answer="I think so")


@pytest.mark.demand("5.5.8", "5.1.11")
def test_advice_that_is_not_given_is_one_task_of_who_answers_for_the_lead(harpers, draft, lead, settings):
    boss = reader("bea", role="manager", kind="school", at="Fernhill Academy")
    advising.ask(heading(harpers), by=harpers.anil, question="-")
    assert advising.chase() == 0
    settings.TODAY = today() + 7 * DAY
    assert (advising.chase(), advising.chase()) == (1, 0)
    assert Task.objects.get(about_type=advising.LATE).owner == boss
