"""Which of a file's columns is which of ours."""

import re
import unicodedata
from collections.abc import Sequence

from thinkfamily.identify.extracts.layout import Column


def plain(header: str) -> str:
    """A header without what does not matter: case, spaces, punctuation, accents."""
    letters = unicodedata.normalize("NFKD", str(header)).casefold()
    return re.sub(r"[\W_]+", "", letters) or letters.strip()


def match(headers: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    """Our name -> position in the file, for the columns that are there. The first spelling of a layout wins."""
    places: dict[str, int] = {}
    for position, header in enumerate(headers):
        places.setdefault(plain(header), position)
    found = {}
    for column in columns:
        for spelling in (*column.names, column.name):
            if plain(spelling) in places:
                found[column.name] = places[plain(spelling)]
                break
    return found


def missing(found: dict[str, int], columns: Sequence[Column]) -> tuple[list[Column], list[Column]]:
    """(columns without which the file cannot be used, columns that will be empty)."""
    away = [column for column in columns if column.name not in found and not column.absent_ok]
    needed = [column for column in away if column.required or column.flag]
    return needed, [column for column in away if column not in needed]
