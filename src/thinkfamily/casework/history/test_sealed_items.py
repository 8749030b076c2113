"""An item of this package is sealed, and its seal is seen, by the rules of the record."""

import uuid

import pytest

from thinkfamily.access import reading
from thinkfamily.casework.needs.factories import need
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.seals.models import Seal

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.1")]


def test_who_seals_a_need_sees_the_seal_and_who_is_barred_does_not(harpers):
    sealed(need(harpers.kit, "No breakfast", by=harpers.priya), harpers.anil.agency, by=harpers.priya)
    with reading.as_reader(harpers.priya):
        assert Seal.objects.get().kind == "need"
    with reading.as_reader(harpers.anil):
        assert not Seal.objects.exists()


def test_a_seal_on_no_kind_of_item_is_seen_by_nobody(harpers):
    (seal,) = sealed(need(harpers.kit, "No breakfast", by=harpers.priya), harpers.anil.agency, by=harpers.priya)
    nonsense = Seal(**{field.attname: getattr(seal, field.attname) for field in Seal._meta.concrete_fields})
    nonsense.pk, nonsense.kind = uuid.uuid4(), "nonsense"
    nonsense.save(force_insert=True)
    with reading.as_reader(harpers.priya):
        assert Seal.objects.get() == seal
