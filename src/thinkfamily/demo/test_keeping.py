"""The demonstration has a file that is due, one that is held, and rules in force."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.demo import keeping
from thinkfamily.people.retention import falling_due

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.8.2", "3.8.3")]


def test_one_file_is_due_and_one_is_held(settings):
    settings.DEMO = True
    reader("ines", role="information_governance")
    reader("priya", role="front_door")
    keeping.ensure()
    keeping.ensure()
    files = falling_due.every(today())
    assert [(file.goes(today()), file.held) for file in files] == [(True, False), (False, True)]
