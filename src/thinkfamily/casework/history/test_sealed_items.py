"""An item of this package is sealed, and its seal is seen, by the rules of the record."""

import uuid

import pytest

from thinkfamily.access import reading
from thinkfamily.casework.influence.factories import influence
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.voice.factories import view
from thinkfamily.casework.voice.models import FamilyView
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.factories import decision

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


def test_a_sealed_need_takes_along_what_it_does_to_others_and_what_they_say_of_it(harpers):
    for of in (harpers.dana, harpers.kit):
        decision(of, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    drinks = need(harpers.dana, "She drinks at night", by=harpers.priya)
    link = influence(harpers.dana, "Drinking", harpers.kit, "Kit cooks", by=harpers.priya, need=drinks)
    said = view(harpers.dana, "need", drinks.pk, "It is so", by=harpers.priya)
    other = influence(harpers.dana, "Her back", harpers.kit, "Kit carries the shopping", by=harpers.priya)
    with reading.as_reader(harpers.anil):
        assert seen() == {link, said, other}
    sealed(drinks, harpers.anil.agency, by=harpers.priya)
    with reading.as_reader(harpers.anil):
        assert seen() == {other}
    with reading.as_reader(harpers.priya):
        assert seen() == {link, said, other}


def seen():
    return {*InfluenceLink.objects.all(), *FamilyView.objects.all()}
