"""Django's own commands, under our roof: `thinkfamily manage migrate`."""

from django.core.management import execute_from_command_line


def manage(argv: list[str]) -> int:
    """Django's own commands (migrate, shell ...); on the local database unless DATABASE_URL names another"""
    execute_from_command_line(["thinkfamily manage", *argv])
    return 0
