"""An adult has a problem with drugs or alcohol."""

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
            months=6,
            once="was in touch with the drug and alcohol service",
            often="was in touch with the drug and alcohol service # times",
        ),
        factors(("1B", "1C", "2B", "2C"), months=6, what="an adult''s use of drugs or alcohol", whose="parents"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role   | home  | family
            Dana | 1988-03-02 | F   | parent |       |
            Kit  | 2013-05-20 | M   | child  |       |
            Nina | 1990-05-05 | F   | parent | other | Moss
            Ola  | 2015-05-05 | F   | child  | other | Moss
        """,
        facts="""
            who  | kind                | code    | since
            Dana | substance_treatment | alcohol | 2026-09-07
            Dana | substance_treatment | alcohol | 2026-10-27
            Ola  | assessment_factor   | 1B      | 2026-06-30
            Kit  | assessment_factor   | 1B      | 2026-06-30
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            Dana   | 2026-09-07 | 2026-10-27 | 2027-04-27 | Dana was in touch with the drug and alcohol service twice,
                the latest on 27 October 2026. The rule asks for one in the last 6 months.
            family | 2026-06-30 | 2026-06-30 | 2026-12-30 | Ola had an adult's use of drugs or alcohol named as a factor
                in an assessment on 30 June 2026.
        """,
    ),
)
