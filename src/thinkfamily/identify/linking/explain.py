"""Evidence in words: what agrees and what does not between two mentions."""

from thinkfamily.identify.linking.settings import BIRTH, CONTACT, FIRST, MIDDLE_NAME, NUMBER, PLACE, SEX, SURNAME, Part

IN_WORDS = (FIRST, SURNAME, BIRTH, NUMBER, PLACE, SEX, MIDDLE_NAME, CONTACT)
# Levels that mean no more than "nothing is known" are not worth a word.
UNSAID = {("surname", "last name missing"), ("place", "address missing")}
IN_CONTEXT = "another member of both households is also the same person"


def _part(part: Part, alias: str) -> str:
    told = [(n, level.words) for n, level in enumerate(part.levels) if (part.name, level.words) not in UNSAID]
    whens = " ".join(f"WHEN {n} THEN '{text.replace(chr(39), chr(39) * 2)}'" for n, text in told)
    return f"CASE {alias}.{part.name} {whens} END"


def words(alias: str = "c", context: str = "false") -> str:
    """SQL for the list of reasons of a row of `compared`; `context` is SQL for whether a household-mate is shared."""
    told = ", ".join(_part(part, alias) for part in IN_WORDS)
    return f"list_filter([{told}, CASE WHEN {context} THEN '{IN_CONTEXT}' END], lambda w: w IS NOT NULL AND w <> '')"
