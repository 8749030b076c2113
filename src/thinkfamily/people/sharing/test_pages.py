"""The three steps of a decision, the copy for the family, what is due, agreements to be helped, the grounds."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from thinkfamily.people.families.factories import family
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import GroundInForce, ServiceAgreement, SharingDecision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def steps(harpers, **more):
    """What the last step of a decision by Kit himself sends."""
    return {
        "step": "3", "outcome": "share", "agency": harpers.anil.agency_id, "information": ["education", "contact"],
        "purpose": "learning", "ground": "consent", "given_by": "self", "understanding": "able", "said": "Tell him",
        "ends": "1 5 2027", "review_on": "1 2 2027",
    } | more  # fmt: skip


@pytest.mark.demand("3.4.3")
def test_three_steps_make_a_decision_for_each_class(client, harpers):
    client.force_login(harpers.priya)
    where = f"/people/{harpers.kit.pk}/sharing/decide/"
    all_three = steps(harpers)
    first = client.post(where, {name: all_three[name] for name in ("outcome", "agency", "information", "purpose")})
    assert "step 2 of 3" in first.content.decode()
    assert not SharingDecision.objects.exists()
    second = client.post(where, all_three | {"step": "2"})
    assert "step 3 of 3" in second.content.decode()
    assert not SharingDecision.objects.exists()
    assert client.post(where, all_three)["Location"] == f"/people/{harpers.kit.pk}/sharing/"
    kept = SharingDecision.objects.order_by("information")
    assert [(one.information, one.ends, one.said) for one in kept] == [
        (name, datetime.date(2027, 5, 1), "Tell him") for name in ("contact", "education")
    ]


@pytest.mark.demand("3.4.2")
@pytest.mark.parametrize(
    ("more", "words"),
    [
        pytest.param({"outcome": ""}, "Choose one of the two", id="neither share nor withhold"),
        pytest.param({"agency": ""}, "Choose the agency", id="no agency"),
        pytest.param({"agency": "999999"}, "Select a valid choice", id="an agency that there is not"),
        pytest.param({"information": ["identity"]}, "only withhold it", id="sharing a name"),
        pytest.param({"ground": "duty_to_share_16LA"}, "Select a valid choice", id="a duty that is not in force"),
        pytest.param({"ground": "serious_harm"}, "Select a valid choice", id="a ground for withholding"),
        pytest.param({"understanding": ""}, "Say whether Kit understands", id="understanding left out"),
        pytest.param(
            {"given_by": "parent", "giver": "Rob"}, "own answer counts", id="a father over a child who understands"
        ),
        pytest.param({"ends": ""}, "until when", id="consent for ever"),
        pytest.param({"ends": "31 2 2027"}, "a day that there is", id="a day that there is not"),
        pytest.param({"review_on": "1 6 2027"}, "before it ends", id="looked at again when it is over"),
        pytest.param(
            {"ground": "safeguarding", "told": "yes"}, "Say in a sentence why", id="another ground without a reason"
        ),
        pytest.param(
            {"ground": "safeguarding", "reason": "He is not safe", "told": "no"},
            "Say why Kit is not told",
            id="silence without a why",
        ),
    ],
)
def test_what_is_wrong_is_said_beside_its_question_and_nothing_is_kept(client, harpers, more, words):
    client.force_login(harpers.priya)
    page = client.post(f"/people/{harpers.kit.pk}/sharing/decide/", steps(harpers, **more)).content.decode()
    assert "There is a problem" in page
    assert words in page.replace("&#39;", "’")
    assert not SharingDecision.objects.exists()


def test_going_back_keeps_what_was_said(client, harpers):
    client.force_login(harpers.priya)
    back = client.post(f"/people/{harpers.kit.pk}/sharing/decide/", steps(harpers, back="yes")).content.decode()
    assert "step 2 of 3" in back
    assert 'name="said" value="Tell him"' in back


def test_renewing_begins_with_what_was_decided(client, harpers):
    first = decision(harpers.kit, harpers.anil.agency, by=harpers.priya, limits="Not with his father")
    client.force_login(harpers.priya)
    where = f"/people/{harpers.kit.pk}/sharing/decide/"
    asked = client.get(f"{where}?like={first.pk}").content.decode()
    assert "This renews the decision" in asked
    client.post(where, steps(harpers, like=str(first.pk), information=["education"]))
    first.refresh_from_db()
    assert first.ended.how == "renewed"
    assert SharingDecision.objects.get(renews=first).limits == ""


@pytest.mark.demand("3.4.7")
def test_the_copy_for_the_family_says_why_and_until_when_and_keeps_silent_where_it_must(client, harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, limits="Not with his father")
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, information="address", ground="danger_if_known")
    quiet = {"told": False, "told_why_not": "An enquiry is open"}
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, information="safety", ground="safeguarding", **quiet)
    client.force_login(harpers.priya)
    page = client.get(f"/people/{harpers.kit.pk}/sharing/copy/").content.decode()
    assert "how things are at nursery, school or college, until 21 May 2027, because you agreed to it." in page
    assert "They are asked to keep to this: Not with his father." in page
    assert "because it keeps somebody safe from being found" in page
    for word in ("enquiry", "harm, danger", "Gillick", "consent", "16LA", "lawful"):
        assert word not in page
    client.force_login(harpers.anil)
    assert client.get(f"/people/{harpers.kit.pk}/sharing/copy/").status_code == 403


@pytest.mark.demand("3.4.7")
def test_what_is_to_be_looked_at_again_is_listed_for_who_answers_for_it(client, harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, review_on=TODAY + datetime.timedelta(7))
    client.force_login(harpers.priya)
    assert "Kit Harper" in client.get("/sharing/reviews/").content.decode()
    client.force_login(harpers.anil)
    assert "Nothing of yours" in client.get("/sharing/reviews/").content.decode()


@pytest.mark.parametrize("page", ["/people/{}/sharing/", "/people/{}/told/", "/sharing/reviews/", "/records/"])
def test_the_pages_ask_no_more_of_the_database_when_there_is_more(client, harpers, page):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page.format(harpers.kit.pk)).status_code == 200
        return len(asked)

    client.force_login(harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, review_on=TODAY + datetime.timedelta(9))
    ask()
    before = ask()
    soon = TODAY + datetime.timedelta(9)
    for information in ("health", "money", "housing"):
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information=information, review_on=soon)
        family(f"{information} family", (harpers.dana, "parent"), by=harpers.moira)
    assert ask() == before


@pytest.mark.demand("3.4.6")
@pytest.mark.parametrize("answer", ["agreed", "declined", "stopped"])
def test_an_answer_to_help_shares_nothing_and_stops_no_sharing(client, harpers, answer):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    client.force_login(harpers.priya)
    said = {
        "person": harpers.kit.pk,
        "help_offered": "Somebody in the mornings",
        "answer": answer,
        "said": "",
        "on": "19 11 2026",
    }
    assert client.post(f"/records/{harpers.family.pk}/agreement/", said).status_code == 302
    agreement = ServiceAgreement.objects.get()
    assert (agreement.answer, agreement.agency) == (answer, harpers.priya.agency)
    assert list(SharingDecision.objects.filter(ended__isnull=True)) == [kept]
    assert "Somebody in the mornings" in client.get(f"/records/{harpers.family.pk}/").content.decode()


@pytest.mark.demand("3.4.4")
def test_governance_says_from_when_a_ground_holds_and_others_read_it(client, harpers, granted):
    ines = granted("ines", role="information_governance")
    client.force_login(ines)
    client.post("/grounds/duty_to_share_16LA/", {"since": "1 11 2026", "until": "", "source": "The council's decision"})
    row = GroundInForce.objects.get()
    assert (row.since, row.until, row.by) == (datetime.date(2026, 11, 1), None, ines)
    client.force_login(harpers.priya)
    page = client.get("/grounds/").content.decode()
    assert "Yes, from 1 November 2026" in page
    assert client.post("/grounds/duty_to_share_16LA/", {"since": "", "source": "No"}).status_code == 403
    assert GroundInForce.objects.count() == 1
