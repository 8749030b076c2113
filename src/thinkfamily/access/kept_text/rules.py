"""What of a form is kept, and how it is shown again."""

import datetime
from collections.abc import Iterable, Mapping

KEPT_FOR = datetime.timedelta(days=1)
MOST_AT_A_TIME = 10  # forms of one person
MARK = "kept_text"  # the field by which a form says that it was kept
DRAFT = "#draft"  # at the end of a path: what somebody has begun there; no address that is sent holds it
NEVER = {"password", "csrfmiddlewaretoken"}  # words of a field's name: secrets, and what belongs to one page


def worth_keeping(fields: Iterable[tuple[str, list[str]]]) -> dict[str, list[str]]:
    """The fields without secrets."""
    return {name: values for name, values in fields if name != MARK and not NEVER & set(name.split("_"))}


def shown(fields: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """(what the field is called, what was typed), for a person to read; what is empty is left out."""
    found = []
    for name, values in fields.items():
        typed = "\n".join(value for value in values if value.strip())
        if typed:
            words = name.replace("-", " ").replace("_", " ").strip()
            found.append((words[:1].upper() + words[1:], typed))
    return found
