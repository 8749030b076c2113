"""A child is violent or abusive at home."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="FR3",
    framework="outcomes-2022",
    kinds=("child_violence_at_home",),
    sql=signs(
        {"child_violence_at_home": ()},
        of="child",
        months=6,
        once="was recorded as violent at home",
        often="was recorded as violent at home # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                   | since
            Kit  | child_violence_at_home | 2026-09-07
            Dana | child_violence_at_home | 2003-10-07
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-09-07 | 2026-09-07 | 2027-03-07 | Kit was recorded as violent at home on 7 September 2026. The
                rule asks for one in the last 6 months.
        """,
    ),
)
