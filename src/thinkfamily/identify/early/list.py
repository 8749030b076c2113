"""The early list: outcomes with a need, then pairs touched, then needs; equal counts share a place."""

from collections.abc import Callable
from datetime import date

from thinkfamily.identify.early.fairness import compare
from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.standing import TABLES as STANDING
from thinkfamily.identify.needs.standing import clear, on, stand
from thinkfamily.vocabulary.facts import home_kinds
from thinkfamily.vocabulary.outcomes import framework
from thinkfamily.vocabulary.publication import EARLY, LEFT_OFF, PAIRS

FRAMEWORK = "outcomes-2022"
LEAST_NEEDS = framework(FRAMEWORK).least_needs

OPEN_CASES = {
    "family_help": "Family Help",
    "early_help": "Early help",
    "social_care": "Children's social care",
    "light_plan": "Somebody with a light plan",
}

# Found now and of the ten outcomes; a question is not a need.
COUNTED = f"""
    SELECT DISTINCT n.family_id, n.person_id, n.need_id, h.headline
    FROM need n JOIN headline h ON h.need_id = n.need_id
    WHERE n.framework = '{FRAMEWORK}' AND n.status = 'found' AND n.expires > AS_OF
"""

# Who depends and on whom count both ways: a child's need touches the parent, as the parent's touches the child.
PAIRED = """
    WITH tied AS (
        SELECT family_id, person_id AS one, on_person_id AS other FROM dependent
        UNION SELECT family_id, on_person_id AS one, person_id AS other FROM dependent
    )
    SELECT DISTINCT c.family_id, c.person_id, c.need_id, t.other AS other_id,
        CASE WHEN a.child OR a.unborn THEN 'child_to_adult' WHEN b.child OR b.unborn THEN 'adult_to_child'
            ELSE 'adult_to_adult' END AS direction
    FROM counted c
    JOIN tied t ON t.family_id = c.family_id AND t.one = c.person_id
    JOIN person_now a ON a.person_id = t.one
    JOIN person_now b ON b.person_id = t.other
    WHERE NOT ((a.child OR a.unborn) AND (b.child OR b.unborn))
"""

COUNTS = """
    SELECT family_id, count(DISTINCT headline) AS outcomes, coalesce(max(p.pairs), 0) AS pairs, count(*) AS needs
    FROM counted LEFT JOIN (SELECT family_id, count(*) AS pairs FROM pairs GROUP BY family_id) AS p USING (family_id)
    WHERE family_id IN (SELECT family_id FROM with_child_now)
    GROUP BY family_id
"""

# A family is known to the file of open cases when it names any member and the case has not ended.
OPEN = """
    WITH named AS (
        SELECT m.family_id, coalesce(f.code, 'somebody') AS code, min(f.first_day) AS since
        FROM person_fact f JOIN member_now m ON m.person_id = f.person_id
        WHERE f.kind = 'open_case' AND (f.going_on OR f.last_day >= AS_OF)
        GROUP BY m.family_id, coalesce(f.code, 'somebody')
    ), first_named AS (
        SELECT family_id, code, since, row_number() OVER (PARTITION BY family_id ORDER BY since, code) AS place
        FROM named
    )
    SELECT n.family_id, NAMES || ' has worked with this family since ' || strftime(since, '%-d %B %Y')
        || CASE WHEN c.needs >= LEAST THEN '; by its needs it would be on the list.'
            ELSE '; its needs alone would not put it on the list.' END AS reason
    FROM first_named n LEFT JOIN counts c ON c.family_id = n.family_id
    WHERE place = 1 AND n.family_id IN (SELECT family_id FROM with_child_now)
"""

PLACED = """
    SELECT family_id, rank() OVER (ORDER BY outcomes DESC, pairs DESC, needs DESC) AS place, outcomes, pairs, needs
    FROM counts WHERE needs >= LEAST AND family_id NOT IN (SELECT family_id FROM left_off)
"""


def list_early(
    engine: Engine,
    *,
    as_of: date,
    least_needs: int = LEAST_NEEDS,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Make `early`, `pairs`, `left_off` and `fairness`, as published, from `need` and the tables of families.

    What `needs.find` was told to leave standing is read as it stands.
    """
    if not all(engine.exists(name) for name in STANDING):
        stand(engine, as_of=as_of, home_kinds=home_kinds())
    names = " ".join(f"WHEN '{code}' THEN '{name.replace(chr(39), chr(39) * 2)}'" for code, name in OPEN_CASES.items())
    _headlines(engine)
    _make(engine, "counted", on(COUNTED, as_of))
    engine.create(PAIRS)
    engine.run(f"INSERT INTO pairs SELECT {', '.join(PAIRS.names)} FROM ({PAIRED}) AS paired")
    _make(engine, "counts", COUNTS)
    engine.create(LEFT_OFF)
    known = (
        on(OPEN, as_of).replace("NAMES", f"CASE code {names} ELSE 'Somebody' END").replace("LEAST", str(least_needs))
    )
    engine.run(f"INSERT INTO left_off {known}")
    engine.create(EARLY)
    placed = PLACED.replace("LEAST", str(least_needs))
    engine.run(f"INSERT INTO early SELECT {', '.join(EARLY.names)} FROM ({placed}) AS placed")
    compare(engine)
    for name in ("headline", "counted", "counts"):
        engine.run(f"DROP TABLE {name}")
    clear(engine)
    if progress:
        progress(1, 1)


def _headlines(engine: Engine) -> None:
    rows = ", ".join(f"('{need.id}', '{need.headline.id}')" for need in framework(FRAMEWORK).needs)
    _make(engine, "headline", f"SELECT * FROM (VALUES {rows}) AS each_need (need_id, headline)")


def _make(engine: Engine, name: str, query: str) -> None:
    engine.run(f"DROP TABLE IF EXISTS {name}")
    engine.run(f"CREATE TABLE {name} AS {query}")
