"""No parent has any qualification; a parent of whom nothing is known makes it unknown."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import of_every_parent

QUALIFIED = """
    SELECT person_id, CASE WHEN code = 'none' THEN 'yes' ELSE 'no' END AS answer, name, first_day, last_day,
        feed, record_id
    FROM person_fact WHERE kind = 'qualification'
"""

NEED = Need(
    id="D3",
    framework="disadvantages-2007",
    kinds=("qualification",),
    of="family",
    sql=of_every_parent(QUALIFIED, sentence="had no qualification, as recorded."),
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
            who  | kind          | code    | since      | until
            Dana | qualification | none    | 2024-09-01 | 2024-09-01
            Eva  | qualification | none    | 2024-09-01 | 2024-09-01
            Sam  | qualification | level_2 | 2010-07-01 | 2010-07-01
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2024-09-01 | 2024-09-01 | 2074-09-01 | Dana had no qualification, as recorded.
        """,
    ),
)
