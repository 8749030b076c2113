"""Addresses, however they were written, as comparable parts: flat, house, street, town and postcode, and one tidy line.

Works on the different spellings only: in_stay -> tf_place, a row a spelling. British lines ('Flat 2, 14 Larkfield Row,
Northmoor NM1 4AB'), separate columns, and others' ('5307 Oak St Apt 4', town, ZIP code) are read by the same steps.
"""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql
from thinkfamily.vocabulary.identifiers import POSTCODE_PATTERN

# The last word of a street as it is shortened, and in full.
STREET_WORDS = {
    "st": "street", "str": "street", "rd": "road", "ave": "avenue", "av": "avenue", "dr": "drive", "drv": "drive",
    "ln": "lane", "la": "lane",
    "ct": "court", "crt": "court", "cl": "close", "cres": "crescent", "cresc": "crescent", "crs": "crescent",
    "gdns": "gardens", "gdn": "gardens",
    "gr": "grove", "gro": "grove", "grv": "grove", "pl": "place", "pk": "park", "sq": "square", "ter": "terrace",
    "terr": "terrace", "tce": "terrace",
    "wy": "way", "blvd": "boulevard", "bvd": "boulevard", "hwy": "highway", "pkwy": "parkway", "cir": "circle",
    "trl": "trail", "pt": "point",
    "mws": "mews", "ms": "mews", "wk": "walk", "yd": "yard", "xing": "crossing", "plz": "plaza", "rdg": "ridge",
    "vw": "view", "aly": "alley",
    "est": "estate", "hts": "heights", "bldgs": "buildings", "cotts": "cottages", "cott": "cottage", "grn": "green",
    "hl": "hill", "lp": "loop",
}  # fmt: skip
MORE_ENDINGS = (
    "row",
    "hill",
    "green",
    "rise",
    "drift",
    "end",
    "broadway",
    "parade",
    "side",
    "bank",
    "vale",
    "wharf",
    "gate",
)
STREET_ENDINGS = sorted({*STREET_WORDS.values(), *MORE_ENDINGS})
# What a building is called; 'court' may be either, and is a building where a street follows.
BUILDINGS = ("cottage", "cottages", "court", "buildings", "house", "lodge", "farm", "hall")
DIRECTIONS = {
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "ne": "northeast",
    "nw": "northwest",
    "se": "southeast",
    "sw": "southwest",
}

FLOOR = "ground|first|second|third|fourth|top|upper|lower|basement|garden|attic"
UNIT = (
    "(?:^|[ ,])(?:(?:flat|apartment|apt|unit|room|rm|suite|ste|lot|trlr|trailer|maisonette|#) "
    f"*(?:no *)?#? *([0-9]+ ?[a-z]?|[a-z][0-9]*)|((?:{FLOOR})(?: floor)?) flat)(?:[ ,]|$)"
)
HOUSE = "^([0-9]+[a-z]?(?:[-/][0-9]+[a-z]?)?) (.+)$"
COUNTRY = "[ ,]+(united kingdom|great britain|england|wales|scotland|uk|gb|usa|united states)$"
BRITISH_END = "(?:^|[ ,])([a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2})$"
ZIP_END = "[ ,]([0-9]{5})(?:-[0-9]{4})?$"
BOX = "^(?:p ?o ?)?box ([0-9]+[a-z]?)"

SPELLING = (
    "concat_ws(chr(31), "
    + ", ".join(f"coalesce({part}, '')" for part in ("line", "unit", "house", "street", "town", "postcode"))
    + ")"
)


def read_places(engine: Engine) -> None:
    """Make tf_place: spelling, text, unit, house, street, town, postcode, box (a post box is nobody's home)."""
    engine.run(f"""
        CREATE OR REPLACE TABLE tf_place AS
        WITH given AS (
            SELECT {SPELLING} AS spelling, min(line) AS line, min(unit) AS unit, min(house) AS house, min(street) AS
                street,
                min(town) AS town, min(postcode) AS postcode
            FROM in_stay GROUP BY 1
        ),
        small AS (
            SELECT spelling, {_small("coalesce(line, CASE WHEN house IS NULL THEN street END)")} AS line,
                {_unit("unit")} AS unit, {_house("house")} AS house,
                CASE WHEN line IS NULL AND house IS NULL THEN NULL ELSE {_small("street")} END AS street,
                {_small("town")} AS town, {_postcode("postcode")} AS postcode
            FROM given
        ),
        ended AS (SELECT spelling, regexp_replace(line, '{COUNTRY}', '') AS line, unit, house, street, town, postcode
            FROM small),
        coded AS (
            SELECT *, nullif(regexp_extract(line, '{BRITISH_END}', 1), '') AS british,
                nullif(regexp_extract(line, '{ZIP_END}', 1), '') AS zip
            FROM ended
        ),
        bare AS (
            SELECT spelling, unit, house, street, town, coalesce(postcode, {_postcode("british")}, zip) AS postcode,
                CASE WHEN british IS NOT NULL THEN {_trimmed(f"regexp_replace(line, '{BRITISH_END}', '')")}
                     WHEN zip IS NOT NULL THEN
                         {_trimmed(f"regexp_replace(regexp_replace(line, '{ZIP_END}', ''), '[ ,]+[a-z][a-z]$', '')")}
                     ELSE line END AS line
            FROM coded
        ),
        townless AS (
            SELECT spelling, unit, house, street, town, postcode,
                CASE WHEN right(line, length(town) + 1) IN (' ' || town, ',' || town) THEN
                    {_trimmed("left(line, length(line) - length(town))")} ELSE line END AS line
            FROM bare
        ),
        flats AS (
            SELECT *, nullif(regexp_extract(line, '{UNIT}', 1), '') AS unit_1, nullif(regexp_extract(line, '{UNIT}',
                2), '') AS unit_2 FROM townless
        ),
        flatless AS (
            SELECT spelling, house, street, town, postcode,
                coalesce(unit, replace(unit_1, ' ', ''), unit_2) AS unit,
                CASE WHEN unit_1 IS NOT NULL OR unit_2 IS NOT NULL THEN
                    {_trimmed(f"regexp_replace(line, '{UNIT}', ', ')")} ELSE line END AS line
            FROM flats
        ),
        parts AS (
            SELECT *, trim(split_part(line, ',', 1)) AS s1, trim(split_part(line, ',', 2)) AS s2,
                trim(split_part(line, ',', 3)) AS s3,
                trim(split_part(line, ',', -1)) AS last, length(line) - length(replace(line, ',', '')) + 1 AS n
            FROM flatless
        ),
        placed AS (
            SELECT *, regexp_extract(s1, '{BOX}', 1) AS box, regexp_extract(s1, '{HOUSE}', 1) AS h1,
                regexp_extract(s1, '{HOUSE}', 2) AS r1,
                regexp_extract(s2, '{HOUSE}', 1) AS h2, regexp_extract(s2, '{HOUSE}', 2) AS r2,
                regexp_matches(s1, '^[0-9]+ ?[a-z]?$') AS number_1, {_is_street("s2")} AS street_2,
                {_is_street("s1")} AND NOT ({_is_street("s2")} AND split_part(s1, ' ', -1) IN
                    ({sql.texts(BUILDINGS)})) AS street_1
            FROM parts
        ),
        chosen AS (
            SELECT spelling, unit, postcode, coalesce(box, '') <> '' AS box,
                coalesce(house, CASE WHEN box <> '' THEN NULL WHEN h1 <> '' THEN h1 WHEN number_1 THEN replace(s1,
                    ' ', '') WHEN h2 <> '' THEN h2
                    WHEN street_1 THEN NULL WHEN street_2 OR n > 2 THEN nullif(s1, '') END) AS house,
                coalesce(street, CASE WHEN box <> '' THEN 'po box ' || box WHEN h1 <> '' THEN r1 WHEN number_1 THEN
                    s2 WHEN h2 <> '' THEN r2
                    WHEN street_1 THEN s1 WHEN street_2 OR n > 2 THEN s2 ELSE s1 END) AS street,
                coalesce(town, CASE WHEN n > CASE WHEN h1 <> '' OR (street_1 AND NOT number_1 AND h2 = '') OR box <>
                    '' THEN 1
                    WHEN number_1 OR h2 <> '' OR street_2 OR n > 2 THEN 2 ELSE 1 END THEN last END) AS town
            FROM placed
        ),
        worded AS (SELECT *, split_part(street, ' ', 1) AS first_word, split_part(street, ' ', -1) AS last_word FROM
            chosen),
        named AS (
            SELECT spelling, box, nullif(unit, '') AS unit, nullif(house, '') AS house, nullif({_street()}, '') AS
                street, nullif(town, '') AS town, postcode
            FROM worded
        )
        SELECT spelling, {_text()} AS text, unit, house, street, town, postcode, box FROM named
    """)


def _small(expression: str) -> str:
    """In small letters, without stops, quotes and doubled spaces; parts divided by ', '."""
    marks = f"translate(lower({expression}), ';' || chr(10) || chr(13) || chr(9) || '.\"''()', ',,  ')"
    spaced = f"regexp_replace(replace({marks}, '#', ' # '), '[ ]*,[ ,]*', ', ', 'g')"
    return _trimmed(f"regexp_replace({spaced}, '[ ]+', ' ', 'g')")


def _trimmed(expression: str) -> str:
    return f"nullif(trim({expression}, ' ,'), '')"


def _unit(column: str) -> str:
    return (
        f"nullif(replace(regexp_replace({_small(column)}, "
        "'^(?:flat|apartment|apt|unit|room|rm|suite|ste|lot|trlr|no|#| )+', ''), ' ', ''), '')"
    )


def _house(column: str) -> str:
    """'014 A', 'No. 14a' and '14.0' are read as 14a, 14a and 14."""
    number = (
        f"regexp_replace(regexp_replace({_small(f'regexp_replace({column}, {_ZERO})')}, "
        "'^(no|number) ', ''), '^0+', '')"
    )
    return f"nullif(regexp_replace({number}, '^([0-9]+) ([a-z])$', '\\1\\2'), '')"


_ZERO = "'[.]0$', ''"


def _postcode(column: str) -> str:
    letters = sql.only(f"upper({column})", "0-9A-Z")
    standard = f"substr({letters}, 1, length({letters}) - 3) || ' ' || right({letters}, 3)"
    return f"CASE WHEN regexp_matches({letters}, '{POSTCODE_PATTERN}') THEN {standard} ELSE {column} END"


def _is_street(part: str) -> str:
    """Does the part end as streets end?"""
    return f"(split_part({part}, ' ', -1) IN ({sql.texts([*STREET_ENDINGS, *STREET_WORDS])}) AND {part} LIKE '% %')"


def _street() -> str:
    """Shortened last words and directions in full; a street of one word stays as it is."""
    ending = " ".join(
        f"WHEN {sql.text(short)} THEN {sql.text(whole)}" for short, whole in {**STREET_WORDS, **DIRECTIONS}.items()
    )
    before = (
        "CASE split_part(street, ' ', -2) "
        f"{' '.join(f'WHEN {sql.text(s)} THEN {sql.text(w)}' for s, w in STREET_WORDS.items())} "
        "ELSE split_part(street, ' ', -2) END"
    )
    turned = f"last_word IN ({sql.texts([*DIRECTIONS, *DIRECTIONS.values()])})"
    start = " ".join(f"WHEN {sql.text(short)} THEN {sql.text(whole)}" for short, whole in DIRECTIONS.items())
    last = f"CASE last_word {ending} ELSE last_word END"
    words = "length(street) - length(replace(street, ' ', '')) + 1"
    middle = (
        "trim(substr(street, length(first_word) + 1, greatest(length(street) - "
        "length(first_word) - length(last_word), 0)))"
    )
    # 'oak st nw': the word before a direction is the one that is shortened.
    middle = (
        f"CASE WHEN {turned} AND {words} > 2 THEN trim(left({middle}, greatest(length({middle}) - "
        f"length(split_part({middle}, ' ', -1)), 0)) || ({before})) ELSE {middle} END"
    )
    first = f"CASE WHEN {words} > 2 THEN CASE first_word {start} ELSE first_word END ELSE first_word END"
    return (
        f"CASE WHEN street LIKE '% %' THEN trim({first} || ' ' || CASE WHEN {middle} = '' THEN '' "
        f"ELSE {middle} || ' ' END || {last}) ELSE street END"
    )


def _text() -> str:
    """One line as people write it, with capitals."""
    line = (
        "concat_ws(', ', CASE WHEN unit LIKE '% floor' THEN unit || ' flat' WHEN unit IS NOT "
        "NULL THEN 'flat ' || unit END, nullif(concat_ws(' ', house, street), ''), town)"
    )
    capitals = (
        f"array_to_string(list_transform(string_split({line}, ' '), lambda word: upper(left(word, "
        "1)) || substr(word, 2)), ' ')"
    )
    return f"nullif(concat_ws(', ', nullif({capitals}, ''), postcode), '')"
