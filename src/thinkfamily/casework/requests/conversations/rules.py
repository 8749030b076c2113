"""How many are called in, on what it rests, and how long it is kept."""

import datetime

MOST_OTHERS = 3
KEPT = 90  # days at most


def bad_conversation(
    *, about: str, who: str, basis: str, basis_words: str, others: int, deletes_on: datetime.date, day: datetime.date
) -> str:
    """Why a conversation cannot be called, as a sentence; empty where it can."""
    if not about.strip():
        return "Say what it is about."
    if not 1 <= others <= MOST_OTHERS:
        return "Call in one to three others: more is a meeting."
    if basis == "nameless" and who.strip():
        return "Without names means without names: leave out who it is about."
    if basis != "nameless" and not basis_words.strip():
        return "Write down what the family said, or the ground and why it holds."
    if not day < deletes_on <= day + datetime.timedelta(days=KEPT):
        return f"Choose a day within {KEPT} days on which it is deleted."
    return ""
