"""Writes a migration that lays the rules of rows as the models declare them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thinkfamily.site import row_migrations


class Command(BaseCommand):
    """thinkfamily manage write_rows who_sees_notes"""

    help = "Writes a migration for every model whose declaration of rows is not, or not so, in the migrations yet."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", default="who_sees_rows", help="the migration's name, in words")
        parser.add_argument("--check", action="store_true", help="write nothing; fail when something is missing")

    def handle(self, *words: Any, **given: Any) -> None:
        """Says what it wrote, or what is missing."""
        if given["check"]:
            if missing := row_migrations.differing():
                raise CommandError(f"No migration lays the declared rule of: {', '.join(missing)}.")
            return
        file = row_migrations.write(given["name"])
        self.stdout.write(f"Wrote {file.name}." if file else "Every declared rule is in the migrations.")
