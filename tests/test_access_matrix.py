"""docs/assurance/access-matrix.md says what the policies say. `./run reference` writes it through this test."""

import os

import pytest

from tests import source
from tests.attack import matrix
from tests.attack.world import World
from thinkfamily.site.reference import NOTE

FILE = source.ROOT / "docs" / "assurance" / "access-matrix.md"


@pytest.mark.django_db
@pytest.mark.demand("3.11.2")
def test_the_access_matrix_says_what_the_policies_say(world: World) -> None:
    said = NOTE + matrix.page(world)
    if os.environ.get("TF_WRITE_MATRIX"):
        FILE.write_text(said, encoding="utf-8")
    assert FILE.exists(), "run ./run reference"
    assert FILE.read_text(encoding="utf-8") == said, "run ./run reference"
