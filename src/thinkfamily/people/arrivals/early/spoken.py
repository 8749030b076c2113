"""Why a family is on the list, as a person would say it: one sentence, what is said of each person together."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from thinkfamily.design.words import lists
from thinkfamily.vocabulary.outcomes.sums import sentences, spoken

_HOME = re.compile(r"(The home of .+?) (?=(?:owes|has|had|is|was) )")


def reasons(sums: Iterable[str], names: Collection[str], on: date) -> str:
    """Dana was told to leave in May and has a vaccination overdue; Kit missed 35 of 218 half-days at school.

    `sums`: what its needs say. `names`: first names of the family's members, as the sentences name them.
    """
    said: dict[str, list[str]] = {}
    longest_first = sorted(filter(None, set(names)), key=lambda name: (-len(name), name))
    for total in sums:
        for sentence in sentences(spoken(total, on)):
            subject, rest = _parted(sentence, longest_first)
            if rest not in said.setdefault(subject, []):
                said[subject].append(rest)
    clauses = [f"{subject} {_together(rests)}".strip() for subject, rests in said.items()]
    return lists.sentence("; ".join(_inside(clause, first=not number) for number, clause in enumerate(clauses)))


def _parted(sentence: str, names: Collection[str]) -> tuple[str, str]:
    """Whom the sentence is about, and what it says of them; nothing for whom where it does not begin with them."""
    for name in names:
        if sentence.startswith(f"{name} ") and not sentence.startswith(f"{name} and "):
            return name, sentence.removeprefix(f"{name} ")
    home = _HOME.match(sentence)
    return (home[1], sentence[home.end() :]) if home else ("", sentence)


def _together(rests: list[str]) -> str:
    """Joined by 'and', with a comma where one has a comma or an 'and' of its own."""
    if any("," in rest or " and " in rest for rest in rests[:-1]) and len(rests) > 1:
        return f"{', '.join(rests[:-1])}, and {rests[-1]}"
    return lists.joined(rests)


def _inside(clause: str, *, first: bool) -> str:
    """'The home of' loses its capital within a sentence."""
    return clause if first or not clause.startswith("The home") else f"t{clause[1:]}"
