"""A child is at risk of radicalisation."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="SA5",
    framework="outcomes-2022",
    kinds=("exploitation_concern",),
    sql=signs(
        {"exploitation_concern": ("radicalisation",)},
        of="child",
        months=12,
        once="had a concern about radicalisation recorded",
        often="had # concerns about radicalisation recorded",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind                 | code           | since
            Kit | exploitation_concern | radicalisation | 2026-09-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-09-08 | 2026-09-08 | 2027-09-08 | Kit had a concern about radicalisation recorded on 8 September
                2026. The rule asks for one in the last 12 months.
        """,
    ),
)
