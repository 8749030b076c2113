"""Operations of migrations that lay the rules of rows into the database. Their SQL is frozen where they are used."""

from pathlib import Path
from typing import Any

from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

SYSTEM = "(SELECT tf_is_system())"
WHO = "tf_app, tf_owner"
POLICIES = {  # name: (command, which condition of a rule, USING, WITH CHECK)
    "rows_are_read": ("SELECT", "read", True, False),
    "rows_are_added": ("INSERT", "add", False, True),
    "rows_are_changed": ("UPDATE", "change", True, True),
    "rows_are_removed": ("DELETE", "remove", True, False),
}


def sql(migration: str, name: str) -> str:
    """What stands in the folder `sql` beside a migration, which gives its own `__file__`."""
    return (Path(migration).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")


class EnforceRows(Operation):
    """Row-level security on one table, enabled and forced, so that it binds the owner too. Any earlier rule is gone."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str, *, read: str, add: str, change: str, remove: str) -> None:
        self.table = table
        self.conditions = {"read": read, "add": add, "change": change, "remove": remove}

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Models stay what they are."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for statement in statements(self.table, self.conditions):
            schema_editor.execute(statement, params=None)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for name in POLICIES:
            schema_editor.execute(f'DROP POLICY IF EXISTS {name} ON "{self.table}"', params=None)
        schema_editor.execute(f'ALTER TABLE "{self.table}" NO FORCE ROW LEVEL SECURITY', params=None)
        schema_editor.execute(f'ALTER TABLE "{self.table}" DISABLE ROW LEVEL SECURITY', params=None)

    def describe(self) -> str:
        return f"Say who sees the rows of {self.table}"


def statements(table: str, conditions: dict[str, str]) -> list[str]:
    """The SQL that lays one table's rule."""
    found = [f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY', f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY']
    for name, (command, which, using, check) in POLICIES.items():
        condition = whole(conditions[which], table)
        said = f'CREATE POLICY {name} ON "{table}" FOR {command} TO {WHO}'
        said += f" USING ({condition})" if using else ""
        said += f" WITH CHECK ({condition})" if check else ""
        found += [f'DROP POLICY IF EXISTS {name} ON "{table}"', said]
    return found


def whole(condition: str, table: str) -> str:
    """The condition for this table, with the product itself, which sees every row."""
    said = condition.replace("{row}", f'"{table}"')
    return said if said == "true" else SYSTEM if said == "false" else f"{SYSTEM} OR ({said})"


class Guard(RunSQL):
    """Makes functions that belong to tf_guard: the only ones that look at what the reader may not.

    Each is `SECURITY DEFINER` with a search path of its own; the web and the owner may call those in `callable_by_all`.
    """

    def __init__(self, sql: str, callable_by_all: tuple[str, ...]) -> None:
        names = ", ".join(callable_by_all)
        grant = f"GRANT EXECUTE ON FUNCTION {names} TO {WHO};" if names else ""
        super().__init__(
            f"GRANT CREATE ON SCHEMA public TO tf_guard; SET LOCAL ROLE tf_guard;"
            f"ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; {sql}; {grant}"
            f"RESET ROLE; REVOKE CREATE ON SCHEMA public FROM tf_guard;",
            RunSQL.noop,
        )


class GuardReads(RunSQL):
    """Lets tf_guard's functions read this table, rule or not."""

    def __init__(self, table: str) -> None:
        super().__init__(
            f'GRANT SELECT ON "{table}" TO tf_guard; DROP POLICY IF EXISTS guard_reads ON "{table}";'
            f'CREATE POLICY guard_reads ON "{table}" FOR SELECT TO tf_guard USING (true);',
            f'DROP POLICY guard_reads ON "{table}"; REVOKE SELECT ON "{table}" FROM tf_guard;',
        )
