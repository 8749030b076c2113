"""Workbooks into the engine. A workbook is a compressed archive that anybody may have made: it is opened in a process
of its own with a limit on memory, so that a hostile or damaged one costs a sentence and not the run."""

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thinkfamily.identify.extracts.files import Unreadable
from thinkfamily.identify.extracts.layout import Table

LARGEST = 2 << 30  # bytes, unpacked: twice what a full sheet of plain cells takes
MEMORY = 6 << 30
PATIENCE = 900  # seconds


@contextmanager
def as_parquet(path: Path, table: Table) -> Iterator[Path]:
    """The fitting sheet as a Parquet file of texts and row numbers (`sheet.ROW`). Raises Unreadable."""
    _look_at(path)
    with tempfile.TemporaryDirectory(prefix="thinkfamily-") as folder:
        target = Path(folder) / "sheet.parquet"
        wanted = {
            "path": str(path.absolute()), "target": str(target), "sheet": table.files.sheet,
            "header_row": table.files.header_row,
            "names": [[*column.names, column.name] for column in table.columns.values()], "memory": MEMORY,
        }  # fmt: skip
        try:
            done = subprocess.run(
                [sys.executable, "-m", "thinkfamily.identify.extracts.sheet"],
                input=json.dumps(wanted),
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Unreadable("it takes too long to open: save the sheet as CSV.") from late
        if done.returncode == 3:
            raise Unreadable(done.stdout.strip())
        if done.returncode or not target.is_file():
            raise Unreadable("the workbook is damaged or too large to open: save the sheet as CSV.")
        yield target


def _look_at(path: Path) -> None:
    """An .xlsx is a zip archive; what it says of its size is read before anything is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("it is no workbook (.xlsx): save it again from the spreadsheet program, or as CSV.") from error
    if unpacked > LARGEST:
        raise Unreadable(f"the workbook unpacks to more than {LARGEST >> 30} GB: save the sheet as CSV.")
