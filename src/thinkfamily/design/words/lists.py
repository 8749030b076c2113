"""Lists and sentences in words."""

from collections.abc import Iterable


def joined(items: Iterable[object], last: str = "and") -> str:
    """Dana, Kit and Rob. Nothing for nothing."""
    words = [str(item) for item in items]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def capital(text: str) -> str:
    """With a capital at the start, the rest as it is."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With a capital at the start and a full stop at the end, as often as it is asked for."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".?!" else ".")


def unstopped(text: str) -> str:
    """Without its full stop, so that it can be one of several in a sentence."""
    return text.strip().removesuffix(".")


def one(word: str) -> str:
    """A manager; An information-governance officer."""
    return f"{'An' if word[:1].lower() in 'aeiou' else 'A'} {word}"


def possessive(name: str) -> str:
    """Kit's; James's."""
    return f"{name}\N{RIGHT SINGLE QUOTATION MARK}s"
