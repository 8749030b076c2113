"""What Identify publishes: every file, column and type, written once.

Identify writes these tables as Parquet beside `manifest.json`; `people/arrivals` reads them. Nothing else passes
between the analytical half of the product and the half that people work in. `docs/reference/publication.md` is
generated from this module; the tables of feeds and their rows stand in `published_feeds`.
"""

from thinkfamily.vocabulary.published_feeds import (
    COVERAGE,
    FACTS,
    FEEDS,
    INVOLVED,
    MENTIONS,
    QUARANTINE,
    UNCERTAIN,
    mention,
)
from thinkfamily.vocabulary.tables import Column, Table, by_name

FORMAT_VERSION = 1

REFERENCE = "STRUCT(feed VARCHAR, record_id VARCHAR)[]"


PEOPLE = Table(
    "people",
    "One mention of a person in one row of one feed, and whom we read it as.",
    (
        *mention(),
        Column("person_id", "VARCHAR", "the person; kept from run to run", required=True),
        Column(
            "match_probability",
            "DOUBLE",
            "of the weakest link that holds the mention in, rounded to two places; 1 for a person seen once. "
            "Never shown beside a need",
            required=True,
        ),
    ),
    ("feed", "record_id", "mention"),
)

PERSONS = Table(
    "persons",
    "One person as a reader meets them: the best-supported value of each detail.",
    (
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("first_name", "VARCHAR", "the given name most records use"),
        Column("last_name", "VARCHAR", "the family name most records use"),
        Column("date_of_birth", "DATE", "born; null for an unborn child"),
        Column("expected_date", "DATE", "when an unborn child is expected"),
        Column("sex", "VARCHAR", "M, F or U as recorded; U for an unborn child"),
        Column("ethnicity", "VARCHAR", "CBDS code"),
        Column("area", "VARCHAR", "the area of the current home; null when the address is protected"),
        Column("flags", "VARCHAR[]", "protected_address, refuge, adoption, witness_protection: they travel"),
    ),
    ("person_id",),
)

FAMILIES = Table(
    "families",
    "A person in a family, and why. A person may be in several.",
    (
        Column("family_id", "VARCHAR", "the family; kept from run to run", required=True),
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("role", "VARCHAR", "child, parent, carer, partner, kin, expected_child, adult", required=True),
        Column("since", "DATE", "first day known to belong"),
        Column("until", "DATE", "last day known to belong; null while it goes on"),
        Column("basis", "VARCHAR", "why the person is in, as a sentence", required=True),
        Column("evidence", REFERENCE, "the rows that the sentence rests on", required=True),
    ),
    ("family_id", "person_id", "role", "since"),
)

HOUSEHOLDS = Table(
    "households",
    "A person who lives with others, a row an address. A household that moves together keeps its id.",
    (
        Column("household_id", "VARCHAR", "the household; kept from run to run", required=True),
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("address_id", "VARCHAR", "the home; null when it is protected or not known"),
        Column("since", "DATE", "first day known there"),
        Column("until", "DATE", "last day known there; null while it goes on"),
    ),
    ("household_id", "person_id", "address_id", "since"),
)

ADDRESSES = Table(
    "addresses",
    "A home. Protected addresses are not published at all.",
    (
        Column("address_id", "VARCHAR", "the address", required=True),
        Column("text", "VARCHAR", "as one line"),
        Column("postcode", "VARCHAR", "standardised"),
        Column("uprn", "VARCHAR", "unique property reference number"),
        Column("area", "VARCHAR", "ward or neighbourhood, where a feed names one"),
        Column("kind", "VARCHAR", "home, shared (house in multiple occupation), hostel, custody, hospital ..."),
    ),
    ("address_id",),
)

NEEDS = Table(
    "needs",
    "A need that a rule found, or a question that it prompts. Only what was found.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("person_id", "VARCHAR", "whose need; null for the family's"),
        Column("need_id", "VARCHAR", "the rule's id, for example ED1", required=True),
        Column("framework", "VARCHAR", "framework and version, for example outcomes-2022", required=True),
        Column("status", "VARCHAR", "found, or to_ask where a fact may only prompt a question", required=True),
        Column("first_seen", "DATE", "first day of the evidence", required=True),
        Column("last_seen", "DATE", "last day of the evidence", required=True),
        Column("expires", "DATE", "the day on which the finding lapses", required=True),
        Column("rule_version", "INTEGER", "version of the rule", required=True),
        Column("sum", "VARCHAR", "the rule's sum worked out, as a sentence", required=True),
        Column("evidence", REFERENCE, "the rows that it rests on", required=True),
    ),
    ("framework", "family_id", "need_id", "person_id"),
)

DISADVANTAGES = Table(
    "disadvantages",
    "How many of the seven disadvantages a family has at least, and of how many that can be known. From one found.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("counted_on", "VARCHAR", "the unit that was counted: the children and which parents", required=True),
        Column("found", "VARCHAR[]", "need ids of disadvantages-2007 that were found", required=True),
        Column("none_found", "VARCHAR[]", "looked for in what the feeds cover, and none found", required=True),
        Column("unknown", "VARCHAR[]", "unknown, because a parent or the home is", required=True),
        Column("not_knowable", "VARCHAR[]", "no feed at hand could show it", required=True),
        Column("five_or_more", "VARCHAR", "yes, no or unknown", required=True),
        Column("sentence", "VARCHAR", "at least k of the n that can be known", required=True),
    ),
    ("family_id",),
)

EARLY = Table(
    "early",
    "The early list: three counts a family; equal counts share a place. No score.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("place", "INTEGER", "1 is first; equal counts share it", required=True),
        Column("outcomes", "INTEGER", "headline outcomes with a current need", required=True),
        Column(
            "pairs", "INTEGER", "one person's need and someone who depends on them, or on whom they do", required=True
        ),
        Column("needs", "INTEGER", "needs in all", required=True),
    ),
    ("family_id",),
)

PAIRS = Table(
    "pairs",
    "One counted pair of the early list, so that anyone can count again.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("person_id", "VARCHAR", "whose need", required=True),
        Column("need_id", "VARCHAR", "the need", required=True),
        Column("other_id", "VARCHAR", "the person touched by it", required=True),
        Column("direction", "VARCHAR", "adult_to_child, child_to_adult or adult_to_adult", required=True),
    ),
    ("family_id", "need_id", "person_id", "other_id"),
)

LEFT_OFF = Table(
    "left_off",
    "A family left off the early list because someone already works with it.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("reason", "VARCHAR", "in words", required=True),
    ),
    ("family_id",),
)

FAIRNESS = Table(
    "fairness",
    "Who is listed, by group. For the team only: suppress before it leaves (see vocabulary/suppression).",
    (
        Column("measure", "VARCHAR", "ethnicity, age, area or sex", required=True),
        Column("part", "VARCHAR", "the group; 'not known' where records do not say", required=True),
        Column("people", "INTEGER", "people of the group in any family with a child", required=True),
        Column("listed", "INTEGER", "of them, in a listed family", required=True),
    ),
    ("measure", "part"),
)

CHANGES = Table(
    "changes",
    "What became of each person, family and household of the previous publication.",
    (
        Column("thing", "VARCHAR", "person, family or household", required=True),
        Column(
            "change",
            "VARCHAR",
            "new, split, merged or gone (kept ones are only counted, in the manifest)",
            required=True,
        ),
        Column("id", "VARCHAR", "the id now; for gone, the id that was", required=True),
        Column("previous_ids", "VARCHAR[]", "the ids that it came from", required=True),
    ),
    ("thing", "change", "id"),
)

TABLES = by_name(
    (
        PEOPLE, PERSONS, FAMILIES, HOUSEHOLDS, ADDRESSES, NEEDS, DISADVANTAGES, EARLY, PAIRS, LEFT_OFF, FAIRNESS,
        COVERAGE, FEEDS, MENTIONS, FACTS, INVOLVED, UNCERTAIN, QUARANTINE, CHANGES,
    )
)  # fmt: skip
