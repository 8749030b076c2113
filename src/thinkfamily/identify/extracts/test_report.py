"""A supplier's report holds its own record ids and reasons, and cannot be made to run anything."""

from pathlib import Path

import pytest

from thinkfamily.identify.extracts.example import HEADER, read
from thinkfamily.identify.extracts.report import write_reports


@pytest.mark.demand("2.2.7")
def test_the_report_names_rows_and_never_people(tmp_path: Path) -> None:
    tried = read(
        tmp_path,
        {"a.csv": f"{HEADER},NHS\nP1,Wilhelmina,Featherstone,,9434765918\n,Hermione,Featherstone,,\n"},
    )
    page = write_reports(tried.engine, tried.arrival, tmp_path / "reports")[0].read_text("utf-8")
    assert "a.csv, row 2 (P1)" in page
    assert "a.csv, row 3" in page
    assert not any(name in page for name in ("Wilhelmina", "Hermione", "Featherstone", "9434765918"))
    assert "<td>2</td><td>1</td><td>1</td>" in page


def test_what_a_supplier_writes_is_never_markup(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    tried = read(tmp_path, {"a.csv": f'{HEADER},Sex\n"{evil}",Anna,Smith,04/05/2013,x\n', "<b>.csv": f'"{evil}"\n1\n'})
    page = write_reports(tried.engine, tried.arrival, tmp_path / "reports")[0].read_text("utf-8")
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;" in page
