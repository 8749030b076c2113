"""A child goes missing."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="SA2",
    framework="outcomes-2022",
    kinds=("missing_episode", "missing_from_home", "assessment_factor"),
    sql=either(
        signs(
            {"missing_episode": (), "missing_from_home": ()},
            of="child",
            months=12,
            once="was reported missing",
            often="was reported missing # times",
        ),
        factors(("10A",), months=12, what="going missing", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind              | since
            Kit | missing_from_home | 2026-09-07
            Kit | missing_episode   | 2026-10-07
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-09-07 | 2026-10-07 | 2027-10-07 | Kit was reported missing twice, the latest on 7 October 2026.
                The rule asks for one in the last 12 months.
        """,
    ),
)
