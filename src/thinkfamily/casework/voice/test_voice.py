"""Everybody's own voice: how they take part, their words as they said them, and what came of them."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.voice import actions, reads
from thinkfamily.casework.voice.factories import reply, words
from thinkfamily.casework.voice.models import Participation, Reply, VoiceEntry
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
SAID: dict[str, Any] = {"mode": "walk", "said_on": TODAY, "relayed_by": "Ayesha Malik", "how": "read_back"}


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def kit(harpers):
    """Kit, as one of the Harpers."""
    return harpers.family.memberships.get(person=harpers.kit)


def voice_of(harpers, user=None, who=None):
    return reads.of_family(user or harpers.priya, harpers.family).people[(who or harpers.kit).pk]


@pytest.mark.demand("5.9.1")
def test_how_somebody_takes_part_is_dated_and_one_holds(harpers, kit):
    actions.take_part(kit, by=harpers.priya, ways=["draw"])
    actions.take_part(kit, by=harpers.priya, ways=["walk", "someone"], chosen="Ayesha", said="Not round a table")
    assert Participation.objects.count() == 2
    wish = voice_of(harpers).wish
    assert (wish.ways, wish.chosen, wish.said) == (["someone", "walk"], "Ayesha", "Not round a table")


@pytest.mark.demand("5.9.1")
@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({"ways": []}, "Say how they want", id="nothing"),
        pytest.param({"ways": ["someone"]}, "Say whom they choose", id="somebody without a name"),
        pytest.param({"ways": ["not_now", "draw"], "said": "-"}, "stands alone", id="not now, and something"),
        pytest.param({"ways": ["not_now"]}, "Say why not now", id="not now without why"),
        pytest.param({"ways": ["not_now"], "said": "Tired"}, "on which day you will ask", id="not now for ever"),
        pytest.param(
            {"ways": ["not_now"], "said": "Tired", "ask_again_on": datetime.date(2027, 6, 1)},
            "within 13 weeks",
            id="not now for half a year",
        ),
    ],
)
def test_what_is_not_said_of_taking_part_is_asked_for(harpers, kit, told, sentence):
    with pytest.raises(Refused, match=sentence):
        actions.take_part(kit, by=harpers.priya, **told)
    assert not Participation.objects.exists()


@pytest.mark.demand("5.9.2")
def test_a_reason_why_not_now_holds_until_the_day_on_which_they_are_asked_again(harpers, kit, settings):
    day = TODAY + datetime.timedelta(days=14)
    actions.take_part(kit, by=harpers.priya, ways=["not_now"], said="After the test", ask_again_on=day)
    seen = reads.of_family(harpers.priya, harpers.family)
    assert reads.heard_in(seen) == {harpers.kit.pk}
    settings.TODAY = day + datetime.timedelta(days=1)
    assert reads.heard_in(reads.of_family(harpers.priya, harpers.family)) == set()
    assert voice_of(harpers).ask_again


@pytest.mark.demand("5.9.3")
def test_words_stay_as_they_were_said_with_the_translation_beside_them(harpers, kit):
    own = "Robię herbatę, bo inaczej nie ma"
    actions.say(
        kit, by=harpers.priya, text=own, language="Polish", translation="I make tea or there is none",
        translated_by="Ewa, interpreter", **SAID,
    )  # fmt: skip
    kept = voice_of(harpers).latest.entry
    assert (kept.text, kept.translation, kept.relayed_by) == (own, "I make tea or there is none", "Ayesha Malik")
    with pytest.raises(Refused, match="in which language"):
        actions.say(kit, by=harpers.priya, text=own, translation="I make tea", translated_by="Ewa", **SAID)


@pytest.mark.demand("5.9.3")
def test_another_agency_reads_words_only_where_it_may_know_them(harpers):
    words(harpers.kit, by=harpers.priya)
    assert voice_of(harpers, harpers.anil).latest is None
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert voice_of(harpers, harpers.anil).latest.entry.text == "I make six teas"


@pytest.mark.demand("5.9.4")
def test_words_wait_until_somebody_said_what_we_did_and_told_them(client, harpers):
    kept = words(harpers.kit, "No breakfast", by=harpers.priya)
    page = f"/records/{harpers.family.pk}/voices/"
    client.force_login(harpers.priya)
    assert "They wait to hear what we did" in client.get(page).content.decode()
    held = Held(harpers.family, kept)
    done = actions.reply(held, by=harpers.priya, did="A place at breakfast club")
    assert len(reads.of_family(harpers.priya, harpers.family).waiting) == 1, "he does not know yet"
    with pytest.raises(Refused, match="on which day they were told"):
        actions.mend_reply(held, done, by=harpers.priya, version=1, did="-", told_on=None, answered="Ace")
    actions.mend_reply(held, done, by=harpers.priya, version=1, did=done.did, told_on=TODAY, answered="Ace")
    assert not reads.of_family(harpers.priya, harpers.family).waiting
    shown = client.get(page).content.decode()
    assert "You said, we did" in shown
    assert "Ace" in shown


@pytest.mark.demand("5.9.4")
def test_who_may_not_read_the_words_answers_nothing(harpers):
    kept = words(harpers.kit, by=harpers.priya)
    with pytest.raises(Refused, match="nothing here"):
        actions.reply(Held(harpers.family, kept), by=harpers.anil, did="A bed")
    assert not Reply.objects.exists()


@pytest.mark.demand("5.9.5")
def test_nobody_else_of_the_family_has_a_childs_words_without_the_childs_own_yes(harpers):
    held = Held(harpers.family, words(harpers.kit, by=harpers.priya))
    with pytest.raises(Refused, match="without their own yes"):
        actions.let_read(held, by=harpers.priya, version=1, people=[harpers.dana], said=" ")
    actions.let_read(held, by=harpers.priya, version=1, people=[harpers.dana], said="Mum can, not Dad")
    assert VoiceEntry.objects.get().agreed_for == [harpers.dana.pk]
    actions.let_read(held, by=harpers.priya, version=2, people=[], said="")
    assert VoiceEntry.objects.get().agreed_for == []


@pytest.mark.demand("5.9.3")
def test_what_is_taken_out_stands_nowhere(harpers):
    kept = words(harpers.kit, by=harpers.priya)
    reply(kept, by=harpers.priya)
    actions.take_out(Held(harpers.family, kept), by=harpers.priya, version=1)
    assert voice_of(harpers).said == []


def test_the_page_of_voices_asks_a_fixed_number_of_questions(client, harpers, django_assert_max_num_queries):
    for number in range(6):
        reply(words(harpers.kit, f"Words {number}", by=harpers.priya), by=harpers.priya)
    client.force_login(harpers.priya)
    client.get(f"/records/{harpers.family.pk}/voices/")
    with django_assert_max_num_queries(17):
        client.get(f"/records/{harpers.family.pk}/voices/")
