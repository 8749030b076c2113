"""A child may be a young carer: asked, never set."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import EVIDENCE, SEEN, day, fact_is

ABOUT_THE_ADULT: dict[str, tuple[str, ...]] = {
    "substance_treatment": (),
    "adult_mental_health": (),
    "cared_for": (),
    "long_term_condition": (),
}
ABOUT_THE_CHILD = {"carer_assessment": (), "asked_for_help": ("caring",), "assessment_factor": ("7A",)}

NEED = Need(
    id="FR4",
    framework="outcomes-2022",
    kinds=(
        "substance_treatment",
        "adult_mental_health",
        "cared_for",
        "long_term_condition",
        "carer_assessment",
        "asked_for_help",
        "assessment_factor",
    ),
    of="member",
    sql=f"""
        WITH adult_fact AS (
            SELECT DISTINCT d.family_id,
                CASE WHEN d.why = 'child_of_home' THEN d.person_id ELSE d.on_person_id END AS child_id,
                f.name AS adult_name, f.first_day, f.last_day, f.feed, f.record_id
            FROM dependent d JOIN person_fact f
                ON f.person_id = CASE WHEN d.why = 'child_of_home' THEN d.on_person_id ELSE d.person_id END
            WHERE {fact_is(ABOUT_THE_ADULT)} AND f.last_day >= AS_OF - INTERVAL 6 MONTH
        ), told AS (
            SELECT a.family_id, a.child_id AS person_id, a.adult_name, a.first_day, a.last_day, a.feed, a.record_id
            FROM adult_fact a
            UNION ALL
            SELECT m.family_id, f.person_id, CAST(NULL AS VARCHAR), f.first_day, f.last_day, f.feed, f.record_id
            FROM person_fact f JOIN member_now m ON m.person_id = f.person_id
            WHERE {fact_is(ABOUT_THE_CHILD)} AND f.last_day >= AS_OF - INTERVAL 6 MONTH
        )
        SELECT t.family_id, t.person_id, CAST(NULL AS VARCHAR) AS household_id, 'person' AS whose, {SEEN},
            max(p.name) || CASE WHEN count(t.adult_name) > 0 THEN ' lives with '
                || string_agg(DISTINCT t.adult_name, ' and ' ORDER BY t.adult_name) || ', who may need care at home'
                ELSE ' was mentioned to a service in connection with caring' END
                || ' (latest sign ' || {day("max(t.last_day)")} || '). Has anybody asked ' || max(p.name)
                || ' who cooks, shops and looks after whom?' AS sum,
            {EVIDENCE} AS evidence
        FROM told t JOIN person_now p ON p.person_id = t.person_id
        WHERE p.child AND p.age >= 5
        GROUP BY t.family_id, t.person_id
    """,
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2023-10-01 | F   | child
            Max  | 2010-10-01 | M   | child
        """,
        facts="""
            who  | kind                | code    | since
            Dana | substance_treatment | alcohol | 2026-09-07
            Dana | adult_mental_health | crisis  | 2026-10-17
            Kit  | asked_for_help      | caring  | 2026-10-20
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-09-07 | 2026-10-20 | 2027-04-20 | Kit lives with Dana, who may need care at home (latest sign 20
                October 2026). Has anybody asked Kit who cooks, shops and looks after whom?
            Max | 2026-09-07 | 2026-10-17 | 2027-04-17 | Max lives with Dana, who may need care at home (latest sign 17
                October 2026). Has anybody asked Max who cooks, shops and looks after whom?
        """,
    ),
)
