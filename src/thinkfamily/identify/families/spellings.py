"""Every spelling of an address, cut into flat, house number, street and place, so that spellings can be compared."""

from thinkfamily.identify.engine.duckdb import Engine

# The same word, long and short. Whole words only.
SHORT_WORDS = {
    "street": "st", "str": "st", "road": "rd", "avenue": "ave", "av": "ave", "drive": "dr", "lane": "ln", "close": "cl",
    "court": "ct", "crescent": "cres", "cresent": "cres", "gardens": "gdns", "place": "pl", "terrace": "ter",
    "terr": "ter", "boulevard": "blvd", "circle": "cir", "highway": "hwy", "parkway": "pkwy", "square": "sq",
    "grove": "gr", "grv": "gr", "park": "pk", "mount": "mt", "saint": "st", "north": "n", "south": "s", "east": "e",
    "west": "w", "trail": "trl", "way": "wy", "green": "grn", "house": "hse", "building": "bldg", "heights": "hts",
}  # fmt: skip
# Kinds of street, short: two of them make two streets of one name.
WAYS = (
    "st", "rd", "ave", "dr", "ln", "cl", "ct", "cres", "gdns", "pl", "ter", "blvd", "cir", "hwy", "pkwy", "sq", "gr",
    "pk", "mt", "trl", "wy", "grn", "hse", "bldg", "hts", "row", "walk", "rise", "mews", "hill", "view", "yard", "loop",
    "run", "path", "pike", "alley", "bend", "cove", "ridge",
)  # fmt: skip
SIDES = ("n", "s", "e", "w", "ne", "nw", "se", "sw", "northeast", "northwest", "southeast", "southwest")
WRITTEN = ("text", "unit", "house", "street", "town", "postcode")
UNIT_WORDS = "flat|apartment|apartments|apt|unit|room|rm|suite|ste|bedsit|flt"


def spell(engine: Engine, *, stays: str) -> None:
    """Make `spelling` (one row a distinct spelling) and `spelt` (which spelling each stay has) from the query `stays`.

    Keys are lower case; null where the row does not say. `unit`, `house`, `street`, `place` (postcode, else town).
    """
    for name in ("arrived_stay", "cut_line", "cut_stay"):
        engine.run(f"DROP TABLE IF EXISTS {name}")
    engine.run(f"CREATE TABLE arrived_stay AS {stays}")
    # Each way of writing is cut once, however many rows have it.
    engine.run(_cut(f"SELECT DISTINCT {', '.join(WRITTEN)} FROM arrived_stay"))
    same = " AND ".join(f"c.{name} IS NOT DISTINCT FROM a.{name}" for name in WRITTEN)
    engine.run(
        f"""
        CREATE TABLE cut_stay AS
        SELECT a.person_id, a.mention_id, a.row_of, a.text, a.postcode, a.area, a.kind, a.since, a.until, a.seen,
            nullif(a.uprn, '') AS uprn, c.flat AS unit, c.number_on_door AS house, c.way AS street, c.place,
                c.sent_town AS town
        FROM arrived_stay AS a JOIN cut_line AS c ON {same}
        """
    )
    engine.run("DROP TABLE IF EXISTS spelling")
    engine.run(
        f"""
        CREATE TABLE spelling AS
        WITH counted AS (
            SELECT uprn, unit, house, street, place, town, count(DISTINCT row_of) AS times
            FROM cut_stay
            WHERE uprn IS NOT NULL OR street IS NOT NULL OR (house IS NOT NULL AND place IS NOT NULL)
            GROUP BY uprn, unit, house, street, place, town
        )
        SELECT *, CASE WHEN regexp_extract(street, '([a-z]+)$', 1) IN ({_ways()})
            THEN regexp_extract(street, '([a-z]+)$', 1) END AS way, {_marks("street")} AS marks, row_number() OVER (
            ORDER BY place NULLS LAST, street NULLS LAST, house NULLS LAST, unit NULLS LAST, uprn NULLS LAST,
            town NULLS LAST
        ) - 1 AS spelling_id
        FROM counted
        """
    )
    engine.run("DROP TABLE IF EXISTS spelt")
    engine.run(
        """
        CREATE TABLE spelt AS
        SELECT c.person_id, c.mention_id, s.spelling_id, c.text, c.postcode, c.area, c.kind, c.since, c.until, c.seen
        FROM cut_stay AS c JOIN spelling AS s
            ON c.uprn IS NOT DISTINCT FROM s.uprn AND c.unit IS NOT DISTINCT FROM s.unit
            AND c.house IS NOT DISTINCT FROM s.house AND c.street IS NOT DISTINCT FROM s.street
            AND c.place IS NOT DISTINCT FROM s.place AND c.town IS NOT DISTINCT FROM s.town
        """
    )
    for name in ("arrived_stay", "cut_line", "cut_stay"):
        engine.run(f"DROP TABLE {name}")


def _cut(lines: str) -> str:
    """Parts as sent win; what a layout sent as one line is cut at its flat word and its first house number."""
    unit_at_front = rf"(?:^|\s)(?:{UNIT_WORDS}|#)\s*([0-9]+[a-z]?|[a-z])(?:\s|$)"
    number_at_front = r"^\s*([0-9]+[a-z]?)(?:\s|$)"
    return f"""
        CREATE TABLE cut_line AS
        WITH tidy AS (
            SELECT *, {_tidy("unit")} AS sent_unit, {_tidy("house")} AS sent_house,
                replace({_tidy("postcode")}, ' ', '') AS place_code, {_tidy("town")} AS sent_town,
                coalesce({_tidy("street")}, {_tidy("text")}) AS line
            FROM ({lines}) AS arrived
        ), without_place AS (
            SELECT *, trim(CASE WHEN street IS NULL AND house IS NOT NULL THEN '' WHEN street IS NULL THEN
                replace(replace(line, coalesce({_tidy("postcode")}, '#'), ' '), coalesce(sent_town, '#'), ' ')
                ELSE line END) AS road
            FROM tidy
        ), with_unit AS (
            SELECT *, coalesce({_whole_flat("sent_unit")},
                nullif(regexp_extract(coalesce(sent_house, ''), '{unit_at_front}', 1), ''),
                nullif(regexp_extract(road, '{unit_at_front}', 1), '')) AS flat,
                trim(regexp_replace(road, '{unit_at_front}', ' ', 'g')) AS rest,
                trim(regexp_replace(coalesce(sent_house, ''), '{unit_at_front}', ' ', 'g')) AS number_sent
            FROM without_place
        ), with_house AS (
            SELECT *, coalesce({_whole_number("number_sent")},
                nullif(regexp_extract(rest, '{number_at_front}', 1), '')) AS number_on_door,
                CASE WHEN number_sent = '' THEN trim(regexp_replace(rest, '{number_at_front}', '', 'g'))
                    ELSE rest END AS way_sent
            FROM with_unit
        )
        SELECT {", ".join(WRITTEN)}, flat, number_on_door, nullif({_shorten("way_sent")}, '') AS way,
            coalesce(nullif(place_code, ''), sent_town) AS place, sent_town
        FROM with_house
    """


def _marks(column: str) -> str:
    """What of a street's name is no spelling: its number and its side of the town. A figure within a word is a slip."""
    numbers = f"regexp_extract_all(coalesce({column}, ''), '\\b([0-9]+)(?:st|nd|rd|th)?\\b', 1)"
    side = f"regexp_extract(coalesce({column}, ''), '^({'|'.join(SIDES)}) ', 1)"
    return f"(array_to_string({numbers}, ' ') || '|' || {side})"


def _whole_flat(column: str) -> str:
    """The flat without its word ('apt a4' and 'unjt 4' are a4 and 4), and never less: a4, b4 and 4 are three homes."""
    bare = f"replace(regexp_replace({column}, '^({UNIT_WORDS}|#) *', ''), ' ', '')"
    return f"nullif(regexp_replace({bare}, '^[a-z][a-z][a-z]+([0-9]+)$', '\\1'), '')"


def _whole_number(column: str) -> str:
    """The house number as sent where it is one word; '687 1/2', tidied to '687 1 2', is not 687."""
    half = f"regexp_replace({column}, '^([0-9]+) 1 2$', '\\1half')"
    first = f"nullif(regexp_extract({column}, '([0-9]+[a-z]?)', 1), '')"
    return f"""CASE WHEN {half} LIKE '%half' THEN {half} WHEN {column} NOT LIKE '% %' THEN nullif({column}, '')
        ELSE coalesce({first}, nullif({column}, '')) END"""


def _ways() -> str:
    return ", ".join(f"'{way}'" for way in WAYS)


def _tidy(column: str) -> str:
    """Lower case, every sign a single blank; null where nothing is left."""
    return rf"nullif(trim(regexp_replace(lower({column}), '[^a-z0-9#]+', ' ', 'g')), '')"


def _shorten(column: str) -> str:
    cases = " ".join(f"WHEN '{word}' THEN '{short}'" for word, short in SHORT_WORDS.items())
    shorter = f"lambda word: CASE word {cases} ELSE word END"
    return f"array_to_string(list_transform(string_split({column}, ' '), {shorter}), ' ')"
