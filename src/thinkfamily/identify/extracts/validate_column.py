"""Checks of one column of a layout: its type, codes, limits and ways of writing a date go together."""

from collections.abc import Iterator, Mapping
from typing import Any

DATE_PARTS = ["%d", "%m", "%Y", "%y", "%b", "%B", "%H", "%I", "%M", "%S", "%f", "%p", "%z", "%a", "%A", "%j"]


def column_problems(path: str, spec: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with one column's keys."""
    kind = spec["type"]
    if kind == "code" and not spec.get("codes") and not spec.get("codes_from"):
        yield f"{path}: a code column needs `codes` (ours: [theirs]) or `codes_from`."
    for key, types in (("codes", ("code",)), ("codes_from", ("code",)), ("formats", ("date",)), ("earliest",
    ("date",)), ("latest", ("date",)),
                       ("minimum", ("number", "whole_number")), ("maximum", ("number",
                       "whole_number"))):  # fmt: skip
        if key in spec and kind not in types:
            yield f"{path}.{key}: this belongs to a column of type {' or '.join(types)}, and this one is {kind}."
    for text in spec.get("formats") or ():
        unknown = [text[i : i + 2] for i in range(len(text)) if text[i] == "%" and text[i : i + 2] not in DATE_PARTS]
        if unknown or not ("%Y" in text or "%y" in text):
            yield (f'{path}.formats: "{text}" is not a way to write a date: use %d, %m and %Y, for example "%d/%m/%Y".')
    seen: dict[str, str] = {}
    for code, spellings in (spec.get("codes") or {}).items():
        for spelling in spellings if isinstance(spellings, list) else [spellings]:
            other = seen.setdefault(str(spelling).strip().lower(), code)
            if other != code:
                yield f'{path}.codes: "{spelling}" stands for both {other} and {code}: keep one.'
