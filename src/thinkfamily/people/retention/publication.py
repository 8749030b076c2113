"""What of the publication goes: its rows in the database, by the ids that Identify gave, and the same in its files."""

import os
import shutil
import uuid
from collections.abc import Collection
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from thinkfamily.people.arrivals.models import Home, Member, ProposedFamily, ProposedPerson
from thinkfamily.people.families.models import Family
from thinkfamily.people.matches.models import MatchDecision
from thinkfamily.people.persons.models import Person
from thinkfamily.people.records.models import Address, Mention, UncertainPair
from thinkfamily.people.retention import hanging
from thinkfamily.people.retention.hanging import Rows

PERSONS = ("person_id", "person_id_1", "person_id_2", "other_id")
FAMILIES = ("family_id",)
KEY = ("feed", "record_id")
SEPARATOR = "\x1f"


@dataclass
class Named:
    """What goes, as the publication names it. `records`: rows of feeds all of whose mentions go, as [feed, id]."""

    everything: bool = False
    persons: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    records: set[tuple[str, str]] = field(default_factory=set)
    refs: set[str] = field(default_factory=set)

    def __or__(self, other: "Named") -> "Named":
        return Named(
            self.everything or other.everything,
            self.persons | other.persons,
            self.families | other.families,
            self.addresses | other.addresses,
            self.records | other.records,
            self.refs | other.refs,
        )

    def kept(self) -> dict[str, Any]:
        """For a column of JSON."""
        told = asdict(self) | {"records": sorted(map(list, self.records))}
        return {name: sorted(value) if isinstance(value, set) else value for name, value in told.items()}

    @classmethod
    def read(cls, told: dict[str, Any]) -> "Named":
        """From a column of JSON."""
        sets = {name: set(value) for name, value in told.items() if name not in ("everything", "records")}
        records = {(feed, record) for feed, record in told.get("records", [])}
        return cls(everything=told.get("everything", False), records=records, **sets)

    @property
    def nothing(self) -> bool:
        return not (self.everything or self.persons or self.families or self.records)


def named(families: Collection[uuid.UUID], persons: Collection[uuid.UUID]) -> Named:
    """What these families and persons are called in the publication, but for what another record is also called."""
    opened = set(Family.objects.filter(pk__in=families).exclude(opened_from="").values_list("opened_from", flat=True))
    others = set(Family.objects.exclude(pk__in=families).values_list("opened_from", flat=True))
    whom = set(Person.objects.filter(pk__in=persons).exclude(proposed_id="").values_list("proposed_id", flat=True))
    whom -= set(
        Person.objects.exclude(pk__in=persons).filter(proposed_id__in=whom).values_list("proposed_id", flat=True)
    )
    around = set(Member.objects.filter(person__in=whom).values_list("family", flat=True))
    found = Named(persons=whom, families=(opened | around) - others)
    mine = Mention.objects.filter(person_id__in=whom)
    keys = set(mine.values_list(*KEY))
    also = Mention.objects.filter(record_id__in={record for _, record in keys}).exclude(person_id__in=whom)
    found.records = keys - set(also.values_list(*KEY))
    homes = Home.objects.filter(person__in=whom)
    at = {*homes.values_list("address_id", flat=True), *mine.values_list("address_id", flat=True)} - {None}
    shared = {
        *Home.objects.filter(address_id__in=at).exclude(person__in=whom).values_list("address_id", flat=True),
        *Mention.objects.filter(address_id__in=at).exclude(person_id__in=whom).values_list("address_id", flat=True),
    }
    found.addresses = {one for one in at - shared if one}
    found.refs = set(ProposedFamily.objects.filter(pk__in=found.families).values_list("ref", flat=True))
    return found


def rows(found: Rows, what: Named) -> Rows:
    """Adds the rows of the database that the publication brought, and decisions about mentions that go."""
    found[ProposedFamily] |= set(ProposedFamily.objects.filter(pk__in=what.families).values_list("pk", flat=True))
    found[ProposedPerson] |= set(ProposedPerson.objects.filter(pk__in=what.persons).values_list("pk", flat=True))
    found[Address] |= set(Address.objects.filter(pk__in=what.addresses).values_list("pk", flat=True))
    for model in (MatchDecision, UncertainPair):
        for number in ("1", "2"):
            near = model.objects.filter(**{f"record_id_{number}__in": {record for _, record in what.records}})
            told = near.values_list("pk", f"feed_{number}", f"record_id_{number}")
            found[model] |= {pk for pk, feed, record in told if (feed, record) in what.records}
    return hanging.widen(found)


def clean(folder: Path, what: Named) -> int:
    """Writes each file of the publication anew without what goes; returns how many files changed. May be repeated.

    What Identify keeps for its next run goes whole, but for the list of ids: it goes by numbers, so that nobody can be
    taken out of it here; Identify counts and compares again. A file takes its place by renaming, so none is ever half.
    """
    if not folder.is_dir() or what.nothing:
        return 0
    if what.everything:
        return _empty(folder)
    changed = 0
    for path in sorted(folder.rglob("*.parquet")):
        if path.parent == folder / "state" and path.name != "person_ids.parquet":
            path.unlink()
            changed += 1
        elif _rewrite(path, what):
            changed += 1
    for path in sorted((folder / "reports").glob("*")) if (folder / "reports").is_dir() else ():
        path.unlink()
        changed += 1
    return changed


def _empty(folder: Path) -> int:
    files = [path for path in folder.rglob("*") if path.is_file()]
    for path in sorted(folder.iterdir()):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return len(files)


def _rewrite(path: Path, what: Named) -> bool:
    with pq.ParquetFile(path) as file:
        schema, before = file.schema_arrow, file.metadata.num_rows
        aside = path.with_name(path.name + ".new")
        after, told = 0, False
        with pq.ParquetWriter(aside, schema) as writer:
            for batch in file.iter_batches():
                kept = pa.Table.from_batches([batch]).filter(_stays(batch, what))
                kept, changed = _without_evidence(kept, what)
                told, after = told or changed, after + kept.num_rows
                writer.write_table(kept)
    if after == before and not told:
        aside.unlink()
        return False
    with aside.open("rb") as written:
        os.fsync(written.fileno())
    aside.replace(path)
    return True


def _stays(batch: pa.RecordBatch, what: Named) -> pa.BooleanArray:
    goes = pa.array([False] * batch.num_rows)
    names = set(batch.schema.names)
    for columns, ids in ((PERSONS, what.persons), (FAMILIES, what.families), (("address_id",), what.addresses)):
        for name in names.intersection(columns):
            goes = pc.or_(goes, pc.is_in(batch[name], pa.array(sorted(ids), pa.string())))
    if {"thing", "id"} <= names:  # what became of each since last time
        goes = pc.or_(goes, pc.is_in(batch["id"], pa.array(sorted(what.persons | what.families), pa.string())))
    for feed, record in (KEY, ("feed_1", "record_id_1"), ("feed_2", "record_id_2")):
        if {feed, record} <= names and what.records:
            keys = pc.binary_join_element_wise(batch[feed], pc.fill_null(batch[record], ""), SEPARATOR)
            gone = pa.array(sorted(SEPARATOR.join(key) for key in what.records), pa.string())
            goes = pc.or_(goes, pc.is_in(keys, gone))
    return pc.invert(pc.fill_null(goes, False))


def _without_evidence(table: pa.Table, what: Named) -> tuple[pa.Table, bool]:
    """What stays rests on no row that goes."""
    if "evidence" not in table.schema.names or not what.records:
        return table, False
    told = table["evidence"].to_pylist()
    kept = [[e for e in each or () if (e["feed"], e["record_id"]) not in what.records] for each in told]
    if sum(map(len, kept)) == sum(len(each or ()) for each in told):
        return table, False
    place = table.schema.get_field_index("evidence")
    field_ = table.schema.field(place)
    return table.set_column(place, field_, pa.array(kept, field_.type)), True
