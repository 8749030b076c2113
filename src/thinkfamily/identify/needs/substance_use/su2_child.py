"""A child has a problem with drugs or alcohol."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="SU2",
    framework="outcomes-2022",
    kinds=("substance_treatment", "assessment_factor"),
    sql=either(
        signs(
            {"substance_treatment": ()},
            of="child",
            months=6,
            once="was in touch with the drug and alcohol service",
            often="was in touch with the drug and alcohol service # times",
        ),
        factors(("1A", "2A"), months=6, what="the child''s use of drugs or alcohol", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                | code    | since
            Dana | substance_treatment | alcohol | 2026-09-07
            Kit  | substance_treatment | drugs   | 2026-10-20
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-10-20 | 2026-10-20 | 2027-04-20 | Kit was in touch with the drug and alcohol service on 20
                October 2026. The rule asks for one in the last 6 months.
        """,
    ),
)
