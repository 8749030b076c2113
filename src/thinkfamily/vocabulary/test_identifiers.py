"""Identifiers pass only with the right check, and never as one of the values that fill a box."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thinkfamily.vocabulary.identifiers import UPN_LETTERS, la_child_id, nhs_number, ni_number, postcode, uln, upn


@pytest.mark.parametrize("number", ["9434765919", "999 012 3004", "999-012-5740", "9990127115", "9990135339"])
def test_a_right_nhs_number_passes(number: Any) -> None:
    assert nhs_number(number) == number.replace(" ", "").replace("-", "")


@pytest.mark.parametrize(
    "number",
    ["1234567890", "9434765918", "943476591", "94347659190", "943476591X", "", *(digit * 10 for digit in "0123456789")],
)
@pytest.mark.demand("2.4.1")
def test_a_wrong_nhs_number_does_not(number: Any) -> None:
    assert nhs_number(number) is None


@given(st.integers(0, 10**9 - 1).map("{:09d}".format))
def test_at_most_one_last_digit_makes_an_nhs_number(start: Any) -> None:
    assert sum(nhs_number(f"{start}{digit}") is not None for digit in range(10)) <= 1


@pytest.mark.parametrize(
    "number", ["A950000178301", "H243278544154", "A123456789012", "X999400115001", "x999400115001", "A12345678901A"]
)
def test_a_right_upn_passes(number: Any) -> None:
    assert upn(number) == number.upper()


@pytest.mark.parametrize("number", ["R247962919251", "I123456789012", "A12345678901", "A000000000000", "UN1"])
@pytest.mark.demand("2.4.1")
def test_a_wrong_upn_does_not(number: Any) -> None:
    assert upn(number) is None


@given(st.from_regex("[0-9]{12}", fullmatch=True).filter(lambda digits: int(digits) > 0))
def test_exactly_one_letter_makes_a_upn(digits: Any) -> None:
    assert sum(upn(f"{letter}{digits}") is not None for letter in UPN_LETTERS) == 1


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        ("AB 12 34 56 C", "AB123456C"),
        ("GB123456A", None),
        ("QQ123456C", None),
        ("AB123456E", None),
        ("AO123456A", None),
    ],
)
@pytest.mark.demand("2.4.1")
def test_national_insurance_numbers(number: Any, wanted: Any) -> None:
    assert ni_number(number) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"), [("nm14ab", "NM1 4AB"), (" EC1A 1BB ", "EC1A 1BB"), ("98101", None), ("nope", None)]
)
@pytest.mark.demand("2.4.1")
def test_postcodes(written: str, wanted: Any) -> None:
    assert postcode(written) == wanted


@pytest.mark.demand("4.1.9")
@pytest.mark.parametrize("number", ["ULN", "123456789", "0123456789", *(digit * 10 for digit in "0123456789")])
def test_a_wrong_uln_does_not(number: Any) -> None:
    assert uln(number) is None


@pytest.mark.demand("4.1.9")
@given(st.integers(10**8, 10**9 - 1))
def test_at_most_one_last_digit_makes_a_uln(start: Any) -> None:
    right = [digit for digit in range(10) if uln(f"{start}{digit}")]
    rest = sum(int(digit) * weight for digit, weight in zip(str(start), range(10, 1, -1), strict=True)) % 11
    assert right == ([10 - rest] if rest and len({*str(start), str(10 - rest)}) > 1 else [])


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        pytest.param(" AB12 ", "AB12", id="letters and digits"),
        pytest.param("A" * 20, "A" * 20, id="twenty"),
        pytest.param("A" * 21, None, id="twenty-one are too many"),
        pytest.param("A-1", None, id="no other signs"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_councils_number_for_a_child(number: Any, wanted: Any) -> None:
    assert la_child_id(number) == wanted
