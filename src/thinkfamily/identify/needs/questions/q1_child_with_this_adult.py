"""Does a child live with this adult? Asked of adults whom only services for adults know."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import EVIDENCE, SEEN, day, fact_is

SERVICES_FOR_ADULTS: dict[str, tuple[str, ...]] = {
    "substance_treatment": (),
    "adult_mental_health": (),
    "probation": (),
    "custody": (),
    "adult_care_service": (),
}

NEED = Need(
    id="Q1",
    framework="questions-1",
    kinds=("substance_treatment", "adult_mental_health", "probation", "custody", "adult_care_service"),
    sql=f"""
        WITH with_child AS (
            SELECT DISTINCT l.person_id FROM living_now l
            JOIN living_now k ON k.household_id = l.household_id
            JOIN person_now c ON c.person_id = k.person_id AND c.child
        )
        SELECT f.person_id, CAST(NULL AS VARCHAR) AS household_id, 'person' AS whose, {SEEN},
            max(name) || ' is known to a service for adults (latest sign ' || {day("max(last_day)")}
                || '). No record says that a child lives in the same home. Has anybody asked?' AS sum,
            {EVIDENCE} AS evidence
        FROM person_fact f LEFT JOIN with_child w ON w.person_id = f.person_id
        WHERE {fact_is(SERVICES_FOR_ADULTS)} AND adult AND w.person_id IS NULL AND last_day >= AS_OF - INTERVAL 6 MONTH
        GROUP BY f.person_id
    """,
    example=Example(
        people="""
            who  | born       | sex | role   | home | family
            Dana | 1988-03-02 | F   | parent | 1    | Harper
            Kit  | 2013-05-20 | M   | child  | 1    | Harper
            Rob  | 1985-04-04 | M   | parent | 2    | Harper
            Eva  | 1990-01-01 | F   | parent | 3    | Novak
            Sam  | 1993-01-01 | M   | parent | 3    | Novak
            Nina | 2015-01-01 | F   | child  | 3    | Novak
        """,
        facts="""
            who  | kind                | since
            Dana | substance_treatment | 2026-10-01
            Rob  | substance_treatment | 2026-10-01
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Rob | 2026-10-01 | 2026-10-01 | 2027-04-01 | Rob is known to a service for adults (latest sign 1 October
                2026). No record says that a child lives in the same home. Has anybody asked?
        """,
    ),
)
