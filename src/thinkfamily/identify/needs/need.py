"""What a need is: a rule in SQL, and the little table that shows what it finds."""

from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages

from thinkfamily.vocabulary.outcomes import NeedText, need_text


@dataclass(frozen=True)
class Example:
    """A little table in, the expected answer out; each a table in text, columns divided by `|`.

    `people`: who, born, sex, role and, where they differ, home, family, until (day of death).
    `facts`: who, kind, code, amount, since, until. `answer`: who (or `family`), first_seen, last_seen, expires, sum.
    """

    people: str
    facts: str
    answer: str
    as_of: str = "2026-11-06"


@dataclass(frozen=True)
class Need:
    """A rule. Its words (title, why, period, expiry, source) stand in `vocabulary/outcomes` under the same id.

    `sql` reads the tables of `standing` and yields, one row a person or home:
    person_id (whose fact), household_id (null unless it is the home's), whose ('person', 'home' or 'parents'),
    first_seen, last_seen, sum, evidence. AS_OF stands for the day asked about. `kinds` are the facts that it reads.
    `of` is person; or member, where a finding holds in one family only (the query yields family_id too: what it says of
    one parent is no matter of the other parent's family); or family, where it answers for each family with a child.
    """

    id: str
    framework: str
    kinds: tuple[str, ...]
    sql: str
    example: Example
    of: str = "person"

    @property
    def text(self) -> NeedText:
        return need_text(self.framework, self.id)


def needs(framework: str | None = None) -> tuple[Need, ...]:
    """Every need that has a file in a folder here, in the order of framework, headline and id."""
    found: list[Need] = []
    package = import_module("thinkfamily.identify.needs")
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        # Needs stand two levels down: needs/<outcome>/<need>.py; tests stand beside them.
        if module.name.count(".") == package.__name__.count(".") + 2 and ".test_" not in module.name:
            # A file without a need holds what the needs of its folder share.
            need = getattr(import_module(module.name), "NEED", None)
            found += [need] if need else []
    chosen = (need for need in found if framework in (None, need.framework))
    return tuple(sorted(chosen, key=lambda need: (need.framework, need.text.headline.place, need.id)))
