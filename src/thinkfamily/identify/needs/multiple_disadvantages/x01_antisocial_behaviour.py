"""Anti-social behaviour."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X01",
    framework="dea-2018",
    kinds=("antisocial_behaviour",),
    sql=signs(
        {"antisocial_behaviour": ()},
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="was reported for anti-social behaviour",
        often="was reported for anti-social behaviour # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                 | since
            Dana | antisocial_behaviour | 2026-03-03
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-03-03 | 2026-03-03 | 2027-03-03 | Dana was reported for anti-social behaviour on 3 March 2026.
                The rule asks for one in the last 12 months.
        """,
    ),
)
