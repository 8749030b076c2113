"""What may change from one version of a pack to the next: nothing that was asked vanishes without a word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thinkfamily.casework.packs.checking.of_measures import compares_no_more
from thinkfamily.casework.packs.checking.within import domains, questions

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Changes:
    """What changed between two versions, in the words of the packs."""

    added: tuple[str, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()  # what was asked, and why it is not any more
    reworded: tuple[tuple[str, str], ...] = ()  # as it was, and as it is
    other: tuple[str, ...] = ()  # parts that say something else now

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.reworded or self.other)


TOLD = {
    "title": "what it is called", "about": "what it is for", "source": "its source", "evidence": "its evidence",
    "licence": "its licence", "not_for": "when not to use it", "note": "what every page of it must say",
    "scales": "its scales", "principles": "its principles", "levels": "its levels", "steps": "its steps",
    "offers": "its offers", "sheet": "its sheet",
    "measure": "what it measures, and how", "first": "whether new work starts with it",
}  # fmt: skip


def unaccounted(raw: Raw, earlier: Raw) -> Iterator[str]:
    """What is wrong with a version after an earlier one; each begins with where it is."""
    if raw["kind"] != earlier["kind"]:
        yield (
            f'kind: version {earlier["version"]} of "{raw["pack"]}" is of the kind "{earlier["kind"]}": a pack keeps '
            "its kind. Give this one another name."
        )
        return
    now = {each["key"]: each for _, each in questions(raw)}
    told = {each["key"] for each in raw.get("removed", ())}
    for at, asked in questions(earlier):
        key = asked["key"]
        if asked.get("core"):
            if key not in now:
                yield f'{at}: "{key}" is of the safeguarding core and cannot be removed: put the question back.'
            elif not now[key].get("core"):
                yield f'{at}: "{key}" is of the safeguarding core and stays so: put `core: true` back.'
        elif key not in now and key not in told:
            yield (
                f'{at}: the question "{key}" of version {earlier["version"]} is gone: put it back, or list it under '
                "`removed` with why."
            )
    yield from _kept_words(raw, earlier)
    yield from compares_no_more(raw, earlier)


def _kept_words(raw: Raw, earlier: Raw) -> Iterator[str]:
    """Under a heading's key and a level's key judgements are kept, and the class of information rules who sees them."""
    before = {each["key"]: each for _, each in domains(earlier)}
    for at, domain in domains(raw):
        was = before.get(domain["key"])
        if was and was["information"] != domain["information"]:
            yield (
                f'{at} > information: what is said here was shared as "{was["information"]}" in version '
                f"{earlier['version']}: keep the class, or give the heading another key."
            )


def pointless(raw: Raw) -> Iterator[str]:
    """What is listed as removed and is still asked."""
    now = {each["key"] for _, each in questions(raw)}
    for each in raw.get("removed", ()):
        if each["key"] in now:
            yield f"removed > {each['key']}: this question is still asked: take it out of one of the two places."


def changes(raw: Raw, earlier: Raw) -> Changes:
    """What a reader is told of a new version."""
    now = {each["key"]: each["ask"] for _, each in questions(raw)}
    was = {each["key"]: each["ask"] for _, each in questions(earlier)}
    why = {each["key"]: each["why"] for each in raw.get("removed", ())}
    other = [f"{words[0].upper()}{words[1:]}" for key, words in TOLD.items() if raw.get(key) != earlier.get(key)]
    return Changes(
        added=tuple(ask for key, ask in now.items() if key not in was),
        removed=tuple((ask, why.get(key, "")) for key, ask in was.items() if key not in now),
        reworded=tuple((was[key], ask) for key, ask in now.items() if key in was and was[key] != ask),
        other=tuple(other),
    )
