"""Whom somebody asks about, as one whole row: worked out here, since an engine takes far longer over one row.

It says in Python what `standardise` says in SQL of what can be asked; a test holds the two together, and compares them
letter by letter.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import names
from thinkfamily.identify.linking.digest import DIGEST_BITS, EVERY_LETTER, LETTERS
from thinkfamily.identify.linking.standardise import LISTS, UNIT_FIRST

ASKED = -1
IGNORED = frozenset((*names.TITLES, *names.ENDINGS))
ROLES = frozenset(names.ROLES)
ONE_NUMBER = ("first_n", "root_n", "ending_n", "last_n", "start_n")
SPARE = DIGEST_BITS - 63
Row = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """Whom somebody asks about; the more is said, the surer the answer. `identifiers` are 'scheme:value'."""

    first_name: str | None = None
    last_name: str | None = None
    date_of_birth: date | None = None
    sex: str | None = None
    address: str | None = None
    postcode: str | None = None
    nhs_number: str | None = None
    identifiers: tuple[str, ...] = field(default=())


def standardised(engine: Engine, asked: Asked) -> Row:
    """A whole row; what cannot be asked about is left out. `digests` are those of all its texts that have one.

    The engine is any: it only gives the digests, all at once.
    """
    row: Row = {"mention_id": ASKED, "source": "asked/subject", "nhs": asked.nhs_number}
    row |= _first_name(asked.first_name or "") | _last_name(asked.last_name or "")
    row |= _home(asked.address or "", asked.postcode or "")
    if born := asked.date_of_birth:
        row |= {"birth": born.isoformat(), "born": born.year * 10000 + born.month * 100 + born.day}
        row |= {"birth_year": born.year}
    if asked.sex in ("M", "F"):
        row["sex"] = asked.sex
    if asked.identifiers:
        row |= {"other": min(asked.identifiers), "others": list(asked.identifiers)}
    return row | _numbered(engine, row)


def _numbered(engine: Engine, row: Row) -> Row:
    """Numbers in place of texts, as `digest` has them; a list of nothing is none."""
    lists = {name: row[name] for name in LISTS if row.get(name)}
    texts = [row[name] for name in ONE_NUMBER if name in row] + [text for told in lists.values() for text in told]
    texts += [f"n{row['nhs']}"] if row["nhs"] else []
    told = engine.value("SELECT list_transform(CAST(? AS VARCHAR[]), lambda t: md5_number(t))", [texts])
    digests = dict(zip(texts, told, strict=True))
    return {
        "digests": digests,
        **{name: digests[row[name]] >> SPARE for name in ONE_NUMBER if name in row},
        **dict.fromkeys(LISTS),
        **{name: sorted(digests[text] >> SPARE for text in told) for name, told in lists.items()},
    }


def letters(name: str) -> int:
    """The letters of a name, a bit each, as `digest.letters` has them."""
    bits = (1 << place for place, times in enumerate(LETTERS) if name.count(times[0]) >= len(times))
    return sum(bits) or EVERY_LETTER


def _plain(text: str) -> str:
    """Lower case, no accents."""
    marked = unicodedata.normalize("NFD", text)
    return unicodedata.normalize(
        "NFC", "".join(c for c in marked if not unicodedata.category(c).startswith("M"))
    ).lower()


def _words(name: str) -> list[str]:
    """Hyphens part words; apostrophes and the rest are gone; titles and endings are no words."""
    tidy = "".join(c for c in _plain(name).replace("-", " ") if c.isalpha() or c == " ")
    return [word for word in tidy.split(" ") if word and word not in IGNORED]


@cache
def _full_names() -> dict[str, list[str]]:
    """Of a short form, the names that it may stand for, sorted."""
    found: dict[str, list[str]] = {}
    for form, full in names.short_forms():
        found.setdefault(form, []).append(full)
    return found


def _first_name(sent: str) -> Row:
    words = _words(sent)
    whole = "".join(words)
    if whole in ROLES or ROLES.issuperset(words):
        return {}
    second = words[1] if len(words) > 1 and len(words[0]) > 1 else None
    name = words[0] if second else whole
    stands_for = _full_names().get(name, [name])
    return {
        "first": name, "root": stands_for[0], "middle": second, "first_n": name,
        "root_n": stands_for[0], "ending_n": name[-3:], "first_letters": letters(name),
        "firsts": {whole, name, *stands_for},
    }  # fmt: skip


def _last_name(sent: str) -> Row:
    words = _words(sent)
    name = "".join(words)
    if not name or name in ROLES:
        return {}
    return {
        "last": name, "last_n": name, "start_n": name[:2], "last_letters": letters(name),
        "lasts": {name, *(word for word in words if len(word) > 3)},
    }  # fmt: skip


def _home(line: str, postcode: str) -> Row:
    """An address line and a postcode as keys."""
    code = postcode.lower().replace(" ", "")
    tidy = _plain(re.sub(UNIT_FIRST, r"\1 ", line, count=1, flags=re.IGNORECASE | re.ASCII))
    tidy = re.sub(r"[^\w,]+", " ", re.sub(r"[.'#]", " ", tidy), flags=re.ASCII).strip(" ")
    first = tidy.split(",")[0]
    first = first.strip(" ") if first.replace(" ", "") != code else ""
    brief = " ".join(names.STREETS.get(word, word) for word in first.split(" "))
    flat = re.search(r"flat (\w+)", brief, re.ASCII)
    rest = re.sub(r"flat \w+", "", brief, count=1, flags=re.ASCII)
    house = re.search(r"(\d+[a-z]?)\b", rest, re.ASCII)
    road = re.sub(r"\d+[a-z]?\b", "", rest, count=1, flags=re.ASCII).replace(" ", "")
    homes, nears = [], []
    if house and road:
        homes = [f"{flat[1] if flat else ''}|{house[1]}|{road}|{code}"]
        nears = [f"s|{house[1]}|{road}", *([f"c|{house[1]}|{road[:2]}|{code}"] if code else [])]
    areas = [code[:-3]] if len(code) > 4 else []
    return {"homes": homes, "nears": nears, "codes": [code] if code else [], "areas": areas}
