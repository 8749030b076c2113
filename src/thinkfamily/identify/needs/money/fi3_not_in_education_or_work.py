"""A young person is not in education, employment or training."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="FI3",
    framework="outcomes-2022",
    kinds=("not_in_education",),
    sql=signs(
        {"not_in_education": ()},
        of="age >= 16 AND age <= 18",
        months=6,
        once="is not in education, work or training",
        often="is not in education, work or training, by # records",
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Lia | 2010-10-01 | F   | child
            Max | 2006-10-01 | M   | child
        """,
        facts="""
            who | kind             | since      | until
            Lia | not_in_education | 2026-08-01 | -
            Max | not_in_education | 2026-08-01 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Lia | 2026-08-01 | 2026-11-06 | 2027-05-06 | Lia is not in education, work or training (last seen 6 November
                2026). The rule asks for one in the last 6 months.
        """,
    ),
)
