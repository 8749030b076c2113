"""Of what Identify publishes: the feeds, what they cover, their rows on which anything rests, and what is wrong."""

from thinkfamily.vocabulary.tables import Column, Table


def key() -> tuple[Column, ...]:
    """A row of a feed."""
    return (
        Column("feed", "VARCHAR", "the folder that the row came in", required=True),
        Column("record_id", "VARCHAR", "the row's own id, unique within its feed", required=True),
    )


def mention() -> tuple[Column, ...]:
    """Somebody whom a row of a feed names."""
    return (
        *key(),
        Column("mention", "VARCHAR", "whom of the row: subject, parent_1, occupant_2 ...", required=True),
    )


COVERAGE = Table(
    "coverage",
    "What a feed covers, from which 'none found' and 'not covered' are told apart at reading time.",
    (
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("area", "VARCHAR", "where", required=True),
        Column("ages_from", "INTEGER", "youngest age covered; null for no limit"),
        Column("ages_to", "INTEGER", "oldest age covered; null for no limit"),
        Column("since", "DATE", "first day covered"),
        Column("until", "DATE", "last day covered"),
        Column("gaps", "VARCHAR", "what it leaves out, in words"),
    ),
    ("feed", "area", "ages_from", "since"),
)

FEEDS = Table(
    "feeds",
    "A feed: who sends it, by which gateway, for what, and who may read it.",
    (
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("title", "VARCHAR", "in plain words", required=True),
        Column("agency", "VARCHAR", "who sends it", required=True),
        Column("agency_kind", "VARCHAR", "a kind of vocabulary/agencies", required=True),
        Column("gateway", "VARCHAR", "the legal gateway", required=True),
        Column("purpose", "VARCHAR", "the purpose of sharing", required=True),
        Column("known_to", "VARCHAR[]", "who may know that this service knows a person: agency kinds, roles, or 'all'"),
        Column("shown_to", "VARCHAR[]", "who may read what it says: agency kinds, roles, or 'all'"),
    ),
    ("feed",),
)

MENTIONS = Table(
    "mentions",
    "What a row says about who somebody is: for side-by-side decisions and for the walk back from a need.",
    (
        *mention(),
        Column("first_name", "VARCHAR", "as sent, tidied"),
        Column("middle_names", "VARCHAR", "as sent, tidied"),
        Column("last_name", "VARCHAR", "as sent, tidied"),
        Column("date_of_birth", "DATE", "born"),
        Column("expected_date", "DATE", "expected"),
        Column("sex", "VARCHAR", "M, F or U"),
        Column("address_id", "VARCHAR", "latest address; null when protected"),
        Column("flags", "VARCHAR[]", "flags that the row carries"),
        Column("received", "DATE", "when the extract came in"),
    ),
    ("feed", "record_id", "mention"),
)

FACTS = Table(
    "facts",
    "One fact of a row that a published need rests on.",
    (
        *mention(),
        Column("person_id", "VARCHAR", "whom it is about", required=True),
        Column("kind", "VARCHAR", "a kind of vocabulary/facts", required=True),
        Column("code", "VARCHAR", "what sort, where the kind has sorts"),
        Column("amount", "DOUBLE", "how much, in the kind's unit"),
        Column("since", "DATE", "first day"),
        Column("until", "DATE", "last day; equal to since for a moment"),
        Column("text", "VARCHAR", "a short note, as sent"),
    ),
    ("feed", "record_id", "mention", "kind", "code", "since", "amount"),
)

INVOLVED = Table(
    "involved",
    "A service that knows a person, since when, and whom to call.",
    (
        *mention(),
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("service", "VARCHAR", "the service's name", required=True),
        Column("worker", "VARCHAR", "whom to call"),
        Column("phone", "VARCHAR", "number"),
        Column("email", "VARCHAR", "e-mail"),
        Column("since", "DATE", "since when"),
        Column("until", "DATE", "until when; null while it goes on"),
    ),
    ("feed", "record_id", "mention", "service"),
)

UNCERTAIN = Table(
    "uncertain",
    "Two mentions that may be one person: for a person to decide.",
    (
        Column("pair_id", "VARCHAR", "stable id of the pair", required=True),
        Column("feed_1", "VARCHAR", "first mention", required=True),
        Column("record_id_1", "VARCHAR", "first mention", required=True),
        Column("mention_1", "VARCHAR", "first mention", required=True),
        Column("person_id_1", "VARCHAR", "whom the first is read as now", required=True),
        Column("feed_2", "VARCHAR", "second mention", required=True),
        Column("record_id_2", "VARCHAR", "second mention", required=True),
        Column("mention_2", "VARCHAR", "second mention", required=True),
        Column("person_id_2", "VARCHAR", "whom the second is read as now", required=True),
        Column("match_probability", "DOUBLE", "rounded to two places; never shown beside a need", required=True),
        Column("reasons", "VARCHAR[]", "what agrees and what made it uncertain, in words", required=True),
    ),
    ("pair_id",),
)

QUARANTINE = Table(
    "quarantine",
    "A row that could not be used, and why. The row itself stays with its supplier.",
    (
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("file", "VARCHAR", "file name within the feed's folder", required=True),
        Column("row_number", "BIGINT", "row in the file, the header being row 1", required=True),
        Column("record_id", "VARCHAR", "the row's id where it has one"),
        Column(
            "check_id", "VARCHAR", "which check: required, date, number, code, identifier, duplicate ...", required=True
        ),
        Column("column_name", "VARCHAR", "which column, as the layout calls it"),
        Column("reason", "VARCHAR", "one sentence that says what to do", required=True),
    ),
    ("feed", "file", "row_number", "check_id", "column_name"),
)
