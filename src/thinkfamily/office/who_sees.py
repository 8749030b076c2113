"""Who sees tasks and letters: the SQL of tasks/policy.py, from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME

RUNS = "since <= (SELECT tf_today()) AND ({0}.until IS NULL OR {0}.until >= (SELECT tf_today()))"


def runs(table: str) -> str:
    """That a dated row holds today."""
    return f"{table}.{RUNS.format(table)}"


def stands_in_for(column: str) -> str:
    """That the reader covers today for whom the column names."""
    return f"EXISTS (SELECT FROM access_cover c WHERE c.away_id = {column} AND c.stand_in_id = {ME} AND {runs('c')})"


def manages(column: str) -> str:
    """That the reader, or whom they cover for, is the manager today of whom the column names."""
    manager = f"b.manager_id = {ME} OR {stands_in_for('b.manager_id')}"
    return f"EXISTS (SELECT FROM access_managedby b WHERE b.practitioner_id = {column} AND {runs('b')} AND ({manager}))"


IN_TEAM = (
    "EXISTS (SELECT FROM access_teammember m WHERE m.team_id = {row}.team_id"
    f" AND m.user_id = {ME} AND {runs('m')})"
    f" OR EXISTS (SELECT FROM access_team t WHERE t.id = {{row}}.team_id AND t.supervisor_id = {ME})"
)
# Only the product itself writes tasks and letters, after a policy has said yes: a statement of a reader cannot.
TASKS = custom(
    f"{{row}}.owner_id = {ME} OR {{row}}.done_by_id = {ME} OR {{row}}.made_by_id = {ME} OR {IN_TEAM}"
    f" OR {stands_in_for('{row}.owner_id')} OR {manages('{row}.owner_id')}",
    "one's own, those one made or did, one's team's, those of whom one covers for or manages",
    add=NOBODY,
    change=NOBODY,
)
HANDED_ON = custom(
    "EXISTS (SELECT FROM office_task t WHERE t.id = {row}.task_id)",
    "whoever sees the task",
    add=NOBODY,
    change=NOBODY,
)
LETTERS = custom(
    "{row}.about_type = 'sharing' AND EXISTS (SELECT FROM people_sharingdecision d WHERE d.id::text = {row}.about_id)",
    "letters about a decision to share, for whoever sees that; all others only the product itself, which sends them",
    add=NOBODY,
    change=NOBODY,
)
