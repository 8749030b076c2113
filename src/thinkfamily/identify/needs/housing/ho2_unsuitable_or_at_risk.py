"""A home that is unsuitable, overcrowded or at risk."""

from thinkfamily.identify.needs.housing.bedroom_standard import OVERCROWDED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, home_signs

NEED = Need(
    id="HO2",
    framework="outcomes-2022",
    kinds=("eviction_notice", "homelessness_application", "temporary_accommodation", "poor_housing", "bedrooms"),
    sql=either(
        home_signs(
            {"eviction_notice": (), "homelessness_application": (), "temporary_accommodation": (), "poor_housing": ()},
            months=6,
            once="was recorded as unsuitable or uncertain",
            often="was recorded as unsuitable or uncertain # times",
        ),
        OVERCROWDED,
    ),
    example=Example(
        people="""
            who  | born       | sex | role   | home | family
            Dana | 1988-03-02 | F   | parent | 1    | Harper
            Rob  | 1985-04-04 | M   | parent | 1    | Harper
            Ana  | 2010-05-20 | F   | child  | 1    | Harper
            Ben  | 2012-05-20 | M   | child  | 1    | Harper
            Cai  | 2019-05-20 | M   | child  | 1    | Harper
            Dee  | 2020-05-20 | F   | child  | 1    | Harper
            Eva  | 1990-01-01 | F   | parent | 2    | Novak
            Nina | 2015-01-01 | F   | child  | 2    | Novak
            Nina | 2015-01-01 | F   | child  | 3    | Reid
            Tom  | 1987-01-01 | M   | parent | 3    | Reid
        """,
        facts="""
            who  | kind            | amount | since      | until
            Dana | bedrooms        | 2      | 2022-04-01 | -
            Tom  | bedrooms        | 2      | 2022-04-01 | -
            Eva  | eviction_notice |        | 2026-10-01 | 2026-10-01
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2022-04-01 | 2026-11-06 | 2027-05-06 | The home of Dana has 2 bedrooms for 6 people. The rule asks
                for fewer than the bedroom standard, which is 3.
            family | 2026-10-01 | 2026-10-01 | 2027-04-01 | The home of Eva was recorded as unsuitable or uncertain on 1
                October 2026. The rule asks for one in the last 6 months.
        """,
    ),
)
