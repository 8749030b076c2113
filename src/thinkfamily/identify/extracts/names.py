"""People's names as SQL: whole names taken apart, what tells generations apart, and roles in a name's place.

Each step is a stage: columns that are worked out from those of the stage before, so that no expression is written
twice into the next.
"""

from thinkfamily.identify.extracts import sql
from thinkfamily.vocabulary import nothing

TITLES = "mr|mrs|miss|ms|mx|dr|doctor|prof|professor|rev|revd|reverend|sir|dame|lady|lord|master|cllr|councillor"
# What tells a father from a son of his name, as it is written.
GENERATIONS = {
    "junior": ("jr", "jnr", "junior"), "senior": ("sr", "snr", "senior"), "second": ("ii", "2nd"),
    "third": ("iii", "3rd"), "fourth": ("iv", "4th"),
}  # fmt: skip
GENERATION_WORDS = "|".join(word for words in GENERATIONS.values() for word in words)
# These are nobody's name where they stand alone; Senior, Junior and Ii are.
NEVER_A_NAME = ("jr", "jnr", "sr", "snr", "2nd", "3rd", "4th", "iii")
ENDINGS = f"{GENERATION_WORDS}|obe|mbe|phd|bsc|esq"
PARTICLES = (
    "van der|van den|van de|van|von der|von|de la|de "
    "los|del|della|de|da|dos|di|du|le|la|bin|bint|ibn|al|el|ap|mac|st|st."
)

Stage = dict[str, str]  # a column's name -> its SQL over the stage before, which is named r

FIRST, MIDDLE, LAST = ('r."~first"', 'r."~middle"', 'r."~last"')
GENERATION = 'r."~generation"'
_PART = tuple(f'r."~part {place}"' for place in (1, 2, 3))
_ENDED = f"(?i)^([^ ,]+[ ,]+.*?[^ ,])((?:[ ,]+(?:{ENDINGS})[.]?)+)$"


def staged(source: str, stages: list[Stage]) -> str:
    """A query with the columns of the source and of every stage."""
    for stage in stages:
        added = ", ".join(f"{expression} AS {sql.name(name)}" for name, expression in stage.items())
        source = f"(SELECT r.*, {added} FROM {source} r)"
    return source


def whole(expression: str) -> list[Stage]:
    """The parts of a whole name: 'Last, First Middle' or 'Title First Middle Last'."""
    given, end, name, bare = ('r."~given"', 'r."~end"', 'r."~whole"', 'r."~bare"')
    ended = f"regexp_extract({given}, '{_ENDED}', 2)"
    turned = f"trim(regexp_replace({name}, '^([^,]*),[ ]*([^,]*).*$', '\\2 \\1'))"
    turned = f"CASE WHEN {name} LIKE '%,%' THEN {turned} ELSE {name} END"
    last = f"regexp_extract({bare}, '(?i)[ ]((({PARTICLES})[ ])*[^ ]+)$', 1)"
    # In 'Last, First' the family name is what stands before the comma, however many words it has.
    last = f"CASE WHEN {name} LIKE '%,%' THEN trim(split_part({name}, ',', 1)) ELSE {last} END"
    length = f"length({bare}) - length({_PART[0]}) - length({_PART[2]})"
    between = f"substr({bare}, length({_PART[0]}) + 1, greatest({length}, 0))"
    return [
        {"~given": expression},
        {"~end": f"CASE WHEN {given} LIKE '% % %' OR {given} LIKE '%,%' THEN {ended} ELSE '' END"},
        {"~whole": f"CASE WHEN {end} = '' THEN {given} ELSE left({given}, length({given}) - length({end})) END"},
        {"~bare": f"trim(regexp_replace({turned}, '(?i)^(({TITLES})[.]?[ ]+)+', ''))"},
        {"~part 1": f"split_part({bare}, ' ', 1)", "~part 3": last},
        {"~part 2": f"trim({between})"},
    ]


def apart(first: str, middle: str, last: str) -> list[Stage]:
    """The parts of a name that comes in parts."""
    return [{"~part 1": first, "~part 2": middle, "~part 3": last, "~end": "''"}]


def tidied(written: str | None) -> list[Stage]:
    """~generation, which `written` may tell beside the name; ~first, ~middle and ~last, null where they are a role."""
    end, told = 'r."~end"', [f'r."~word {place}"' for place in (3, 1, 2, 4)]
    in_end = f"regexp_extract(lower({end}), '[ ,]({GENERATION_WORDS})([ ,.]|$)', 1)"
    words = {f"~word {place}": _generation_word(part) for place, part in enumerate(_PART, 1)}
    short = f"'(?i)(^|[ ,]+)({GENERATION_WORDS})[.]?$'"
    bare = {
        f"~short {place}": f"nullif(CASE WHEN r.\"~word {place}\" = '' THEN {part} "
        f"ELSE regexp_replace({part}, {short}, '') END, '')"
        for place, part in enumerate(_PART, 1)
    }
    return [
        {**words, "~word 4": f"CASE WHEN {end} = '' THEN '' ELSE {in_end} END"},
        {**bare, "~generation": _generation([written, *told] if written else told)},
        {
            f"~{name}": person_name(f'r."~short {place}"', family=name == "last")
            for place, name in enumerate(("first", "middle", "last"), 1)
        },
    ]


def _generation_word(name: str) -> str:
    """The word for a generation with which a name ends ('Smith Jr'), or which stands in its place; '' for none."""
    alone = f"lower(rtrim({name}, '.'))"
    last = f"lower(regexp_extract({name}, '(?i)[ ,]({GENERATION_WORDS})[.]?$', 1))"
    return (
        f"CASE WHEN {name} LIKE '% %' OR {name} LIKE '%,%' THEN {last} "
        f"WHEN {alone} IN ({sql.texts(NEVER_A_NAME)}) THEN {alone} ELSE '' END"
    )


def _generation(words: list[str]) -> str:
    """junior, senior, second, third or fourth, by the first of the words that is one."""
    known = " ".join(
        f"WHEN $word IN ({sql.texts(spelt)}) THEN {sql.text(meaning)}" for meaning, spelt in GENERATIONS.items()
    )
    return f"coalesce({', '.join(f'CASE {known} END'.replace('$word', word) for word in words)})"


def person_name(expression: str, *, family: bool) -> str:
    """A name, or null where it is only a role ('mother', 'baby 2')."""
    any_role = "|".join(sorted(nothing.ROLE_WORDS, key=len, reverse=True))
    number = "[0-9]{1,2}|one|two|three|four|[a-f]|m|f"
    more = f"([ ./-]+({any_role}|{number}))"
    pattern = f"^({any_role}){more}*$"
    if family:  # 'Child' alone is somebody's family name; 'Child 2' is nobody's.
        alone = "|".join(word for word in nothing.ROLE_WORDS if word not in nothing.FAMILY_NAMES)
        pattern = f"^({alone})$|^({any_role}){more}+$"
    return (
        f"CASE WHEN regexp_matches(lower({expression}), '{pattern}') OR NOT "
        f"regexp_matches({expression}, '[^0-9 .,*?/_-]') THEN NULL ELSE {expression} END"
    )
