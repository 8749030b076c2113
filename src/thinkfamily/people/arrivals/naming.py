"""What a reader in part is told of who somebody is: the name and day of birth that readable records give."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from thinkfamily.people.arrivals.models import ProposedPerson
from thinkfamily.people.arrivals.policy import Sight
from thinkfamily.people.records.models import Mention

DETAILS = ("first_name", "last_name", "date_of_birth", "expected_date")


def name_persons(sight: Sight, persons: Iterable[ProposedPerson]) -> dict[str, str]:
    """Gives each person, in place and not to be saved, the details that records which may be read agree on most.

    One query; none for who may read every feed. Whether there are other records makes no difference, because the
    database shows a reader no others. Returns the published names that read otherwise now, each with what stands for
    it, for `retold`.
    """
    each = list(persons)
    if sight.everything or not each:
        return {}
    said: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    rows = Mention.objects.filter(person_id__in={person.pk for person in each}, feed__in=sight.readable)
    for person, *details in rows.order_by("feed", "record_id", "mention").values_list("person_id", *DETAILS):
        said[person].append(tuple(details))
    renamed: dict[str, str] = {}
    for person in each:
        person.in_part = True
        published = (str(person), person.first_name)
        for place, name in enumerate(DETAILS):
            values = [details[place] for details in said[person.pk]]
            setattr(person, name, _commonest(values, "" if name.endswith("_name") else None))
        renamed |= _differing(published, (str(person).strip(), person.first_name))
    return renamed


def retold(text: str, renamed: dict[str, str]) -> str:
    """A sentence of the publication with each name as this reader knows it."""
    if not renamed:
        return text
    longest_first = sorted(renamed, key=lambda name: (-len(name), name))
    return re.sub(rf"\b({'|'.join(map(re.escape, longest_first))})\b", lambda found: renamed[found[1]], text)


def _commonest(values: Collection[Any], otherwise: Any) -> Any:
    times = Counter(value for value in values if value)
    return min(times, key=lambda value: (-times[value], value), default=otherwise)


def _differing(published: tuple[str, str], told: tuple[str, str]) -> dict[str, str]:
    pairs = zip(published, told, strict=True)
    return {before: now or "Somebody" for before, now in pairs if before.strip() and before != now}
