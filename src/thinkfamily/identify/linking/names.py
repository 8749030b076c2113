"""What we know about names: short forms, words that stand where a name should, words of an address."""

from functools import cache
from pathlib import Path

ROLES = (
    "mother", "father", "mum", "dad", "mummy", "daddy", "baby", "babyboy", "babygirl", "boy", "girl", "child", "infant",
    "newborn", "son", "daughter", "wife", "husband", "spouse", "partner", "brother", "sister", "grandmother",
    "grandfather", "grandma", "grandpa", "nan", "aunt", "uncle", "cousin", "friend", "carer", "guardian", "parent",
    "resident", "occupant", "occupier", "tenant", "male", "female", "man", "woman", "mr", "mrs", "miss", "ms",
    "dr", "mx",
    "twin", "twina", "twinb", "twinone", "twintwo", "unborn", "unnamed", "unknown", "anonymous", "notknown", "nk",
    "none", "na", "noname", "nofirstname", "notgiven", "name", "firstname", "lastname", "surname", "refused",
    "withheld",
    "test", "bo", "null", "other", "person", "adult", "minor", "householder", "lodger", "roommate", "housemate",
    "nobody", "noone", "somebody", "someone", "dont", "know", "dontknow", "notsure", "first",
    "niece", "nephew", "grandson", "granddaughter", "grandchild", "stepson", "stepdaughter", "fosterchild",
)  # fmt: skip

TITLES = ("mr", "mrs", "miss", "ms", "dr", "mx", "sir", "master", "rev", "prof", "lady", "lord")
ENDINGS = ("jr", "junior", "sr", "senior", "ii", "iii", "iv", "esq")

STREETS = {
    "street": "st", "str": "st", "road": "rd", "avenue": "ave", "av": "ave", "drive": "dr", "drv": "dr", "lane": "ln",
    "close": "cl", "court": "ct", "crt": "ct", "crescent": "cres", "cr": "cres", "place": "pl", "square": "sq",
    "terrace": "ter", "terr": "ter", "gardens": "gdns", "garden": "gdns", "grove": "gr", "boulevard": "blvd",
    "parkway": "pkwy", "highway": "hwy", "circle": "cir", "trail": "trl", "saint": "st", "north": "n", "south": "s",
    "east": "e", "west": "w", "apartment": "flat", "apt": "flat", "unit": "flat", "room": "flat", "suite": "flat",
    "ste": "flat", "number": "flat", "no": "flat", "rm": "flat", "mount": "mt", "house": "hse", "way": "wy",
    "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
}  # fmt: skip


@cache
def short_forms() -> list[tuple[str, str]]:
    """Each form with each full name that it may stand for, the full name itself included; sorted."""
    pairs: set[tuple[str, str]] = set()
    for line in (Path(__file__).parent / "diminutives.csv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            full, *forms = line.split(",")
            pairs |= {(form, full) for form in (full, *forms)}
    return sorted(pairs)
