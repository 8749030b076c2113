"""A worker adds, renames and sets aside for one assessment; the safeguarding core stays, whatever is asked or kept."""

import pytest

from thinkfamily.casework.packs import files, parsing
from thinkfamily.casework.packs.adapting.rules import Change, adapted, refusal
from thinkfamily.casework.packs.template import Template

pytestmark = pytest.mark.demand("5.4.4")
TOOLS = {"one-page-profile"}


@pytest.fixture(scope="module")
def template() -> Template:
    return parsing.template(dict(files.shipped())["whole-family.yaml"])


def test_a_question_of_ones_own_stands_under_its_heading_and_keeps_its_key(template: Template) -> None:
    change = Change("1f-2a", "question", "my_learning", " Who walks you to school? ")
    domain = adapted(template, [change]).domain("my_learning")
    assert domain is not None
    assert domain.questions[-1].ask == "Who walks you to school?"
    assert domain.questions[-1].key == change.question == "added_1f_2a"
    assert domain.questions[-1].added
    assert template.domain("my_learning") != domain, "the pack itself is as it was"


def test_headings_of_sections_and_domains_are_renamed(template: Template) -> None:
    changes = [Change("1", "heading", "child", "For each of you"), Change("2", "heading", "my_learning", "School")]
    found = adapted(template, changes)
    assert found.of("child")[0].title == "For each of you"
    assert found.domain("my_learning").title == "School"  # type: ignore[union-attr]


def test_what_is_set_aside_is_marked_with_why_and_takes_along_what_follows_on_it(template: Template) -> None:
    found = adapted(template, [Change("1", "set_aside", "looking_after_myself", "Kit is eight months old.")])
    domain = found.domain("looking_after_myself")
    assert domain is not None
    assert domain.set_aside == "Kit is eight months old."
    assert domain.asked == ()
    words = {question.key for question in adapted(template, [Change("1", "set_aside", "work", "Retired")]).questions()}
    assert words == {question.key for question in template.questions()}, "nothing is lost from sight"


def test_what_holds_for_one_member_is_asked_of_that_member_alone(template: Template) -> None:
    changes = [
        Change("1", "tool", "one-page-profile", person="kit"),
        Change("2", "question", "my_learning", "How is the new bus?", person="kit"),
    ]
    kit, roya = adapted(template, changes, person="kit"), adapted(template, changes, person="roya")
    assert kit.tools == ("one-page-profile",)
    assert kit.question("added_2")
    assert roya == template


REFUSED = {
    "a question of the core": (Change("1", "set_aside", "scared_of", "No time"), "safeguarding core"),
    "a heading that holds a question of the core": (Change("1", "set_aside", "my_safety", "No time"), "one by one"),
    "a section that holds a question of the core": (Change("1", "set_aside", "adult", "They are fine"), "one by one"),
    "without a reason": (Change("1", "set_aside", "courts", " "), "Say why"),
    "a part that is not there": (Change("1", "set_aside", "cats", "None"), "no such part"),
    "a question under no heading": (Change("1", "question", "cats", "How is it?"), "no such heading"),
    "an empty question": (Change("1", "question", "my_learning", ""), "Write the question"),
    "a question that is asked already": (Change("1", "question", "my_learning", "What are you GOOD at?"), "already"),
    "an endless question": (Change("1", "question", "my_learning", "a" * 501), "at most 500"),
    "an empty heading": (Change("1", "heading", "child", ""), "Write the heading"),
    "a heading that is another's": (Change("1", "heading", "my_learning", "who i am"), "other words"),
    "a sheet that is not on the shelf": (Change("1", "tool", "stars", person="kit"), "no such sheet"),
    "a sheet for nobody": (Change("1", "tool", "one-page-profile"), "which member"),
    "something else": (Change("1", "delete", "child"), "no change that can be made"),
}


@pytest.mark.parametrize(("change", "words"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_changed_is_refused_in_a_sentence(template: Template, change: Change, words: str) -> None:
    assert words in refusal(template, change, tools=TOOLS)


def test_every_question_of_the_core_stays_even_where_a_row_says_otherwise(template: Template) -> None:
    parts = [each.key for each in template.sections] + [each.key for each in template.domains()]
    parts += [each.key for each in template.questions()]
    found = adapted(template, [Change(str(number), "set_aside", key, "Gone") for number, key in enumerate(parts)])
    asked = {question.key for domain in found.domains() for question in domain.asked}
    assert {question.key for question in template.questions() if question.core} == asked


def test_twice_is_said_to_be_there_already(template: Template) -> None:
    aside = Change("1", "set_aside", "courts", "Asked last week by probation")
    sheet = Change("2", "tool", "one-page-profile", person="kit")
    found = adapted(template, [aside, sheet], person="kit")
    assert "already" in refusal(found, aside)
    assert "already" in refusal(found, sheet, tools=TOOLS)
    inside = adapted(template, [Change("3", "set_aside", "adult_past", "Asked last year")])
    assert "set aside" in refusal(inside, Change("4", "question", "adult_past", "And your gran?"))
