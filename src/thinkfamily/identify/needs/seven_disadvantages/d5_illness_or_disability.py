"""At least one parent has a long-standing illness, disability or infirmity."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import of_any_parent

NEED = Need(
    id="D5",
    framework="disadvantages-2007",
    kinds=("long_term_condition", "disability_benefit"),
    of="family",
    sql=of_any_parent(
        {"long_term_condition": (), "disability_benefit": ()},
        of="TRUE",
        sentence="had a long-standing illness or disability recorded",
    ),
    example=Example(
        people="""
            who  | born       | sex | role   | home | family
            Dana | 1988-03-02 | F   | parent | 1    | Harper
            Kit  | 2013-05-20 | M   | child  | 1    | Harper
            Rob  | 1985-04-04 | M   | parent | 2    | Harper
            Eva  | 1990-01-01 | F   | parent | 3    | Novak
            Sam  | 1993-01-01 | M   | parent | 3    | Novak
            Nina | 2015-01-01 | F   | child  | 3    | Novak
        """,
        facts="""
            who  | kind                | code     | since      | until
            Dana | long_term_condition | illness  | 2019-10-17 | -
            Nina | long_term_condition | physical | 2019-10-17 | -
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2019-10-17 | 2026-11-06 | 2027-11-06 | Dana had a long-standing illness or disability recorded
                (latest sign 6 November 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
