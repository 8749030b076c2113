"""Loads a publication: in one transaction the newer replaces the older, and what people recorded stays."""

import datetime
from pathlib import Path
from typing import Any

from django.db import connection, models

from thinkfamily.access import reading
from thinkfamily.access.grants.models import Grant
from thinkfamily.clock import now, today
from thinkfamily.people.arrivals.actions import recount
from thinkfamily.people.arrivals.loading import files, settle
from thinkfamily.people.arrivals.loading.plan import COPIES
from thinkfamily.people.arrivals.models import NeedAnswer, ProposedFamily, Publication
from thinkfamily.people.records.models import Mention
from thinkfamily.vocabulary.publication import CHANGES

# The lock keeps two loads apart; any number will do, as long as nothing else uses it.
ONE_AT_A_TIME = 7_346_110


def load(folder: Path) -> dict[str, int]:
    """Loads the folder; returns how many rows each table got. Raises NotAPublication before anything changes.

    The same folder twice leaves the same state. Readers see the old publication until the new one is whole.
    """
    publication = files.check(folder)
    with reading.as_system("a publication is loaded"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        counts = _replace(publication)
        _follow(publication)
        recount_answered(today())
        _note(publication, counts)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(model._meta.db_table for model in _models()))
    return counts


def _models() -> list[type[models.Model]]:
    return [*(copy.into for copy in COPIES), Mention, ProposedFamily]


def _replace(publication: files.Publication) -> dict[str, int]:
    with connection.cursor() as cursor:
        for model in _models():
            cursor.execute(f'DELETE FROM "{model._meta.db_table}"')
    counts = {copy.table.name: copy.run(publication) for copy in COPIES}
    counts["mentions"] = settle.mentions(publication)
    counts["families"] = settle.families(publication, as_of(publication.manifest) or today())
    counts["listed"] = ProposedFamily.objects.filter(listed=True).count()
    return counts


def as_of(manifest: dict[str, Any]) -> datetime.date | None:
    """The day that the publication speaks of."""
    said = manifest.get("as_of")
    return datetime.date.fromisoformat(said) if said else None


def _follow(publication: files.Publication) -> None:
    """Where two persons or families became one, answers and grants follow to the one."""
    for batch in publication.rows(CHANGES):
        for row in batch:
            if row["change"] != "merged":
                continue
            if row["thing"] == "person":
                NeedAnswer.objects.filter(person_id__in=row["previous_ids"]).update(person_id=row["id"])
            elif row["thing"] == "family":
                NeedAnswer.objects.filter(family_id__in=row["previous_ids"]).update(family_id=row["id"])
                Grant.objects.filter(family_id__in=row["previous_ids"]).update(family_id=row["id"])


def recount_answered(day: datetime.date) -> None:
    """Families with answers or lapsed needs are counted again; the others stand as published."""
    answered = set(NeedAnswer.objects.values_list("family_id", flat=True))
    lapsed = ProposedFamily.objects.filter(listed=True, found__expires__lte=day).values_list("pk", flat=True)
    for family in ProposedFamily.objects.filter(pk__in=answered | set(lapsed), listed=True):
        recount(family, day=day)


def _note(publication: files.Publication, counts: dict[str, int]) -> None:
    digest = publication.digest()
    latest = Publication.objects.order_by("-id").first()
    if latest is None or latest.digest != digest:
        day = as_of(publication.manifest)
        Publication.objects.create(digest=digest, as_of=day, loaded_at=now(), counts=counts)
