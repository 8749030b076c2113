"""An adult is involved in crime or anti-social behaviour."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="CR1",
    framework="outcomes-2022",
    kinds=("offence", "antisocial_behaviour", "probation", "custody"),
    sql=signs(
        {"offence": (), "antisocial_behaviour": (), "probation": (), "custody": ()},
        of="adult",
        months=12,
        once="was recorded for crime or anti-social behaviour",
        often="was recorded for crime or anti-social behaviour # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Zoe  | 2008-09-01 | F   | child
        """,
        facts="""
            who  | kind                 | since      | until
            Dana | antisocial_behaviour | 2026-09-08 |
            Dana | probation            | 2025-09-08 | 2025-10-30
            Zoe  | offence              | 2026-08-30 |
            Kit  | offence              | 2026-10-08 |
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-09-08 | 2026-09-08 | 2027-09-08 | Dana was recorded for crime or anti-social behaviour on 8
                September 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
