"""The logs: nobody changes or removes a line, and only governance reads them."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from thinkfamily.access.events.actions import record, record_looks
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.users.factories import reader

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Event, Look])
@pytest.mark.parametrize("change", ["UPDATE {} SET family_id = ''", "DELETE FROM {}", "TRUNCATE {}"])
def test_the_database_refuses_to_change_a_log(model, change):
    priya = reader()
    record("tried", by=priya)
    record_looks("page", by=priya, families=[("f1", ["n1"])])
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change.format(model._meta.db_table))
    assert model.objects.count() == 1


@pytest.mark.parametrize("address", ["/looks/", "/events/"])
def test_governance_reads_the_logs_and_others_are_told_whom_to_ask(client, address):
    client.force_login(reader())
    refused = client.get(address)
    assert refused.status_code == 403
    assert "Ask your information-governance officer" in refused.content.decode()
    client.force_login(reader("ines", role="information_governance"))
    assert client.get(address).status_code == 200


def test_a_refusal_is_itself_recorded(client):
    client.force_login(reader())
    client.get("/looks/")
    assert Event.objects.get().what == "refused"
