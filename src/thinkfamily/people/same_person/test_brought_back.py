"""Whoever has left is not fetched back by those who would then read where they went."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.people.families import actions as families
from thinkfamily.people.families.factories import family, member
from thinkfamily.people.families.models import Membership
from thinkfamily.people.find.test_who_has_left import AFTER, by_policy, by_rows
from thinkfamily.people.find.test_who_has_left import left as left
from thinkfamily.people.persons.factories import person
from thinkfamily.people.same_person import actions as merging
from thinkfamily.people.same_person.pair import Pair

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.2.7")]
LATER = [None, datetime.date(2099, 1, 1), datetime.date(2026, 11, 12)]
HIDDEN = AFTER - {"what Lena wrote after"}
JOIN = """INSERT INTO people_membership
    (family_id, person_id, role, since, in_plan, why, agreed_by, version, recorded_by_id, recorded_at)
    VALUES (%s, %s, 'adult', '2026-01-01', false, 'x', '', 1, %s, now())"""


def hers(left):
    return Membership.objects.get(person=left.dana, family=left.family)


def refused_by_rows(user, statement, *values):
    with reading.as_reader(user), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_nobody_adds_them_again_who_would_read_what_came_after(left):
    for on in (left.family, family("Mine", by=left.lena, area="Fernhill")):
        with reading.as_reader(left.lena), pytest.raises(Refused):
            families.add_member(on, left.dana, by=left.lena, role="adult", in_plan=False)
    refused_by_rows(left.lena, JOIN, left.family.pk, left.dana.pk, left.lena.pk)
    assert not HIDDEN & by_policy(left, "lena") | HIDDEN & by_rows(left, "lena")


@pytest.mark.parametrize("until", LATER)
def test_nor_says_that_they_left_later_or_not_at_all(left, until):
    member = hers(left)
    with reading.as_reader(left.lena), pytest.raises(Refused):
        families.change_membership(member, by=left.lena, version=member.version, until=until)
    refused_by_rows(left.lena, "UPDATE people_membership SET until = %s WHERE id = %s", until, member.pk)
    assert not HIDDEN & by_policy(left, "lena") | HIDDEN & by_rows(left, "lena")


def test_what_else_stands_of_their_belonging_is_put_right_as_before(left):
    member = hers(left)
    with reading.as_reader(left.lena):
        families.change_membership(member, by=left.lena, version=member.version, role="parent", why="Kit's mother")
        new = person("Robin New", by=left.lena)
        families.add_member(left.family, new, by=left.lena, role="adult", in_plan=False)


def test_a_safeguarding_lead_brings_somebody_back(left):
    with reading.as_reader(left.moira):
        member = hers(left)
        families.change_membership(member, by=left.moira, version=member.version, until=None)
    assert by_rows(left, "lena") == set(left.items)


def test_nor_joins_them_with_a_record_of_their_own(left):
    flo = reader("flo", role="front_door", at=left.priya.agency.name)
    give(
        flo, by=None, scope="record", family_id=str(left.family.pk), reason="-",
        starts=datetime.date(2026, 1, 1), ends=datetime.date(2027, 1, 1),
    )  # fmt: skip
    Membership.objects.filter(person=left.dana).exclude(family=left.family).delete()  # of no family any more
    twin = person("Dana Harper", "1988-03-02", by=flo, sex="F")
    member(left.family, twin, "adult", by=flo)
    left.flo = flo
    assert not AFTER & by_rows(left, "flo")
    pair = Pair(left.dana, twin)
    with reading.as_reader(flo), pytest.raises(Refused):
        merging.merge(pair, by=flo, keep=twin, why="The same", looked_at=merging.asked(left.dana, twin))
    assert not AFTER & by_rows(left, "flo")
