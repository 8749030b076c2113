"""The slips people make when they write names, dates and numbers: keyboard, ear, eye and haste."""

import numpy as np

from thinkfamily.demo.town.names import diminutives

NEAR = {
    "a": "qsz",
    "b": "vgn",
    "c": "xdv",
    "d": "sfe",
    "e": "wrd",
    "f": "dgr",
    "g": "fht",
    "h": "gjy",
    "i": "uok",
    "j": "hku",
    "k": "jli",
    "l": "kop",
    "m": "n",
    "n": "bm",
    "o": "ipl",
    "p": "ol",
    "q": "wa",
    "r": "etf",
    "s": "adw",
    "t": "ryg",
    "u": "yij",
    "v": "cbf",
    "w": "qes",
    "x": "zcs",
    "y": "tuh",
    "z": "xas",
}
SOUND = (
    ("ph", "f"),
    ("ck", "k"),
    ("ie", "ei"),
    ("ee", "ea"),
    ("y", "i"),
    ("ll", "l"),
    ("tt", "t"),
    ("nn", "n"),
    ("c", "k"),
    ("s", "z"),
    ("ai", "ay"),
    ("ou", "u"),
    ("th", "t"),
    ("gh", ""),
    ("er", "a"),
    ("h", ""),
    ("l", "ll"),
    ("n", "nn"),
    ("e", ""),
    ("a", "er"),
)
SIGHT = (
    ("m", "rn"),
    ("rn", "m"),
    ("cl", "d"),
    ("d", "cl"),
    ("l", "1"),
    ("o", "0"),
    ("i", "l"),
    ("u", "v"),
    ("vv", "w"),
    ("h", "b"),
    ("e", "c"),
    ("5", "S"),
    ("8", "B"),
    ("1", "7"),
    ("0", "6"),
    ("3", "8"),
)


def typo(rng: np.random.Generator, text: str) -> str:
    """One keyboard slip."""
    if len(text) < 2:
        return text
    at = int(rng.integers(1, len(text)))
    kind = rng.random()
    letter = text[at]
    if kind < 0.3 and at + 1 < len(text):
        return text[:at] + text[at + 1] + letter + text[at + 2 :]
    if kind < 0.55:
        return text[:at] + text[at + 1 :]
    if kind < 0.75:
        return text[:at] + letter + text[at:]
    near = NEAR.get(letter.lower(), letter)
    return text[:at] + near[int(rng.integers(0, len(near)))] + text[at + 1 :]


def _swap_part(rng: np.random.Generator, text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    low = text.lower()
    fit = [(a, b) for a, b in pairs if low.find(a, 1) > 0]
    if not fit:
        return typo(rng, text)
    old, new = fit[int(rng.integers(0, len(fit)))]
    at = low.find(old, 1)
    return text[:at] + new + text[at + len(old) :]


def misheard(rng: np.random.Generator, text: str) -> str:
    return _swap_part(rng, text, SOUND)


def misread(rng: np.random.Generator, text: str) -> str:
    return _swap_part(rng, text, SIGHT)


def short(rng: np.random.Generator, text: str) -> str:
    """A short form of a given name, where there is one."""
    forms = diminutives().get(text)
    return forms[int(rng.integers(0, len(forms)))] if forms else text


def digit(rng: np.random.Generator, text: str) -> str:
    """One digit wrong, or two swapped."""
    places = [at for at, letter in enumerate(text) if letter.isdigit()]
    if not places:
        return text
    at = places[int(rng.integers(0, len(places)))]
    if rng.random() < 0.4 and at + 1 < len(text) and text[at + 1].isdigit():
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + str((int(text[at]) + int(rng.integers(1, 10))) % 10) + text[at + 1 :]


def half(rng: np.random.Generator, text: str) -> str:
    """A double name cut to one half, or run together."""
    one, _, other = text.partition("-")
    if not other:
        return text
    return (one, other, f"{one} {other}", one + other.lower())[int(rng.integers(0, 4))]
