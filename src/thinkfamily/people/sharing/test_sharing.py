"""What each agency sees after each decision, and who decides."""

import datetime

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.persons.models import Note, PersonAddress, Tie
from thinkfamily.people.sharing import actions, policy, reads
from thinkfamily.people.sharing.duties.actions import date_ground
from thinkfamily.people.sharing.factories import decision, terms
from thinkfamily.people.sharing.models import SharingDecision, SharingEnd
from thinkfamily.people.sharing.rules import NOT_ABLE, PARENT, Consent

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.1", "3.4.3")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def sees(user, item):
    return policy.items_visible_to(user, type(item)).filter(pk=item.pk).exists()


@pytest.mark.parametrize(
    ("decisions", "seen"),
    [
        pytest.param([], False, id="without a decision another agency sees nothing"),
        pytest.param([{}], True, id="what is shared is seen"),
        pytest.param([{"ground": "safeguarding"}], True, id="a ground other than consent shares as well"),
        pytest.param([{"information": "health"}], False, id="only the class that is shared"),
        pytest.param([{"starts": TODAY + datetime.timedelta(3)}], False, id="not before its first day"),
        pytest.param(
            [{"starts": TODAY - datetime.timedelta(9), "ends": TODAY - datetime.timedelta(1),
              "review_on": TODAY - datetime.timedelta(2)}],
            False, id="not after its last day",
        ),
        pytest.param([{}, {"ground": "serious_harm"}], False, id="a later decision to withhold takes it away"),
        pytest.param([{"ground": "serious_harm"}, {}], True, id="sharing replaces one's own withholding"),
    ],
)  # fmt: skip
def test_what_another_agency_sees(harpers, decisions, seen):
    item = note(harpers.kit, by=harpers.priya, information="education")
    for details in decisions:
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, **details)
    assert sees(harpers.anil, item) == seen
    assert not sees(harpers.tom, item), "a decision is for one agency"


def test_of_a_question_that_is_kept_no_answer_is(harpers, settings):
    item = note(harpers.kit, by=harpers.priya, information="education")
    assert not sees(harpers.anil, item)
    last = TODAY + datetime.timedelta(3)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ends=last, review_on=last)
    assert sees(harpers.anil, item), "decided since"
    settings.TODAY = last + datetime.timedelta(1)
    assert not sees(harpers.anil, item), "another day"
    settings.TODAY = TODAY
    harpers.anil.agency = harpers.tom.agency
    assert not sees(harpers.anil, item), "another agency"
    Grant.objects.filter(reader=harpers.priya).update(withdrawn_on=TODAY)
    assert not sees(harpers.priya, item), "another reach"


def test_an_agency_always_sees_what_it_wrote_down_itself(harpers):
    item = note(harpers.kit, by=harpers.anil, information="education")
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ground="serious_harm")
    assert sees(harpers.anil, item)
    assert not sees(harpers.priya, item), "not even the keepers see it until it is shared with them"


def test_who_belongs_to_somebody_is_seen_with_a_grant_unless_it_is_withheld(harpers):
    mother = tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    assert sees(harpers.anil, mother)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="family", ground="danger_if_known")
    assert not sees(harpers.anil, mother), "also where it is withheld of the other of the two"
    assert sees(harpers.tom, mother)


def test_sharing_reaches_nobody_whose_grant_does_not(harpers, granted):
    item = address(harpers.kit, by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="address")
    colleague = granted("colleague", scope="own", role="practitioner", kind="school", at="Fernhill Academy")
    assert sees(harpers.anil, item)
    assert not sees(colleague, item)
    assert not policy.items_visible_to(colleague, PersonAddress).exists()


def test_a_decision_about_one_person_says_nothing_of_another(harpers):
    item = note(harpers.dana, by=harpers.priya, information="education")
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    assert not sees(harpers.anil, item)


@pytest.mark.parametrize(
    ("who", "to", "ground", "words"),
    [
        pytest.param("priya", "anil", "consent", "", id="who keeps the record decides"),
        pytest.param("moira", "anil", "safeguarding", "", id="a safeguarding lead decides"),
        pytest.param("tom", "priya", "consent", "", id="an agency shares what it wrote down with who keeps the record"),
        pytest.param("tom", "anil", "serious_harm", "", id="an agency withholds what it wrote down"),
        pytest.param("tom", "anil", "consent", "with those who keep this record", id="and shares it with nobody else"),
        pytest.param("anil", "tom", "consent", "decided by those who keep", id="who wrote nothing decides nothing"),
        pytest.param(
            "tom", "priya", "identity", "wrote down itself", id="no agency hides who somebody is from the keepers"
        ),
        pytest.param("priya", "priya", "consent", "own agency", id="nobody shares with their own agency"),
    ],
)
def test_who_decides(harpers, who, to, ground, words):
    note(harpers.kit, by=harpers.tom, information="education")
    by, agency = getattr(harpers, who), getattr(harpers, to).agency
    if not words:
        assert decision(harpers.kit, agency, by=by, ground=ground).decided_by == by
        return
    what = {"information": "identity", "ground": "serious_harm"} if ground == "identity" else {"ground": ground}
    with pytest.raises(Refused, match=words):
        decision(harpers.kit, agency, by=by, **what)
    assert not SharingDecision.objects.exists()


def test_nobody_undoes_by_sharing_what_another_agency_withholds(harpers):
    note(harpers.kit, by=harpers.tom, information="education")
    decision(harpers.kit, harpers.anil.agency, by=harpers.tom, ground="serious_harm")
    with pytest.raises(Refused, match="Speak with them first"):
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya)


@pytest.mark.demand("3.4.2")
def test_a_parent_without_responsibility_is_refused_and_nothing_is_kept(harpers):
    says = Consent(PARENT, "Rob Doyle", NOT_ABLE, "Spoke with Kit")
    with pytest.raises(Refused, match="Rob Doyle can only consent with parental responsibility"):
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, consent=says)
    assert not SharingDecision.objects.exists()


def test_several_classes_at_once_are_several_rows(harpers):
    kept = actions.decide(
        harpers.kit, terms(harpers.anil.agency, information=("education", "contact")), by=harpers.priya
    )
    assert {one.information for one in kept} == {"education", "contact"}


def test_renewing_ends_what_stood_before_and_keeps_it(harpers):
    first = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    second = actions.decide(harpers.kit, terms(harpers.anil.agency), by=harpers.priya, renews=first)[0]
    assert second.renews == first
    assert SharingEnd.objects.get().how == "renewed"
    assert list(policy.standing()) == [second]


@pytest.mark.demand("3.4.4")
def test_a_duty_can_be_used_from_the_day_that_governance_entered(harpers, granted):
    with pytest.raises(Refused, match="not in force"):
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ground="duty_to_share_16LA")
    ines = granted("ines", role="information_governance")
    date_ground("duty_to_share_16LA", by=ines, since=TODAY, until=None, source="The council's decision of today")
    assert decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ground="duty_to_share_16LA")
    with pytest.raises(Refused, match="Only an information-governance officer"):
        date_ground("duty_to_share_16LA", by=harpers.priya, since=TODAY, until=None, source="I think so")


def test_what_a_reader_of_another_agency_is_shown_of_the_decisions(harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="health", ground="serious_harm")
    known = decision(
        harpers.kit, harpers.anil.agency, by=harpers.priya, information="safety", ground="not_needed", may_know=True
    )
    shown = [each.decision for each in reads.decisions(harpers.anil, harpers.kit)]
    assert {(each.information, each.outcome) for each in shown} == {("education", "share"), ("safety", "withhold")}
    assert list(reads.restricted_for(harpers.anil, [harpers.kit.pk])[harpers.kit.pk]) == [known]
    assert len(reads.decisions(harpers.priya, harpers.kit)) == 4


def test_a_child_of_two_families_is_decided_about_by_the_keepers_of_either(harpers, granted):
    other = granted("olu", role="practitioner", kind="early_help", at="Eastgate hub", scope="record", family_id="none")
    second = made_family("Doyle family", (harpers.kit, "child"), by=other, restricted=True)
    from thinkfamily.access.grants.models import Grant

    Grant.objects.filter(reader=other).update(family_id=str(second.pk))
    assert policy.may_decide(other, harpers.kit)
    assert not policy.may_decide(other, harpers.dana)
    assert policy.may_decide(other, harpers.dana).hidden


@pytest.mark.parametrize("model", [Note, PersonAddress, Tie])
def test_a_reader_without_any_grant_sees_no_item(harpers, granted, model):
    note(harpers.kit, by=harpers.priya)
    address(harpers.kit, by=harpers.priya)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    stranger = granted("stranger", scope="area", area="Otherwhere", role="practitioner", at="Early help hub")
    assert model.objects.exists()
    assert not policy.items_visible_to(stranger, model).exists()


def test_the_reviews_that_are_due_are_those_of_the_keepers(harpers):
    mine = decision(harpers.kit, harpers.anil.agency, by=harpers.priya, review_on=TODAY + datetime.timedelta(7))
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya)
    assert list(reads.due(harpers.priya, TODAY)) == [mine]
    assert list(reads.due(harpers.anil, TODAY)) == []
    assert person(by=harpers.priya) not in [each.person for each in reads.due(harpers.priya, TODAY)]
