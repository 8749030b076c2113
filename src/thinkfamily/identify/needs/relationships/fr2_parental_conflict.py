"""Harmful conflict between parents, as a service recorded it."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, signs

NEED = Need(
    id="FR2",
    framework="outcomes-2022",
    kinds=("parental_conflict",),
    sql=either(
        signs(
            {"parental_conflict": ()},
            of="adult",
            months=6,
            once="had conflict between the parents recorded",
            often="had conflict between the parents recorded # times",
        ),
        signs(
            {"parental_conflict": ()},
            of="(child OR unborn)",
            months=6,
            whose="parents",
            once="had conflict between the parents recorded",
            often="had conflict between the parents recorded # times",
        ),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind              | since
            Kit | parental_conflict | 2026-09-07
            Kit | parental_conflict | 2026-10-07
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-09-07 | 2026-10-07 | 2027-04-07 | Kit had conflict between the parents recorded twice, the
                latest on 7 October 2026. The rule asks for one in the last 6 months.
        """,
    ),
)
