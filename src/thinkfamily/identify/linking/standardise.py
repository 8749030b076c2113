"""Mentions made comparable: one row a mention, each a function of that mention and its stays alone.

What many mentions say alike (a name, an address) is worked out once, and stands in a table of its own under the number
of the first mention that says it. `standard` holds these numbers and what is a mention's own; `profiles.in_full` puts
a row together again, for which most mentions have no need: they say the same as another (see `profiles`).
"""

from collections.abc import Iterable

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import names
from thinkfamily.identify.linking.digest import folded, letters, number, numbers, of_list, of_two

# Flags under which a record joins only records flagged alike, on names and birth date alone.
SEALED = ("adoption", "witness_protection")
# Stays that many unrelated people share: an address there says little about who somebody is.
YOUNGEST_PARENT = 12
ADDRESS = ("unit", "house", "street", "text", "town", "postcode", "uprn")
UNIT_FIRST = "^((?:flat|apartment|apt|unit|room)[^,]*),"
# Lists of numbers, each of a text.
PLACES = ("homes", "nears", "codes", "areas")
LISTS = ("firsts", "lasts", *PLACES, "others", "contacts")
# So many things of each list stand in columns of their own too; of a first name there are often two full forms.
SLOTS = {name: 3 if name == "firsts" else 2 for name in LISTS}
NOT_A_HOME = ("hostel", "custody", "hospital", "care", "correspondence")
# A birth date as text.
BIRTH = "strftime(born_on, '%Y-%m-%d')"
# One number for all the keys of an address, or of several.
_EACH_PLACE = ", ".join(f"coalesce(array_to_string({name}, '/'), '~')" for name in PLACES)
HOME_N = f"""CASE WHEN coalesce({", ".join(PLACES)}) IS NOT NULL
    THEN {number(f"concat_ws('|', {_EACH_PLACE})")} END"""


def _quoted(words: Iterable[str]) -> str:
    return "(" + ", ".join(f"'{word}'" for word in words) + ")"


def _listed(words: Iterable[str]) -> str:
    return "[" + ", ".join(f"'{word}'" for word in words) + "]"


def _letters(column: str) -> str:
    """Lower case, no accents, hyphens as spaces, apostrophes and the rest gone."""
    tidy = f"replace(lower(strip_accents({column})), '-', ' ')"
    return f"trim(regexp_replace(regexp_replace({tidy}, '[^\\p{{L}} ]', '', 'g'), ' +', ' ', 'g'))"


def prepare(engine: Engine) -> None:
    """The table of short forms."""
    engine.run("CREATE OR REPLACE TEMP TABLE short_form (form VARCHAR, full_name VARCHAR)")
    pairs = ", ".join(f"('{form}', '{full}')" for form, full in names.short_forms())
    engine.run(f"INSERT INTO short_form VALUES {pairs}")


def _first_names(engine: Engine) -> None:
    """Make `first_known`: each first name as sent, how it compares, and the names that it may stand for."""
    ignored = _quoted((*names.TITLES, *names.ENDINGS))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE first_as_sent AS
        WITH sent AS (SELECT first_name AS sent, min(mention_id) AS first_no FROM mention
            WHERE first_name IS NOT NULL GROUP BY first_name),
        worded AS (SELECT first_no, sent, list_filter(string_split({_letters("sent")}, ' '),
            lambda w: w <> '' AND w NOT IN {ignored}) AS words FROM sent),
        whole AS (SELECT first_no, sent, words, array_to_string(words, '') AS name FROM worded)
        SELECT first_no, sent, name AS whole,
            CASE WHEN len(words) > 1 AND len(words[1]) > 1 THEN words[2] END AS second,
            CASE WHEN len(words) > 1 AND len(words[1]) > 1 THEN words[1] ELSE name END AS name
        FROM whole
        WHERE name <> '' AND NOT list_has_all({_listed(names.ROLES)}, words) AND name NOT IN {_quoted(names.ROLES)}""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE first_rooted AS
        SELECT f.first_no, f.sent, f.name, f.second, min(coalesce(s.full_name, f.name)) AS root,
            list_distinct(list(f.whole) || list(f.name) || list(coalesce(s.full_name, f.name))) AS names
        FROM first_as_sent f LEFT JOIN short_form s ON s.form = f.name
        GROUP BY f.first_no, f.sent, f.name, f.second""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE first_known AS
        WITH known AS (SELECT first_no, sent, name AS first, second, root, {numbers("names")} AS firsts,
            {number("name")} AS first_n, {number("root")} AS root_n, {number("second")} AS second_n,
            {number("right(name, 3)")} AS ending_n, {letters("name")} AS first_letters
        FROM first_rooted)
        SELECT *, {of_list("firsts")} AS firsts_n FROM known""")


def _last_names(engine: Engine) -> None:
    """Make `last_known`: each last name as sent, how it compares, and its parts where it has several."""
    ignored = _quoted((*names.TITLES, *names.ENDINGS))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE last_known AS
        WITH sent AS (SELECT last_name AS sent, min(mention_id) AS last_no FROM mention
            WHERE last_name IS NOT NULL GROUP BY last_name),
        worded AS (SELECT last_no, sent, list_filter(string_split({_letters("sent")}, ' '),
            lambda w: w <> '' AND w NOT IN {ignored}) AS words FROM sent),
        whole AS (SELECT last_no, sent, words, array_to_string(words, '') AS name FROM worded),
        known AS (SELECT last_no, sent, name AS last,
            {numbers("list_distinct(list_append(list_filter(words, lambda w: len(w) > 3), name))")} AS lasts,
            {number("name")} AS last_n, {number("left(name, 2)")} AS start_n, {letters("name")} AS last_letters
        FROM whole WHERE name <> '' AND name NOT IN {_quoted(names.ROLES)})
        SELECT *, {of_list("lasts")} AS lasts_n FROM known""")


def _middle_names(engine: Engine) -> None:
    """Make `middle_known`: the first of the middle names as sent."""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE middle_known AS
        WITH sent AS (SELECT DISTINCT middle_names AS sent FROM mention WHERE middle_names IS NOT NULL),
        known AS (SELECT sent, nullif(split_part({_letters("sent")}, ' ', 1), '') AS name FROM sent)
        SELECT sent, name, {number("name")} AS name_n FROM known""")


def _other_names(engine: Engine) -> None:
    """Make `other_known`: known-as and former names: the first word may be a first name, the last word a last name.

    One row for each mention that has such a name; with those that its own name may stand for.
    """
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE other_known AS
        WITH each_one AS (SELECT mention_id, unnest(other_names) AS sent FROM mention WHERE len(other_names) > 0),
        worded AS (SELECT mention_id, list_filter(string_split({_letters("sent")}, ' '), lambda w: len(w) > 1) AS words
            FROM each_one),
        told AS (SELECT mention_id, list_distinct(list({number("words[1]")})) AS firsts,
            list_distinct(list({number("words[-1]")})) AS lasts
            FROM worded WHERE len(words) > 0 GROUP BY mention_id),
        gathered AS (SELECT o.mention_id,
            list_sort(list_distinct(coalesce(f.firsts, []) || o.firsts)) AS firsts,
            list_sort(list_distinct(coalesce(l.lasts, []) || o.lasts)) AS lasts
            FROM told o JOIN mention m ON m.mention_id = o.mention_id
            LEFT JOIN first_known f ON f.sent = m.first_name LEFT JOIN last_known l ON l.sent = m.last_name)
        SELECT *, {of_list("firsts")} AS firsts_n, {of_list("lasts")} AS lasts_n FROM gathered""")


def _homes(engine: Engine) -> None:
    """Make `home_known`, addresses as keys (the very address, one nearly the same, the postcode), and `home_of`.

    `home_of` says by which row of `home_known` a mention lives; several stays make a row of their own. Where a sender
    gives only a line, number and street are read from it.
    """
    flat = "CASE WHEN unit IS NOT NULL THEN 'flat ' || regexp_replace(unit, '\\D*(\\w+)$', '\\1') END"
    short = " ".join(f"WHEN '{long}' THEN '{brief}'" for long, brief in names.STREETS.items())
    abbreviated = f"list_transform(string_split(line, ' '), lambda w: CASE w {short} ELSE w END)"
    keys = {
        "home": "CASE WHEN road <> '' AND (number <> '' OR street IS NOT NULL OR house IS NOT NULL) "
        "THEN flat || '|' || number || '|' || road || '|' || code END",
        "property": "'u' || uprn",
        "near": "CASE WHEN road <> '' AND number <> '' THEN 's|' || number || '|' || road END",
        "nearly": "CASE WHEN road <> '' AND number <> '' AND code <> '' "
        "THEN 'c|' || number || '|' || left(road, 2) || '|' || code END",
        "code": "nullif(code, '')",
        "district": "CASE WHEN length(code) > 4 THEN left(code, length(code) - 3) END",
        "town": "lower(town)",
    }
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE stay_known AS
        WITH each_one AS (SELECT list(mention_id) AS who, {", ".join(ADDRESS)} FROM stay
            WHERE kind NOT IN {_quoted(NOT_A_HOME)} GROUP BY {", ".join(ADDRESS)}),
        lined AS (
            SELECT *, replace(lower(coalesce(postcode, '')), ' ', '') AS code,
                trim(regexp_replace(regexp_replace(lower(strip_accents(CASE WHEN street IS NOT NULL
                    THEN concat_ws(' ', {flat}, house, street)
                    ELSE regexp_replace(coalesce(text, ''), '{UNIT_FIRST}', '\\1 ', 'i') END)),
                    '[.''#]', ' ', 'g'), '[^\\w,]+', ' ', 'g')) AS line_sent FROM each_one),
        cut AS (SELECT *, CASE WHEN replace(split_part(line_sent, ',', 1), ' ', '') <> code
                THEN trim(split_part(line_sent, ',', 1)) ELSE '' END AS line FROM lined),
        brief AS (SELECT *, array_to_string({abbreviated}, ' ') AS tidy FROM cut),
        parsed AS (SELECT *, regexp_extract(tidy, 'flat (\\w+)', 1) AS flat,
            regexp_replace(tidy, 'flat \\w+', '') AS rest FROM brief),
        numbered AS (SELECT *, regexp_extract(rest, '(\\d+[a-z]?)\\b', 1) AS number,
            replace(regexp_replace(rest, '\\d+[a-z]?\\b', ''), ' ', '') AS road FROM parsed),
        keyed AS (SELECT who, {", ".join(f"{number(key)} AS {name}_n" for name, key in keys.items())} FROM numbered),
        known AS (SELECT who, {of_two("home_n", "property_n")} AS homes, {of_two("near_n", "nearly_n")} AS nears,
            CASE WHEN code_n IS NOT NULL THEN [code_n] END AS codes, {of_two("district_n", "town_n")} AS areas
            FROM keyed)
        SELECT *, {HOME_N} AS home_n FROM known""")
    engine.run("CREATE OR REPLACE TEMP TABLE stay_of AS SELECT unnest(who) AS mention_id, home_n FROM stay_known")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE moved AS
        WITH many AS (SELECT mention_id FROM stay_of GROUP BY mention_id HAVING count(*) > 1),
        each_one AS (SELECT unnest(who) AS mention_id, {", ".join(PLACES)} FROM stay_known),
        gathered AS (SELECT mention_id,
            {", ".join(f"nullif(list_sort(list_distinct(flatten(list({name})))), []) AS {name}" for name in PLACES)}
            FROM each_one WHERE mention_id IN (SELECT mention_id FROM many) GROUP BY mention_id)
        SELECT *, {HOME_N} AS home_n FROM gathered""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE home_of AS
        SELECT mention_id, home_n FROM stay_of WHERE mention_id NOT IN (SELECT mention_id FROM moved)
        UNION ALL SELECT mention_id, home_n FROM moved""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE home_known AS
        WITH every AS (SELECT home_n, {", ".join(PLACES)} FROM stay_known
            UNION ALL SELECT home_n, {", ".join(PLACES)} FROM moved)
        SELECT home_n, {", ".join(f"any_value({name}) AS {name}" for name in PLACES)} FROM every
        WHERE home_n IS NOT NULL GROUP BY home_n""")


def _parents(engine: Engine) -> None:
    """How late a parent can have been born, from the birth of the child on the same row."""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE parent_known AS
        SELECT t.mention_id_1 AS mention_id, CAST(min(year(c.date_of_birth)) - {YOUNGEST_PARENT} AS INTEGER) AS no_later
        FROM tie t JOIN mention c ON c.mention_id = t.mention_id_2
        WHERE t.kind = 'parent_of' AND c.date_of_birth IS NOT NULL
        GROUP BY t.mention_id_1""")


# A power of two beyond every year.
YEARS = 1 << 14
# All that is compared of a person, source and identifiers apart, as one number.
SAID = folded(
    f"""((coalesce(born, 0) * 4 + CASE sex WHEN 'M' THEN 1 WHEN 'F' THEN 2 ELSE 0 END) * {YEARS}
        + coalesce(birth_year, 0)) * {YEARS} + coalesce(no_later, 0)""",
    "first_n", "last_n", "firsts_n", "lasts_n", "middle_n", "home_n", of_list("others"), of_list("contacts"),
    number("generation"), number("identity"),
)  # fmt: skip


def standardise(engine: Engine) -> None:
    """Make `standard` from `mention`, `stay` and `tie`. `question` says the same of what can be asked."""
    for make in (_first_names, _last_names, _middle_names, _other_names, _homes, _parents):
        make(engine)
    text, born = "m.date_of_birth_text", "m.date_of_birth"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE standard AS
        WITH told AS (
            SELECT m.mention_id, m.feed || '/' || m.mention AS source, m.generation, f.first_no, l.last_no, h.home_n,
                f.first_n, l.last_n, CASE WHEN o.mention_id IS NULL THEN f.firsts_n ELSE o.firsts_n END AS firsts_n,
                CASE WHEN o.mention_id IS NULL THEN l.lasts_n ELSE o.lasts_n END AS lasts_n,
                coalesce(n.name, f.second) AS middle, coalesce(n.name_n, f.second_n) AS middle_n,
                {born} AS born_on, CAST(year({born}) * 10000 + month({born}) * 100 + day({born}) AS BIGINT) AS born,
                CASE WHEN {born} IS NOT NULL THEN CAST(year({born}) AS INTEGER) WHEN {text} IS NOT NULL
                    THEN CAST(nullif(regexp_extract({text}, '(1[0-9]|20)\\d\\d'), '') AS INTEGER) END AS birth_year,
                p.no_later, CASE WHEN m.sex IN ('M', 'F') THEN m.sex END AS sex,
                m.nhs_number AS nhs, m.upn, m.ni_number AS ni, list_min(m.other_ids) AS other,
                CASE WHEN len(m.other_ids) = 1 THEN [{number("m.other_ids[1]")}]
                    WHEN len(m.other_ids) > 1 THEN {numbers("m.other_ids")} END AS others,
                {of_two(number("m.phone"), number("m.email"))} AS contacts,
                CASE WHEN len(m.same_ids) > 0 THEN m.same_ids END AS same_ids,
                CASE WHEN len(m.flags) > 0 THEN list_has_any(m.flags, {_listed(SEALED)}) ELSE false END AS sealed,
                array_to_string(list_sort(m.flags), '+') AS flags, m.identity, m.unborn, m.expected_date
            FROM mention m
            LEFT JOIN first_known f ON f.sent = m.first_name
            LEFT JOIN last_known l ON l.sent = m.last_name
            LEFT JOIN middle_known n ON n.sent = m.middle_names
            LEFT JOIN other_known o ON o.mention_id = m.mention_id
            LEFT JOIN parent_known p ON p.mention_id = m.mention_id
            LEFT JOIN home_of h ON h.mention_id = m.mention_id)
        SELECT * EXCLUDE (firsts_n, lasts_n, middle_n), {SAID} AS said FROM told""")
