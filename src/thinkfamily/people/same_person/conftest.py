"""Kit on two records: in the Harpers' and, made again by hand, in the Reids', whom Sam of a club reaches alone."""

from dataclasses import dataclass

import pytest

from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.people.conftest import END, START, Record
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person.pair import Pair

WHY = "Dana told me that Kit lives with his father half of the week"


@dataclass
class Twice:
    """The Harpers' record, the Reids', and Kit in both."""

    harpers: Record
    reids: Family
    kit: Person
    again: Person
    jon: Person
    sam: User

    @property
    def pair(self) -> Pair:
        return Pair.of(self.kit, self.again)


@pytest.fixture
def twice(harpers: Record) -> Twice:
    """Sam reaches the Reids' record alone, Anil and Tom the Harpers' alone; Priya and Moira reach both."""
    sam = reader("sam", role="practitioner", kind="voluntary", at="Quarry boxing club", name="Sam Adeyemi")
    jon = person("Jon Reid", "1985-01-30", by=harpers.priya, sex="M")
    again = person("Kit Harper", "2013-06-09", by=harpers.priya)
    reids = family("Reid family", (jon, "parent"), (again, "child"), by=harpers.priya)
    give(
        sam, by=harpers.priya, scope="record", ground=Grant.Ground.WORK, family_id=str(reids.pk), reason="Trains Kit",
        starts=START, ends=END,
    )  # fmt: skip
    return Twice(harpers, reids, harpers.kit, again, jon, sam)
