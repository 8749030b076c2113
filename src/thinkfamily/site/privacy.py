"""What a live database really enforces, table by table, against what the models declare; and every gap, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from thinkfamily.access.row_security import POLICIES, whole
from thinkfamily.access.rows import Rows
from thinkfamily.access.rows_declared import LIBRARIES, declared
from thinkfamily.site.database import OWNER, WEB

GUARD = "tf_guard"
GUARDS = ("guard_reads", "guard_keeps")  # its own policies: what its functions read, and the keys that they keep
OURS = {"tf_key": "the key that signs tokens", "tf_role": "what each role may do"}  # tables without a model
VIEWS = {"tf_reached_persons": "by ids, who is in a family that the reader reaches; for the rules of rows"}
PLAIN = {  # functions that need not be the guard's
    "tf_why": "what a token says of why; it shows no row",
    "tf_sees_item": "it asks an item's table with its caller's own rights, by the rule of that table",
}
LETTERS = {"r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE", "*": "ALL"}
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")

TABLES = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner),
    ARRAY(SELECT r FROM unnest(%s::text[]) AS r WHERE has_table_privilege(%s, c.oid, r))
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1
"""
LAID = """
SELECT p.polname, p.polcmd::text, p.polpermissive,
    ARRAY(SELECT rolname::text FROM pg_roles WHERE oid = ANY (p.polroles) ORDER BY 1),
    coalesce(pg_get_expr(p.polqual, p.polrelid), ''), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
FROM pg_policy p WHERE p.polrelid = %s::regclass ORDER BY 1
"""
ROLE = """
SELECT rolsuper OR rolbypassrls OR rolcreaterole, EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid),
    EXISTS (SELECT FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace)
FROM pg_roles r WHERE rolname = %s
"""
# What a trigger calls with its caller's own rights shows nobody anything: of those only the owner's are looked at.
FUNCTIONS = """
SELECT proname::text FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'tf\\_%%' AND CASE
    WHEN prorettype = 'trigger'::regtype AND NOT prosecdef THEN pg_get_userbyid(proowner) = %s
    ELSE pg_get_userbyid(proowner) <> %s OR has_function_privilege('public', oid, 'EXECUTE')
        OR prosecdef AND proconfig IS NULL END
ORDER BY 1
"""
INVOKED = """
SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
    AND NOT coalesce(reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on', 'security_invoker=1']
ORDER BY 1
"""


@dataclass(frozen=True)
class Line:
    """One table: the reason of its rule in words, whether it is forced, what the web's role may do."""

    table: str
    rule: str
    forced: bool
    may: tuple[str, ...]


def lines(cursor: Any) -> list[Line]:
    """Every table of the database. `cursor`: of any role that may connect; nothing is changed."""
    rules = {**LIBRARIES, **declared()}
    cursor.execute(TABLES, [list(RIGHTS), WEB])
    return [
        Line(table, said_of(table, rules.get(table)), enabled and forced, tuple(may))
        for table, enabled, forced, _, may in cursor.fetchall()
    ]


def said_of(table: str, rule: Rows | None) -> str:
    """The rule in words."""
    if table in OURS:
        return f"nobody: {OURS[table]}"
    if rule is None:
        return "not declared"
    return f"everybody: {rule.reason}" if rule.open else rule.reason


def gaps(cursor: Any) -> list[str]:
    """Where the database enforces less than is declared, each a sentence. Run in a transaction that is undone."""
    return [*_of_tables(cursor), *_of_roles(cursor), *_of_functions(cursor)]


def _of_tables(cursor: Any) -> Iterator[str]:
    rules = {**LIBRARIES, **declared()}  # Django keeps its list of migrations without a model
    cursor.execute(TABLES, [list(RIGHTS), WEB])
    found = {row[0]: row for row in cursor.fetchall()}
    for table in sorted(set(declared()) - set(found)):
        yield f"{table} is declared, and the database has no such table: run `thinkfamily manage migrate`."
    for table, enabled, forced, owner, may in found.values():
        rule = rules.get(table)
        if owner == WEB:
            yield f"{table} belongs to {WEB}, which could switch its rule off."
        if "TRUNCATE" in may:
            yield f"{WEB} may empty {table}, whatever its rule."
        if table in OURS:
            if may:
                yield f"{WEB} may {', '.join(may)} on {table}, which is {OURS[table]}."
        elif rule is None:
            yield f"{table} does not say who sees its rows: see docs/how-to/say-who-sees-a-models-rows.md."
        elif rule.forced and not (enabled and forced):
            yield f"The rule of {table} is not enabled and forced: run `thinkfamily manage migrate`."
        elif rule.forced:
            yield from _of_policies(cursor, table, rule)


def _of_policies(cursor: Any, table: str, rule: Rows) -> Iterator[str]:
    """What is declared is laid on an empty table of the same name and columns, and read back to be compared."""
    cursor.execute(LAID, [f"public.{table}"])
    laid = {row[0]: row[1:] for row in cursor.fetchall() if row[0] not in GUARDS or row[3] != [GUARD]}
    cursor.execute(f'CREATE TEMP TABLE "{table}" (LIKE public."{table}") ON COMMIT DROP')
    for name, (command, which, using, check) in POLICIES.items():
        condition = whole(getattr(rule, which), table)
        said = f'CREATE POLICY {name} ON pg_temp."{table}" FOR {command} TO {WEB}, {OWNER}'
        said += (f" USING ({condition})" if using else "") + (f" WITH CHECK ({condition})" if check else "")
        cursor.execute(said)
    cursor.execute(LAID, [f"pg_temp.{table}"])
    wanted = {row[0]: row[1:] for row in cursor.fetchall()}
    cursor.execute(f'DROP TABLE pg_temp."{table}"')
    for name in sorted(set(laid) | set(wanted)):
        if laid.get(name) == wanted.get(name):
            continue
        if name not in laid:
            yield f"{table} has lost its rule {name}: run `thinkfamily manage write_rows --check`, then migrate."
        elif name not in wanted:
            yield f"{table} has a rule {name} ({LETTERS[laid[name][0]]}) that nobody declared: remove it."
        else:
            yield f"The rule {name} of {table} is not what its model declares."


def _of_roles(cursor: Any) -> Iterator[str]:
    for role in (WEB, GUARD):
        cursor.execute(ROLE, [role])
        strong, member, owns = cursor.fetchone() or (False, False, False)
        if strong:
            yield f"{role} bypasses row security or makes roles: run site/roles.sql again."
        if member:
            yield f"{role} is a member of another role, and may do what that one may: take it out."
        if owns and role == WEB:
            yield f"{role} owns a table or a view, and could change its rule."


def _of_functions(cursor: Any) -> Iterator[str]:
    cursor.execute(FUNCTIONS, [WEB, GUARD])
    for name in (name for (name,) in cursor.fetchall() if name not in PLAIN):
        yield f"The function {name} is not a closed one of {GUARD}: owner, search path or who may call it is wrong."
    cursor.execute(INVOKED)
    for (name,) in cursor.fetchall():
        if name not in VIEWS:
            yield f"The view {name} shows what its owner sees: make it security_invoker."
