"""What must be said before an assessment is signed, and words that may sound like blame."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# What may sound like blame, and what to ask oneself instead. It helps and never blocks.
BLAME: tuple[tuple[str, str], ...] = (
    (r"refus(?:es|ed|ing)", "What did you see or hear? What got in the way?"),
    (r"fail(?:s|ed|ing)? to", "What happened instead, and what would have made it possible?"),
    (
        r"(?:non|not)[- ]?(?:engag\w+|compli\w+)|disengaged",
        "Which visits, when? What did we offer, and did it suit them?",
    ),
    (r"hard to reach", "Whom have we tried, and who could reach them?"),
    (r"chaotic|dysfunctional", "What happens on a day that goes wrong? And on a good one?"),
    (r"manipulat\w+|attention[- ]seeking", "What did they do, and what might they need?"),
    (r"in denial|lacks? insight", "What do they say, in their own words?"),
    (r"claims?|alleges", "Say “says”: their words stand as theirs."),
    (r"lazy|does(?: not|n.t) care|can.t be bothered", "What did you see? What would they say about it?"),
    (r"DNA(?:'?d)?|did not attend", "Who was to come where, and what would have made it possible?"),
    (r"inappropriate", "Say what was done or said."),
    (r"promiscuous|puts? (?:herself|himself|themselves) at risk", "Who harmed them? Say it of whoever did."),
)
FOUND = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), ask) for words, ask in BLAME)


@dataclass(frozen=True)
class Phrase:
    """Words that may sound like blame, as they were written, with the question to ask."""

    words: str
    ask: str

    @property
    def sentence(self) -> str:
        return f"“{self.words}” may sound like blame. {self.ask}"


def blaming(text: str) -> list[Phrase]:
    """Each phrase once, in the order of the text. What somebody said in their own words is never asked about."""
    found = [(match.start(), match.group(0), ask) for pattern, ask in FOUND if (match := pattern.search(text))]
    return [Phrase(words, ask) for _, words, ask in sorted(found)]


@dataclass(frozen=True)
class Step:
    """Something to do before the assessment can be signed. `person`: whose page it is on; None for the family's."""

    says: str
    done: bool
    person: Any = None
    page: str = "member"  # which page settles it: member, touches, voice, care, sign


@dataclass(frozen=True)
class Member:
    """Somebody in the assessment. `heard`: their lived experience is there in their words, or why it is not."""

    key: Any
    name: str
    child: bool
    heard: bool


def steps(
    members: Sequence[Member],
    *,
    unsaid: Iterable[tuple[Any, str, Any]],
    core: Mapping[Any, Collection[str]],
    care: Collection[Any] = (),
    strengths: Collection[Any] = (),
) -> list[Step]:
    """Everything that a signature waits for, from the first minute, what is done too.

    `unsaid`: of whom nobody has said whether an adult's trouble touches them, as (adult, trouble, whom).
    `core`: by member, the headings of the safeguarding core under which nothing stands yet. `care`: children who have
    not been asked whether they care for somebody. `strengths`: members of whom no strength is written down.
    """
    names = {one.key: one.name for one in members}
    children = [one for one in members if one.child]
    found = [
        Step(f"{one.name}'s daily life, in their words, or why not", one.heard, one.key, "voice") for one in children
    ]
    for one in members:
        if one.child:
            found.append(Step(f"Whether {one.name} cares for somebody", one.key not in care, one.key, "care"))
        found.append(Step(f"What {one.name} is good at and what helps", one.key not in strengths, one.key))
        found += [Step(f"{one.name}: {title}", False, one.key) for title in core.get(one.key, ())]
    found += [Step(f"The family together: {title}", False) for title in core.get(None, ())]
    for adult, trouble, whom in unsaid:
        who, touched = names.get(adult, "an adult"), names.get(whom, "somebody")
        says = f"How {who}'s {trouble} touches {touched}, or “no effect seen, because”"
        found.append(Step(says, False, whom, "touches"))
    return [
        Step(one.says.replace("'s", "\N{RIGHT SINGLE QUOTATION MARK}s"), one.done, one.person, one.page)
        for one in found
    ]


def to_do(found: Iterable[Step]) -> list[Step]:
    """What is not done yet."""
    return [one for one in found if not one.done]


def refused(found: Iterable[Step], *, discussed_with: str, their_view: str) -> str:
    """Why it cannot be signed yet, as a sentence; empty where it can. A draft is always kept."""
    left = to_do(found)
    if left:
        more = f" And {len(left) - 1} more." if len(left) > 1 else ""
        return f"It cannot be signed yet: {left[0].says}.{more} What is written is kept."
    if not discussed_with.strip():
        return "Say with whom you discussed it, and when."
    if not their_view.strip():
        return "Say what the family thinks of it, in their words, or that they have not been told yet and why."
    return ""
