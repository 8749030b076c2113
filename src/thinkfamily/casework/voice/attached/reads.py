"""A file by its address."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from thinkfamily.casework.voice.models import VoiceEntry, VoiceFile
from thinkfamily.people.chronology.whom import Held, finder


@dataclass(frozen=True)
class Attached:
    """A file, without what is in it, and the words that it came with."""

    held: Held
    file: VoiceFile


def find(family: Any, item: Any, file: Any) -> Attached:
    """The file of an address. Raises Http404."""
    held = finder(VoiceEntry)(family, item)
    rows = VoiceFile.objects.filter(pk=file, entry=held.item, taken_out=None)
    found = rows.defer("content").select_related("by").first()
    if found is None:
        raise Http404
    return Attached(held, found)


def content_of(file: VoiceFile) -> bytes:
    """What is in it, as it was made safe."""
    return bytes(VoiceFile.objects.get(pk=file.pk).content)
