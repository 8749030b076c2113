"""The rules of blocking: by which keys two profiles come to be compared, and how large a block may be."""

from dataclasses import dataclass

from thinkfamily.identify.linking.digest import mixed, number, spread


@dataclass(frozen=True)
class Rule:
    """A rule: the key (SQL over `profile`, null for none), and the largest block compared.

    `each` is SQL for a list, for each `item` of which there is a key; a list holds nothing twice. A rule for the
    `lacking` pairs only those without a first or a last name with all others: what is narrower does not reach them.
    """

    name: str
    key: str
    each: str | None = None
    most: int = 120
    lacking: bool = False

    def listed(self) -> str:
        """SQL for the list of the keys of one row."""
        return f"list_transform({self.each}, lambda item: {self.key})" if self.each else f"[{self.key}]"


NUMBERS = f"""list_filter(list_concat(coalesce(others, []), [{number("'n' || nhs")}, {number("'u' || upn")},
    {number("'i' || ni")}]), lambda n: n IS NOT NULL)"""
ANY_NAME = "coalesce(last_n, first_n)"
BORN, YEAR, DAY = spread("born"), spread("birth_year"), spread("born % 10000")
NAMES = mixed("root_n", "last_n")
# The two names in either order.
BOTH = mixed("least(first_n, last_n)", "greatest(first_n, last_n)")
FIRST_LETTER, LAST_LETTER = spread("ascii(first)"), spread("ascii(last)")
# One name whole and how the other begins: the other may have a slip, and so may one end of the birth date.
LAST_AND_LETTER = mixed("last_n", spread("ascii(root)"))
FIRST_AND_START = mixed("root_n", "start_n")
INITIALS = """CASE WHEN ascii(first) = ascii(last) THEN [ascii(first)] ELSE [ascii(first), ascii(last)] END"""
RULES = (
    Rule("number", "item", each=f"list_distinct({NUMBERS})", most=60),
    Rule("born_first", mixed(BORN, "root_n")),
    Rule("born_last", mixed(BORN, "last_n")),
    Rule("born_letter", "CAST(born AS BIGINT) * 2000000 + item", each=INITIALS, most=12),
    Rule("last_year", mixed(YEAR, LAST_AND_LETTER)),
    Rule("last_day", mixed(DAY, LAST_AND_LETTER)),
    Rule("first_year", mixed(YEAR, FIRST_AND_START)),
    Rule("first_day", mixed(DAY, FIRST_AND_START)),
    Rule("names_code", mixed("item", NAMES), each="codes"),
    Rule("names", NAMES, most=50),
    Rule("swapped_year", mixed(YEAR, BOTH)),
    Rule("home_initial", mixed("item", FIRST_LETTER), each="homes", most=50),
    Rule("home_swapped", mixed("item", BOTH), each="homes", most=50),
    Rule("home_year", mixed("item", YEAR), each="homes", most=50),
    Rule("home_ending", mixed("item", "ending_n"), each="homes", most=50),
    Rule("near_first", mixed("item", "root_n"), each="nears", most=50),
    Rule("near_last", mixed("item", "start_n"), each="nears", most=16),
    Rule("last_code", mixed("item", ANY_NAME), each="codes", most=16),
    Rule("first_code", mixed("item", "root_n"), each="codes", most=12),
    Rule("last_area", mixed("item", mixed("last_n", FIRST_LETTER)), each="areas", most=40),
    Rule("first_area", mixed("item", mixed("root_n", LAST_LETTER)), each="areas", most=40),
    Rule("contact", mixed("item", FIRST_LETTER), each="contacts", most=50),
    Rule("born_area", mixed("item", BORN), each="areas", most=12),
    Rule("lone_born", mixed(BORN, ANY_NAME), most=80, lacking=True),
    Rule("lone_year", mixed("item", YEAR), each="codes", most=60, lacking=True),
    Rule("lone_last", mixed("item", ANY_NAME), each="areas", most=60, lacking=True),
    Rule("lone_first", mixed("item", "root_n"), each="areas", most=30, lacking=True),
)
