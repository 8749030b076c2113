"""How people take part and speak, which words count as heard, and what is taken as a file. Pure: days are passed in."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

WAYS = {
    "all": "Comes to all of it",
    "part": "Comes to part of it",
    "someone": "Somebody they choose speaks for or with them",
    "write": "Writes it down",
    "draw": "Draws it",
    "record": "Records it",
    "film": "Films it",
    "walk": "Talks on a walk, or in the car",
    "not_now": "Not now",
}
MODES = {
    "said": "Said",
    "walk": "Said on a walk or in the car",
    "written": "Written",
    "drawn": "Drawn",
    "recorded": "Recorded",
    "filmed": "Filmed",
    "signed": "Signed, or with pictures",
    "shown": "Shown without words",
}
MOST = 20 * 1024 * 1024
LONGEST_NOT_NOW = datetime.timedelta(weeks=13)


@dataclass(frozen=True)
class Kind:
    """`mime`: as what such a file is handed out."""

    title: str
    mime: str


KINDS = {
    "png": Kind("Picture (PNG)", "image/png"),
    "jpg": Kind("Picture (JPG)", "image/jpeg"),
    "pdf": Kind("PDF", "application/pdf"),
    "txt": Kind("Text", "text/plain"),
    "mp3": Kind("Recording (MP3)", "audio/mpeg"),
    "wav": Kind("Recording (WAV)", "audio/wav"),
    "m4a": Kind("Recording (M4A)", "audio/mp4"),
    "mp4": Kind("Film (MP4)", "video/mp4"),
}


@dataclass(frozen=True)
class Wish:
    """How somebody wants to take part, as far as the rules ask."""

    ways: Collection[str]
    ask_again_on: datetime.date | None


def excuses(wish: Wish, today: datetime.date) -> bool:
    """Whether a reason why not now still holds: until the day on which they are asked again, that day too."""
    return "not_now" in wish.ways and wish.ask_again_on is not None and wish.ask_again_on >= today


def objection(
    ways: Collection[str], *, chosen: str, said: str, ask_again_on: datetime.date | None, today: datetime.date
) -> str:
    """What is wrong with how somebody is said to take part, as a sentence; empty where nothing is."""
    if not ways or not set(ways) <= set(WAYS):
        return "Say how they want to take part, or that they do not want to now, and why."
    if "someone" in ways and not chosen.strip():
        return "Say whom they choose."
    if "not_now" not in ways:
        return ""
    if len(set(ways)) > 1:
        return "Not now stands alone: choose either that, or how they want to take part."
    if not said.strip():
        return "Say why not now, in their words if you can."
    if ask_again_on is None or ask_again_on <= today:
        return "Say on which day you will ask again."
    if ask_again_on > today + LONGEST_NOT_NOW:
        return "Ask again within 13 weeks: what somebody wants can change."
    return ""


def words_wrong(
    text: str, language: str, translation: str, translated_by: str, said_on: datetime.date, today: datetime.date
) -> dict[str, str]:
    """What is wrong with words that are written down: the field and a sentence. Empty where nothing is."""
    found = {}
    if not text.strip():
        found["text"] = "Write down what they said, as they said it."
    if said_on > today:
        found["said_on"] = "This day has not come yet: write the day on which it was said."
    if translation.strip() and not language.strip():
        found["language"] = "Say in which language they said it."
    if translation.strip() and not translated_by.strip():
        found["translated_by"] = "Say who put it into English."
    return found


def reply_wrong(
    did: str, told_on: datetime.date | None, answered: str, said_on: datetime.date, today: datetime.date
) -> dict[str, str]:
    """What is wrong with what we say that we did. Nobody has answered who has not been told."""
    found = {}
    if not did.strip():
        found["did"] = "Say what you did about it, or why you could not."
    if told_on and not said_on <= told_on <= today:
        found["told_on"] = "Write the day on which they were told: after they said it, and not in the future."
    if answered.strip() and told_on is None:
        found["told_on"] = "Say on which day they were told."
    return found
