"""Why was the check at two missed?"""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="Q3",
    framework="questions-1",
    kinds=("two_year_check",),
    sql=signs(
        {"two_year_check": ("missed",)},
        of="age < 4",
        months=12,
        once="missed the check at two",
        often="missed the check at two # times",
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Ana | 2024-02-02 | F   | child
            Ben | 2024-02-02 | M   | child
        """,
        facts="""
            who | kind           | code   | since
            Ana | two_year_check | missed | 2026-06-08
            Ben | two_year_check | done   | 2026-06-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Ana | 2026-06-08 | 2026-06-08 | 2027-06-08 | Ana missed the check at two on 8 June 2026. The rule asks for
                one in the last 12 months.
        """,
    ),
)
