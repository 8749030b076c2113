"""Which files are taken with somebody's words, how large, and as what they are handed out."""

from thinkfamily.casework.voice.rules import KINDS, MOST

ENDINGS = {
    "png": "png", "jpg": "jpg", "jpeg": "jpg", "txt": "txt", "mp3": "mp3", "wav": "wav", "m4a": "m4a", "mp4": "mp4",
    "m4v": "mp4",
}  # fmt: skip
PICTURES, SOUNDS = ("png", "jpg"), ("mp3", "wav", "m4a", "mp4")
TAKEN = "PNG or JPG pictures, TXT, MP3, M4A or WAV sound, and MP4 films"
EMPTY = "The file is empty: open it, look whether there is something in it, and choose it again."
LETTER = "A letter as PDF or Word belongs to Documents. Here take a picture of it, as PNG or JPG."
NO_TEXT = frozenset(range(32)) - {9, 10, 12, 13}


class NotTaken(Exception):
    """The file is not kept; the message says why and what to do."""


def most(megabytes: int) -> int:
    """How many bytes are taken: as the council set it, and never more than the database keeps."""
    return min(max(megabytes, 1) * 1024 * 1024, MOST)


def too_large(limit: int) -> str:
    """Why a file is refused for its size."""
    return f"The file is larger than {limit // 1024 // 1024} MB: make it smaller or shorter, or choose a part of it."


def kind_of(name: str) -> str:
    """The kind that a file's name says; empty for one that is not taken."""
    return ENDINGS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""


def insist_on_size(name: str, content: bytes, limit: int) -> str:
    """The kind of a file that may be looked into. Raises NotTaken."""
    kind = kind_of(name)
    if name.lower().endswith((".pdf", ".docx", ".doc", ".odt")):
        raise NotTaken(LETTER)
    if not kind:
        raise NotTaken(f"Only {TAKEN} are kept: save it as one of these and choose it again.")
    if not content:
        raise NotTaken(EMPTY)
    if len(content) > limit:
        raise NotTaken(too_large(limit))
    return kind


def insist_on_text(content: bytes) -> bytes:
    """Words alone: no program, no picture. Raises NotTaken."""
    if NO_TEXT & set(content) or content.startswith((b"#!", b"MZ")):
        raise NotTaken(not_what_it_says("txt"))
    return content


def not_what_it_says(kind: str) -> str:
    """A file whose name promises something else."""
    return f"The file is not what its name says: it is no {KINDS[kind].title}. Save it again as one."
