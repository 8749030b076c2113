"""The database shows each reader their own rows and nobody else's, whatever is asked, and whoever wrote the model."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, models, transaction

from tests.rows.given import GIVEN
from tests.rows.two_sides import Side
from thinkfamily.access import reading
from thinkfamily.access.personal_data import declared as personal
from thinkfamily.access.rows_declared import declared, is_table, of_model
from thinkfamily.access.users.models import User
from thinkfamily.site import row_migrations

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.1")]

RULES = declared()
# Only the role that carries out disposals adds one; tests/test_disposal.py reads it.
NOT_ADDED_HERE = {"people.Certificate"}
MODELS = [
    model
    for model in apps.get_models(include_auto_created=True)
    if is_table(model)
    and model._meta.label not in NOT_ADDED_HERE
    and ((rule := RULES[model._meta.db_table]) is None or (rule.forced and not rule.open))
]
EACH = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)

# Whom a colleague is, and who stands in for whom, is known to every reader; each says so in its own rule.
AMONG_COLLEAGUES = {
    "access.User", "access.ManagedBy", "access.LeadAppointment", "access.Team", "access.TeamMember", "access.Cover",
    "access.Profile",
}  # fmt: skip
# What no practitioner reads at all: while somebody signs in, by governance, or by the product itself alone.
OF_NO_PRACTITIONER = {
    "access.SignInAttempt", "people.LookedInto", "people.DisposalRun", "people.DisposalLine", "people.Certificate",
    "people.SearchKey", "people.SearchWord",
    "people.Bringing", "people.BroughtFile", "people.BroughtIn",
    "pghistory.Context", "account.EmailAddress", "account.EmailConfirmation",
    "socialaccount.SocialApp", "socialaccount.SocialToken",
}  # fmt: skip


@pytest.fixture(scope="module")
def sides(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Side, Side]]:
    """Both with a row in every table, made once, never kept."""
    with django_db_blocker.unblock(), reading.as_system("the two sides of a test"):
        found = Side("left"), Side("right")
        for side in found:
            for model in MODELS:
                if model._meta.label in GIVEN:
                    side.row(model)
        yield found
        transaction.set_rollback(True)


def seen(model: type[models.Model], rows: list[Any]) -> set[Any]:
    """Which of these rows are shown now."""
    keys = [row.pk for row in rows]
    return set(model._default_manager.filter(pk__in=keys).values_list("pk", flat=True))


def test_every_model_says_who_sees_its_rows() -> None:
    silent = [table for table, rule in RULES.items() if rule is None]
    assert silent == [], "give these models `rows`: see docs/how-to/say-who-sees-a-models-rows.md"
    assert all(rule and rule.reason for rule in RULES.values())


def test_a_model_that_says_nothing_is_noticed() -> None:
    class Silent:
        rows = "everybody"

    assert of_model(Silent) is None  # type: ignore[arg-type]


def test_what_is_declared_is_what_the_migrations_lay() -> None:
    assert row_migrations.differing() == {}, "run `thinkfamily manage write_rows NAME`"


@pytest.mark.parametrize("model", [model for model, fields in personal().items() if fields], ids=lambda m: m.__name__)
def test_no_table_about_people_is_open(model: type[models.Model]) -> None:
    rule = RULES[model._meta.db_table]
    assert rule is not None
    assert rule.forced
    assert not rule.open


@EACH
def test_there_is_a_row_of_both_sides(sides: tuple[Side, Side], model: type[models.Model]) -> None:
    assert model._meta.label in GIVEN, "give it a line in tests/rows/given.py"
    rows = [side.row(model) for side in sides]
    assert seen(model, rows) == {row.pk for row in rows}


@EACH
def test_who_has_not_said_who_they_are_reads_nothing(sides: tuple[Side, Side], model: type[models.Model]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT tf_tell('', true)")
        assert list(model._default_manager.all()[:1]) == []
        transaction.set_rollback(True)


@EACH
def test_a_reader_sees_their_own_side_and_never_the_other(sides: tuple[Side, Side], model: type[models.Model]) -> None:
    rows = [side.row(model) for side in sides]
    for place, side in enumerate(sides):
        expected = {rows[place].pk}
        if model._meta.label in AMONG_COLLEAGUES:
            expected = {row.pk for row in rows}
        elif model._meta.label in OF_NO_PRACTITIONER:
            expected = set()
        with reading.as_reader(side.user):
            assert seen(model, rows) == expected


@EACH
def test_a_reader_changes_and_removes_nothing_of_the_other_side(
    sides: tuple[Side, Side], model: type[models.Model]
) -> None:
    mine, other = sides
    row, table, key = other.row(model), model._meta.db_table, model._meta.pk
    assert key is not None
    verbs = {"UPDATE": f'UPDATE "{table}" SET "{key.column}" = "{key.column}"', "DELETE": f'DELETE FROM "{table}"'}
    for right, verb in verbs.items():
        statement = f'{verb} WHERE "{key.column}" = %s'
        value = key.get_db_prep_value(row.pk, connection)
        with reading.as_reader(mine.user), connection.cursor() as cursor:
            cursor.execute("SELECT has_table_privilege(%s, %s)", [table, right])
            if cursor.fetchone()[0]:
                cursor.execute(statement, [value])
                assert cursor.rowcount == 0
            else:
                with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                    cursor.execute(statement, [value])


def test_who_is_switched_off_sees_nothing_at_once(sides: tuple[Side, Side]) -> None:
    user = sides[0].user
    User.objects.filter(pk=user.pk).update(is_active=False)
    with pytest.raises(reading.NotKnown):
        reading.as_reader(user).__enter__()
