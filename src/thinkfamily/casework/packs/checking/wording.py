"""The faults of a pack's shape, which its JSON schema finds, as sentences that a practitioner can act on."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

TYPES = {
    "object": "a map of keys",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
}
SMALL = 'may have small letters, digits and "_" only, and begins with a letter: write it so.'


@cache
def schema() -> dict[str, Any]:
    """The published shape of a pack."""
    text = (files("thinkfamily.casework.packs") / "schema.yaml").read_text("utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def misshapen(raw: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the shape of a pack, in the order of its keys; each begins with where it is."""
    found = Draft202012Validator(schema()).iter_errors(raw)
    for error in sorted(found, key=lambda each: [str(step) for step in each.absolute_path]):
        yield from _explain(error, place(raw, list(error.absolute_path)))


def place(raw: Any, path: list[Any]) -> str:
    """Where something stands: `sections > child > health > questions > 2`, by keys where there are any."""
    words: list[str] = []
    for step in path:
        raw = raw[step]
        named = isinstance(step, int) and isinstance(raw, dict) and isinstance(raw.get("key"), str)
        words.append(raw["key"] if named else str(step + 1) if isinstance(step, int) else step)
    return " > ".join(words)


def nearest(word: str, known: Any) -> str:
    """' Did you mean "x"?' or nothing."""
    close = get_close_matches(word, [str(each) for each in known], 1, 0.6)
    return f' Did you mean "{close[0]}"?' if close else ""


def _explain(error: ValidationError, at: str) -> Iterator[str]:
    before = f"{at}: " if at else ""
    given: Any = error.instance
    part: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    if error.validator == "required":
        for key in part["required"]:
            if key not in given:
                meaning = part["properties"][key].get("description", "")
                yield f'{before}the key "{key}" is missing: add it. {meaning}'.rstrip()
    elif error.validator == "additionalProperties":
        known = part["properties"]
        for key in given:
            if key not in known:
                meant = nearest(key, known) or f" Known here: {', '.join(known)}."
                yield f'{before}there is no key "{key}" here: take it out or write it right.{meant}'
    else:
        yield before + _fault(error, str(given)[:60])


def _fault(error: ValidationError, given: str) -> str:
    """What is wrong with one value, and what to do."""
    wanted: Any = error.validator_value
    match error.validator:
        case "enum":
            return f'"{given}" is none of {", ".join(wanted)}: choose one.{nearest(given, wanted)}'
        case "type":
            return f"this must be {TYPES[wanted]}."
        case "pattern":
            return "this is empty: write it." if wanted == "\\S" else f'"{given}" {SMALL}'
        case "minItems":
            return f"this needs at least {wanted} entries: write {'it' if wanted == 1 else 'them'}."
        case "maxLength":
            return f"this is longer than {wanted} characters: make it shorter."
        case "uniqueItems":
            return "something stands twice in this list: keep it once."
        case "minimum" | "maximum":
            return f"{given} is too {'small' if error.validator == 'minimum' else 'large'}: the limit is {wanted}."
    return f"{error.message[:200]}: put it right."
