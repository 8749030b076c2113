"""What stands in whose copy of everything."""

import pytest

from thinkfamily.casework.contacts.factories import contact, line, seen
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactSeen
from thinkfamily.casework.history.belonging import BELONGING
from thinkfamily.people.subject_access.gather import Whose

pytestmark = pytest.mark.django_db


@pytest.mark.demand("5.3.3")
def test_nothing_of_a_visit_to_a_child_stands_in_a_parents_copy(harpers):
    made = contact(harpers.family, by=harpers.priya, purpose="Kit asked for it")
    seen(made, harpers.kit, "alone", by=harpers.priya)
    line(made, harpers.kit, "Mum cried", by=harpers.priya)
    for model in (Contact, ContactSeen, ContactLine):
        belongs = BELONGING[model._meta.label]
        assert list(Whose(harpers.dana).rows(model, belongs)) == []
        assert len(list(Whose(harpers.kit).rows(model, belongs))) == 1
