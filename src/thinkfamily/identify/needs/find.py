"""Find: each rule in turn over all families at once, and the table `need`."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs import answers, disadvantages
from thinkfamily.identify.needs.need import Need, needs
from thinkfamily.identify.needs.phrases import words
from thinkfamily.identify.needs.standing import clear, on, stand
from thinkfamily.vocabulary.facts import home_kinds
from thinkfamily.vocabulary.outcomes import frameworks as all_frameworks
from thinkfamily.vocabulary.publication import NEEDS
from thinkfamily.vocabulary.tables import Column, Table

Progress = Callable[[int, int], None]

NEED = Table("need", NEEDS.meaning, NEEDS.columns, NEEDS.order)
COLUMNS = ", ".join(NEED.names)
FINDING = Table(
    "finding",
    "What a rule found of a person or a home, before it is known which families it belongs to.",
    (
        Column("framework", "VARCHAR", "the framework", required=True),
        Column("need_id", "VARCHAR", "the need", required=True),
        Column("status", "VARCHAR", "found or to_ask", required=True),
        Column("rule_version", "INTEGER", "version of the rule", required=True),
        Column("lasts_months", "INTEGER", "how long it stands after its last day", required=True),
        *(Column(name, "VARCHAR", name) for name in ("family_id", "person_id", "household_id", "whose")),
        Column("first_seen", "DATE", "first day of the evidence", required=True),
        Column("last_seen", "DATE", "last day of the evidence", required=True),
        Column("sum", "VARCHAR", "the sum", required=True),
        Column("evidence", "STRUCT(feed VARCHAR, record_id VARCHAR)[]", "the rows", required=True),
    ),
    ("framework", "need_id", "person_id"),
)

# A person's need stands once in each family that the person is of, however many homes they have.
OF_PERSONS = """
    SELECT m.family_id, f.person_id, f.need_id, f.framework, f.status, f.first_seen, f.last_seen,
        CAST(f.last_seen + to_months(f.lasts_months) AS DATE) AS expires, f.rule_version, f.sum, f.evidence
    FROM one_finding f
    JOIN member_now m ON m.person_id = f.person_id AND (f.family_id IS NULL OR f.family_id = m.family_id)
    WHERE f.framework NOT IN (WITH_CHILD) OR m.family_id IN (SELECT family_id FROM with_child_now)
"""

# One row a person and need where a rule has several ways to find it. Few have: only those are gathered.
ALIKE = "framework, need_id, status, rule_version, lasts_months, family_id, person_id"
ONE_FINDING = f"""
    WITH counted AS (
        SELECT *, count(*) OVER (PARTITION BY {ALIKE}) AS ways FROM finding WHERE whose = 'person'
    )
    SELECT {ALIKE}, first_seen, last_seen, sum, list_sort(list_distinct(evidence)) AS evidence
    FROM counted WHERE ways = 1
    UNION ALL
    SELECT {ALIKE}, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
        string_agg(sum, ' ' ORDER BY sum) AS sum, list_sort(list_distinct(flatten(array_agg(evidence)))) AS evidence
    FROM counted WHERE ways > 1 GROUP BY {ALIKE}
"""

# What holds for a home belongs to the families with an adult in that home; what holds for an unnamed parent, to the
# child's families with whose adults the child lives. It is left out where the same need is found of a parent by name.
OF_FAMILIES = """
    WITH grown_up_home AS (
        SELECT DISTINCT m.family_id, l.household_id FROM member_now m JOIN living_now l USING (person_id)
        WHERE NOT m.child OR m.role IN ('parent', 'carer', 'partner')
    ), told_of_parents AS (
        SELECT DISTINCT person_id FROM finding WHERE whose = 'parents'
    ), at_home AS (
        SELECT DISTINCT m.family_id, t.person_id
        FROM told_of_parents t JOIN member_now m ON m.person_id = t.person_id
        JOIN living_now l ON l.person_id = t.person_id
        JOIN grown_up_home g ON g.family_id = m.family_id AND g.household_id = l.household_id
    ), not_at_home AS (
        SELECT m.family_id, m.person_id FROM member_now m JOIN at_home h ON h.person_id = m.person_id
        EXCEPT SELECT family_id, person_id FROM at_home
    ), held AS (
        SELECT m.family_id, f.need_id, f.framework, f.status, f.rule_version, f.lasts_months, f.first_seen,
            f.last_seen, f.sum, f.evidence
        FROM finding f
        JOIN member_now m ON m.person_id = f.person_id
        LEFT JOIN grown_up_home g ON g.family_id = m.family_id AND g.household_id = f.household_id
        LEFT JOIN not_at_home n ON n.family_id = m.family_id AND n.person_id = m.person_id AND f.whose = 'parents'
        WHERE f.whose IN ('home', 'parents')
            AND (f.framework NOT IN (WITH_CHILD) OR m.family_id IN (SELECT family_id FROM with_child_now))
            AND n.family_id IS NULL
            AND (f.whose = 'parents' OR NOT m.child OR g.family_id IS NOT NULL OR f.household_id IS NULL)
    ), one AS (
        SELECT family_id, need_id, framework, status, rule_version, lasts_months, sum, min(first_seen) AS first_seen,
            max(last_seen) AS last_seen, flatten(array_agg(evidence)) AS evidence
        FROM held GROUP BY family_id, need_id, framework, status, rule_version, lasts_months, sum
    )
    SELECT family_id, CAST(NULL AS VARCHAR) AS person_id, need_id, framework, status, min(first_seen) AS first_seen,
        max(last_seen) AS last_seen, CAST(max(last_seen) + to_months(lasts_months) AS DATE) AS expires, rule_version,
        string_agg(sum, ' ' ORDER BY sum) AS sum, list_sort(list_distinct(flatten(array_agg(evidence)))) AS evidence
    FROM one o
    WHERE NOT EXISTS (
        SELECT 1 FROM need n JOIN member_now m ON m.family_id = n.family_id AND m.person_id = n.person_id
        WHERE n.family_id = o.family_id AND n.need_id = o.need_id AND n.framework = o.framework AND NOT m.child
    )
    GROUP BY family_id, need_id, framework, status, rule_version, lasts_months
"""


def find(
    engine: Engine,
    *,
    as_of: date,
    frameworks: Sequence[str] | None = None,
    progress: Progress | None = None,
    rules: Sequence[Need] | None = None,
    leave_standing: bool = False,
) -> None:
    """Make the tables `need` and `disadvantages` (columns as published): what the rules find on the day `as_of`.

    Needs the tables of extracts, linking and families. `frameworks` restricts the rules, or `rules` names them;
    `progress(done, of)` is told after each. `leave_standing` keeps the tables of that day for the early list.
    """
    stand(engine, as_of=as_of, home_kinds=home_kinds())
    answers.units(engine)
    engine.create(FINDING)
    engine.create(NEED)
    at_hand = {kind for (kind,) in engine.rows("SELECT DISTINCT kind FROM fact")}
    chosen = [need for need in rules or needs() if frameworks is None or need.framework in frameworks]
    works = [
        partial(answers.answer, need=need, as_of=as_of, kinds_at_hand=at_hand)
        if need.of == "family"
        else partial(apply, need=need, as_of=as_of)
        for need in chosen
    ]
    for done, _ in enumerate(engine.side_by_side(works), start=1):
        if progress:
            progress(done, len(chosen))
    _gather(engine, as_of)
    _group(engine, {need.framework for need in chosen})
    disadvantages.tell(engine)
    for name in ("one_finding", "finding", "answer", "unit_now", "parent_now"):
        engine.run(f"DROP TABLE {name}")
    if not leave_standing:
        clear(engine)


def apply(engine: Engine, need: Need, *, as_of: date) -> None:
    """One rule over everybody."""
    text = need.text
    family = "family_id" if need.of == "member" else "CAST(NULL AS VARCHAR)"
    engine.run(
        f"""
        INSERT INTO finding
        SELECT '{need.framework}', '{need.id}', '{text.status}', {text.rule_version}, {text.lasts_months},
            {family}, person_id, household_id, whose, first_seen, last_seen, sum, evidence
        FROM ({on(need.sql, as_of)}) AS found
        """
    )


def _gather(engine: Engine, as_of: date) -> None:
    """From findings to needs of families."""
    engine.run("DROP TABLE IF EXISTS one_finding")
    engine.run(f"CREATE TABLE one_finding AS {ONE_FINDING}")
    with_child = words([each.id for each in all_frameworks() if each.for_families == "with_child"])
    for query in (OF_PERSONS, OF_FAMILIES):
        query = query.replace("WITH_CHILD", with_child)
        engine.run(on(f"INSERT INTO need SELECT {COLUMNS} FROM ({query}) AS held WHERE expires > AS_OF", as_of))
    engine.run(f"INSERT INTO need {answers.found_answers(COLUMNS)}")


def _group(engine: Engine, chosen: set[str]) -> None:
    """So many at once, in the frameworks that say so."""
    for framework in all_frameworks():
        for text in framework.needs:
            if text.at_least and framework.id in chosen:
                engine.run(f"INSERT INTO need {answers.group(framework, text, COLUMNS)}")
