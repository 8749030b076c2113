"""Leading opens nothing: who leads is chosen by those who answer for the record, and access that ended stays ended."""

import datetime

import pytest

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases import actions, leading, reads
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.cases.models import LevelOfNeed
from thinkfamily.casework.packs.factories import pack
from thinkfamily.clock import now
from thinkfamily.office.cover.desk import clear
from thinkfamily.people.families import policy as families
from thinkfamily.people.sharing.agreements.actions import agree
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.2.3")]
TODAY = datetime.date(2026, 11, 20)
SOON = TODAY + datetime.timedelta(days=7)
WITHHELD = {"outcome": "withhold", "ground": "serious_harm", "reason": "He works there"}
LEVEL = {"key": "two", "number": 2, "title": "Additional help", "means": "-", "thresholds": [], "answer": "-"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def ours(harpers):
    return case(harpers.family, by=harpers.priya)


def leads(ours):
    """Who leads now."""
    found = leading.current(ours)
    return found and found.user


def appoint(of, user, *, by, **said):
    return leading.appoint(of, user=user, by=by, interim=True, reasons=[], said="", **said)


def give(user, family, **told):
    base = {"by": None, "scope": "record", "family_id": str(family.pk), "reason": "-", "starts": TODAY, "ends": SOON}
    return grants.give(user, **base | told)


def emergency(user, family):
    return give(user, family, ground=Grant.Ground.EMERGENCY, ends_at=now() + datetime.timedelta(days=1))


def test_access_to_another_area_makes_no_writer_of_who_looks_in_an_emergency(harpers, ours, granted):
    far = granted("far", area="Elsewhere", role="practitioner", kind="police", at="Police")
    assert not families.may_see(far, harpers.family)
    emergency(far, harpers.family)
    assert families.may_see(far, harpers.family)
    assert not families.may_write(far, harpers.family)
    with pytest.raises(Refused):
        appoint(ours, far, by=far)


def test_an_area_lets_nobody_write_in_a_restricted_record_that_they_see_in_an_emergency(harpers, granted):
    near = granted("near", area=harpers.family.area, role="practitioner", kind="police", at="Police")
    assert families.may_write(near, harpers.family)
    harpers.family.restricted = True
    harpers.family.save()
    emergency(near, harpers.family)
    assert not families.may_write(near, harpers.family)


@pytest.mark.parametrize("who", ["anil", "tom"])
def test_nobody_makes_themselves_answer_for_a_record_by_leading(harpers, ours, who):
    user = getattr(harpers, who)
    assert not families.keeps(user, harpers.family)
    with pytest.raises(Refused, match="keep this record"):
        appoint(ours, user, by=user)
    lead(ours, harpers.priya, by=harpers.priya)
    with pytest.raises(Refused, match="keep this record"):
        appoint(ours, user, by=user, ended_why="I would like to")
    assert not families.keeps(user, harpers.family)
    assert leads(ours) == harpers.priya


def test_nobody_outside_ends_that_somebody_leads(harpers, ours):
    appoint(ours, harpers.tom, by=harpers.priya)
    with pytest.raises(Refused, match="keep this record"):
        leading.give_up(ours, by=harpers.anil, why="I do not like him")
    leading.give_up(ours, by=harpers.tom, why="I move to another team")
    assert leading.current(ours) is None


def test_who_may_not_choose_is_not_asked(client, harpers, ours):
    address = f"/records/{harpers.family.pk}/our-work/"
    client.force_login(harpers.anil)
    assert "Choose who leads" not in client.get(address).content.decode()
    assert [client.get(f"{address}{page}/").status_code for page in ("lead", "no-lead")] == [403, 403]
    client.force_login(harpers.priya)
    assert "Choose who leads" in client.get(address).content.decode()


def test_nor_by_beginning_the_case_themselves(harpers):
    with pytest.raises(Refused, match="keep this record"):
        actions.begin(
            harpers.family, by=harpers.anil, why="-", agreed_by=[harpers.dana], agreed_words="Yes", lead=harpers.anil
        )
    assert not families.keeps(harpers.anil, harpers.family)


def test_a_manager_who_may_give_access_to_others_does_not_lengthen_their_own_by_leading(harpers, ours):
    max_ = reader("max", role="manager", at="Early help hub")
    give(max_, harpers.family)
    appoint(ours, max_, by=max_)
    assert Grant.objects.get(reader=max_, ground=Grant.Ground.LEAD).ends == SOON


@pytest.mark.parametrize("how", ["withdrawn", "ended"])
def test_whose_access_was_withdrawn_gets_none_back_for_a_goodbye(harpers, ours, how):
    anil = harpers.anil
    appoint(ours, anil, by=harpers.priya)
    for grant in Grant.objects.filter(reader=anil):
        if how == "withdrawn":
            grants.withdraw(grant, by=harpers.moira, reason="He told his brother where they live", on=TODAY)
        else:
            Grant.objects.filter(pk=grant.pk).update(starts=TODAY - 2 * (SOON - TODAY), ends=TODAY - (SOON - TODAY))
    assert not families.may_see(anil, harpers.family)
    appoint(ours, harpers.tom, by=harpers.priya, ended_why="Anil is off the case")
    assert leads(ours) == harpers.tom
    assert not families.may_see(anil, harpers.family)


def test_a_goodbye_takes_no_longer_than_the_access_that_there_was(harpers, ours):
    Grant.objects.filter(reader=harpers.tom).update(ends=SOON)
    appoint(ours, harpers.tom, by=harpers.priya)
    Grant.objects.filter(reader=harpers.tom).update(ends=SOON)
    appoint(ours, harpers.anil, by=harpers.priya, ended_why="Kit asked for Anil")
    assert max(one.ends for one in Grant.objects.filter(reader=harpers.tom, withdrawn_on=None)) == SOON


def test_who_led_for_now_and_is_chosen_keeps_the_access_that_they_had(harpers, ours):
    Grant.objects.filter(reader=harpers.tom).delete()
    appoint(ours, harpers.tom, by=harpers.moira)
    ends = Grant.objects.get(reader=harpers.tom).ends
    leading.appoint(ours, user=harpers.tom, by=harpers.priya, interim=False, reasons=["wish"], said="")
    assert Grant.objects.get(reader=harpers.tom, withdrawn_on=None).ends == ends > SOON


@pytest.mark.parametrize("by", ["max", None, "sam"])
def test_a_desk_that_is_handed_over_opens_no_restricted_family(harpers, ours, by):
    hub = {"at": "Early help hub"}
    people = {"max": reader("max", role="manager", **hub), "sam": reader("sam", role="system_administrator", **hub)}
    nadia = reader("nadia", role="front_door", name="Nadia Noor", **hub)
    appoint(ours, harpers.tom, by=harpers.priya)
    harpers.family.restricted = True
    harpers.family.save()
    clear(harpers.tom, to=nadia, by=people.get(by), on=TODAY, reason="Ill")
    assert not families.may_see(nadia, harpers.family)
    assert leading.current(ours) is None


def test_whom_a_desk_falls_to_when_somebody_is_switched_off_is_given_no_family(harpers, ours):
    heir = reader("heir", role="manager", at="Northmoor recovery")
    appoint(ours, harpers.tom, by=harpers.priya)
    sam = reader("sam", role="system_administrator", at="Northmoor Council")
    clear(harpers.tom, to=heir, by=sam, on=TODAY, reason="Has left")
    assert not families.may_see(heir, harpers.family)


def test_a_no_is_told_without_the_name_of_somebody_whom_the_reader_may_not_know(harpers):
    agree(
        harpers.family, person=harpers.dana, by=harpers.priya, help_offered="-", answer="declined", said="No", on=TODAY
    )
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, **WITHHELD, information="identity")
    with pytest.raises(Refused) as refused:
        actions.begin(harpers.family, by=harpers.anil, why="-", ground="court", ground_reason="-")
    assert "said no" in str(refused.value.decision.reason)
    assert "Dana" not in str(refused.value.decision.reason)


@pytest.mark.parametrize("how", ["withheld", "lost"])
def test_a_level_is_not_told_of_somebody_whose_belonging_is_withheld(harpers, ours, how):
    levels = pack("levels", kind="levels", levels=[LEVEL])
    actions.judge(ours, by=harpers.priya, person=harpers.kit, pack=levels, level="two", reason="Kit is often late")
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert len(reads.of_family(harpers.anil, harpers.family).levels) == 1
    if how == "withheld":
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, **WITHHELD, information="family")
    else:
        harpers.kit.lost_on, harpers.kit.date_of_birth = TODAY, None
        harpers.kit.expected_date = TODAY
        harpers.kit.save()
    assert reads.of_family(harpers.anil, harpers.family).levels == []
    with reading.as_reader(harpers.anil):
        assert not LevelOfNeed.objects.exists()


@pytest.mark.demand("5.2.3")
def test_of_two_who_choose_a_lead_from_the_same_page_the_second_is_told(client, harpers, ours):
    """Both say why the lead that they saw ends: the second must not end whom the first has just chosen."""
    appoint(ours, harpers.tom, by=harpers.priya)
    saw = leading.seen_leading(leading.current(ours))
    appoint(ours, harpers.anil, by=harpers.priya, ended_why="Kit asked for Anil", instead_of=saw)
    with pytest.raises(Refused, match="Anil Rao leads now"):
        appoint(ours, harpers.tom, by=harpers.moira, ended_why="Tom is near", instead_of=saw)
    client.force_login(harpers.priya)
    page = client.post(
        f"/records/{harpers.family.pk}/our-work/lead/",
        {"user": harpers.tom.pk, "interim": "on", "ended_why": "Tom is near, I think", "instead_of": saw},
    ).content.decode()
    assert "while this page was open" in page
    assert "Tom is near, I think" in page, "what was typed stays in its box"
    assert f'name="instead_of" value="{leading.seen_leading(leading.current(ours))}"' in page
    assert leads(ours) == harpers.anil
