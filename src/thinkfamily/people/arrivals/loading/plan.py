"""Which table of a publication goes into which of ours."""

from thinkfamily.people.arrivals.loading.copying import Copy, Row, ref
from thinkfamily.people.arrivals.models import (
    CountedPair,
    Disadvantages,
    FoundNeed,
    Home,
    Member,
    ProposedPerson,
)
from thinkfamily.people.records.models import Address, Coverage, Fact, FairnessRow, Feed, Involvement, UncertainPair
from thinkfamily.vocabulary import publication as published


def feeds(row: Row) -> list[str]:
    """The feeds that a row's evidence comes from, each once."""
    return sorted({part["feed"] for part in row["evidence"] or ()})


def need_ref(row: Row) -> str:
    """Stands for a need in a page's address."""
    return ref("need", "\x1f".join((row["framework"], row["family_id"], row["need_id"], row["person_id"] or "")))


COPIES = (
    Copy(published.FEEDS, Feed),
    Copy(published.COVERAGE, Coverage),
    Copy(published.ADDRESSES, Address),
    Copy(published.PERSONS, ProposedPerson),
    Copy(published.FAMILIES, Member, also={"feeds": feeds}),
    Copy(published.HOUSEHOLDS, Home),
    Copy(published.NEEDS, FoundNeed, also={"feeds": feeds, "ref": need_ref}),
    Copy(published.DISADVANTAGES, Disadvantages),
    Copy(published.PAIRS, CountedPair),
    Copy(published.FACTS, Fact),
    Copy(published.INVOLVED, Involvement),
    Copy(published.FAIRNESS, FairnessRow),
    Copy(published.UNCERTAIN, UncertainPair, also={"ref": lambda row: ref("pair", row["pair_id"])}),
)
