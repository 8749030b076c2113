"""A small feed to try things on: used by the tests of this folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.arrive import Arrival, arrive

LAYOUT = """
feed: roll
title: School roll
agency: Northmoor schools
agency_kind: school
gateway: Education Act 1996, section 537A
purpose: Finding families who need early help
sharing: {known_to: [all], shown_to: [school]}
coverage: {area: Northmoor, ages: [4, 18], since: 2025-09-01, until: 2026-11-06}
record_id: ref
columns:
  ref: {names: [Pupil ref], type: text, required: true}
  first: {names: [Forename], type: name}
  last: {names: [Surname], type: name}
  born: {names: [DOB], type: date, formats: ["%d/%m/%Y"]}
  sex: {names: [Sex], type: code, codes: {M: [male], F: [female], U: [unknown]}, absent_ok: true}
  nhs: {names: [NHS], type: nhs_number, absent_ok: true}
  address: {names: [Address], type: text, absent_ok: true}
  secret: {names: [Secret], type: yes_no, absent_ok: true}
  phone: {names: [Phone], type: phone, absent_ok: true}
  missed: {names: [Missed], type: number, minimum: 0, absent_ok: true}
  mother: {names: [Mother], type: name, absent_ok: true}
mentions:
  subject:
    first_name: first
    last_name: last
    date_of_birth: born
    sex: sex
    nhs_number: nhs
    phone: phone
    addresses: [{line: address}]
    flags: {protected_address: secret}
  parent_1: {full_name: mother, addresses: [{same_as: subject}]}
ties:
  - {who: parent_1, of: subject, kind: parent_of}
facts:
  - {kind: sessions_missed, about: subject, amount: missed, since: "=2025-09-01", until: "=2026-07-20"}
"""
HEADER = "Pupil ref,Forename,Surname,DOB"
ANNA = "P1,Anna,Smith,04/05/2013"


class Tried:
    """What became of some files that were read by a layout."""

    def __init__(self, engine: Engine, arrival: Arrival) -> None:
        self.engine, self.arrival = engine, arrival

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.engine.rows(sql)

    def caught(self, table: str = "quarantine") -> list[tuple[int, str, str | None]]:
        """(row, check, column) of each row set aside, or value left blank."""
        return self.rows(f"SELECT row_number, check_id, column_name FROM {table} ORDER BY ALL")

    @property
    def counts(self) -> tuple[int, int, int]:
        return self.arrival.rows, self.arrival.used, self.arrival.quarantined


def read(
    folder: Path,
    files: Mapping[str, str | bytes],
    layout: str = LAYOUT,
    standardise: str | None = None,
    feed: str = "roll",
) -> Tried:
    """Read files of one feed by a layout."""
    for place in ("extracts", "feeds"):
        (folder / place / feed).mkdir(parents=True, exist_ok=True)
    (folder / "feeds" / feed / "layout.yaml").write_text(layout, "utf-8")
    if standardise is not None:
        (folder / "feeds" / feed / "standardise.sql").write_text(standardise, "utf-8")
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (folder / "extracts" / feed / name).write_bytes(data)
    engine = Engine(memory_limit="1GB", threads=1)
    return Tried(engine, arrive(engine, folder / "extracts", folder / "feeds"))
