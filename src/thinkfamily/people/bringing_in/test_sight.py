"""Bringing in tells nobody what they may not see: by no count, by no question of a colleague, by nothing left out."""

from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.clock import today
from thinkfamily.people.bringing_in import actions, reads
from thinkfamily.people.bringing_in.factories import SHEETS, tried
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.factories import family
from thinkfamily.people.find.reads import find
from thinkfamily.people.find.typed import taken_apart
from thinkfamily.people.persons.factories import address, other_name, person
from thinkfamily.people.persons.models import Person, PersonAddress
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.7")]
QUARRY: dict[str, Any] = {"line": "1 Quarry Road", "postcode": "NM1 4AB"}


@pytest.fixture
def max_(granted):
    """A manager of the hub who reads the area in which the families live."""
    return granted("max", role="manager", at="Early help hub", name="Max Hale", area="Fernhill")


@pytest.fixture
def nina(granted, max_):
    """Another manager of the hub, who reads another area."""
    return granted("nina", role="manager", at="Early help hub", name="Nina Boyd", area="Eastgate")


@pytest.fixture
def ali(granted):
    return granted("ali", role="practitioner", kind="school", at="Fernhill Academy", area="Fernhill")


def ada(by, area="Fernhill"):
    known = person("Ada Sorrel", "1988-03-02", by=by, sex="F")
    family("Sorrel family", (known, "parent"), by=by, area=area)
    return known


def brought(max_, known):
    """How many rows are said to be new, and Ada's addresses from the signer's agency."""
    waiting = tried(max_)
    actions.answer(waiting, by=max_, people={"P1": str(known.pk)}, kept={})
    done = actions.sign(waiting, by=max_)
    return done.made, PersonAddress.objects.filter(person=known, source_agency=max_.agency).count()


@pytest.mark.parametrize(
    "wrote",
    [
        pytest.param(lambda known, ali, max_: None, id="nobody wrote it"),
        pytest.param(lambda known, ali, max_: address(known, by=ali, **QUARRY), id="another agency, unseen"),
        pytest.param(
            lambda known, ali, max_: (
                address(known, by=ali, **QUARRY),
                decision(known, max_.agency, by=ali, information="address"),
            ),
            id="another agency, shared",
        ),
    ],
)
def test_what_another_agency_wrote_is_neither_counted_nor_does_it_replace_ours(max_, ali, wrote):
    known = ada(max_)
    wrote(known, ali, max_)
    assert brought(max_, known) == (18, 1)


def test_what_ones_own_agency_wrote_is_not_written_twice(max_):
    known = ada(max_)
    address(known, by=max_, **QUARRY)
    assert brought(max_, known) == (17, 1)


def test_a_colleague_is_not_asked_about_somebody_whom_they_may_not_see(client, max_, nina):
    ada(max_)
    waiting = tried(max_)
    assert reads.unanswered(max_, waiting) == ["P1"]
    client.force_login(nina)
    page = client.get(f"/bringing-in/{waiting.pk}/").content.decode()
    assert "On record already?" not in page
    assert "Nothing stands in the way" in page
    assert client.post(f"/bringing-in/{waiting.pk}/sign/", {"checked": "yes"}).status_code == 302
    assert Person.objects.filter(first_name="Ada").count() == 2


def test_a_colleague_who_sees_more_is_asked_for_themselves(client, max_, nina):
    known = ada(max_)
    waiting = tried(nina)
    assert reads.unanswered(nina, waiting) == []
    with pytest.raises(Refused, match="1 person may be on record already"):
        actions.sign(waiting, by=max_)
    client.force_login(max_)
    assert "Is Ada Sorrel, born 2 March 1988" in client.get(f"/bringing-in/{waiting.pk}/").content.decode()
    client.post(f"/bringing-in/{waiting.pk}/", {"person_0": str(known.pk)})
    assert client.post(f"/bringing-in/{waiting.pk}/sign/", {"checked": "yes"}).status_code == 302
    assert Person.objects.filter(first_name="Ada").count() == 1


def test_what_a_colleague_answered_does_not_count_for_another(max_, nina):
    known = ada(max_)
    waiting = tried(max_)
    actions.answer(waiting, by=max_, people={"P1": str(known.pk)}, kept={})
    actions.sign(waiting, by=nina)
    assert Person.objects.filter(first_name="Ada").count() == 2, "she signs by what she sees"


def test_signing_refuses_an_answer_that_fits_no_more(client, max_):
    known = ada(max_)
    waiting = tried(max_)
    actions.answer(waiting, by=max_, people={"P1": str(known.pk)}, kept={})
    known.memberships.get().family.__class__.objects.update(area="Eastgate")
    with pytest.raises(Refused, match=r"does not fit any more.*answer once more"):
        actions.sign(waiting, by=max_)
    client.force_login(max_)
    assert "Nothing stands in the way" in client.get(f"/bringing-in/{waiting.pk}/").content.decode()


def test_signing_asks_about_whoever_came_on_record_meanwhile(client, max_):
    waiting = tried(max_)
    ada(max_)
    with pytest.raises(Refused, match="1 person may be on record already"):
        actions.sign(waiting, by=max_)
    client.force_login(max_)
    assert "Is Ada Sorrel, born 2 March 1988" in client.get(f"/bringing-in/{waiting.pk}/").content.decode()


@pytest.mark.demand("3.6.1")
def test_what_another_agency_told_as_a_reason_is_in_the_log(client, max_, ali):
    known = person("Joan Grey", "1988-03-02", by=max_, sex="F")
    family("Grey family", (known, "parent"), by=max_)
    item = other_name(known, "Ada Sorrel", "previous", by=ali)
    waiting = tried(max_)
    client.force_login(max_)
    assert "sed to be called Ada Sorrel" in client.get(f"/bringing-in/{waiting.pk}/").content.decode()
    assert Disclosure.objects.filter(item=item.pk, agency=max_.agency).exists()


def test_whoever_was_brought_in_is_found_as_if_written_by_hand(max_):
    actions.sign(tried(max_), by=max_)
    assert [each.name for each in find(max_, taken_apart("sorrel nm1 4ab", today=today())).people] == [
        "Ada Sorrel",
        "Max Sorrel",
    ]
    renamed = {"people": SHEETS["people"].replace("Ada,Sorrel", "Ada,Sorrelwood")}
    actions.sign(tried(max_, renamed), by=max_)
    assert find(max_, taken_apart("sorrelwood", today=today())).people[0].name == "Ada Sorrelwood"
