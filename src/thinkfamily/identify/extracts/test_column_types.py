"""What SQL reads of an identifier is what the vocabulary's own functions say of it."""

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import names
from thinkfamily.identify.extracts.column_types import reading
from thinkfamily.identify.extracts.layout import Column
from thinkfamily.vocabulary import identifiers

FILLERS = ("AB123456C",)  # a number that passes, and that everybody writes in examples


@pytest.fixture(scope="module")
def engine() -> Any:
    with Engine(threads=1) as one:
        yield one


def value(engine: Engine, kind: Any, written: str, **column: Any) -> Any:
    read = reading(Column("c", kind, **column), None)
    stages = [{f"~{name[1:]}": filled(step) for name, step in stage.items()} for stage in read.stages()]
    source = names.staged("(SELECT $1 AS x)", stages)
    return engine.rows(f"SELECT {filled(read.value)}, {filled(read.check)} FROM {source} r", [written])[0]


def filled(expression: str) -> str:
    return re.sub(r"[$]([0-9])", r'r."~\1"', expression).replace("$t", "r.x")


NUMBERS = st.one_of(
    st.from_regex("[0-9]{10}", fullmatch=True), st.from_regex("[A-Z][0-9]{11}[0-9A-Z]", fullmatch=True),
    st.from_regex("[A-Z]{2}[0-9]{6}[A-F]", fullmatch=True), st.text("0123456789ABX -", min_size=1, max_size=14),
)  # fmt: skip


@pytest.mark.demand("2.4.1")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=NUMBERS.map(str.strip).filter(bool))
@pytest.mark.parametrize(
    ("kind", "check"),
    [("nhs_number", identifiers.nhs_number), ("upn", identifiers.upn), ("ni_number", identifiers.ni_number)],
)
def test_sql_and_python_agree(engine: Engine, kind: Any, check: Any, written: str) -> None:
    wanted = check(written)
    assert value(engine, kind, written)[0] == (None if wanted in FILLERS else wanted)


@pytest.mark.parametrize(
    ("kind", "written", "wanted"),
    [
        ("nhs_number", "9434765919.0", ("9434765919", None)),
        ("nhs_number", "1111111111", (None, None)),
        ("upn", "UN3", (None, None)),
        ("uprn", "100012345678", ("100012345678", None)),
        ("uprn", "0100012345.0", ("100012345", None)),
        ("uprn", "-1.0", (None, None)),
        ("uprn", "none of it", (None, "identifier")),
        ("postcode", "nm1 4ab", ("NM1 4AB", None)),
        ("postcode", "98101-1234", ("98101", None)),
        ("postcode", "ZZ99 3WZ", (None, None)),
        ("postcode", "nope", (None, "postcode")),
        ("phone", "+44 1632 960123", ("01632960123", None)),
        ("phone", "0000000000", (None, None)),
        ("phone", "12", (None, "phone")),
        ("email", "A.B@Example.org", ("a.b@example.org", None)),
        ("email", "a at b", (None, "email")),
        ("number", "£1,250.50", (1250.5, None)),
        ("number", "45%", (45.0, None)),
        ("number", "1e400", (None, "number")),
        ("number", "nan(x)", (None, "number")),
        ("whole_number", "12.0", (12.0, None)),
        ("whole_number", "12.5", (None, "number")),
    ],
)
@pytest.mark.demand("2.4.1")
def test_a_value_is_read(engine: Engine, kind: Any, written: str, wanted: Any) -> None:
    assert value(engine, kind, written) == wanted


@pytest.mark.parametrize(
    ("written", "formats", "wanted"),
    [
        ("1/2/2013", ("%d/%m/%Y",), "2013-02-01"),
        ("2013-02-01", ("%d/%m/%Y",), "2013-02-01"),
        ("2013-02-01 10:11:12", ("%d/%m/%Y",), "2013-02-01"),
        ("2024-Oct-16 00:00:00", ("%Y-%b-%d %H:%M:%S",), "2024-10-16"),
        ("02/01/2013", ("%m/%d/%Y",), "2013-02-01"),
        ("20130201", ("%Y%m%d",), "2013-02-01"),
        ("02012013", ("%m%d%Y",), "2013-02-01"),
        ("31/12/9999", ("%d/%m/%Y",), None),
        ("01/01/1900", ("%d/%m/%Y",), None),
        ("29/02/2023", ("%d/%m/%Y",), "date"),
        ("13/13/2013", ("%d/%m/%Y",), "date"),
        ("01/02/0013", ("%d/%m/%Y",), "range"),
    ],
)
@pytest.mark.demand("2.4.1")
def test_a_day_is_read(engine: Engine, written: str, formats: Any, wanted: Any) -> None:
    day, check = value(engine, "date", written, formats=formats)
    assert (day.isoformat() if day else check) == wanted
