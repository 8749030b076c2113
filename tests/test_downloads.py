"""What a name of a file must not be; that no page gives out such a one is tried in tests/test_attack.py."""

import pytest

from tests.attack.answers import FILE_NAME


@pytest.mark.demand("3.9.1")
@pytest.mark.parametrize(
    "said",
    [
        "inline",
        'attachment; filename="Kit Harper.pdf"',
        'attachment; filename="../x.pdf"',
        "attachment; filename=a.exe",
    ],
)
def test_other_names_would_be_found(said: str) -> None:
    assert not FILE_NAME.fullmatch(said)
