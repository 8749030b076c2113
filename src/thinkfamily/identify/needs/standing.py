"""What the rules read: people, homes and facts as they stand on the day asked about.

Makes the tables `person_now`, `living_now`, `member_now`, `person_fact`, `home_fact`, `with_child_now` and
`two_terms_now`. Facts of a later day, people who have died and memberships that have ended are left out here, once for
all rules.
"""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import RECEIVED
from thinkfamily.identify.families.particulars import describe
from thinkfamily.identify.needs.education.terms import LAST_TWO_TERMS

TABLES = ("person_now", "living_now", "member_now", "person_fact", "home_fact", "with_child_now", "two_terms_now")

AGE = """
    year(AS_OF) - year(date_of_birth)
    - CASE WHEN month(date_of_birth) * 100 + day(date_of_birth) > month(AS_OF) * 100 + day(AS_OF) THEN 1 ELSE 0 END
"""

# Of those whose birth no row gives, the family's word for them says whether they are a child.
PERSON_NOW = f"""
    WITH said AS (
        SELECT person_id,
            max(CASE WHEN role IN ('parent', 'carer', 'partner', 'adult') THEN 1 ELSE 0 END) AS as_adult,
            max(CASE WHEN role = 'child' THEN 1 ELSE 0 END) AS as_child
        FROM family GROUP BY person_id
    ), dead AS (
        SELECT DISTINCT person_id FROM fact JOIN person USING (mention_id)
        WHERE kind = 'died' AND coalesce(since, AS_OF) <= AS_OF
    ), aged AS (
        SELECT person_id, NAME AS name, date_of_birth, sex, coalesce(unborn, FALSE) OR date_of_birth > AS_OF AS unborn,
            CASE WHEN date_of_birth <= AS_OF THEN {AGE} END AS age
        FROM particular
    )
    SELECT aged.person_id, coalesce(name, '(name not known)') AS name, date_of_birth, sex, age, aged.unborn,
        NOT aged.unborn AND coalesce(age < 18, as_child = 1 AND as_adult = 0, FALSE) AS child,
        NOT aged.unborn AND coalesce(age >= 18, as_adult = 1, FALSE) AS adult
    FROM aged LEFT JOIN said USING (person_id)
    WHERE aged.person_id NOT IN (SELECT person_id FROM dead)
"""

LIVING_NOW = """
    SELECT DISTINCT household_id, person_id, address_id
    FROM household JOIN person_now USING (person_id)
    WHERE (since IS NULL OR since <= AS_OF) AND (until IS NULL OR until >= AS_OF)
"""

# Kin and other adults belong to the family's list of needs only while they live with a child of it.
MEMBER_NOW = """
    WITH present AS (
        SELECT family_id, person_id, role FROM family
        WHERE (since IS NULL OR since <= AS_OF) AND (until IS NULL OR until >= AS_OF)
    ), childs_home AS (
        SELECT DISTINCT family_id, household_id
        FROM present JOIN living_now USING (person_id) WHERE role IN ('child', 'expected_child')
    ), with_child AS (
        SELECT DISTINCT h.family_id, l.person_id FROM childs_home h JOIN living_now l USING (household_id)
    ), childless AS (
        SELECT family_id FROM present GROUP BY family_id
        HAVING count(*) = count(CASE WHEN role NOT IN ('child', 'expected_child') THEN 1 END)
    ), ranked AS (
        SELECT family_id, person_id, role, row_number() OVER (
            PARTITION BY family_id, person_id
            ORDER BY CASE role WHEN 'parent' THEN 1 WHEN 'carer' THEN 2 WHEN 'partner' THEN 3 WHEN 'child' THEN 4
                WHEN 'expected_child' THEN 5 WHEN 'kin' THEN 6 ELSE 7 END, role
        ) AS place
        FROM present
    )
    SELECT r.family_id, r.person_id, r.role, p.child, p.adult, p.unborn
    FROM ranked r JOIN person_now p ON p.person_id = r.person_id
    LEFT JOIN with_child w ON w.family_id = r.family_id AND w.person_id = r.person_id
    LEFT JOIN childless c ON c.family_id = r.family_id
    WHERE r.place = 1 AND (
        r.role IN ('parent', 'carer', 'partner', 'child', 'expected_child')
        OR w.person_id IS NOT NULL OR c.family_id IS NOT NULL)
"""

# A fact without an end goes on until the newest day that its row's extract covers.
PERSON_FACT = f"""
    WITH dated AS (
        SELECT f.fact_id, pe.person_id, f.feed, f.record_id, f.kind, f.code, f.amount,
            coalesce(f.since, f.until, r.received, AS_OF) AS first_day,
            least(AS_OF, coalesce(f.until, r.received, f.since, AS_OF)) AS last_day,
            f.until IS NULL AS going_on
        FROM fact f JOIN person pe ON pe.mention_id = f.mention_id
        LEFT JOIN {RECEIVED} r ON r.feed = f.feed
    )
    SELECT d.fact_id, d.person_id, d.feed, d.record_id, d.kind, d.code, d.amount, d.first_day,
        greatest(d.first_day, d.last_day) AS last_day, d.going_on, p.name, p.age, p.sex, p.child, p.unborn,
        p.adult AND (p.date_of_birth IS NULL OR greatest(d.first_day, d.last_day) >= p.date_of_birth + INTERVAL 18 YEAR)
            AS adult
    FROM dated d JOIN person_now p ON p.person_id = d.person_id
    WHERE d.first_day <= AS_OF
"""

# The home that a fact holds for: where the very row says the person lives, else the person's only home.
HOME_FACT = """
    WITH said AS (
        SELECT s.person_id, s.address_id, s.e.feed AS feed, s.e.record_id AS record_id
        FROM (
            SELECT person_id, address_id, unnest(evidence) AS e FROM stay_at
            WHERE person_id IN (SELECT person_id FROM person_fact WHERE kind IN (HOME_KINDS))
        ) AS s
    ), only_home AS (
        SELECT person_id, min(household_id) AS household_id FROM living_now
        GROUP BY person_id HAVING count(DISTINCT household_id) = 1
    ), placed AS (
        SELECT f.fact_id, min(l.household_id) AS household_id
        FROM person_fact f
        JOIN said ON said.person_id = f.person_id AND said.feed = f.feed AND said.record_id = f.record_id
        JOIN living_now l ON l.person_id = f.person_id AND l.address_id = said.address_id
        WHERE f.kind IN (HOME_KINDS) GROUP BY f.fact_id
    )
    SELECT f.*, coalesce(placed.household_id, only_home.household_id) AS household_id
    FROM person_fact f LEFT JOIN placed ON placed.fact_id = f.fact_id
    LEFT JOIN only_home ON only_home.person_id = f.person_id
    WHERE f.kind IN (HOME_KINDS)
"""

# Families with a child under 18, or expecting one.
WITH_CHILD_NOW = """
    SELECT DISTINCT family_id FROM member_now WHERE child OR unborn
    UNION
    SELECT m.family_id FROM member_now m JOIN person_fact f ON f.person_id = m.person_id
    WHERE f.kind = 'pregnancy' AND f.going_on AND m.role IN ('parent', 'partner', 'adult', 'child')
"""


def stand(engine: Engine, *, as_of: date, home_kinds: tuple[str, ...], names: bool = True) -> None:
    """Make the tables that rules read, for one day. Needs fact, record, person, family, household and stay_at.

    `names` false leaves first names unread, for where nobody may be named yet.
    """
    if not engine.exists("particular"):
        describe(engine, as_of=as_of)
    quoted = ", ".join(f"'{kind}'" for kind in home_kinds)
    person_now = PERSON_NOW.replace("NAME", "first_name" if names else "CAST(NULL AS VARCHAR)")
    queries = (person_now, LIVING_NOW, MEMBER_NOW, PERSON_FACT, HOME_FACT, WITH_CHILD_NOW, LAST_TWO_TERMS)
    for name, query in zip(TABLES, queries, strict=True):
        engine.run(f"DROP TABLE IF EXISTS {name}")
        engine.run(f"CREATE TABLE {name} AS {on(query, as_of).replace('HOME_KINDS', quoted)}")


def clear(engine: Engine) -> None:
    """Drop what `stand` made."""
    for name in TABLES:
        engine.run(f"DROP TABLE IF EXISTS {name}")


def on(query: str, as_of: date) -> str:
    """The query with its day filled in."""
    return query.replace("AS_OF", f"DATE '{as_of.isoformat()}'")
