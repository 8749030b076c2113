"""Having a disability."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import signs

NEED = Need(
    id="X07",
    framework="dea-2018",
    kinds=("disability_benefit", "adult_care_service", "long_term_condition"),
    sql=signs(
        {
            "disability_benefit": (),
            "adult_care_service": (),
            "long_term_condition": ("physical", "learning", "sensory", "autism"),
        },
        of=f"(child OR adult) AND {ALLOWED}",
        months=12,
        once="has a disability recorded",
        often="has # records of a disability",
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
            Kit  | long_term_condition | autism  | 2019-03-03 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2019-03-03 | 2026-11-06 | 2027-11-06 | Kit has a disability recorded (last seen 6 November 2026). The
                rule asks for one in the last 12 months.
        """,
    ),
)
