"""Being a child in need."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X03",
    framework="dea-2018",
    kinds=("child_in_need", "child_protection_plan"),
    sql=signs(
        {"child_in_need": (), "child_protection_plan": ()},
        of=f"(child OR unborn) AND {ALLOWED}",
        months=12,
        once="has a child in need or child protection plan",
        often="has # child in need or child protection plans",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind          | code | since      | until
            Kit | child_in_need |      | 2026-03-03 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-03-03 | 2026-11-06 | 2027-11-06 | Kit has a child in need or child protection plan (last seen 6
                November 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
