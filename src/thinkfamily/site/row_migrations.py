"""Migrations of the rules of rows: what they lay so far, and a new one for what is declared otherwise."""

from pathlib import Path

from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from thinkfamily.access.row_security import EnforceRows
from thinkfamily.access.rows import Rows
from thinkfamily.access.rows_declared import declared

Conditions = dict[str, str]
FOLDER = Path(__file__).with_name("migrations")


def laid() -> dict[str, Conditions]:
    """By table, the rule that the migrations lay; the latest counts."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    found: dict[str, Conditions] = {}
    for key in _in_order(loader):
        for operation in loader.graph.nodes[key].operations:
            if isinstance(operation, EnforceRows):
                found[operation.table] = operation.conditions
    return found


def _in_order(loader: MigrationLoader) -> list[tuple[str, str]]:
    order: list[tuple[str, str]] = []
    for leaf in sorted(loader.graph.leaf_nodes()):
        order += [key for key in loader.graph.forwards_plan(leaf) if key not in order]
    return order


def conditions(rows: Rows) -> Conditions:
    """The rule as a migration holds it."""
    return {"read": rows.read, "add": rows.add, "change": rows.change, "remove": rows.remove}


def differing() -> dict[str, Conditions]:
    """By table, what is declared and not, or not so, in the migrations."""
    known = laid()
    wanted = {table: conditions(rows) for table, rows in sorted(declared().items()) if rows and rows.forced}
    return {table: wants for table, wants in wanted.items() if known.get(table) != wants}


def write(name: str) -> Path | None:
    """A migration for what differs; None when nothing does. It depends on the newest migration of every app."""
    tables = differing()
    if not tables:
        return None
    loader = MigrationLoader(None, ignore_no_migrations=True)
    leaves = sorted(loader.graph.leaf_nodes())
    number = max((int(file.name[:4]) for file in FOLDER.glob("[0-9]*.py")), default=0) + 1
    file = FOLDER / f"{number:04}_{name}.py"
    file.write_text(_text(leaves, tables), encoding="utf-8")
    return file


def _text(leaves: list[tuple[str, str]], tables: dict[str, Conditions]) -> str:
    held = {model._meta.app_label for model in apps.get_models() if model._meta.db_table in tables}
    needed = [leaf for leaf in leaves if leaf[0] in held | {"site", "access", "people"}]
    lines = [
        '"""Who sees the rows of ' + (", ".join(tables) if len(tables) < 4 else f"{len(tables)} tables") + '."""',
        "",
    ]
    lines += ["from django.db import migrations", "", "from thinkfamily.access.row_security import EnforceRows", "", ""]
    lines += ["class Migration(migrations.Migration):", "    dependencies = ["]
    lines += [f'        ("{app}", "{name}"),' for app, name in needed]
    lines += ["    ]", "", "    operations = ["]
    for table, said in tables.items():
        lines += ["        EnforceRows(", f'            "{table}",']
        lines += [f"            {which}={_literal(condition)}," for which, condition in said.items()]
        lines += ["        ),"]
    return "\n".join([*lines, "    ]", ""])


def _literal(condition: str) -> str:
    """As Python, in lines of a readable length."""
    if len(condition) < 90:
        return repr(condition)
    parts, rest = [], condition
    while len(rest) > 90:
        cut = rest.rfind(" ", 0, 90) + 1 or 90
        parts.append(rest[:cut])
        rest = rest[cut:]
    return "(\n" + "\n".join(f"                {part!r}" for part in [*parts, rest]) + "\n            )"
