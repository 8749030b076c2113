"""A small child's vaccinations are overdue, or injuries come again."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, signs

NEED = Need(
    id="EY2",
    framework="outcomes-2022",
    kinds=("immunisation_overdue", "injury_attendance"),
    sql=either(
        signs(
            {"immunisation_overdue": ()},
            of="age <= 5",
            months=12,
            sign="overdue vaccination",
            signs="overdue vaccinations",
        ),
        signs(
            {"injury_attendance": ()},
            of="age <= 5",
            months=12,
            least=2,
            sign="injury seen in hospital",
            signs="injuries seen in hospital",
        ),
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Ana | 2024-02-02 | F   | child
            Bea | 2022-05-20 | F   | child
            Cai | 2018-01-11 | M   | child
        """,
        facts="""
            who | kind                 | since      | until
            Ana | immunisation_overdue | 2026-03-02 | -
            Bea | injury_attendance    | 2026-02-02 |
            Bea | injury_attendance    | 2026-08-30 |
            Cai | injury_attendance    | 2026-02-02 |
            Cai | injury_attendance    | 2026-08-30 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Ana | 2026-03-02 | 2026-11-06 | 2027-11-06 | Ana: 1 overdue vaccination in the last 12 months, still so
                on 6 November 2026; one is enough.
            Bea | 2026-02-02 | 2026-08-30 | 2027-08-30 | Bea: 2 injuries seen in hospital in the last 12 months, the
                latest on 30 August 2026; the rule asks for 2.
        """,
    ),
)
