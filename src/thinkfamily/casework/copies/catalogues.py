"""The words of a copy in other languages: gettext's own files (`.po`), read as they are, so that nothing is compiled.

A translator writes their name into `X-Checked-By` once they have read all of it; until then every copy says so.
"""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

RIGHT_TO_LEFT = ("ar", "fa", "ps", "ur")
ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "ar": "Arabic"}


@dataclass(frozen=True)
class Catalogue:
    """`words`: by the English ones. `checked_by`: the translator who read all of it; empty for a draft."""

    language: str
    words: Mapping[str, str]
    checked_by: str

    def __call__(self, english: str) -> str:
        """In this language; in English where nobody has written it yet."""
        return self.words.get(english) or english

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    @property
    def is_draft(self) -> bool:
        return self.language != ENGLISH and not self.checked_by


Translate = Callable[[str], str]


@cache
def catalogue(language: str) -> Catalogue:
    """Of one of LANGUAGES; anything else is English."""
    if language not in LANGUAGES or language == ENGLISH:
        return Catalogue(ENGLISH, {}, "us")
    source = files("thinkfamily.casework.copies").joinpath("locale", language, "LC_MESSAGES", "copies.po")
    words = read(source.read_text("utf-8"))
    head = dict(line.partition(": ")[::2] for line in words.pop("", "").splitlines())
    return Catalogue(language, words, head.get("X-Checked-By", "").strip())


def read(text: str) -> dict[str, str]:
    """What a `.po` file says, by its English. Plurals and contexts are not used here."""
    found: dict[str, str] = {}
    parts: dict[str, str] = {}
    kind = ""
    for line in [*text.splitlines(), ""]:
        if line.startswith(("msgid ", "msgstr ")):
            kind, _, line = line.partition(" ")
            parts[kind] = ""
        if line.startswith('"') and kind:
            parts[kind] += ast.literal_eval(line)
        elif not line and {"msgid", "msgstr"} <= set(parts):
            found[parts["msgid"]] = parts["msgstr"]
            parts, kind = {}, ""
    return found
