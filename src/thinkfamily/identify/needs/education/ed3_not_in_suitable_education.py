"""Not in suitable full-time education: excluded, often suspended, on part of a timetable, or off a roll."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, signs

NEED = Need(
    id="ED3",
    framework="outcomes-2022",
    kinds=(
        "permanent_exclusion",
        "reduced_timetable",
        "alternative_provision",
        "off_roll",
        "elective_home_education",
        "suspension",
    ),
    sql=either(
        signs(
            {
                "permanent_exclusion": (),
                "reduced_timetable": (),
                "alternative_provision": (),
                "off_roll": (),
                "elective_home_education": ("unsuitable",),
            },
            of="child AND age >= 5",
            months=12,
            once="is out of full-time school",
            often="is out of full-time school, by # records",
        ),
        signs(
            {"suspension": ()},
            of="child AND age >= 5",
            months=12,
            least=3,
            once="was suspended",
            often="was suspended # times",
        ),
    ),
    example=Example(
        people="""
            who | born       | sex | role
            Ana | 2012-02-02 | F   | child
            Bea | 2013-05-20 | F   | child
            Cai | 2011-01-11 | M   | child
            Dev | 2011-01-11 | M   | child
        """,
        facts="""
            who | kind                    | code     | amount | since      | until
            Ana | suspension              |          | 4      | 2026-01-20 | 2026-01-22
            Ana | suspension              |          | 2      | 2026-05-11 | 2026-05-12
            Ana | suspension              |          | 6      | 2026-10-05 | 2026-10-09
            Bea | suspension              |          | 2      | 2026-05-11 | 2026-05-12
            Bea | suspension              |          | 2      | 2026-05-11 | 2026-05-12
            Bea | suspension              |          | 6      | 2026-10-05 | 2026-10-09
            Cai | reduced_timetable       |          |        | 2026-09-14 | -
            Dev | elective_home_education | suitable |        | 2026-09-14 | -
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Ana | 2026-01-20 | 2026-10-09 | 2027-10-09 | Ana was suspended 3 times, the latest on 9 October 2026. The
                rule asks for 3 in the last 12 months.
            Cai | 2026-09-14 | 2026-11-06 | 2027-11-06 | Cai is out of full-time school (last seen 6 November 2026). The
                rule asks for one in the last 12 months.
        """,
    ),
)
