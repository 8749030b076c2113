"""What somebody with a reader's own token could do by SQL of their own: nothing that the pages refuse."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, connection, transaction

from tests.rows.two_sides import Side
from thinkfamily.access import reading
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, ManagedBy
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.factories import note, person
from thinkfamily.people.retention import rules
from thinkfamily.people.retention.models import DisposalRun

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.3")]
TODAY = datetime.date(2026, 11, 21)


class World:
    """Two sides with a family each, somebody of the other side, and a list that waits."""

    def __init__(self) -> None:
        self.mine, self.other = Side("left"), Side("right")
        self.me = self.mine.user
        self.hers = family("Mine", (person("Kit Left", by=self.me), "child"), by=self.me, area="left")
        self.hidden = person("Lee Marsh", by=self.other.user)
        self.theirs = family("Theirs", (self.hidden, "adult"), by=self.other.user, area="right", restricted=True)


@pytest.fixture
def world() -> World:
    return World()


def sql(user: User, statement: str, *values: Any) -> Any:
    """What the statement gives to this reader: rows, how many it changed, or the database's refusal."""
    with reading.as_reader(user):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall() if cursor.description else cursor.rowcount
        except DatabaseError as refusal:
            return refusal


def refused(found: Any) -> bool:
    return found == 0 or isinstance(found, DatabaseError)


def test_history_cannot_be_switched_off(world: World) -> None:
    kit = world.hers.memberships.get().person
    kept = note(kit, "Said", by=world.me)
    before = sql(world.me, "SELECT count(*) FROM people_notehistory")[0][0]
    with reading.as_reader(world.me), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', (SELECT array_agg(tgname)::text FROM pg_trigger), true)")
        cursor.execute("UPDATE people_note SET text = 'Never said' WHERE id = %s", [kept.pk])
        assert cursor.rowcount == 1
    assert sql(world.me, "SELECT count(*) FROM people_notehistory")[0][0] == before + 1


@pytest.mark.parametrize("table", ["access_event", "access_look", "people_legalhold", "people_certificate"])
def test_a_log_cannot_be_opened_by_a_setting(table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [table])
        names = [name for (name,) in cursor.fetchall()]
        assert names
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", ["{" + ",".join(names) + "}"])
        for name in names:
            cursor.execute("SELECT _pgtrigger_should_ignore(%s)", [name])
            assert cursor.fetchone() == (False,)


JOIN = """INSERT INTO people_membership
    (family_id, person_id, role, since, in_plan, why, agreed_by, version, recorded_by_id, recorded_at)
    VALUES (%s, %s, 'adult', '2026-01-01', false, 'x', '', 1, %s, now())"""


def test_nobody_is_brought_within_reach_by_a_membership(world: World) -> None:
    kit = world.hers.memberships.get().person
    assert refused(sql(world.me, JOIN, world.hers.pk, world.hidden.pk, world.me.pk))
    assert refused(sql(world.me, "UPDATE people_membership SET person_id = %s", world.hidden.pk))
    assert refused(sql(world.me, "UPDATE people_membership SET family_id = %s", world.theirs.pk))
    assert sql(world.me, "SELECT count(*) FROM people_person WHERE last_name = 'Marsh'") == [(0,)]
    second = family("Second", by=world.me, area="left")
    assert refused(sql(world.me, JOIN, second.pk, kit.pk, world.mine.other.pk)), "in another's name"
    assert sql(world.me, JOIN, second.pk, kit.pk, world.me.pk) == 1, "who is reached already may belong to two"


def test_who_was_written_down_once_is_not_fetched_back(world: World) -> None:
    new, moved = person("Robin New", by=world.me), person("Sam Moved", by=world.me)
    family("Elsewhere", (moved, "adult"), by=world.other.user, area="right", restricted=True)
    assert sql(world.me, JOIN, world.hers.pk, new.pk, world.me.pk) == 1
    assert refused(sql(world.me, JOIN, world.hers.pk, moved.pk, world.me.pk))


@pytest.mark.parametrize("role", ["practitioner", "manager", "system_administrator", "information_governance"])
@pytest.mark.parametrize(
    "change",
    ["role = 'safeguarding_lead'", "agency_id = (SELECT max(id) FROM access_agency)", "is_active = false",
     "username = 'x'", "email = 'x@example.org'", "password = 'x'", "name = 'Moira'"],
)  # fmt: skip
def test_nobody_changes_an_account_their_own_neither(world: World, role: str, change: str) -> None:
    user = reader("ines", role=role, at=world.mine.agency.name, kind=world.mine.agency.kind)
    for whose in (user, world.other.user):
        before = User.objects.filter(pk=whose.pk).values().get()
        assert refused(sql(user, f"UPDATE access_user SET {change} WHERE id = %s", whose.pk))
        assert User.objects.filter(pk=whose.pk).values().get() == before


def test_nobody_adds_an_account_by_sql(world: World) -> None:
    user = reader("sam", role="system_administrator", at=world.mine.agency.name, kind=world.mine.agency.kind)
    added = sql(
        user,
        "INSERT INTO access_user (username, name, email, role, agency_id, team, is_active, password)"
        " SELECT 'x', 'x', '', 'safeguarding_lead', agency_id, '', true, %s FROM access_user WHERE id = %s",
        make_password("four words"),
        user.pk,
    )
    assert refused(added)


def test_at_the_door_a_password_is_hashed_anew_and_nothing_else_changes(world: World) -> None:
    with reading.as_door():
        assert User.objects.filter(pk=world.me.pk).update(password="anew") == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            User.objects.filter(pk=world.me.pk).update(role="safeguarding_lead")


@pytest.fixture
def officers(world: World) -> tuple[User, User, DisposalRun]:
    at = {"at": world.mine.agency.name, "kind": world.mine.agency.kind}
    ines, olga = (reader(name, role="information_governance", **at) for name in ("ines", "olga"))
    return ines, olga, DisposalRun.objects.create(day=TODAY, asked_by=ines, asked_at=now())


def test_a_disposal_is_confirmed_by_nobody_else_in_ones_name(officers: tuple[User, User, DisposalRun]) -> None:
    ines, olga, run = officers
    confirm = "UPDATE people_disposalrun SET confirmed_by_id = %s, confirmed_at = now()"
    assert refused(sql(ines, confirm, olga.pk))
    assert refused(sql(ines, confirm, ines.pk))
    assert refused(sql(ines, "UPDATE people_disposalrun SET asked_by_id = %s", olga.pk))
    assert refused(sql(olga, f"{confirm}, asked_by_id = %s", olga.pk, ines.pk)) is False
    assert refused(sql(olga, "UPDATE people_disposalrun SET confirmed_by_id = NULL, confirmed_at = NULL"))
    assert refused(sql(ines, "UPDATE people_disposalrun SET day = '2026-12-31'"))
    line = "INSERT INTO people_disposalline (run_id, kind, due_on, why, counts, published)"
    line += " VALUES (%s, %s, %s, 'x', %s, %s)"
    kind = next(iter(rules.WHAT))
    assert refused(sql(ines, line, run.pk, kind, TODAY, "{}", "{}")), "nothing is put on a list that was confirmed"
    stop = "UPDATE people_disposalrun SET stopped_by_id = %s, stopped_at = now(), stopped_why = 'x'"
    assert refused(sql(ines, stop, olga.pk))
    assert sql(ines, stop, ines.pk) == 1


def test_a_disposal_is_asked_for_in_ones_own_name_and_not_confirmed(officers: tuple[User, User, DisposalRun]) -> None:
    ines, olga, _ = officers
    ask = """INSERT INTO people_disposalrun (day, asked_by_id, asked_at, confirmed_by_id, confirmed_at, stopped_why)
        VALUES ('2026-11-20', %s, now(), %s, %s, '')"""
    assert refused(sql(ines, ask, olga.pk, None, None))
    assert refused(sql(ines, ask, olga.pk, ines.pk, now()))
    assert refused(sql(ines, ask, ines.pk, olga.pk, now()))
    assert sql(ines, ask, ines.pk, None, None) == 1


@pytest.mark.parametrize("who", ["me", "other"])
def test_a_hold_is_laid_in_ones_own_name(world: World, who: str) -> None:
    by = world.me if who == "me" else world.other.user
    laid = sql(
        world.me,
        "INSERT INTO people_legalhold (family_id, asked_for_by, why, since, by_id, at)"
        " VALUES (%s, 'A court', 'Asked for', '2026-11-01', %s, now())",
        world.hers.pk,
        by.pk,
    )
    assert refused(laid) is (who == "other"), laid


@pytest.mark.parametrize("who", [0, 1])
def test_a_rule_of_retention_is_written_in_ones_own_name(officers: tuple[User, User, DisposalRun], who: int) -> None:
    written = sql(
        officers[0],
        "INSERT INTO people_retentionrule (what, counts_from, amount, unit, since, source, reason, by_id, at)"
        " SELECT %s, %s, 6, 'years', '2026-11-01', 'Schedule', 'New', %s, now()",
        *next((what, starts[0]) for what, starts in rules.COUNTED.items()),
        officers[who].pk,
    )
    assert refused(written) is (who == 1), written


def test_who_manages_leads_and_covers_is_not_said_by_sql(world: World) -> None:
    boss = reader("boss", role="manager", at=world.mine.agency.name, kind=world.mine.agency.kind)
    day = "'2026-11-01'"
    assert refused(
        sql(boss, f"INSERT INTO access_managedby (practitioner_id, manager_id, since) SELECT id, %s, {day}"
            " FROM access_user WHERE id <> %s", boss.pk, boss.pk)
    )  # fmt: skip
    assert refused(
        sql(boss, f"INSERT INTO access_leadappointment (agency_id, lead_id, since) SELECT id, %s, {day}"
            " FROM access_agency", boss.pk)
    )  # fmt: skip
    assert not any(model.objects.exists() for model in (ManagedBy, LeadAppointment, Cover))


@pytest.mark.parametrize("column", ["kept_by_id", "opened_by_id", "restricted", "area", "opened_from"])
def test_nobody_takes_a_family_over(world: World, column: str) -> None:
    value = {
        "kept_by_id": world.other.agency.pk, "opened_by_id": world.other.user.pk, "restricted": True, "area": "right",
        "opened_from": "x",
    }[column]  # fmt: skip
    assert sql(world.me, "SELECT count(*) FROM people_family") == [(1,)]
    assert refused(sql(world.me, f"UPDATE people_family SET {column} = %s", value))


def test_a_family_is_opened_for_ones_own_agency(world: World) -> None:
    opened = """INSERT INTO people_family (id, name, area, restricted, kept_by_id, opened_from, opened_by_id, opened_at,
        opened_why) VALUES (gen_random_uuid(), 'x', 'left', false, %s, '', %s, now(), 'x')"""
    assert refused(sql(world.me, opened, world.other.agency.pk, world.me.pk))
    assert sql(world.me, opened, world.mine.agency.pk, world.me.pk) == 1
    assert Family.objects.filter(name="x", kept_by=world.mine.agency).count() == 1
    assert not Membership.objects.filter(family__name="x").exists()


def test_families_withheld_are_named_only_where_they_are_reached(world: World) -> None:
    for side, of in ((world.mine, world.other), (world.other, world.mine)):
        proposed = side.make("people.ProposedFamily")
        side.rows[type(proposed)] = proposed
        member = side.make("people.Member")
        member.feeds = [of.feed.feed]
        member.save()
    found = sql(world.me, "SELECT tf_withheld_families()")
    assert found == [(world.mine.row("people.ProposedFamily").pk,)]
