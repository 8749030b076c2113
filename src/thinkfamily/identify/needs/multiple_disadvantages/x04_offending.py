"""Criminal offending."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X04",
    framework="dea-2018",
    kinds=("offence", "youth_justice", "probation", "custody"),
    sql=signs(
        {"offence": (), "youth_justice": ("order", "caution"), "probation": (), "custody": ()},
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="was recorded for offending",
        often="was recorded for offending # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind    | since
            Dana | offence | 2026-03-03
            Kit  | offence | 2025-03-03
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-03-03 | 2026-03-03 | 2027-03-03 | Dana was recorded for offending on 3 March 2026. The rule asks
                for one in the last 12 months.
        """,
    ),
)
