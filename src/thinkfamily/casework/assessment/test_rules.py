"""What an assessment waits for, and words that may sound like blame, as tables that read aloud."""

import pytest

from thinkfamily.casework.assessment import rules
from thinkfamily.casework.assessment.rules import Member

KIT, DANA = Member("kit", "Kit", child=True, heard=True), Member("dana", "Dana", child=False, heard=False)


def waits_for(members, **said):
    found = rules.steps(members, **{"unsaid": [], "core": {}} | said)
    return [one.says for one in rules.to_do(found)]


@pytest.mark.demand("5.5.4")
@pytest.mark.parametrize(
    ("members", "said", "left"),
    [
        pytest.param([KIT, DANA], {}, [], id="everything is said"),
        pytest.param(
            [Member("kit", "Kit", child=True, heard=False)], {}, ["Kit’s daily life, in their words, or why not"],
            id="a child nobody has heard",
        ),
        pytest.param([DANA], {}, [], id="a grown-up need not be heard to be helped"),
        pytest.param(
            [KIT, DANA], {"unsaid": [("dana", "alcohol or drugs", "kit")]},
            ["How Dana’s alcohol or drugs touches Kit, or “no effect seen, because”"], id="an effect not asked about",
        ),
        pytest.param([KIT], {"care": ["kit"]}, ["Whether Kit cares for somebody"], id="caring nobody asked about"),
        pytest.param([KIT], {"core": {"kit": ["Safety"]}}, ["Kit: Safety"], id="the safeguarding core"),
        pytest.param([DANA], {"strengths": ["dana"]}, ["What Dana is good at and what helps"], id="no strength"),
    ],
)  # fmt: skip
def test_what_a_signature_waits_for(members, said, left):
    assert waits_for(members, **said) == left


@pytest.mark.demand("5.5.4")
def test_what_is_done_stands_in_the_list_too():
    assert [one.done for one in rules.steps([KIT], unsaid=[], core={})] == [True, True, True]


@pytest.mark.demand("5.5.4")
@pytest.mark.parametrize(
    ("discussed", "view", "sentence"),
    [
        pytest.param("", "-", "Say with whom you discussed it", id="with nobody"),
        pytest.param("Moira", " ", "what the family thinks", id="without the family's view"),
        pytest.param("Moira", "They agree", "", id="with both"),
    ],
)
def test_an_assessment_is_discussed_and_the_family_has_a_view(discussed, view, sentence):
    found = rules.refused([], discussed_with=discussed, their_view=view)
    assert sentence in found if sentence else found == ""


@pytest.mark.demand("5.5.6")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Mum refuses to get up", ["refuses"], id="refuses"),
        pytest.param("She failed to attend and is not engaging", ["failed to", "not engaging"], id="two, in order"),
        pytest.param("Dana was asleep when I came at 8:15am", [], id="what was seen"),
        pytest.param("The refusal of the benefit was reversed", [], id="another word"),
        pytest.param("A CHAOTIC home", ["CHAOTIC"], id="in capitals"),
    ],
)
def test_words_that_may_sound_like_blame_are_asked_about(text, words):
    assert [one.words for one in rules.blaming(text)] == words
