"""What a page gives out as a file: named by us, of a kind that was said, and kept in no browser's cache."""

import re

import pytest

from tests.attack.addresses import Address
from tests.attack.world import World
from tests.test_attack import ALL, opened

pytestmark = pytest.mark.django_db
KINDS = "csv|docx|html|ics|jpg|odt|pdf|png|svg|txt|xlsx|zip"
NAME = re.compile(rf'attachment; filename="[a-z0-9][a-z0-9-]{{0,60}}\.(?:{KINDS})"')


@pytest.mark.demand("3.9.1")
@ALL
def test_a_file_has_a_name_of_ours_and_is_kept_nowhere(world: World, address: Address) -> None:
    page = opened(world, address)
    got = page.client.get(page.where)
    if "text/html" in got.headers.get("Content-Type", "") and "Content-Disposition" not in got.headers:
        return  # a page, of which tests/test_pages.py asks
    if got.status_code in (301, 302):
        return
    assert NAME.fullmatch(got.headers.get("Content-Disposition", "")), "a file without a name of ours"
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in got.headers["Cache-Control"]
    asked = page.client.get(page.where, {"filename": "theirs.exe", "name": "theirs.exe"})
    assert asked.headers["Content-Disposition"] == got.headers["Content-Disposition"], "a name that was asked for"


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
    assert not NAME.fullmatch(said)
