"""From a record and from a proposal one comes to ask for help, where the policy lets one."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.casework.requests import policy, ways_in
from thinkfamily.people.arrivals.models import ProposedFamily

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.1.10")]


def test_a_record_and_its_first_page_lead_to_asking_for_help(client, harpers):
    client.force_login(harpers.anil)
    for page in ("", "page/"):
        found = client.get(f"/records/{harpers.family.pk}/{page}").content.decode()
        assert f"/records/{harpers.family.pk}/ask-for-help/" in found


def test_who_may_not_ask_is_shown_no_way(client, harpers, monkeypatch):
    no = policy.NOT_THERE
    monkeypatch.setattr(policy, "may_send_for", lambda user, family: no)
    client.force_login(harpers.anil)
    assert "ask-for-help" not in client.get(f"/records/{harpers.family.pk}/page/").content.decode()
    assert ways_in.from_record(reader("ann", role="analyst"), harpers.family) is None


@pytest.mark.usefixtures("families")
def test_a_proposal_leads_to_asking_for_help_and_the_form_is_about_it(client, moira):
    client.force_login(moira)
    found = ProposedFamily.objects.get(pk="harper")
    link = f"/families/{found.ref}/ask-for-help/"
    assert link in client.get(f"/families/{found.ref}/").content.decode()
    assert client.get(link).status_code == 200
    assert ways_in.from_proposal(reader("ann", role="analyst"), found) is None
