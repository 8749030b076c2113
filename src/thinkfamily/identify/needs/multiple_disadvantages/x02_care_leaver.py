"""Being a care leaver."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X02",
    framework="dea-2018",
    kinds=("care_leaver",),
    sql=signs(
        {"care_leaver": ()},
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="is recorded as a care leaver",
        often="is recorded # times as a care leaver",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 2005-03-02 | F   | parent
            Kit  | 2025-05-20 | M   | child
        """,
        facts="""
            who  | kind        | since      | until
            Dana | care_leaver | 2020-03-03 | -
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2020-03-03 | 2026-11-06 | 2027-11-06 | Dana is recorded as a care leaver (last seen 6 November 2026).
                The rule asks for one in the last 12 months.
        """,
    ),
)
