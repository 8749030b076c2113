"""Flags travel with the record: a flagged row gives nothing that leads to a home."""

from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.extracts.example import HEADER, LAYOUT, read

COLUMNS = f"{HEADER},Address,Secret,Phone,Mother"


@pytest.mark.parametrize(("secret", "stays"), [("yes", 0), ("Y", 0), ("no", 2), ("", 2)])
@pytest.mark.demand("2.3.5")
def test_a_flagged_row_gives_no_address_of_anybody(tmp_path: Path, secret: Any, stays: Any) -> None:
    tried = read(
        tmp_path, {"a.csv": f"{COLUMNS}\nP1,Anna,Smith,04/05/2013,14 Mill Lane,{secret},01632 960123,Jane Smith\n"}
    )
    assert tried.rows("SELECT count(*) FROM stay") == [(stays,)]
    assert tried.rows("SELECT phone FROM mention WHERE mention = 'subject'") == [
        (None if stays == 0 else "01632960123",)
    ]
    wanted = ["protected_address"] if stays == 0 else []
    assert tried.rows("SELECT mention, flags FROM mention ORDER BY 1") == [("parent_1", wanted), ("subject", wanted)]
    assert tried.rows("SELECT kind FROM tie") == [("parent_of",)]


@pytest.mark.demand("2.3.5")
def test_a_file_without_its_flag_column_is_set_aside(tmp_path: Path) -> None:
    layout = LAYOUT.replace(
        "secret: {names: [Secret], type: yes_no, absent_ok: true}", "secret: {names: [Secret], type: yes_no}"
    )
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,Anna,Smith,04/05/2013\n"}, layout)
    assert tried.counts == (1, 0, 1)
    assert "the column secret" in str(tried.arrival.refused[0].refused)


@pytest.mark.demand("2.3.5")
def test_a_household_number_does_not_tie_a_flagged_row(tmp_path: Path) -> None:
    layout = (
        LAYOUT.replace("mentions:", "  home: {names: [Home], type: text}\nmentions:", 1)
        + "households: [{number: home}]\n"
    )
    rows = "P1,Anna,Smith,04/05/2013,no,7\nP2,Ben,Smith,04/05/2011,no,7\nP3,Cat,Smith,04/05/2010,yes,7\n"
    tried = read(tmp_path, {"a.csv": f"{HEADER},Secret,Home\n{rows}"}, layout)
    assert tried.rows(
        "SELECT a.record_id, t.kind, b.record_id FROM tie t JOIN mention a ON a.mention_id = "
        "mention_id_1 JOIN mention b ON b.mention_id = mention_id_2"
    ) == [("P2", "lives_with", "P1")]
