"""Whether a practice pack may be used: its shape, its references, and what became of an earlier version."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from thinkfamily.casework.packs.checking.between import pointless, unaccounted
from thinkfamily.casework.packs.checking.within import questions, unsound
from thinkfamily.casework.packs.checking.wording import misshapen, nearest

Raw = Mapping[str, Any]
MEMBERS = ("child", "adult")


def problems(raw: Raw, file: str, *, earlier: Iterable[Raw] = ()) -> list[str]:
    """What is wrong with a pack; nothing when it is sound. Each is one sentence with its file, key and what to do.

    `earlier`: the versions of the same pack that are known, in any order.
    """
    found = list(_unreadable(raw, "")) or list(misshapen(raw))
    found = found or [*_name(raw, file), *unsound(raw)]
    if not found:
        before = [each for each in earlier if each["version"] < raw["version"]]
        newest = max(before, key=lambda each: each["version"], default=None)
        found = [*_weight(raw), *pointless(raw), *(unaccounted(raw, newest) if newest else ())]
    return [f"{file}: {each}" for each in dict.fromkeys(found)]


def together(packs: Mapping[str, Raw]) -> list[str]:
    """What is wrong between sound packs that are used together; `packs`: by the name of their file."""
    steps = {step["key"] for raw in packs.values() for step in raw.get("steps", ())}
    found = []
    for file, raw in packs.items():
        if raw["kind"] != "principles" or not steps:
            continue
        for principle in raw["principles"]:
            for key in principle.get("at", ()):
                if key not in steps:
                    at = f"{file}: principles > {principle['key']} > at"
                    found.append(f'{at}: none of the packs has the step "{key}".{nearest(key, steps)}')
    return found


def _unreadable(raw: Any, at: str) -> Iterator[str]:
    """Characters that no page can show and no database can keep."""
    if isinstance(raw, str):
        if any(ord(letter) < 32 and letter not in "\n\t" for letter in raw):
            yield f"{at}: there is a character here that cannot be shown: take it out."
    elif isinstance(raw, Mapping):
        for key, value in raw.items():
            yield from _unreadable(value, f"{at} > {key}".removeprefix(" > "))
    elif isinstance(raw, list):
        for number, value in enumerate(raw, 1):
            yield from _unreadable(value, f"{at} > {number}")


def _name(raw: Raw, file: str) -> Iterator[str]:
    """A file is called as its pack; a version may stand behind: `whole-family.yaml`, `whole-family-2.yaml`."""
    stem = file.removesuffix(".yaml").removesuffix(".yml")
    if stem not in (raw["pack"], f"{raw['pack']}-{raw['version']}"):
        yield f'pack: the pack is called "{raw["pack"]}", but its file is "{file}": make them the same.'


def _weight(raw: Raw) -> Iterator[str]:
    """Where an assessment asks about children and adults, adults have no fewer headings than children."""
    if raw["kind"] != "assessment":
        return
    if not any(question.get("core") for _, question in questions(raw)):
        yield "sections: no question is marked `core: true`: mark those that keep people safe, so that they stay."
    count = {who: sum(section["for"] == who for section in raw["sections"]) for who in MEMBERS}
    if not all(count.values()):
        return
    headings = {
        who: sum(len(section["domains"]) for section in raw["sections"] if section["for"] == who) for who in MEMBERS
    }
    if headings["adult"] < headings["child"]:
        yield (
            f"sections: children have {headings['child']} headings and adults {headings['adult']}: adults weigh the "
            "same. Give them at least as many."
        )
