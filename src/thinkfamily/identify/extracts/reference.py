"""docs/reference/feeds.md: what anybody needs to write a feed, generated from the layout's schema and word lists."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from thinkfamily.identify.extracts import known, validate
from thinkfamily.identify.extracts.reasons import WHY
from thinkfamily.vocabulary.agencies import AGENCY_KINDS, SHARING_ROLES
from thinkfamily.vocabulary.codes import SHIPPED
from thinkfamily.vocabulary.kinship import TIES

# The schema's definitions in the order in which a writer meets them, and where each stands in a layout.
PLACES = {
    "coverage": "coverage", "files": "files", "column": "columns.<name>", "mention": "mentions.<role>",
    "address": "mentions.<role>.addresses[]",
    "tie": "ties[]", "household": "households[]", "fact": "facts[]", "service": "involvement[]",
}  # fmt: skip


def page() -> str:
    """The page as Markdown."""
    text = (files("thinkfamily.identify.extracts") / "feeds_page.md").read_text("utf-8")
    text = text.replace("<!-- keys -->", "\n".join(_keys()).strip())
    text = text.replace("<!-- words -->", "\n".join(_words()).strip())
    return text.replace("<!-- checks -->", "\n".join(_checks()).strip())


def examples() -> dict[str, str]:
    """The layouts that the page shows, by the name of their feed."""
    text = (files("thinkfamily.identify.extracts") / "feeds_page.md").read_text("utf-8")
    blocks = text.split("```yaml example=")[1:]
    return {block.split("\n", 1)[0].strip(): block.split("\n", 1)[1].split("```", 1)[0] for block in blocks}


def _keys() -> Iterator[str]:
    schema = validate.schema()
    yield "### At the top"
    yield from _table(schema)
    for name, place in PLACES.items():
        yield f"### `{place}`"
        meaning = schema["$defs"].get(
            {
                "column": "columns",
                "mention": "mentions",
                "tie": "ties",
                "fact": "facts",
                "service": "involvement",
                "household": "households",
            }.get(name, name),
            {},
        )
        if meaning.get("description"):
            yield f"{meaning['description']}\n"
        yield from _table(schema["$defs"][name])
    yield "### Values and conditions"
    yield f"* A **value** is {_lower(schema['$defs']['value']['description'])}"
    yield f"* A **condition** is {_lower(schema['$defs']['condition']['description'])}"


def _table(part: Mapping[str, Any]) -> Iterator[str]:
    yield "| Key | Type | Must | Default | Meaning | Example |\n|---|---|---|---|---|---|"
    for key, spec in part["properties"].items():
        whole = {**_referred(spec), **spec}
        must = "yes" if key in part.get("required", ()) else ""
        default = f"`{_shown(whole['default'])}`" if "default" in whole else ""
        example = f"`{_shown(whole['examples'][0])}`" if whole.get("examples") else ""
        yield (
            f"| `{key}` | {_type(whole, spec)} | {must} | {default} | "
            f"{_cell(whole.get('description', ''))} | {_cell(example)} |"
        )
    yield ""


def _referred(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    target = spec.get("$ref", "").rsplit("/", 1)[-1]
    found: Mapping[str, Any] = validate.schema()["$defs"].get(target, {})
    return found


def _type(whole: Mapping[str, Any], spec: Mapping[str, Any]) -> str:
    target = spec.get("$ref", "").rsplit("/", 1)[-1]
    if target in ("value", "condition"):
        return str(target)
    if "enum" in whole:
        return f"one of {', '.join(map(str, whole['enum']))}"
    kinds = whole.get("type")
    if kinds is None:
        kinds = list(
            dict.fromkeys(form.get("type", _referred(form).get("type", "")) for form in whole.get("oneOf", []))
        )
    kinds = kinds if isinstance(kinds, list) else [kinds]
    words = {
        "string": "text",
        "array": "list",
        "object": "map",
        "boolean": "true or false",
        "number": "number",
        "integer": "whole number",
    }
    return " or ".join(words[kind] for kind in kinds if kind in words)


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _words() -> Iterator[str]:
    yield "**Kinds of agency**: " + "; ".join(f"`{kind}` ({meaning})" for kind, meaning in AGENCY_KINDS.items()) + ".\n"
    yield (
        "**Roles, beside kinds of agency, in `sharing`**: "
        + "; ".join(f"`{role}` ({meaning})" for role, meaning in SHARING_ROLES.items())
        + ".\n"
    )
    yield "**Kinds of ties** (read: who is ... of)\n"
    yield "| Kind | In words | What it does to families |\n|---|---|---|"
    for kind in known.TIE_KINDS:
        yield f"| `{kind}` | {TIES[kind].sentence('Ann', 'Ben', None)} | {known.TIE_MEANS[kind]} |"
    yield ""
    yield (
        "The same from the other end: "
        + ", ".join(f"`{kind}` (turned into {other})" for kind, other in known.INVERSE.items())
        + ".\n"
    )
    yield "**Kinds of stays at an address**: " + ", ".join(f"`{kind}`" for kind in known.STAY_KINDS) + ".\n"
    yield "**Shipped spellings** (our code, and what is read as it; case, spaces and punctuation do not count)\n"
    yield "| List | Code | Spellings |\n|---|---|---|"
    for name in ("sex", "ethnicity", "yes_no"):
        for code, spellings in SHIPPED[name].items():
            yield f"| `{name}` | `{code}` | {', '.join(spellings)} |"
    yield ""
    yield "**Kinds of facts**\n"
    yield "| Kind | Meaning | Amount in | Codes | For the whole home |\n|---|---|---|---|---|"
    for kind, spec in known.fact_kinds().items():
        codes = ", ".join(str(code) for code in spec.get("codes", ()))
        yield (
            f"| `{kind}` | {spec['means']} | {spec.get('amount', '')} | {codes} | {'yes' if spec.get('home') else ''} |"
        )


def _checks() -> Iterator[str]:
    yield "Each reason names a check; `wrong.csv` names them in its last column, `expected_check`.\n"
    yield "| Check | What the supplier is told |\n|---|---|"
    told = {**WHY, "duplicate": "This row repeats an earlier row, or has its id but says something else.",
    "column": "A column is missing: the file is set aside whole.",
            "file": "The file cannot be read."}  # fmt: skip
    for check, sentence in told.items():
        yield f"| `{check}` | {_cell(sentence.replace('{name}', 'The column').replace('{', '(').replace('}', ')'))} |"
