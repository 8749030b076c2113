"""Domestic violence."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X05",
    framework="dea-2018",
    kinds=("domestic_abuse",),
    sql=signs(
        {"domestic_abuse": ()},
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="was named in a report of domestic abuse",
        often="was named in # reports of domestic abuse",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind           | code          | since
            Dana | domestic_abuse | victim        | 2026-03-03
            Kit  | domestic_abuse | child_present | 2026-03-03
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-03-03 | 2026-03-03 | 2027-03-03 | Dana was named in a report of domestic abuse on 3 March 2026.
                The rule asks for one in the last 12 months.
            Kit  | 2026-03-03 | 2026-03-03 | 2027-03-03 | Kit was named in a report of domestic abuse on 3 March 2026.
                The rule asks for one in the last 12 months.
        """,
    ),
)
