"""What a measure may get wrong: its range, its questions and their licence, who answers, a change of what counts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from thinkfamily.casework.packs.checking.wording import nearest
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION

Raw = Mapping[str, Any]
COUNTED = ("counts", "lowest", "highest", "better", "parts", "answers", "information")


def unsound_measure(raw: Raw) -> Iterator[str]:
    """Every fault of a measure that the schema cannot find; each begins with where it is."""
    own = raw.get("measure")
    if own is None:
        return
    yield from _classed(own)
    yield from _range(own)
    yield from _parts(own)
    yield from _asked(own)


def compares_no_more(raw: Raw, earlier: Raw) -> Iterator[str]:
    """What is compared over months must be the same: a version that counts otherwise is another measure."""
    now, was = raw.get("measure", {}), earlier.get("measure", {})
    for key in COUNTED:
        if now.get(key) != was.get(key):
            yield (
                f"measure > {key}: it was otherwise in version {earlier['version']}, and what was written down then "
                "could not be compared any more: put it back, or give this measure another name."
            )


def _classed(own: Raw) -> Iterator[str]:
    of = own["information"]
    if of not in INFORMATION:
        yield f'measure > information: "{of}" is no class of information.{nearest(of, INFORMATION)}'
    elif of in ALWAYS:
        yield f'measure > information: "{of}" is always shown to whoever works with the family: choose another class.'


def _range(own: Raw) -> Iterator[str]:
    low, high = own["lowest"], own["highest"]
    if low >= high:
        yield f"measure: the lowest number ({low}) is not below the highest ({high}): put them right."
    if "change" in own and not 0 < own["change"]["least"] <= high - low:
        yield f"measure > change > least: no two numbers from {low} to {high} are so far apart: put it right."


def _parts(own: Raw) -> Iterator[str]:
    parts, answers = own.get("parts", ()), [each["at"] for each in own.get("answers", ())]
    if own["counts"] == "one":
        for key in ("parts", "answers"):
            if key in own:
                yield f'measure > {key}: a measure of one number has no "{key}": take it out, or count otherwise.'
        return
    if not parts:
        yield 'measure > parts: there is nothing to count: add the questions, or let it count "one" number.'
        return
    if "parts_licence" not in own:
        yield (
            "measure > parts_licence: questions stand here only where their licence plainly lets them: write it down "
            "with its source, or leave the questions out."
        )
    for key, times in Counter(each["key"] for each in parts).items():
        if times > 1:
            yield f'measure > parts > {key}: the key "{key}" stands {times} times: give each its own.'
    if answers and len(set(answers)) < len(answers):
        yield "measure > answers: a number stands twice: give each answer its own."
    if own["counts"] == "sum":
        yield from _sum(own, len(parts), answers)


def _sum(own: Raw, parts: int, answers: list[int]) -> Iterator[str]:
    if not answers:
        yield "measure > answers: a sum needs the numbers of the answers: add them."
        return
    low, high = parts * min(answers), parts * max(answers)
    if (low, high) != (own["lowest"], own["highest"]):
        yield (
            f"measure: the answers of {parts} questions add up to between {low} and {high}, and not to between "
            f"{own['lowest']} and {own['highest']}: put the range right."
        )


def _asked(own: Raw) -> Iterator[str]:
    for who, times in Counter(each["who"] for each in own["asked"]).items():
        if times > 1:
            yield f'measure > asked: "{who}" stands {times} times: keep one.'
    for each in own["asked"]:
        if each.get("youngest", 0) > each.get("oldest", 150):
            yield f"measure > asked > {each['who']}: nobody is so old and so young at once: put the ages right."
