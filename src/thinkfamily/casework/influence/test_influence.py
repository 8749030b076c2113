"""How one life touches another: written down by people, told to whoever may know the need, and never told to others."""

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.influence import actions, reads
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.actions import say
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.needs.models import Need
from thinkfamily.people.chronology.whom import Held, whom
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
SAID = {"cause": "Dana drinks most evenings", "whose": "Kit and Dana", "sure": "sure"}


@pytest.fixture
def drinking(harpers):
    """A need of Dana's, which is nobody else's business without a decision."""
    return need(
        harpers.dana, "Dana drinks most evenings", by=harpers.priya, concern="substance", information="substance"
    )


def cooks(harpers, drinking, **said):
    asked = {
        "person": harpers.dana,
        "other": harpers.kit,
        "need": drinking,
        "effect": "Kit cooks",
        "evidence": "6 in 7",
    }
    return actions.link(harpers.family, by=harpers.priya, **SAID | asked | said)


@pytest.mark.demand("5.6.1")
def test_a_chain_from_a_need_is_drawn_and_said(harpers, drinking):
    first = cooks(harpers, drinking, protects="Gran on Saturdays", protects_whose="Joan")
    cooks(harpers, None, person=harpers.kit, after=first, effect="Kit sleeps badly", need=None)
    [chain] = reads.chains(whom(harpers.priya, harpers.family))
    assert [link.effect for link in chain.links] == ["Kit cooks", "Kit sleeps badly"]
    assert chain.drawn
    assert "What protects: Gran on Saturdays" in chain.sentence


@pytest.mark.demand("5.6.1")
def test_a_link_tells_what_the_need_tells_and_no_agency_more(harpers, drinking):
    assert cooks(harpers, drinking, information="education").information == "substance"
    assert reads.links(whom(harpers.anil, harpers.family)) == []
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="substance")
    assert len(reads.links(whom(harpers.anil, harpers.family))) == 1


@pytest.mark.demand("5.6.2")
def test_before_signing_somebody_says_of_each_child_whether_it_touches_them(harpers, drinking):
    def unsaid():
        seen = whom(harpers.priya, harpers.family)
        return reads.unsaid(seen, reads.links(seen), seen.items(Need))

    assert [(one.concern, one.whom) for one in unsaid()] == [("substance", harpers.kit.pk)]
    cooks(harpers, drinking, seen=False, effect="He was at camp all summer", evidence="")
    assert unsaid() == []


@pytest.mark.demand("5.7.3")
def test_a_contested_or_dismissed_need_is_still_asked_about_before_signing(harpers, drinking):
    held = Held(harpers.family, drinking)
    say(held, by=harpers.priya, said="contested", reason="Only at weekends", person=harpers.dana)
    seen = whom(harpers.priya, harpers.family)
    assert [one.whom for one in reads.unsaid(seen, [], seen.items(Need))] == [harpers.kit.pk]
    say(held, by=harpers.priya, said="dismissed", reason="Talked through")
    assert [one.whom for one in reads.unsaid(seen, [], seen.items(Need))] == [harpers.kit.pk]


@pytest.mark.demand("5.6.1")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param({"evidence": " "}, "Say what this rests on", id="without evidence"),
        pytest.param({"other": "stranger"}, "people of this family", id="somebody of no family of theirs"),
        pytest.param({"person": "kit"}, "a need of the person", id="another's need"),
    ],
)
def test_what_cannot_be_said_is_refused_in_a_sentence(harpers, drinking, said, sentence):
    who = {"stranger": person("A Stranger", "1990-01-01", by=harpers.priya), "kit": harpers.kit}
    asked = {name: who.get(value, value) for name, value in said.items()}
    with pytest.raises(Refused, match=sentence):
        cooks(harpers, drinking, **asked)
    assert not InfluenceLink.objects.exists()


@pytest.mark.demand("5.6.1")
def test_what_is_so_no_more_ends_with_what_changed(harpers, drinking):
    held = Held(harpers.family, cooks(harpers, drinking))
    actions.end(held, by=harpers.priya, version=1, ended_why="Dana cooks again")
    assert InfluenceLink.objects.get().ended_why == "Dana cooks again"
    with pytest.raises(Refused, match="another agency"):
        actions.end(Held(harpers.family, visible_to_anil(harpers)), by=harpers.anil, version=1, ended_why="-")


def visible_to_anil(harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    return influence(harpers.kit, "Kit sleeps badly", harpers.kit, "He is late", by=harpers.priya)


@pytest.mark.demand("5.6.1")
@pytest.mark.parametrize("first", ["the step", "the need"])
def test_a_step_that_names_a_need_is_told_to_nobody_who_may_not_know_the_need(harpers, drinking, first):
    """Of two classes neither is enough: what stands in the step tells of both."""
    late = cooks(harpers, None, person=harpers.kit, need=None, cause="Kit is late", effect="Kit misses maths")
    assert late.information == "work_with_family"
    if first == "the step":
        with pytest.raises(Refused, match="other people may know"):
            cooks(harpers, drinking, after=late)
    else:
        low = need(harpers.dana, "Dana is low", by=harpers.priya, information="mental_health")
        cooking = cooks(harpers, drinking)
        with pytest.raises(Refused, match="other people may know"):
            cooks(harpers, low, after=cooking)
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert [one.cause for one in reads.links(whom(harpers.anil, harpers.family))] == []


@pytest.mark.demand("5.6.1")
def test_a_step_is_not_moved_to_follow_on_what_other_people_may_know(harpers, drinking):
    cooking = cooks(harpers, drinking)
    late = cooks(harpers, None, person=harpers.kit, need=None, cause="Kit is late", effect="Kit misses maths")
    with pytest.raises(Refused, match="other people may know"):
        actions.mend(Held(harpers.family, late), by=harpers.priya, version=1, after=cooking)
    late.refresh_from_db()
    assert late.after is None


@pytest.mark.demand("5.6.1")
def test_a_step_follows_on_one_of_this_family(harpers, drinking):
    other = person("Sam Reid", "2014-01-01", by=harpers.priya)
    mother = person("Ola Reid", "1990-01-01", by=harpers.priya)
    family("Reid family", (mother, "parent"), (other, "child"), by=harpers.priya)
    theirs = influence(mother, "Ola is afraid", other, "Sam does not sleep", by=harpers.priya)
    with pytest.raises(Refused, match="on this page"):
        cooks(harpers, None, need=None, after=theirs)
    mine = cooks(harpers, None, need=None)
    with pytest.raises(Refused, match="on this page"):
        actions.mend(Held(harpers.family, mine), by=harpers.priya, version=1, after=theirs)
