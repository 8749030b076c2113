"""The one way to make words, ways of taking part, replies and views, for tests and the demonstration."""

import uuid

from thinkfamily.access.users.models import User
from thinkfamily.casework.voice.models import FamilyView, Participation, Reply, VoiceEntry, VoiceFile
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def words(of: Person, text: str = "I make six teas", *, by: User, **details: object) -> VoiceEntry:
    """What somebody said on a walk today, read back to them."""
    told: dict[str, object] = {"said_on": today(), "mode": "walk", "relayed_by": by.name, "how": "read_back"}
    return VoiceEntry.objects.create(person=of, text=text, **_item(by) | told | details)


def takes_part(of: Person, *ways: str, by: User, **details: object) -> Participation:
    """How somebody wants to take part, from today."""
    told: dict[str, object] = {"since": today(), "said": "Like this"}
    return Participation.objects.create(person=of, ways=list(ways), **_item(by) | told | details)


def reply(to: VoiceEntry, did: str = "A bed came on Friday", *, by: User, **details: object) -> Reply:
    """What we did; they have not been told yet."""
    told: dict[str, object] = {"by": by, "at": now()}
    return Reply.objects.create(entry=to, did=did, **told | details)


def attached(to: VoiceEntry, content: bytes = b"Dear Priya", *, by: User, **details: object) -> VoiceFile:
    """A letter that came with somebody's words."""
    told: dict[str, object] = {"file_name": "letter.txt", "kind": "txt", "sha256": "0" * 64, "by": by, "at": now()}
    return VoiceFile.objects.create(entry=to, content=content, size=len(content), **told | details)


def view(
    of: Person, kind: str, judgement: uuid.UUID, said: str = "That is so", *, by: User, **details: object
) -> FamilyView:
    """What somebody thinks of a judgement about themselves."""
    told: dict[str, object] = {"view": "agrees", "told_on": today()}
    return FamilyView.objects.create(person=of, kind=kind, judgement=judgement, said=said, **_item(by) | told | details)


def _item(by: User) -> dict[str, object]:
    return {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
