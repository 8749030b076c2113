"""The seven families in the database, and readers who hold grants for them."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals import seven_families
from thinkfamily.people.arrivals.loading.load import load
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person

START, END = datetime.date(2026, 1, 1), datetime.date(2027, 12, 31)


@pytest.fixture
def families(db, tmp_path) -> None:
    """The seven families, loaded as any publication is."""
    load(seven_families.publish(tmp_path / "out"))


@pytest.fixture
def granted(db: None) -> Callable[..., User]:
    """Makes a reader with one grant."""

    def make(username: str, scope: str = "area", area: str = "", family_id: str = "", **details: str) -> User:
        user = reader(username, **details)
        give(
            user, by=None, scope=scope, area=area, family_id=family_id, reason="Reads families", starts=START, ends=END
        )  # fmt: skip
        return user

    return make


@pytest.fixture
def priya(granted: Callable[..., User]) -> User:
    """A front-door worker who reads the list of the whole council; may not read the domestic abuse service."""
    return granted("priya", role="front_door", at="Early help hub")


@pytest.fixture
def moira(granted: Callable[..., User]) -> User:
    """A safeguarding lead, who may read every feed of the seven families."""
    return granted("moira", role="safeguarding_lead", kind="childrens_social_care", name="Moira Flint")


@pytest.fixture
def ayesha(granted: Callable[..., User]) -> User:
    """Works at Fernhill Academy; sees families with its own pupils."""
    return granted("ayesha", scope="own", role="practitioner", kind="school", at="Fernhill Academy")


@dataclass
class Record:
    """The Harpers' record, kept by Priya's hub. Anil of the school and Tom of treatment reach it by name."""

    family: Family
    dana: Person
    kit: Person
    priya: User
    moira: User
    anil: User
    tom: User


@pytest.fixture
def harpers(priya: User, moira: User) -> Record:
    """A record with two people, four readers and nothing written down yet."""
    anil = reader("anil", role="practitioner", kind="school", at="Fernhill Academy", name="Anil Rao")
    tom = reader("tom", role="practitioner", kind="substance_use", at="Northmoor recovery", name="Tom Brandt")
    dana, kit = person("Dana Harper", "1988-03-02", by=priya, sex="F"), person("Kit Harper", "2013-06-09", by=priya)
    made = family("Harper family", (dana, "parent"), (kit, "child"), by=priya)
    for user, ground in ((anil, Grant.Ground.INVITED), (tom, Grant.Ground.WORK)):
        give(
            user, by=priya, scope="record", ground=ground, family_id=str(made.pk), reason="Works with them",
            starts=START, ends=END,
        )  # fmt: skip
    return Record(made, dana, kit, priya, moira, anil, tom)
