"""What must be talked about the same day: the answer that says so, and the task as long as nobody has done it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.casework.measures import rules
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.packs import reads as packs
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held, finder

TALK_TODAY = "talk today"


@dataclass(frozen=True)
class Talk:
    """What must be talked about: the answer, what it says, and the task as long as nobody has done it."""

    held: Held
    said: list[tuple[str, str]]
    task: Task | None


def find_talk(family: Any, item: Any) -> Talk:
    """What must be, or was, talked about, by the parts of an address. Raises Http404 where nothing is or was."""
    held = finder(Measurement)(family, item)
    kept: Measurement = held.item
    measure, task = packs.measure(kept.pack), open_talk(kept)
    said = rules.to_talk_about(measure, kept.answers)
    if not said and task is None and not _talks(kept).exists():
        raise Http404
    return Talk(held, [(part.ask, measure.words(kept.answers[part.key])) for part in said], task)


def open_talk(kept: Measurement) -> Task | None:
    """The task to talk about it today, as long as nobody has done it, whosever desk it lies on."""
    with reading.as_system("whether somebody still has to talk about it"):
        return _talks(kept).filter(done_at=None).first()


def _talks(kept: Measurement) -> QuerySet[Task]:
    return Task.objects.filter(about_type=TALK_TODAY, about_id=str(kept.pk))
