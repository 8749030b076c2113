"""Special educational needs are being assessed: ask whether they are met meanwhile."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="ED4",
    framework="outcomes-2022",
    kinds=("sen",),
    sql=signs(
        {"sen": ("assessment_waiting",)},
        of="child",
        months=6,
        once="is waiting for an assessment of special educational needs",
        often="is waiting for # assessments of special educational needs",
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Kit | 2013-05-20 | M   | child
            Lia | 2013-05-20 | F   | child
        """,
        facts="""
            who | kind | code               | amount | since      | until
            Kit | sen  | assessment_waiting |        | 2026-03-02 | -
            Lia | sen  | support            |        | 2026-03-02 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-03-02 | 2026-11-06 | 2027-05-06 | Kit is waiting for an assessment of special educational needs
                (last seen 6 November 2026). The rule asks for one in the last 6 months.
        """,
    ),
)
