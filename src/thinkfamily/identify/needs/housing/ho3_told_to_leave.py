"""A young person was told to leave home."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="HO3",
    framework="outcomes-2022",
    kinds=("told_to_leave",),
    sql=signs(
        {"told_to_leave": ()},
        of="age >= 16 AND age < 18",
        months=6,
        once="was told to leave home",
        often="was told to leave home # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who | kind          | since
            Kit | told_to_leave | 2026-06-08
            Lia | told_to_leave | 2026-06-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Lia | 2026-06-08 | 2026-06-08 | 2026-12-08 | Lia was told to leave home on 8 June 2026. The rule asks for
                one in the last 6 months.
        """,
    ),
)
