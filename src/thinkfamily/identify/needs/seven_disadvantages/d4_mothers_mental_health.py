"""The mother has mental health problems, as the review published it."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import of_any_parent

NEED = Need(
    id="D4",
    framework="disadvantages-2007",
    kinds=("adult_mental_health",),
    of="family",
    sql=of_any_parent(
        {"adult_mental_health": ()},
        of="sex = 'F' AND role = 'parent'",
        sentence="had contact with mental health services",
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
            who  | kind                | code   | since
            Dana | adult_mental_health | crisis | 2026-10-17
            Sam  | adult_mental_health | seen   | 2026-10-17
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-10-17 | 2026-10-17 | 2027-10-17 | Dana had contact with mental health services (latest sign 17
                October 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
