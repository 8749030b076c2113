"""A parent asked for or took up help with parenting."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

PARENT = "person_id IN (SELECT person_id FROM member_now WHERE role = 'parent')"

NEED = Need(
    id="FR1",
    framework="outcomes-2022",
    kinds=("parenting_support", "asked_for_help"),
    sql=signs(
        {"parenting_support": (), "asked_for_help": ("parenting",)},
        of=f"(adult OR {PARENT})",
        months=6,
        once="asked for or had parenting help",
        often="asked for or had parenting help # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Tess | 2009-04-04 | F   | parent
        """,
        facts="""
            who  | kind              | code      | since      | until
            Dana | asked_for_help    | parenting | 2026-09-07 |
            Dana | asked_for_help    | money     | 2026-09-08 |
            Tess | parenting_support |           | 2026-10-20 | -
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-09-07 | 2026-09-07 | 2027-03-07 | Dana asked for or had parenting help on 7 September 2026. The
                rule asks for one in the last 6 months.
            Tess | 2026-10-20 | 2026-11-06 | 2027-05-06 | Tess asked for or had parenting help (last seen 6 November
                2026). The rule asks for one in the last 6 months.
        """,
    ),
)
