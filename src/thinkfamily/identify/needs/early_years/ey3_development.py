"""A small child is behind in development."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="EY3",
    framework="outcomes-2022",
    kinds=("development_concern",),
    sql=signs(
        {"development_concern": ()},
        of="age <= 5",
        months=12,
        once="is behind in development",
        often="is behind in development, by # records",
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Ana | 2024-02-02 | F   | child
            Cai | 2018-01-11 | M   | child
        """,
        facts="""
            who | kind                | code   | since      | until
            Ana | development_concern | speech | 2026-04-02 | -
            Cai | development_concern | speech | 2021-04-02 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Ana | 2026-04-02 | 2026-11-06 | 2027-11-06 | Ana is behind in development (last seen 6 November 2026). The
                rule asks for one in the last 12 months.
        """,
    ),
)
