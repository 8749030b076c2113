"""Mentions made comparable: one row a mention in `standard`, each row a function of that mention and its stays alone.

Because nothing here looks at other rows, a monthly run need only standardise the rows that changed.
"""

from collections.abc import Iterable

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import names
from thinkfamily.identify.linking.digest import letters, number, numbers

# Flags under which a record joins only records flagged alike, on names and birth date alone.
SEALED = ("adoption", "witness_protection")
# Stays that many unrelated people share: an address there says little about who somebody is.
YOUNGEST_PARENT = 12
ADDRESS = ("unit", "house", "street", "text", "town", "postcode", "uprn")
UNIT_FIRST = "^((?:flat|apartment|apt|unit|room)[^,]*),"
# Lists of numbers, each of a text.
LISTS = ("firsts", "lasts", "homes", "nears", "codes", "areas", "others", "contacts")
# So many things of each list stand in columns of their own too; of a first name there are often two full forms.
SLOTS = {name: 3 if name == "firsts" else 2 for name in LISTS}
NOT_A_HOME = ("hostel", "custody", "hospital", "care", "correspondence")


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


def _first_names(engine: Engine, source: str) -> None:
    """Each first name as sent: how it compares, and the names that it may stand for."""
    ignored = _quoted((*names.TITLES, *names.ENDINGS))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE first_as_sent AS
        WITH sent AS (SELECT DISTINCT first_name AS sent FROM {source} WHERE first_name IS NOT NULL),
        worded AS (SELECT sent, list_filter(string_split({_letters("sent")}, ' '),
            lambda w: w <> '' AND w NOT IN {ignored}) AS words FROM sent),
        whole AS (SELECT sent, words, array_to_string(words, '') AS name FROM worded)
        SELECT sent, name AS whole, CASE WHEN len(words) > 1 AND len(words[1]) > 1 THEN words[2] END AS second,
            CASE WHEN len(words) > 1 AND len(words[1]) > 1 THEN words[1] ELSE name END AS name
        FROM whole
        WHERE name <> '' AND NOT list_has_all({_listed(names.ROLES)}, words) AND name NOT IN {_quoted(names.ROLES)}""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE first_rooted AS
        SELECT f.sent, f.name, f.second, min(coalesce(s.full_name, f.name)) AS root,
            list_distinct(list(f.whole) || list(f.name) || list(coalesce(s.full_name, f.name))) AS names
        FROM first_as_sent f LEFT JOIN short_form s ON s.form = f.name
        GROUP BY f.sent, f.name, f.second""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE first_known AS
        SELECT sent, name, second, root, {numbers("names")} AS names, {number("name")} AS first_n,
            {number("root")} AS root_n, {number("right(name, 3)")} AS ending_n, {letters("name")} AS first_letters
        FROM first_rooted""")


def _last_names(engine: Engine, source: str) -> None:
    """Each last name as sent: how it compares, and its parts where it has several."""
    ignored = _quoted((*names.TITLES, *names.ENDINGS))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE last_known AS
        WITH sent AS (SELECT DISTINCT last_name AS sent FROM {source} WHERE last_name IS NOT NULL),
        worded AS (SELECT sent, list_filter(string_split({_letters("sent")}, ' '),
            lambda w: w <> '' AND w NOT IN {ignored}) AS words FROM sent),
        whole AS (SELECT sent, words, array_to_string(words, '') AS name FROM worded)
        SELECT sent, name,
            {numbers("list_distinct(list_append(list_filter(words, lambda w: len(w) > 3), name))")} AS names,
            {number("name")} AS last_n, {number("left(name, 2)")} AS start_n, {letters("name")} AS last_letters
        FROM whole WHERE name <> '' AND name NOT IN {_quoted(names.ROLES)}""")


def _middle_names(engine: Engine, source: str) -> None:
    """The first of the middle names as sent."""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE middle_known AS
        WITH sent AS (SELECT DISTINCT middle_names AS sent FROM {source} WHERE middle_names IS NOT NULL)
        SELECT sent, nullif(split_part({_letters("sent")}, ' ', 1), '') AS name FROM sent""")


def _other_names(engine: Engine, source: str) -> None:
    """Known-as and former names: the first word may be a first name, the last word a last name."""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE others_known AS
        WITH each_one AS (SELECT mention_id, unnest(other_names) AS sent FROM {source} WHERE len(other_names) > 0),
        worded AS (SELECT mention_id, list_filter(string_split({_letters("sent")}, ' '), lambda w: len(w) > 1) AS words
            FROM each_one)
        SELECT mention_id, list_distinct(list({number("words[1]")})) AS firsts,
            list_distinct(list({number("words[-1]")})) AS lasts
        FROM worded WHERE len(words) > 0 GROUP BY mention_id""")


def _present(*values: str) -> str:
    """SQL for the numbers of those values that are there."""
    return numbers(f"list_distinct(list_filter([{', '.join(values)}], lambda v: v IS NOT NULL))")


def _homes(engine: Engine, source: str) -> None:
    """Each mention's addresses as keys: the very address, one nearly the same, the postcode.

    Where a sender gives only a line, number and street are read from it.
    """
    flat = "CASE WHEN unit IS NOT NULL THEN 'flat ' || regexp_replace(unit, '\\D*(\\w+)$', '\\1') END"
    abbreviated = "list_transform(string_split(line, ' '), lambda w: coalesce(short[w], w))"
    short = "MAP {" + ", ".join(f"'{long}': '{brief}'" for long, brief in names.STREETS.items()) + "}"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE stay_sent AS
        SELECT mention_id, unit, house, street, text, town, postcode, uprn,
            {" || '|' || ".join(f"coalesce({c}, '~')" for c in ADDRESS)} AS sent FROM stay
        WHERE kind NOT IN {_quoted(NOT_A_HOME)} AND mention_id IN (SELECT mention_id FROM {source})""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE stay_known AS
        WITH each_one AS (SELECT sent, {", ".join(f"min({c}) AS {c}" for c in ADDRESS)} FROM stay_sent GROUP BY sent),
        lined AS (
            SELECT *, {short} AS short, replace(lower(coalesce(postcode, '')), ' ', '') AS code,
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
            replace(regexp_replace(rest, '\\d+[a-z]?\\b', ''), ' ', '') AS road FROM parsed)
        SELECT sent,
            {
        _present(
            "CASE WHEN road <> '' AND (number <> '' OR street IS NOT NULL OR house IS NOT NULL) "
            "THEN flat || '|' || number || '|' || road || '|' || code END",
            "'u' || uprn",
        )
    } AS homes,
            {
        _present(
            "CASE WHEN road <> '' AND number <> '' THEN 's|' || number || '|' || road END",
            "CASE WHEN road <> '' AND number <> '' AND code <> '' "
            "THEN 'c|' || number || '|' || left(road, 2) || '|' || code END",
        )
    } AS nears,
            {_present("nullif(code, '')")} AS codes,
            {_present("CASE WHEN length(code) > 4 THEN left(code, length(code) - 3) END", "lower(town)")} AS areas
        FROM numbered""")
    lists = ("homes", "nears", "codes", "areas")
    gathered = ", ".join(f"list_sort(list_distinct(flatten(list(k.{name})))) AS {name}" for name in lists)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE homes_known AS
        WITH many AS (SELECT mention_id FROM stay_sent GROUP BY mention_id HAVING count(*) > 1)
        SELECT s.mention_id, {", ".join(lists)} FROM stay_sent s JOIN stay_known k ON k.sent = s.sent
        WHERE s.mention_id NOT IN (SELECT mention_id FROM many)
        UNION ALL SELECT s.mention_id, {gathered} FROM stay_sent s JOIN stay_known k ON k.sent = s.sent
        WHERE s.mention_id IN (SELECT mention_id FROM many) GROUP BY s.mention_id""")


def _parents(engine: Engine, source: str) -> None:
    """How late a parent can have been born, from the birth of the child on the same row."""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE parent_known AS
        SELECT t.mention_id_1 AS mention_id, CAST(min(year(c.date_of_birth)) - {YOUNGEST_PARENT} AS INTEGER) AS no_later
        FROM tie t JOIN mention c ON c.mention_id = t.mention_id_2
        WHERE t.kind = 'parent_of' AND c.date_of_birth IS NOT NULL
        AND t.mention_id_1 IN (SELECT mention_id FROM {source})
        GROUP BY t.mention_id_1""")


def standardise(engine: Engine, *, source: str = "mention", target: str = "standard") -> None:
    """Make `target` from the mentions in `source` and their stays. `question` says the same of what can be asked."""
    _first_names(engine, source)
    _last_names(engine, source)
    _middle_names(engine, source)
    _other_names(engine, source)
    _homes(engine, source)
    _parents(engine, source)
    text, born = "m.date_of_birth_text", "m.date_of_birth"
    sealed = f"CASE WHEN len(m.flags) > 0 THEN list_has_any(m.flags, {_listed(SEALED)}) ELSE false END"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        SELECT m.mention_id, m.feed || '/' || m.mention AS source, m.feed || '/' || m.record_id AS row_key,
            m.generation, f.name AS first, f.root, l.name AS last, f.first_n, f.root_n, f.ending_n, l.last_n,
            l.start_n, f.first_letters, l.last_letters,
            CASE WHEN o.firsts IS NULL THEN f.names
                ELSE list_sort(list_distinct(coalesce(f.names, []) || o.firsts)) END AS firsts,
            CASE WHEN o.lasts IS NULL THEN l.names
                ELSE list_sort(list_distinct(coalesce(l.names, []) || o.lasts)) END AS lasts,
            coalesce(n.name, f.second) AS middle,
            strftime({born}, '%Y-%m-%d') AS birth,
            CAST(year({born}) * 10000 + month({born}) * 100 + day({born}) AS INTEGER) AS born,
            CAST(coalesce(CAST(year({born}) AS VARCHAR),
                nullif(regexp_extract({text}, '(1[0-9]|20)\\d\\d'), '')) AS INTEGER) AS birth_year,
            p.no_later,
            CASE WHEN m.sex IN ('M', 'F') THEN m.sex END AS sex,
            nullif(h.homes, []) AS homes, nullif(h.nears, []) AS nears, nullif(h.codes, []) AS codes,
            nullif(h.areas, []) AS areas,
            m.nhs_number AS nhs, m.upn, m.ni_number AS ni,
            list_min(m.other_ids) AS other,
            CASE WHEN len(m.other_ids) > 0 THEN {numbers("m.other_ids")} END AS others,
            CASE WHEN m.phone IS NOT NULL OR m.email IS NOT NULL THEN {_present("m.phone", "m.email")} END AS contacts,
            CASE WHEN len(m.same_ids) > 0 THEN m.same_ids END AS same_ids,
            {sealed} AS sealed, array_to_string(list_sort(m.flags), '+') AS flags, m.identity, m.unborn, m.expected_date
        FROM {source} m
        LEFT JOIN first_known f ON f.sent = m.first_name
        LEFT JOIN last_known l ON l.sent = m.last_name
        LEFT JOIN middle_known n ON n.sent = m.middle_names
        LEFT JOIN others_known o ON o.mention_id = m.mention_id
        LEFT JOIN parent_known p ON p.mention_id = m.mention_id
        LEFT JOIN homes_known h ON h.mention_id = m.mention_id""")
