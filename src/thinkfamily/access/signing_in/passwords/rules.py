"""Words that are no good in a password here, because anybody who knows the place would try them."""

import re
from collections.abc import Iterable

OUR_WORDS = ("think family", "family", "families", "safeguarding", "early help", "northmoor", "council", "password")
LEFT_AT_LEAST = 8  # letters and digits besides those words


def guessable(password: str, names: Iterable[str] = ()) -> bool:
    """Whether too little is left of it when our words, and every word of `names` (agencies'), are taken away."""
    said = _plain(password)
    words = {_plain(word) for word in OUR_WORDS}
    words |= {_plain(part) for name in names for part in re.split(r"\W+", name) if len(part) > 3}
    short = said
    for word in sorted(words, key=lambda each: (-len(each), each)):
        short = short.replace(word, "")
    return short != said and len(short) < LEFT_AT_LEAST


def _plain(words: str) -> str:
    """Letters and digits alone, whatever stands between them."""
    return re.sub(r"[\W_]", "", words.casefold())
