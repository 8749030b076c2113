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
            once="has a vaccination overdue",
            often="has # vaccinations overdue",
        ),
        signs(
            {"injury_attendance": ()},
            of="age <= 5",
            months=12,
            least=2,
            once="was seen in hospital with an injury",
            often="was seen in hospital with an injury # times",
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
            Ana | 2026-03-02 | 2026-11-06 | 2027-11-06 | Ana has a vaccination overdue (last seen 6 November 2026). The
                rule asks for one in the last 12 months.
            Bea | 2026-02-02 | 2026-08-30 | 2027-08-30 | Bea was seen in hospital with an injury twice, the latest on 30
                August 2026. The rule asks for 2 in the last 12 months.
        """,
    ),
)
