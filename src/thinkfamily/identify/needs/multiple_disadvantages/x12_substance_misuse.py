"""Substance misuse."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X12",
    framework="dea-2018",
    kinds=("substance_treatment",),
    sql=signs(
        {"substance_treatment": ()},
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="was in touch with the drug and alcohol service",
        often="was in touch with the drug and alcohol service # times",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                | code    | since
            Dana | substance_treatment | alcohol | 2026-09-03
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-09-03 | 2026-09-03 | 2027-09-03 | Dana was in touch with the drug and alcohol service on 3
                September 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
