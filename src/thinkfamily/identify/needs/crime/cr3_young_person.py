"""A young person is involved in crime or anti-social behaviour."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="CR3",
    framework="outcomes-2022",
    kinds=("offence", "antisocial_behaviour", "youth_justice"),
    sql=signs(
        {"offence": (), "antisocial_behaviour": (), "youth_justice": ("order", "caution")},
        of="child",
        months=12,
        once="was recorded for crime or anti-social behaviour",
        often="was recorded for crime or anti-social behaviour # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind          | code    | since      | until
            Dana | offence       |         | 2026-09-08 |
            Kit  | offence       |         | 2026-10-08 |
            Kit  | youth_justice | caution | 2026-10-20 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-10-08 | 2026-10-20 | 2027-10-20 | Kit was recorded for crime or anti-social behaviour twice, the
                latest on 20 October 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
