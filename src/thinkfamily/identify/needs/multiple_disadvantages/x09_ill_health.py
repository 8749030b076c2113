"""Ill-health, from rows that may be used under this gateway."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X09",
    framework="dea-2018",
    kinds=("long_term_condition", "adult_mental_health", "child_mental_health", "self_harm"),
    sql=signs(
        {
            "long_term_condition": ("illness", "other"),
            "adult_mental_health": (),
            "child_mental_health": (),
            "self_harm": (),
        },
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="has ill-health recorded",
        often="has # records of ill-health",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                | code    | since      | until
            Dana | long_term_condition | illness | 2019-03-03 | -
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2019-03-03 | 2026-11-06 | 2027-11-06 | Dana has ill-health recorded (last seen 6 November 2026). The
                rule asks for one in the last 12 months.
        """,
    ),
)
