"""Voices of a family as a reader may know them: how each takes part, their words, and what we did about them."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.voice import rules
from thinkfamily.casework.voice.models import Participation, Reply, VoiceEntry, VoiceFile
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import Held, Whom, finder, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.together import AmongBlanks, Blank, Question
from thinkfamily.people.sealing.further import Asked, Line
from thinkfamily.people.sharing.policy import items_visible_to

WORDS, WISHES = (VoiceEntry, {"taken_out_on": None}), (Participation, {"until": None})


@dataclass
class Said:
    """Words with what came of them. `files`: without what is in them."""

    entry: VoiceEntry
    replies: list[Reply] = field(default_factory=list)
    files: list[VoiceFile] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        """Nobody has said yet what we did about it, or they have not been told."""
        return not any(one.told_on for one in self.replies)


@dataclass
class Voice:
    """Somebody's voice: the newest words first. `wish`: how they want to take part, as they said it last."""

    key: Any
    name: str
    wish: Participation | None = None
    said: list[Said] = field(default_factory=list)

    @property
    def latest(self) -> Said | None:
        return self.said[0] if self.said else None

    @property
    def done(self) -> list[tuple[Said, Reply]]:
        """You said, we did: of each of their words what we answered last."""
        return [(one, one.replies[-1]) for one in self.said if one.replies]

    @property
    def not_now(self) -> bool:
        """Whether a reason why not now still holds."""
        return self.wish is not None and rules.excuses(rules.Wish(self.wish.ways, self.wish.ask_again_on), today())

    @property
    def ask_again(self) -> bool:
        """Whether the day has come to ask somebody again who did not want to."""
        return self.wish is not None and "not_now" in self.wish.ways and not self.not_now


@dataclass
class Voices:
    """The family's page of voices."""

    whom: Whom
    people: dict[Any, Voice]

    @property
    def waiting(self) -> list[tuple[Voice, Said]]:
        """Words to which nobody has answered, the oldest first."""
        found = [(voice, one) for voice in self.people.values() for one in voice.said if one.waits]
        return sorted(found, key=lambda pair: (pair[1].entry.said_on, pair[1].entry.recorded_at))

    @property
    def items(self) -> list[Item]:
        """Everything that is shown."""
        wishes: list[Item] = [one.wish for one in self.people.values() if one.wish is not None]
        return wishes + [said.entry for one in self.people.values() for said in one.said]


def of_family(user: User, family: Family) -> Voices:
    """Everybody whom the reader is shown."""
    return voices(whom(user, family))


def recent(of: Any, since: datetime.date) -> tuple[tuple[type[VoiceEntry], Mapping[str, Any]], ...]:
    """All words of this person, and of everybody those since that day."""
    return (VoiceEntry, {"of": of, **WORDS[1]}), (VoiceEntry, {"said_on__gte": since, **WORDS[1]})


def voices(
    seen: Whom, words: Collection[tuple[type[VoiceEntry], Mapping[str, Any]]] = (WORDS,), *, of: Any = None
) -> Voices:
    """A fixed number of queries, however many people there are. `words`: which of them, all unless said.

    `of`: what came of words, and the files with them, are read of this person's alone.
    """
    found = {key: Voice(key, seen.name(key)) for key in seen.people}
    entries = {one.pk: Said(one) for some in words for one in seen.items(*some)}
    told = [key for key, one in entries.items() if of is None or seen.same.person(one.entry.person_id) == of]
    replies, files = _what_came().ask({"entries": told}) if told else ([], [])
    for reply in sorted(replies, key=lambda one: (one.at, one.pk)):
        entries[reply.entry_id].replies.append(reply)
    for file in sorted(files, key=lambda one: (one.at, one.pk)):
        entries[file.entry_id].files.append(file)
    for one in sorted(entries.values(), key=lambda one: (one.entry.said_on, one.entry.recorded_at), reverse=True):
        found[seen.same.person(one.entry.person_id)].said.append(one)
    for wish in seen.items(*WISHES):  # the oldest first: what was said last stays
        found[seen.same.person(wish.person_id)].wish = wish
    return Voices(seen, found)


@cache
def _what_came() -> Question:
    """Put into words once; of which words it is asked is filled in."""
    among = Q(AmongBlanks("entry_id", blanks=[Blank("entries", "uuid[]")]))
    replies = Reply.objects.filter(among).select_related("by")
    return Question([replies, VoiceFile.objects.filter(among, taken_out=None).defer("content")])


def heard(seen: Whom, since: datetime.date | None = None) -> set[Any]:
    """Who has been heard: in words of theirs, said on or after `since`; or a reason why not now still holds."""
    return heard_in(voices(seen), since)


def heard_in(found: Voices, since: datetime.date | None = None) -> set[Any]:
    """The same, of voices that a page has read already."""
    return {
        key
        for key, one in found.people.items()
        if one.not_now or any(since is None or said.entry.said_on >= since for said in one.said)
    }


@dataclass(frozen=True)
class Answer:
    """A reply, and the words that it answers."""

    held: Held
    reply: Reply


def find_reply(family: Any, item: Any, reply: Any) -> Answer:
    """The reply of an address. Raises Http404."""
    held = finder(VoiceEntry)(family, item)
    found = Reply.objects.filter(pk=reply, entry=held.item).first()
    if found is None:
        raise Http404
    return Answer(held, found)


OWN_WORDS, WE_DID = "In their own words", "You said, we did"


def for_copy(asked: Asked) -> dict[Any, list[Line]]:
    """For a member's copy: their own words with what we did; of nobody else's, unless they said that this one may."""
    own = asked.same.records([asked.reader])
    seen = items_visible_to(asked.user, VoiceEntry).filter(
        person__in=asked.same.records(asked.people), taken_out_on=None
    )
    found: dict[Any, list[Line]] = {}
    for entry in seen.exclude(pk__in=asked.hidden).prefetch_related("replies").order_by("said_on", "recorded_at"):
        if entry.kept_from(own):
            continue
        lines = found.setdefault(asked.same.person(entry.person_id), [])
        source = f"{entry.get_mode_display()}, {dates.day(entry.said_on)}. {entry.relayed_by}"
        lines.append(Line(OWN_WORDS, entry.text, source, entry))
        lines += [Line(WE_DID, reply.did, _when_told(reply), entry) for reply in entry.replies.all()]
    return found


def _when_told(reply: Reply) -> str:
    return f"Told on {dates.day(reply.told_on)}" if reply.told_on else "Not told yet"
