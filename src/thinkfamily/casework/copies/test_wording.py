"""The words of a copy: one idea a line, all of them to be translated, and letters from the right on every computer."""

import ast
from importlib.resources import files
from typing import Any

import pytest

from thinkfamily.casework.commitments.models import EVERY
from thinkfamily.casework.copies import icons, papers, rules
from thinkfamily.casework.copies.catalogues import LANGUAGES, catalogue, read
from thinkfamily.casework.copies.models import ANSWERS
from thinkfamily.casework.copies.wording import UNCHECKED, Copy, Line, Section


def said_in_english() -> set[str]:
    """Everything that a copy says of its own: what is handed to a catalogue."""
    tree = ast.parse(files("thinkfamily.casework.copies").joinpath("wording.py").read_text("utf-8"))
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call) and one.args]
    asked = [one.args[0] for one in calls if ast.unparse(one.func) in ("_", "self.words", "self.section")]
    found = {str(one.value) for one in asked if isinstance(one, ast.Constant)}
    written = [str(one.value) for one in ast.walk(tree) if isinstance(one, ast.Constant)]
    found |= {one for one in written if one.endswith(":") and one[0].isupper()}
    return found | {UNCHECKED, *ANSWERS.values(), *EVERY.values()}


@pytest.mark.demand("6.5.6")
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_everything_that_a_copy_says_stands_in_each_catalogue(language):
    assert len(said_in_english()) > 40
    assert {one for one in said_in_english() if not catalogue(language).words.get(one)} == set()
    assert set(catalogue(language).words) == said_in_english(), "words that no copy says"


@pytest.mark.demand("6.5.6")
def test_a_draft_is_one_until_somebody_has_put_their_name_to_it():
    assert catalogue("ar").is_draft
    assert not catalogue("en").is_draft
    assert catalogue("xx").language == "en"
    assert read('msgid ""\nmsgstr ""\n"X-Checked-By: Amal\\n"\n\nmsgid "a"\n"b"\nmsgstr "c"\n') == {
        "": "X-Checked-By: Amal\n", "ab": "c",
    }  # fmt: skip


@pytest.mark.demand("6.5.5")
def test_one_idea_a_line():
    assert rules.one_idea_a_line("Kit cooks. He sleeps; Dana rings") == ["Kit cooks.", "He sleeps", "Dana rings"]


@pytest.mark.demand("6.5.5")
@pytest.mark.parametrize("name", icons.DRAWN)
def test_every_icon_is_a_drawing_that_can_be_printed(name):
    copy = Copy("A plan", "easy", "en", "ltr", sections=[Section("Here", name, [Line("", "Words")])])
    assert papers.pdf(copy).startswith(b"%PDF")


@pytest.mark.demand("6.5.6")
def test_letters_from_the_right_are_there_whatever_fonts_a_computer_has(monkeypatch):
    made: Any = papers.typst.compile
    monkeypatch.setattr(papers.typst, "compile", lambda *a, **k: made(*a, ignore_system_fonts=True, **k))
    words = catalogue("ar")
    copy = Copy(words("The family plan"), "plain", "ar", "rtl", opening=list(words.words.values()))
    assert papers.pdf(copy).startswith(b"%PDF")


@pytest.mark.parametrize(
    ("whose", "may"),
    [("Eva", True), ("Tom", False), ("All of us", True), ("Tom and Eva", True), ("", True)],
    ids=["their own", "another’s", "nobody by name", "both", "nobody’s"],
)
def test_best_hopes_stand_in_the_copies_of_those_who_said_them(whose, may):
    assert rules.whose_hopes(whose, ["Eva"], ["Eva", "Tom"]) is may
