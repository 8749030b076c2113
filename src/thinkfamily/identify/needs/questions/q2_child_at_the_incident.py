"""Was the child there? Asked where a parent at home was in a domestic abuse incident."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import EVIDENCE, day

NEED = Need(
    id="Q2",
    framework="questions-1",
    kinds=("domestic_abuse",),
    of="member",
    sql=f"""
        WITH incident AS (
            SELECT DISTINCT d.family_id, d.person_id, f.name AS adult_name, f.first_day, f.last_day, f.feed,
                f.record_id
            FROM dependent d JOIN person_fact f ON f.person_id = d.on_person_id
            WHERE d.why = 'child_of_home' AND f.kind = 'domestic_abuse' AND f.code IN ('victim', 'suspect')
                AND f.last_day >= AS_OF - INTERVAL 12 MONTH
        ), recorded AS (
            SELECT person_id, first_day FROM person_fact WHERE kind = 'domestic_abuse' GROUP BY person_id, first_day
        )
        SELECT i.family_id, i.person_id, CAST(NULL AS VARCHAR) AS household_id, 'person' AS whose,
            min(i.first_day) AS first_seen, max(i.last_day) AS last_seen,
            max(p.name) || ' lives with ' || string_agg(DISTINCT adult_name, ' and ' ORDER BY adult_name)
                || ', named in a domestic abuse incident on ' || {day("max(i.last_day)")}
                || '. No record says whether ' || max(p.name) || ' was there. Has anybody asked how they are?' AS sum,
            {EVIDENCE} AS evidence
        FROM incident i JOIN person_now p ON p.person_id = i.person_id
        LEFT JOIN recorded r ON r.person_id = i.person_id AND r.first_day = i.first_day
        WHERE p.child AND r.person_id IS NULL
        GROUP BY i.family_id, i.person_id
    """,
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Rob  | 1985-04-04 | M   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who  | kind           | code          | since
            Dana | domestic_abuse | victim        | 2026-06-08
            Rob  | domestic_abuse | suspect       | 2026-06-08
            Kit  | domestic_abuse | child_present | 2026-06-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Lia | 2026-06-08 | 2026-06-08 | 2027-06-08 | Lia lives with Dana and Rob, named in a domestic abuse incident
                on 8 June 2026. No record says whether Lia was there. Has anybody asked how they are?
        """,
    ),
)
