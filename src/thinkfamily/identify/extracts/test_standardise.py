"""A council's own SQL may change texts, and can reach nothing else."""

from pathlib import Path

import pytest

from thinkfamily.identify.extracts.arrive import StandardiseError
from thinkfamily.identify.extracts.example import ANNA, HEADER, read

FILE = {"a.csv": f"{HEADER}\n{ANNA}\nP2,Ben,Smith,04/05/2011\nP3,Tom\n"}


def test_texts_are_changed_and_rows_left_out_are_counted(tmp_path: Path) -> None:
    tried = read(tmp_path, FILE, standardise="SELECT * REPLACE (upper(last) AS last) FROM raw WHERE first <> 'Ben'")
    assert tried.rows("SELECT last_name FROM mention") == [("SMITH",)]
    assert tried.caught() == [(3, "standardise", None), (4, "ragged", None)]
    assert tried.counts == (3, 1, 2)


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        (
            "SELECT * REPLACE ((SELECT content FROM read_text('/etc/hostname')) AS last) FROM raw",
            "file system operations are disabled",
        ),
        ("SELECT * FROM read_csv('/etc/passwd')", "file system operations are disabled"),
        ("COPY raw TO '/tmp/leak.csv'", "must be one SELECT over raw"),
        ("INSTALL httpfs", "must be one SELECT over raw"),
        ("SET enable_external_access = true", "must be one SELECT over raw"),
        ("SELECT * FROM raw; DROP TABLE raw", "must be one SELECT over raw"),
        ("ATTACH '/tmp/other.db'", "must be one SELECT over raw"),
        ("SELECT first FROM raw", "must give back every column of raw; it leaves out file"),
        ("SELECT r.* FROM raw r, raw s", "must give one row for each row of raw"),
        ("SELECT * REPLACE (row_number + 7 AS row_number) FROM raw", "must give one row for each row of raw"),
        ("SELEC * FROM raw", "is not SQL"),
        ("SELECT nothing FROM raw", "does not run"),
        ("SELECT * FROM arriving", "does not run"),
        ("SELECT * FROM table_of_the_caller", "does not run"),
    ],
)
@pytest.mark.demand("2.3.7")
def test_what_it_may_not_do_is_refused_in_a_sentence(tmp_path: Path, sql: str, said: str) -> None:
    table_of_the_caller = [1]  # a variable of Python that the SQL must not see
    with pytest.raises(StandardiseError, match=r"roll/standardise\.sql") as refused:
        read(tmp_path, FILE, standardise=sql)
    assert said in str(refused.value)
    assert table_of_the_caller
