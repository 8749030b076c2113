"""An adult reported for domestic abuse."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="DA2",
    framework="outcomes-2022",
    kinds=("domestic_abuse",),
    sql=signs(
        {"domestic_abuse": ("suspect",)},
        of="adult",
        months=12,
        once="was reported as the suspect of domestic abuse",
        often="was reported as the suspect of domestic abuse # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Rob  | 1985-04-04 | M   | parent
        """,
        facts="""
            who  | kind           | code    | since
            Dana | domestic_abuse | victim  | 2026-06-08
            Rob  | domestic_abuse | suspect | 2026-06-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Rob | 2026-06-08 | 2026-06-08 | 2027-06-08 | Rob was reported as the suspect of domestic abuse on 8 June
                2026. The rule asks for one in the last 12 months.
        """,
    ),
)
