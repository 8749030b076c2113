"""An invitation is good while who invited may invite, for an agency however its name is written."""

import pytest

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import withdraw_all
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.accounts.actions import switch_off
from thinkfamily.office.cover.actions import hand_over
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.granting import reads as families
from thinkfamily.people.granting.invitations import actions, agencies
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.invitations.reads import digest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("3.1.7")]
TOKEN = "a-link-in-a-letter"
PASSWORD = "three green tractors sing"


@pytest.fixture
def invite(moira):
    """A letter to Ruth by Moira, the link of which is TOKEN."""

    def write(agency_name="Fernhill Academy", email="ruth@fernhill.example", kind="school"):
        harper = families.of_proposal(ProposedFamily.objects.get(pk="harper"))
        made = actions.invite(
            harper, email=email, agency_name=agency_name, agency_kind=kind, weeks=6, reason="Teaches Kit", by=moira,
            site="https://tf.example/",
        )  # fmt: skip
        Invitation.objects.filter(pk=made.pk).update(digest=digest(TOKEN))
        return made

    return write


def come_in():
    return actions.come_in(TOKEN, name="Ruth Bell", password=PASSWORD)


def lose_access(moira):
    withdraw_all(moira, by=None, reason="Has moved to other work", on=today())


def be_switched_off(moira):
    User.objects.filter(pk=moira.pk).update(is_active=False)


@pytest.mark.parametrize("happened", [lose_access, be_switched_off])
def test_an_invitation_ends_with_what_its_inviter_may(invite, moira, client, happened):
    invite()
    happened(moira)
    with pytest.raises(Refused, match="Who invited you can do that no longer"):
        come_in()
    client.get(f"/invited/{TOKEN}/")
    assert "Who invited you can do that no longer" in client.get("/invited/").content.decode()
    assert not User.objects.filter(name="Ruth Bell").exists()


@pytest.mark.parametrize("how", ["switched off", "handed over"])
def test_invitations_are_withdrawn_when_the_desk_is_cleared(invite, moira, how):
    made = invite()
    if how == "switched off":
        switch_off(moira, by=reader("sam", role="system_administrator"), reason="Has left")
    else:
        boss = reader("boss", role="manager", at=moira.agency.name)
        to = reader("nell", role="safeguarding_lead", at=moira.agency.name)
        hand_over(moira, to=to, reason="Leaves", by=boss)
    made.refresh_from_db()
    assert made.state == "withdrawn"
    with pytest.raises(Refused, match="was withdrawn"):
        come_in()


NAMES = [
    pytest.param("RECOVERY  team", id="another case and two spaces"),
    pytest.param("Reco\u200bvery team", id="a space of no width"),
    pytest.param("Recovery\u00a0team", id="a space that does not break"),
    pytest.param("\uff32ecovery team", id="a wide letter"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_looks_like_an_agency_s_is_that_agency(invite, name):
    tom = reader("tom", kind="substance_use", at="Recovery team")
    tom.email = "tom@recovery.example"
    tom.save()
    with pytest.raises(Refused, match="another kind of e-mail address"):
        invite(agency_name=name, email="jo@elsewhere.example", kind="substance_use")
    invite(agency_name=name, email="jo@recovery.example", kind="substance_use")
    assert come_in().agency == tom.agency


def test_a_new_agency_is_kept_as_it_reads(invite):
    invite(agency_name=" St\u00a0Ann\u200b  School ")
    assert come_in().agency.name == "St Ann School"
    assert agencies.known("ST ANN SCHOOL") == Agency.objects.get(name="St Ann School")


def test_the_address_of_an_account_that_is_switched_off_is_a_sentence(invite, client):
    old = reader("ruth@fernhill.example", kind="school", at="Fernhill Academy")
    User.objects.filter(pk=old.pk).update(is_active=False, email="ruth@fernhill.example")
    invite()
    client.get(f"/invited/{TOKEN}/")
    answer = client.post("/invited/", {"name": "Ruth Bell", "password": PASSWORD})
    assert "switched off" in answer.content.decode()
    assert User.objects.filter(email__iexact="ruth@fernhill.example").count() == 1
