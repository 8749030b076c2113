"""Everybody's own voice, and who decides what."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.voice import factories
from thinkfamily.people.persons.models import Person


def record(world: Any) -> dict[str, Any]:
    """The Okoros' record, with words of Tobi's."""
    family = made(world)
    entry = factories.words(tobi(world), "I make six teas", by=world.readers["priya"])
    return {"family": family.pk, "item": entry.pk}


def voices(world: Any) -> dict[str, Any]:
    return {"family": record(world)["family"]}


def of_tobi(world: Any) -> dict[str, Any]:
    return voices(world) | {"person": tobi(world).pk}


def answered(world: Any) -> dict[str, Any]:
    found = record(world)
    entry = factories.VoiceEntry.objects.get(pk=found["item"])
    return found | {"reply": factories.reply(entry, by=world.readers["priya"]).pk}


def amara(world: Any) -> str:
    return str(Person.objects.get(first_name="Amara", last_name="Okoro").pk)


SAYS = {
    "text": "I listen out", "mode": "walk", "said_on": "1 11 2026", "relayed_by": "Priya", "how": "read_back",
    "information": "work_with_family",
}  # fmt: skip


def agreed(world: Any) -> dict[str, Any]:
    found = voices(world)
    return found | {"item": agreement(tobi(world), by=world.readers["priya"]).pk}


DECIDES = {
    "decision": "assessment", "understanding": "able", "considered": "Told it back", "decided_by": "self",
    "answer": "yes", "said": "Fine by me", "review_on": "1 3 2027",
}  # fmt: skip


def with_letter(world: Any) -> dict[str, Any]:
    found = record(world)
    entry = factories.VoiceEntry.objects.get(pk=found["item"])
    return found | {"file": factories.attached(entry, by=world.readers["priya"]).pk}


def letter(world: Any) -> dict[str, Any]:
    return {"paper": SimpleUploadedFile("letter.txt", b"Dear Priya")}


SAMPLES = {
    "attach_to_words": Sample(record, "priya", letter),
    "take_out_file": Sample(with_letter, "priya", {"why": "Her brother can be seen in it"}),
    "words_file": Sample(with_letter, "priya"),
    "who_decides": Sample(voices, "priya"),
    "write_agreement": Sample(of_tobi, "priya", DECIDES),
    "end_agreement": Sample(agreed, "priya", {"version": 1, "ended_why": "He thought again"}),
    "voices": Sample(voices, "priya"),
    "take_part": Sample(of_tobi, "priya", {"ways": "walk", "said": "Not round a table"}),
    "write_words": Sample(of_tobi, "priya", SAYS),
    "mend_words": Sample(record, "priya", SAYS | {"version": 1}),
    "take_out_words": Sample(record, "priya", {"version": 1}),
    "who_may_read": Sample(
        record, "priya", lambda world: {"version": 1, "people": amara(world), "agreed_words": "Mum can"}
    ),
    "reply_to_words": Sample(record, "priya", {"did": "A place at breakfast club"}),
    "mend_reply": Sample(answered, "priya", {"version": 1, "did": "A bed came", "told_on": ""}),
}
