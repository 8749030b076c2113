"""What is there for everybody, as a pack says it: no referral and no threshold stands before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from thinkfamily.vocabulary.information import ALWAYS, INFORMATION


@dataclass(frozen=True)
class Offer:
    """One offer. `whose`: child, adult or unborn; `from_age` and `to_age` in years, both with their ends."""

    key: str
    title: str
    whose: tuple[str, ...]
    information: str
    says: str = ""
    from_age: int | None = None
    to_age: int | None = None

    def is_for(self, whose: str, age: int | None) -> bool:
        """Whether it is there for somebody; of whom no age is known, it may be."""
        if whose not in self.whose:
            return False
        if age is None:
            return True
        return (self.from_age is None or age >= self.from_age) and (self.to_age is None or age <= self.to_age)


def offers(raw: Mapping[str, Any]) -> tuple[Offer, ...]:
    """The offers of a pack, in its order."""
    return tuple(
        Offer(
            each["key"], each["title"], tuple(each["for"]), each["information"], each.get("says", ""),
            each.get("from_age"), each.get("to_age"),
        )
        for each in raw["offers"]
    )  # fmt: skip


def unsound_offers(raw: Mapping[str, Any]) -> Iterator[str]:
    """Every fault that the schema cannot find; each begins with where it is."""
    for each in raw.get("offers", ()):
        at, of = f"offers > {each['key']}", each["information"]
        if of not in INFORMATION or of in ALWAYS:
            known = ", ".join(name for name in INFORMATION if name not in ALWAYS)
            yield f'{at} > information: "{of}" is no class that can be kept from an agency. Known: {known}.'
        if each.get("from_age", 0) > each.get("to_age", 120):
            yield f"{at} > from_age: it is above to_age: put them right."
