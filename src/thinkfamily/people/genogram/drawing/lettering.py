"""Names beneath symbols: how wide text is, and how a name is laid in two lines at most."""

import unicodedata

WIDEST = 92.0  # px; what stands between two people stays free for lines
NARROW, WIDE = frozenset("iljtfrI.,:;'’!|()[] "), frozenset("mwMW@%—")


def width(text: str, size: float = 14, bold: bool = True) -> float:
    """About how wide a line of text is, in px: rather too much than too little."""
    total = 0.0
    for letter in text:
        if unicodedata.combining(letter):
            continue
        if unicodedata.east_asian_width(letter) in "WF":
            total += 1.02
        elif letter in NARROW:
            total += 0.33
        elif letter in WIDE:
            total += 0.92
        else:
            total += 0.72 if letter.isupper() else 0.6
    return total * size * (1.0 if bold else 0.94)


def lines(text: str, size: float = 14, bold: bool = True, most: int = 2, widest: float = WIDEST) -> list[str]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    words, found = text.split(), [""]
    for n, word in enumerate(words):
        tried = f"{found[-1]} {word}".strip()
        if width(tried, size, bold) <= widest:
            found[-1] = tried
        elif found[-1] and len(found) < most:
            found.append(word)
        else:
            found[-1] = " ".join([found[-1], *words[n:]]).strip()
            break
    return [cut(line, size, bold, widest) for line in found if line]


def cut(text: str, size: float, bold: bool, widest: float) -> str:
    """Ends in an ellipsis where it is too wide."""
    if width(text, size, bold) <= widest:
        return text
    while text and width(text + "…", size, bold) > widest:
        text = text[:-1]
    return text.rstrip() + "…"
