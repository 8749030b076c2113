"""Whether a letter is still right in the moment before it goes: who wrote it says so, by what it is about."""

from collections.abc import Callable

from thinkfamily.office.post.models import Letter

ASKED: dict[str, Callable[[Letter], bool]] = {}


def add(about: str, is_still_right: Callable[[Letter], bool]) -> None:
    """Letters about this are looked at once more. Asked as the system, in the transaction that takes the letter."""
    ASKED[about] = is_still_right


def is_right(letter: Letter) -> bool:
    """Every letter, unless who wrote it says otherwise by now."""
    asked = ASKED.get(letter.about_type)
    return asked is None or asked(letter)
