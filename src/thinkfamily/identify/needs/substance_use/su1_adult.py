"""An adult in contact with the drug and alcohol service, or found so at an assessment of their child."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="SU1",
    framework="outcomes-2022",
    kinds=("substance_treatment", "assessment_factor"),
    sql=either(
        signs(
            {"substance_treatment": ()},
            of="adult",
            months=12,
            sign="contact with the drug and alcohol service",
            signs="contacts with the drug and alcohol service",
        ),
        factors(("1B", "1C", "2B", "2C"), months=12, what="an adult''s use of drugs or alcohol", whose="parents"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                | code    | since      | row
            Dana | substance_treatment | alcohol | 2026-09-07 | 1
            Dana | substance_treatment | alcohol | 2026-10-27 | 2
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-09-07 | 2026-10-27 | 2027-04-27 | Dana: 2 contacts with the drug and alcohol service in the last 12 months, the latest on 27 October 2026; one is enough.
        """,
    ),
)
