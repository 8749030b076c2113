"""The files of a feed: which there are, their fingerprints, and what stands in the way of reading them plainly."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from thinkfamily.identify.extracts.layout import Files, Table

ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".parquet")
CHUNK = 1 << 20
# Past this a line is no row of anybody's, but a file whose line ends are lost.
LONGEST_LINE = 16 << 20


class Unreadable(Exception):
    """A file that cannot be read at all. The text is a sentence for its sender, without the file's name."""


@dataclass(frozen=True)
class Survey:
    """A file's fingerprint and what one look through its bytes found."""

    sha256: str
    size: int
    encoding: str  # utf-8, utf-16-le, utf-16-be, windows-1252 or mixed
    plain: bool  # clean UTF-8 that the engine's own reader can take as it is


def of_table(folder: Path, table: Table) -> list[Path]:
    """The files that hold a table, in the order of their names."""
    return [path for path in _sent(folder) if _readable(path) and _fits(path, table.files)]


def unread(folder: Path, tables: Iterable[Table]) -> dict[Path, str]:
    """What lies in a feed's folder and belongs to no table, each with a sentence: nobody is lost by a misspelt name."""
    wanted = [table.files for table in tables]
    names = ", ".join(sorted({one.pattern for one in wanted}))
    told = {}
    for path in _sent(folder):
        if path.is_dir():
            told[path] = f"{path.name} is a folder and is not read: put its files beside the others."
        elif not _readable(path):
            told[path] = f"{path.name} is not read: save it as one of {', '.join(ENDINGS)}."
        elif not any(_fits(path, one) for one in wanted):
            told[path] = f"{path.name} is not read: files of this feed are named like {names}. Rename it."
    return told


def _sent(folder: Path) -> list[Path]:
    """All but what editors and systems leave lying about."""
    return sorted(path for path in folder.iterdir() if path.name[0] not in "~." and path.name != "Thumbs.db")


def _readable(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in ENDINGS


def _fits(path: Path, wanted: Files) -> bool:
    pattern = wanted.pattern.lower()
    return fnmatchcase(path.name.lower(), pattern) or fnmatchcase(path.stem.lower(), pattern)


def chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def fingerprint(path: Path) -> tuple[str, int]:
    """sha256 and size of a file of any size."""
    digest, size = hashlib.sha256(), 0
    for chunk in chunks(path):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def survey(path: Path, encoding: str = "auto") -> Survey:
    """Look through a text file once. `encoding` is the layout's word, or auto."""
    digest, size, ascii_only, odd = hashlib.sha256(), 0, True, False
    tail, first = b"", b""
    for chunk in chunks(path):
        digest.update(chunk)
        first = first or chunk[:4096]
        size += len(chunk)
        ascii_only = ascii_only and chunk.isascii()
        # An empty line shifts the engine's row numbers against the file's; a lone CR or a NUL needs mending first.
        odd = odd or b"\0" in chunk or re.search(rb"\n\r?\n|\r[^\n]", tail + chunk) is not None
        tail = chunk[-2:]
    told = _encoding(first) if encoding == "auto" else {"utf-16": _utf16(first) or "utf-16-le"}.get(encoding, encoding)
    if told == "utf-8":
        clean = ascii_only or _is_utf8(path)
        told = "utf-8" if clean else "mixed"
    return Survey(digest.hexdigest(), size, told, told == "utf-8" and not odd and not first.startswith((b"\n", b"\r")))


def _encoding(first: bytes) -> str:
    return _utf16(first) or "utf-8"


def _utf16(first: bytes) -> str | None:
    """UTF-16 by its mark, or by the NULs that it puts beside plain letters."""
    if first.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if first.startswith(b"\xfe\xff"):
        return "utf-16-be"
    half = len(first) // 2
    if half > 8 and first[1::2].count(0) > 0.7 * half and first[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half > 8 and first[0::2].count(0) > 0.7 * half and first[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _is_utf8(path: Path) -> bool:
    """True where the whole is valid UTF-8 in composed form (a letter and its accent are one character)."""
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            while text := stream.read(CHUNK):
                if not text.isascii() and any("\u0300" <= letter <= "\u036f" for letter in set(text)):
                    return False
    except UnicodeDecodeError:
        return False
    return True


@dataclass
class Lines:
    """The lines of a text file, each decoded by itself, so that one wrong byte spoils one letter and not the file."""

    path: Path
    encoding: str
    mended: int = 0

    def __iter__(self) -> Iterator[str]:
        if self.encoding.startswith("utf-16"):
            with self.path.open(encoding=self.encoding, errors="replace", newline="") as stream:
                for line in iter(lambda: stream.readline(LONGEST_LINE), ""):
                    yield self._tidy(line.removeprefix("\ufeff"), len(line))
            return
        # Bytes read as Latin-1 stay what they are; only the sign that ends a line is told to the reader.
        with self.path.open(encoding="latin-1", newline=self._line_end()) as stream:
            for line in iter(lambda: stream.readline(LONGEST_LINE), ""):
                yield self._tidy(self._decode(line.encode("latin-1")).removeprefix("\ufeff"), len(line))

    def _line_end(self) -> str:
        """Old Macintosh programs end lines with a CR alone."""
        with self.path.open("rb") as raw:
            head = raw.read(CHUNK)
        return "\r" if b"\r" in head and b"\n" not in head else "\n"

    def _decode(self, piece: bytes) -> str:
        if self.encoding == "windows-1252":
            return piece.decode("cp1252", "replace")
        try:
            return piece.decode("utf-8")
        except UnicodeDecodeError:
            self.mended += 1
            return piece.decode("cp1252", "replace")

    def _tidy(self, line: str, length: int) -> str:
        if length >= LONGEST_LINE:
            raise Unreadable(
                f"it has a line of more than {LONGEST_LINE >> 20} million characters: its line ends are "
                "lost; export it again."
            )
        return line.replace("\0", "") if line.endswith("\n") else line.replace("\0", "").rstrip("\r")
