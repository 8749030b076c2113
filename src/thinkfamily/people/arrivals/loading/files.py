"""A publication's folder: what must be there, and its rows in batches."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from thinkfamily.vocabulary.publication import FORMAT_VERSION, TABLES
from thinkfamily.vocabulary.tables import Table

ROWS = 20_000  # a batch
# Not shown on any page: they stay with Identify and the suppliers.
UNREAD = frozenset({"quarantine"})


class NotAPublication(Exception):
    """The folder cannot be loaded; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Publication:
    """A folder that has passed the checks."""

    folder: Path
    manifest: dict[str, Any]

    def rows(self, table: Table) -> Iterator[list[dict[str, Any]]]:
        """The table's rows in batches, each row by column name. Raises NotAPublication when the file is damaged."""
        path = self.folder / f"{table.name}.parquet"
        try:
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(batch_size=ROWS, columns=list(table.names)):
                    yield batch.to_pylist()
        except (pa.ArrowException, OSError) as error:
            raise NotAPublication(f"{path} cannot be read ({_first_line(error)}): run Identify again.") from error

    def digest(self) -> str:
        """The same for the same files, whatever the folder is called."""
        found = hashlib.sha256()
        for path in sorted(self.folder.glob("*.parquet")):
            found.update(path.name.encode())
            with path.open("rb") as file:
                found.update(hashlib.file_digest(file, "sha256").digest())
        return found.hexdigest()


def check(folder: Path) -> Publication:
    """The publication in the folder. Raises NotAPublication, naming the file and column that is wrong."""
    if not folder.is_dir():
        raise NotAPublication(f"There is no folder {folder}: name the folder that `thinkfamily identify` wrote.")
    manifest = _manifest(folder / "manifest.json")
    for table in TABLES.values():
        if table.name not in UNREAD:
            _check_file(folder / f"{table.name}.parquet", table)
    return Publication(folder, manifest)


def _manifest(path: Path) -> dict[str, Any]:
    if not path.exists():
        raise NotAPublication(f"{path} is missing, so nothing was published there: run `thinkfamily identify` first.")
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise NotAPublication(f"{path} is not JSON ({error}): run `thinkfamily identify` again.") from error
    version = manifest.get("format_version", FORMAT_VERSION)
    if version != FORMAT_VERSION:
        raise NotAPublication(
            f"{path} is of format {version}, this product reads {FORMAT_VERSION}: run `thinkfamily identify` again."
        )
    return manifest


def _check_file(path: Path, table: Table) -> None:
    if not path.exists():
        raise NotAPublication(f"{path} is missing: the publication is not whole. Run `thinkfamily identify` again.")
    try:
        names = set(pq.read_schema(path).names)
    except (pa.ArrowException, OSError) as error:
        raise NotAPublication(f"{path} cannot be read ({_first_line(error)}): run Identify again.") from error
    if missing := [name for name in table.names if name not in names]:
        raise NotAPublication(
            f"{path} has no column {missing[0]!r}: it was written by another version. Run Identify again."
        )


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
