"""The tables that pass between the stages of Identify, in the working database.

extracts -> record, mention, stay, tie, fact, involvement, coverage, quarantine, feed
linking  -> person, uncertain
families -> address, stay_at, household, family
needs    -> need
early    -> early, pairs, left_off, fairness
Types are DuckDB's. Dates are days. Text is trimmed, and null where the sender wrote a word for nothing.
"""

from thinkfamily.vocabulary.publication import COVERAGE, FEEDS, QUARANTINE, REFERENCE
from thinkfamily.vocabulary.tables import Column, Table, by_name

RECORD = Table(
    "record",
    "One row of one file that passed its checks.",
    (
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("record_id", "VARCHAR", "unique within the feed", required=True),
        Column("file", "VARCHAR", "file name within the feed's folder", required=True),
        Column("row_number", "BIGINT", "row in the file, the header being row 1", required=True),
        Column("received", "DATE", "newest day of the feed's coverage"),
    ),
    ("feed", "record_id"),
)

# A feed's rows are received on one day. Joining a handful of feeds spares finding each row by its two texts.
RECEIVED = "(SELECT feed, max(received) AS received FROM record GROUP BY feed)"

MENTION = Table(
    "mention",
    "One person as one row mentions them.",
    (
        Column("mention_id", "BIGINT", "0, 1, 2 ... in the order of feed, record_id, mention", required=True),
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("record_id", "VARCHAR", "the row", required=True),
        Column("mention", "VARCHAR", "subject, parent_1, occupant_2 ...", required=True),
        Column("first_name", "VARCHAR", "given name"),
        Column("middle_names", "VARCHAR", "other given names"),
        Column("last_name", "VARCHAR", "family name"),
        Column("generation", "VARCHAR", "junior, senior, second, third or fourth, where the name ends so; else null"),
        Column("other_names", "VARCHAR[]", "known as, former and alternative names, each as 'first last' or one word"),
        Column("date_of_birth", "DATE", "born, where the value is a full, possible date and no sentinel"),
        Column("date_of_birth_text", "VARCHAR", "what was written, where it is not a full date: '1987', '06/2013'"),
        Column("expected_date", "DATE", "for an unborn child"),
        Column("unborn", "BOOLEAN", "an unborn child", required=True),
        Column("sex", "VARCHAR", "M, F, U or null"),
        Column("ethnicity", "VARCHAR", "CBDS code"),
        Column("language", "VARCHAR", "as sent"),
        Column("nhs_number", "VARCHAR", "10 digits, check digit right, no sentinel"),
        Column("upn", "VARCHAR", "13 characters, check letter right, or temporary"),
        Column("ni_number", "VARCHAR", "9 characters, no spaces, allowed prefix"),
        Column("other_ids", "VARCHAR[]", "each 'scheme:value'; schemes are declared in layouts and may span feeds"),
        Column(
            "same_ids", "VARCHAR[]", "each 'scheme:value' by which a layout says: the same value is the same person"
        ),
        Column("phone", "VARCHAR", "digits"),
        Column("email", "VARCHAR", "lower case"),
        Column(
            "flags", "VARCHAR[]", "protected_address, refuge, adoption, witness_protection; never null", required=True
        ),
        Column("identity", "VARCHAR", "'before' or 'after' an adoption or witness protection; else null"),
    ),
    ("mention_id",),
)

STAY = Table(
    "stay",
    "A mention at an address. Addresses of flagged rows are not here at all: they never become evidence.",
    (
        Column("mention_id", "BIGINT", "the mention", required=True),
        Column("text", "VARCHAR", "the whole address as one tidied line"),
        Column("unit", "VARCHAR", "flat or room"),
        Column("house", "VARCHAR", "house number or name"),
        Column("street", "VARCHAR", "street"),
        Column("town", "VARCHAR", "town"),
        Column("postcode", "VARCHAR", "standardised: 'NM1 4AB', or a foreign code as sent"),
        Column("uprn", "VARCHAR", "digits"),
        Column("area", "VARCHAR", "ward or neighbourhood"),
        Column("kind", "VARCHAR", "home, shared, hostel, custody, hospital, care, correspondence", required=True),
        Column("since", "DATE", "first day, or null"),
        Column("until", "DATE", "last day, or null"),
        Column(
            "seen",
            "DATE",
            "a day on which the row shows them there: a census or an interview; where it gives no day, the end of the "
            "feed's coverage. Null where since or until is given instead",
        ),
    ),
    ("mention_id", "since", "seen", "text"),
)

TIE = Table(
    "tie",
    "A relationship that a row states. Read: mention 1 is `kind` mention 2.",
    (
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("record_id", "VARCHAR", "the row", required=True),
        Column("mention_id_1", "BIGINT", "who", required=True),
        Column("mention_id_2", "BIGINT", "of whom", required=True),
        Column(
            "kind",
            "VARCHAR",
            "parent_of, step_parent_of, carer_of, guardian_of, grandparent_of, kin_of, partner_of, ex_partner_of, "
            "sibling_of, expects, cares_for, next_of_kin_of, lives_with, foster_carer_of, no_relation_of, dependant_of",
            required=True,
        ),
        Column("since", "DATE", "since"),
        Column("until", "DATE", "until"),
    ),
    ("feed", "record_id", "mention_id_1", "mention_id_2", "kind"),
)

FACT = Table(
    "fact",
    "One thing that a row says happened to, or holds for, a mention.",
    (
        Column("fact_id", "BIGINT", "0, 1, 2 ... in a total order", required=True),
        Column("mention_id", "BIGINT", "whom it is about", required=True),
        Column("feed", "VARCHAR", "the feed", required=True),
        Column("record_id", "VARCHAR", "the row", required=True),
        Column("kind", "VARCHAR", "a kind of vocabulary/facts.yaml", required=True),
        Column("code", "VARCHAR", "what sort, where the kind has sorts"),
        Column("amount", "DOUBLE", "how much, in the kind's unit"),
        Column("since", "DATE", "first day"),
        Column("until", "DATE", "last day; null while it goes on; equal to since for a moment"),
        Column("text", "VARCHAR", "a short note, as sent"),
    ),
    ("fact_id",),
)

INVOLVEMENT = Table(
    "involvement",
    "A service that knows a mention, and whom to call there.",
    (
        Column("mention_id", "BIGINT", "the mention", required=True),
        Column("service", "VARCHAR", "the service's name", required=True),
        Column("worker", "VARCHAR", "whom to call"),
        Column("phone", "VARCHAR", "number"),
        Column("email", "VARCHAR", "e-mail"),
        Column("since", "DATE", "since"),
        Column("until", "DATE", "until; null while it goes on"),
    ),
    ("mention_id", "service"),
)

PERSON = Table(
    "person",
    "Whom each mention is read as.",
    (
        Column("mention_id", "BIGINT", "the mention", required=True),
        Column("person_id", "VARCHAR", "'P' and 15 letters or digits; kept from run to run", required=True),
        Column(
            "match_probability", "DOUBLE", "of the weakest link that holds it in, rounded to 2 places", required=True
        ),
    ),
    ("mention_id",),
)

DOUBT = Table(
    "doubt",
    "Two mentions that may be one person: for a person to decide.",
    (
        Column("mention_id_1", "BIGINT", "smaller id", required=True),
        Column("mention_id_2", "BIGINT", "larger id", required=True),
        Column("match_probability", "DOUBLE", "rounded to 2 places", required=True),
        Column("reasons", "VARCHAR[]", "in words", required=True),
    ),
    ("mention_id_1", "mention_id_2"),
)

ADDRESS = Table(
    "address",
    "A home, however it was spelt.",
    (
        Column("address_id", "VARCHAR", "'A' and 15 letters or digits", required=True),
        Column("text", "VARCHAR", "as one line"),
        Column("postcode", "VARCHAR", "standardised"),
        Column("uprn", "VARCHAR", "digits"),
        Column("area", "VARCHAR", "ward or neighbourhood"),
        Column("kind", "VARCHAR", "home, shared, hostel, custody, hospital, care", required=True),
    ),
    ("address_id",),
)

STAY_AT = Table(
    "stay_at",
    "A person at an address, over time, whatever rows say so.",
    (
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("address_id", "VARCHAR", "the home", required=True),
        Column("since", "DATE", "first day known"),
        Column("until", "DATE", "last day known; null while it goes on"),
        Column("evidence", REFERENCE, "rows that say so", required=True),
    ),
    ("person_id", "address_id", "since"),
)

HOUSEHOLD = Table(
    "household",
    "A person in a household at one address.",
    (
        Column("household_id", "VARCHAR", "'H' and 15 letters or digits", required=True),
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("address_id", "VARCHAR", "the home; null when protected"),
        Column("since", "DATE", "first day known"),
        Column("until", "DATE", "last day known; null while it goes on"),
    ),
    ("household_id", "person_id", "address_id", "since"),
)

FAMILY = Table(
    "family",
    "A person in a family, and why.",
    (
        Column("family_id", "VARCHAR", "'F' and 15 letters or digits", required=True),
        Column("person_id", "VARCHAR", "the person", required=True),
        Column("role", "VARCHAR", "child, parent, carer, partner, kin, expected_child, adult", required=True),
        Column("since", "DATE", "first day known"),
        Column("until", "DATE", "last day known; null while it goes on"),
        Column("basis", "VARCHAR", "a sentence", required=True),
        Column("evidence", REFERENCE, "rows that say so", required=True),
    ),
    ("family_id", "person_id", "role", "since"),
)

DEPENDENT = Table(
    "dependent",
    "Who depends on whom in the same home: a child and its parent or carer there, or one whom a feed names as cared "
    "for.",
    (
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("person_id", "VARCHAR", "who depends", required=True),
        Column("on_person_id", "VARCHAR", "on whom", required=True),
        Column("why", "VARCHAR", "child_of_home or named_as_cared_for", required=True),
    ),
    ("family_id", "person_id", "on_person_id"),
)

TABLES = by_name(
    (
        RECORD, MENTION, STAY, TIE, FACT, INVOLVEMENT, COVERAGE, QUARANTINE, FEEDS,
        PERSON, DOUBT, ADDRESS, STAY_AT, HOUSEHOLD, FAMILY, DEPENDENT,
    )
)  # fmt: skip
