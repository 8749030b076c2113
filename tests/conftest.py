"""The world that the attacks and the access matrix share."""

from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Families and readers of every role (tests/attack/world.py), made once for a module, and never kept."""
    from django.db import transaction

    from tests.attack.world import World
    from thinkfamily.access import reading

    with django_db_blocker.unblock(), transaction.atomic():
        with reading.as_system("tests make the world that is attacked"):
            made = World(tmp_path_factory.mktemp("world") / "out")
        yield made
        transaction.set_rollback(True)
