"""A partner comes in: for one family, for a time, by a link that works once, and without a help desk."""

import datetime
import re

import pytest
from django.core import mail

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.arrivals.policy import may_see_family
from thinkfamily.people.granting import reads as families
from thinkfamily.people.granting.actions import give
from thinkfamily.people.granting.invitations import actions
from thinkfamily.people.granting.invitations.models import Invitation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("3.1.7")]
PASSWORD = "three green tractors sing"


@pytest.fixture
def harper():
    return families.of_proposal(ProposedFamily.objects.get(pk="harper"))


@pytest.fixture
def link(moira, harper):
    """What stands in the letter to a teacher of Fernhill Academy."""
    actions.invite(
        harper, email="Ruth@Fernhill.example", agency_name="Fernhill Academy", agency_kind="school", weeks=6,
        reason="Teaches Kit", by=moira, site="https://tf.example/",
    )  # fmt: skip
    letter = Letter.objects.get(kind="invitation")
    send(letter)
    [found] = re.findall(r"https://tf\.example(/invited/\S+)", str(mail.outbox[0].body))
    return found


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def come_in(client, link, **more):
    client.get(link)
    return client.post("/invited/", {"name": "Ruth Bell", "password": PASSWORD} | more)


def test_the_letter_says_nothing_of_the_family_and_the_link_is_kept_nowhere(link):
    letter = Letter.objects.get()
    token = link.split("/")[2]
    for word in ("Harper", "Kit", "Teaches", "Larkfield"):
        assert word not in mail.outbox[0].subject + str(mail.outbox[0].body)
    assert token not in letter.body + letter.secret + Invitation.objects.get().digest


def test_a_teacher_comes_in_sees_one_family_and_nothing_else(client, link, harper):
    page = text(client.get(link, follow=True))
    assert "Moira Flint invites you" in page
    assert "Harper" not in page
    answer = come_in(client, link)
    assert answer.headers["Location"] == "/sign-in/"
    ruth = User.objects.get(username="ruth@fernhill.example")
    assert (ruth.name, ruth.agency.name, ruth.role) == ("Ruth Bell", "Fernhill Academy", "practitioner")
    assert ruth.in_role.needs_second_step
    grant = Grant.objects.get(reader=ruth)
    assert (grant.ground, grant.ends) == ("invited", datetime.date(2027, 1, 1))
    assert may_see_family(ruth, harper.family)
    for other in ProposedFamily.objects.exclude(pk="harper"):
        assert not may_see_family(ruth, other)


def test_the_access_ends_by_itself(client, link, harper, settings):
    come_in(client, link)
    settings.TODAY = datetime.date(2027, 1, 2)
    assert not may_see_family(User.objects.get(name="Ruth Bell"), harper.family)


def test_the_link_works_once(client, link):
    come_in(client, link)
    again = text(come_in(client, link))
    assert "taken up already" in again
    assert User.objects.filter(name="Ruth Bell").count() == 1


@pytest.mark.parametrize(
    ("state", "said"),
    [
        pytest.param("expired", "they are over", id="seven days later"),
        pytest.param("withdrawn", "was withdrawn", id="withdrawn"),
        pytest.param("made up", "not one of ours", id="a link that nobody sent"),
    ],
)
def test_a_link_that_is_over_says_why_and_nothing_of_the_family(client, link, moira, state, said):
    invitation = Invitation.objects.get()
    if state == "expired":
        Invitation.objects.update(expires_at=now() - datetime.timedelta(days=1))
    elif state == "withdrawn":
        actions.withdraw(invitation, by=moira)
    page = text(come_in(client, "/invited/nothing/" if state == "made up" else link))
    assert said in page
    assert "Harper" not in page
    assert not User.objects.filter(name="Ruth Bell").exists()


def test_a_weak_password_is_said_and_what_was_typed_stays(client, link):
    page = client.get(link, follow=True) and client.post("/invited/", {"name": "Ruth Bell", "password": "password"})
    assert "too short" in text(page)
    assert 'value="Ruth Bell"' in page.content.decode()


def test_who_has_an_account_takes_it_up_with_it(client, link, harper):
    ruth = reader("ruth", role="practitioner", kind="school", at="Fernhill Academy")
    ruth.email = "ruth@fernhill.example"
    ruth.save()
    assert "has an account already" in text(client.get(link, follow=True))
    client.force_login(ruth)
    client.get(link)
    client.post("/invited/")
    assert may_see_family(ruth, harper.family)
    assert User.objects.filter(email__iexact="ruth@fernhill.example").count() == 1


def test_another_s_account_cannot_take_it_up(link):
    with pytest.raises(Refused, match="for another e-mail address"):
        actions.take_up(link.split("/")[2], by=reader("tom", kind="school"))


def test_the_lead_professional_invites_and_others_do_not(client, priya, moira, harper):
    client.force_login(priya)
    page = f"/access/families/{harper.ref}/invite/"
    assert client.get(page).status_code == 403
    give(harper, reader=priya, by=moira, ground="lead", weeks=6, reason="Leads")
    words = {"email": "x", "agency_name": "", "agency_kind": "", "weeks": "6", "reason": ""}
    wrong = text(client.post(page, words))
    assert "Enter an address such as name@school.org.uk" in wrong
    assert "Enter where they work" in wrong
    words = {"email": "a@b.example", "agency_name": "St Ann", "agency_kind": "school", "weeks": "2", "reason": "Kit"}
    client.post(page, words)
    invitation = Invitation.objects.get()
    assert "a@b.example" in text(client.get(f"/access/families/{harper.ref}/"))
    client.post(f"/access/invitations/{invitation.pk}/")
    invitation.refresh_from_db()
    assert invitation.state == "withdrawn"
    with pytest.raises(Refused, match="waits no longer"):
        actions.withdraw(invitation, by=priya)


def test_who_was_invited_opens_no_other_record_in_an_emergency(client, link):
    come_in(client, link)
    client.force_login(User.objects.get(name="Ruth Bell"))
    answer = client.get("/access/emergency/")
    assert answer.status_code == 403
    assert "You were invited for one family" in text(answer)


@pytest.mark.demand("3.2.5")
def test_who_tries_made_up_links_waits(client):
    for number in range(5):
        client.get(f"/invited/made-up-{number}/", follow=True)
    assert "Too many links" in client.get("/invited/", follow=True).content.decode()


@pytest.mark.parametrize(("email", "goes"), [("jo@elsewhere.example", False), ("jo@Recovery.example", True)])
def test_nobody_comes_in_under_the_name_of_an_agency_whose_addresses_end_otherwise(moira, harper, email, goes):
    tom = reader("tom", kind="substance_use", at="Recovery team")
    tom.email = "tom@recovery.example"
    tom.save()
    told = {"agency_name": "Recovery team", "agency_kind": "substance_use", "weeks": 6, "reason": "Works with Dana"}
    asked = {"email": email, **told, "by": moira, "site": "https://tf.example/"}
    if goes:
        assert actions.invite(harper, **asked)
        return
    with pytest.raises(Refused, match="another kind of e-mail address"):
        actions.invite(harper, **asked)
    assert not Invitation.objects.exists()


def test_nobody_makes_an_agency_up_to_see_more_than_they_may(ayesha, moira, harper):
    """The lead professional, of a school, may not read what a drug service reads, and so lets nobody in who may."""
    give(harper, reader=ayesha, by=moira, ground="lead", weeks=6, reason="Leads")

    def invite(kind):
        return actions.invite(
            harper, email="me@made-up.example", agency_name="Made up", agency_kind=kind, weeks=2, reason="To see more",
            by=ayesha, site="https://tf.example/",
        )  # fmt: skip

    with pytest.raises(Refused, match="is shown things that you are not"):
        invite("substance_use")
    assert not Invitation.objects.exists()
    assert invite("school").pk
