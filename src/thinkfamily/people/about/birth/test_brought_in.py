"""A pregnancy that is kept from somebody stays so when a file of another system speaks of the baby."""

import pytest

from thinkfamily.people.about.birth import telling
from thinkfamily.people.bringing_in.actions import answer, sign
from thinkfamily.people.bringing_in.factories import SHEETS, tried
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.details import PersonName
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.persons.models import Tie
from thinkfamily.people.seals.reads import hidden_from

pytestmark = pytest.mark.django_db


@pytest.mark.demand("4.12.8")
def test_what_a_file_brings_about_a_baby_is_kept_from_whom_the_pregnancy_is_kept(granted):
    by = granted("max", role="manager", at="Early help hub", area="Fernhill")
    ada, baby = person("Ada Sorrel", "1988-03-02", by=by, sex="F"), person("", None, by=by, expected_date="2027-02-03")
    rob = person("Rob Grey", "1986-01-01", by=by)
    made = family("Sorrel family", (ada, "parent"), (baby, "expected_child"), (rob, "partner"), by=by)
    tie(ada, "expects", baby, by=by)
    telling.keep_from(made.memberships.get(person=baby), rob, by=by, why="He must not know")
    more = {"names": SHEETS["names"] + "P3,also_known_as,Bean,,\n", "ties": SHEETS["ties"] + "P2,sibling_of,P3\n"}
    files = tried(by, more)
    answer(files, by=by, people={"P1": str(ada.pk), "P3": str(baby.pk)}, kept={})
    sign(files, by=by)
    about = [*Tie.objects.filter(other=baby), *PersonName.objects.filter(person=baby)]
    assert len(about) >= 3
    assert {item.pk for item in about} <= set(hidden_from(rob))
