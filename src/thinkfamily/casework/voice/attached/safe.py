"""A file as it may be kept: looked at for what it is, and without all that nobody sees or hears in it."""

from collections.abc import Callable

from thinkfamily.casework.voice.attached import films, pictures, rules, sound

MAKERS: dict[str, Callable[[bytes], bytes]] = {
    "png": lambda content: pictures.remade(content, "png"),
    "jpg": lambda content: pictures.remade(content, "jpg"),
    "txt": rules.insist_on_text,
    "mp3": sound.mp3,
    "wav": sound.wav,
    "m4a": lambda content: films.film(content, "m4a"),
    "mp4": lambda content: films.film(content, "mp4"),
}


def made_safe(name: str, content: bytes, limit: int) -> tuple[str, bytes]:
    """Its kind, and what of it is kept. Raises rules.NotTaken with one sentence."""
    kind = rules.insist_on_size(name, content, limit)
    kept = MAKERS[kind](content)
    if len(kept) > limit:
        raise rules.NotTaken(rules.too_large(limit))
    return kind, kept
