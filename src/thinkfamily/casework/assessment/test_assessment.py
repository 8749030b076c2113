"""One assessment for the family: written in by several, told once, and signed when everything is said that must be."""

import datetime

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.assessment import actions, reads
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.models import Assessment, EntryDraft
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.voice.factories import reply, words
from thinkfamily.casework.young_carers.factories import asked
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.front_page.factories import observation
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
SIGNED = {"summary": "-", "discussed_with": "Moira, today", "their_view": "Fair, says Dana"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY
    load(by=None)


@pytest.fixture
def draft(harpers):
    """The Harpers' assessment, begun by the shipped pack."""
    ours = case(harpers.family, by=harpers.priya)
    return assessment(ours, by=harpers.priya, pack=packs.current("assessment"))


def filled(harpers, draft):
    """Everything that a signature waits for, written by Priya."""
    asked(harpers.kit, "No, Mum does it", by=harpers.priya, answer="no")
    for page in [*whole(harpers, draft).pages.values(), whole(harpers, draft).together]:
        who = {harpers.kit.pk: harpers.kit, harpers.dana.pk: harpers.dana}.get(page.key, harpers.dana)
        for heading in page.headings:
            weight = {"weight": "strength", "kind": "words"}
            entry(draft, who, f"About {heading.domain.key}", by=harpers.priya, heading=heading.domain.key, **weight)


def whole(harpers, draft, user=None):
    return reads.whole(user or harpers.priya, harpers.family, draft)


@pytest.mark.demand("5.5.1")
def test_a_family_has_one_assessment_in_hand(harpers):
    ours = packs.current("assessment")
    with pytest.raises(Refused, match="begin a case first"):
        actions.begin(harpers.family, by=harpers.priya, pack=ours)
    case(harpers.family, by=harpers.priya)
    actions.begin(harpers.family, by=harpers.priya, pack=ours)
    with pytest.raises(Refused, match="in hand already"):
        actions.begin(harpers.family, by=harpers.priya, pack=ours)


@pytest.mark.demand("5.5.1", "5.5.2")
def test_everybody_has_a_page_and_strengths_stand_beside_needs(client, harpers, draft):
    actions.write(
        draft, by=harpers.priya, person=harpers.kit, heading="my_learning", kind="words", weight="strength",
        text="I can make six teas", whose="Kit, on a walk",
    )  # fmt: skip
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/").content.decode()
    assert page.count(">Strengths<") == page.count(">Needs and worries<") == 1
    assert page.index(">Strengths<") < page.rindex("I can make six teas")
    assert "Dana" in page


@pytest.mark.demand("5.5.3")
def test_what_is_known_stands_beside_the_question_and_is_not_copied_in(harpers, draft):
    observation(
        harpers.kit, "worry", "Late 15 times", by=harpers.priya, information="education", whose="School register"
    )
    page = whole(harpers, draft).pages[harpers.kit.pk]
    [heading] = [one for one in page.headings if one.domain.key == "my_learning"]
    assert heading.known == [("Late 15 times", f"School register, {harpers.priya.agency}")]
    assert heading.empty


@pytest.mark.demand("5.5.2")
def test_another_agency_sees_what_it_may_know_and_no_more(harpers, draft):
    entry(draft, harpers.kit, "Sleeps badly", by=harpers.priya, heading="my_learning", information="education")
    assert not any(page.written for page in whole(harpers, draft, harpers.anil).pages.values())
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    assert whole(harpers, draft, harpers.anil).pages[harpers.kit.pk].written == 1


@pytest.mark.demand("5.5.5")
def test_what_is_typed_is_kept_for_its_writer_alone_until_it_is_added(client, harpers, draft):
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/my_learning/"
    answer = client.post(address + "add/", {"keep": "1", "text": "Mum refuses to get up", "kind": "opinion"})
    assert "“refuses” may sound like blame" in answer.content.decode()
    assert "Mum refuses to get up" in client.get(address + "add/").content.decode()
    client.force_login(harpers.tom)
    assert "Mum refuses" not in client.get(address + "add/").content.decode()
    client.force_login(harpers.priya)
    said = {"weight": "need", "kind": "fact", "text": "Dana was asleep", "whose": "Priya", "how": "about"}
    assert client.post(address + "add/", said).status_code == 302
    assert not EntryDraft.objects.exists()


@pytest.mark.demand("5.5.4", "5.9.2")
def test_it_is_not_signed_while_a_child_is_not_heard_and_a_draft_always_saves(harpers, draft):
    with pytest.raises(Refused, match="Kit’s daily life"):
        actions.sign(draft, by=harpers.priya, version=1, **SIGNED)
    filled(harpers, draft)
    actions.sign(draft, by=harpers.priya, version=1, **SIGNED)
    assert Assessment.objects.get().signed_by == harpers.priya


@pytest.mark.demand("5.6.2")
def test_it_is_not_signed_while_nobody_says_whether_drinking_touches_kit(harpers, draft):
    filled(harpers, draft)
    drinks = need(harpers.dana, "Dana drinks", by=harpers.priya, concern="substance", information="substance")
    with pytest.raises(Refused, match="How Dana’s alcohol or drugs touches Kit"):
        actions.sign(draft, by=harpers.priya, version=1, **SIGNED)
    influence(harpers.dana, "Dana drinks", harpers.kit, "Kit cooks", by=harpers.priya, need=drinks)
    actions.sign(draft, by=harpers.priya, version=1, **SIGNED)


@pytest.mark.demand("5.5.4")
def test_nobody_signs_who_lost_access_meanwhile(harpers, draft):
    filled(harpers, draft)
    Grant.objects.filter(reader=harpers.priya).update(withdrawn_on=TODAY)
    with pytest.raises(Refused, match="No grant of yours"):
        actions.sign(draft, by=harpers.priya, version=1, **SIGNED)
    assert Assessment.objects.get().signed_at is None


@pytest.mark.demand("5.5.4")
def test_what_is_signed_stays_and_the_next_one_shows_it_beside_the_question(harpers, draft):
    filled(harpers, draft)
    actions.sign(draft, by=harpers.priya, version=1, **SIGNED)
    kept = draft.entries.filter(heading="my_learning").first()
    with pytest.raises(Refused, match="is signed"):
        actions.mend(Held(harpers.family, kept), by=harpers.priya, version=1, text="Otherwise")
    again = actions.begin(harpers.family, by=harpers.priya, pack=draft.pack)
    page = whole(harpers, again).pages[harpers.kit.pk]
    [heading] = [one for one in page.headings if one.domain.key == "my_learning"]
    assert heading.empty
    assert heading.known == [("About my_learning", f"{harpers.priya.name}, in the last assessment")]


@pytest.mark.demand("5.12.1")
def test_a_page_in_a_family_of_twelve_asks_a_fixed_number_of_questions(
    client, harpers, draft, django_assert_max_num_queries
):
    for number in range(10):
        one = person(f"Child{number} Harper", f"20{10 + number}-01-01", by=harpers.priya)
        member(harpers.family, one, "child", by=harpers.priya)
        entry(draft, one, "Likes football", by=harpers.priya, heading="my_learning", weight="strength")
        observation(one, "well", "Sleeps", by=harpers.priya)
        reply(words(one, by=harpers.priya), by=harpers.priya)
        asked(one, "I cook", by=harpers.priya)
    entry(draft, harpers.kit, "Reads", by=harpers.anil, heading="my_learning", information="education")
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information="education")
    drinks = need(harpers.dana, "Drinks", by=harpers.priya)
    influence(harpers.dana, "Dana drinks", harpers.kit, "Kit cooks", by=harpers.priya, need=drinks)
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/assessment/{harpers.kit.pk}/"
    page = client.get(address).content.decode()
    assert "Reads" in page
    assert "Kit cooks" in page
    with django_assert_max_num_queries(19):
        client.get(address)


@pytest.mark.demand("5.5.1")
def test_it_opens_with_who_lives_stays_or_often_comes_here_as_its_reader_may_know(client, harpers, draft):
    gran = person("Joan Harper", "1955-01-01", by=harpers.priya)
    member(harpers.family, gran, "kin", by=harpers.priya)
    home = household("Dana’s flat", harpers.dana, by=harpers.priya)
    stay(gran, home, "often_stays", by=harpers.priya, pattern="Saturdays")
    stay(harpers.kit, household("A safe house", by=harpers.priya), by=harpers.priya, information="housing")
    before = household("The old flat", by=harpers.priya)
    stay(harpers.dana, before, by=harpers.priya, since="2020-01-01", until="2021-01-01")
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/assessment/").content.decode()
    for said in ("Dana’s flat", "often stays there: Saturdays", "A safe house"):
        assert said in page
    assert "The old flat" not in page, "that is over"
    client.force_login(harpers.anil)
    page = client.get(f"/records/{harpers.family.pk}/assessment/").content.decode()
    assert "Saturdays" in page
    assert "A safe house" not in page
    assert "Nobody has written down where Kit lives, or it is not for you to see" in page


@pytest.mark.demand("5.5.5")
def test_what_is_typed_on_the_page_of_the_family_together_is_kept_too(client, harpers, draft):
    client.force_login(harpers.priya)
    key = whole(harpers, draft).together.headings[0].domain.key
    address = f"/records/{harpers.family.pk}/assessment/together/{key}/add/"
    typed = {"keep": "1", "text": "Sundays are good", "kind": "words"}
    assert "choose about whom it is" in client.post(address, typed).content.decode()
    for who in (harpers.dana, harpers.kit):
        assert "Saved at" in client.post(address, typed | {"who": str(who.pk)}).content.decode()
    assert EntryDraft.objects.get().person == harpers.kit, "one draft, of whom was chosen last"
    page = client.get(address).content.decode()
    assert "Sundays are good" in page
    assert f'<option value="{harpers.kit.pk}" selected' in page
    client.force_login(harpers.moira)
    assert "Sundays are good" not in client.get(address).content.decode()
