"""Which files are taken, and by what a file is known to be what its name says."""

from collections.abc import Callable
from dataclasses import dataclass

MOST = 10 * 1024 * 1024
LONGEST = 200  # letters of a file's name
A_ZIP = b"PK\x03\x04"
LOCKED_OR_OLD = b"\xd0\xcf\x11\xe0"  # as Office wraps what is locked, and wrote everything before 2007
MACROS = b"vbaProject.bin"
NO_TEXT = frozenset(range(32)) - {9, 10, 12, 13}


@dataclass(frozen=True)
class Kind:
    """`looks`: whether these bytes begin, or are made, as such a file is. `mime`: as what it is handed out."""

    title: str
    mime: str
    looks: Callable[[bytes], bool]


def _text(content: bytes) -> bool:
    """Text that can be read, in UTF-8 or as Windows wrote it; no program and no picture."""
    return not NO_TEXT & set(content)


KINDS: dict[str, Kind] = {
    "pdf": Kind("PDF", "application/pdf", lambda content: b"%PDF-" in content[:1024]),
    "docx": Kind(
        "Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda content: content.startswith(A_ZIP) and b"word/" in content and MACROS not in content,
    ),
    "odt": Kind(
        "OpenDocument text",
        "application/vnd.oasis.opendocument.text",
        lambda content: content.startswith(A_ZIP) and b"mimetypeapplication/vnd.oasis.opendocument.text" in content,
    ),
    "txt": Kind("Text", "text/plain", _text),
    "png": Kind("Picture (PNG)", "image/png", lambda content: content.startswith(b"\x89PNG\r\n\x1a\n")),
    "jpg": Kind("Picture (JPG)", "image/jpeg", lambda content: content.startswith(b"\xff\xd8\xff")),
}
ENDINGS = {"jpeg": "jpg"} | {name: name for name in KINDS}
EMPTY = "The file is empty: open it, look whether there is something in it, and choose it again."
TOO_LARGE = f"The file is larger than {MOST // 1024 // 1024} MB: save it smaller, or in parts."
TAKEN = "PDF, DOCX, ODT, TXT, PNG or JPG"


def kind_of(name: str) -> str:
    """The kind that a file's name says; empty for one that is not taken."""
    return ENDINGS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""


def mime_of(kind: str, content: bytes) -> str:
    """As what a file is handed out; a text also says in which letters it is written."""
    if kind != "txt":
        return KINDS[kind].mime
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "text/plain; charset=windows-1252"
    return "text/plain; charset=utf-8"


def refused(name: str, content: bytes) -> str:
    """Why this file is not taken, as a sentence that says what to do; empty where it is."""
    kind = kind_of(name)
    if not kind:
        return f"Only {TAKEN} files are kept: save it as one of these and choose it again."
    if not content:
        return EMPTY
    if len(content) > MOST:
        return TOO_LARGE
    if kind == "docx" and MACROS in content:
        return "The file holds a program (a macro): save it without, as DOCX or PDF, and choose it again."
    if kind in ("docx", "odt") and content.startswith(LOCKED_OR_OLD):
        return "The file is locked with a password, or of an old Word: save it without, as DOCX or PDF."
    if not KINDS[kind].looks(content):
        return f"The file is not what its name says: it is no {KINDS[kind].title}. Save it again as one."
    return ""


def named(name: str) -> str:
    """The file's own name, without folders and what no database takes, short enough to be kept with its ending."""
    plain = "".join(letter for letter in name.replace("\\", "/").rpartition("/")[2] if letter.isprintable()).strip()
    start, dot, ending = plain.rpartition(".")
    return f"{start[: LONGEST - len(ending) - 1]}{dot}{ending}" if len(plain) > LONGEST else plain
