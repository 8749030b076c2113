"""The page of people and homes: who is where, who counts, and what is written down, refused or asked about."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import now, today
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.households import actions
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links.factories import link
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def homes(harpers):
    """Kit lives with Dana, and part of the time with Rob, who is in the family too."""
    rob = person("Rob Doyle", "1985-04-04", by=harpers.priya, sex="M")
    member(harpers.family, rob, "parent", by=harpers.priya)
    hers = household("Dana’s home", harpers.dana, by=harpers.priya)
    his = household("Rob’s home", rob, by=harpers.priya)
    for home, nights in ((hers, 10), (his, 4)):
        stay(harpers.kit, home, "shared_care", by=harpers.priya, nights=nights, pattern="Weekends at Rob’s")
    return rob, hers, his


def see(client, user, where):
    client.force_login(user)
    return client.get(where).content.decode()


def people(family):
    return f"/records/{family.pk}/people/"


@pytest.mark.demand("4.2.1", "4.2.2")
def test_a_child_in_two_homes_is_in_both_and_counts_once(client, harpers, homes):
    page = see(client, harpers.priya, people(harpers.family))
    assert "3 people, two homes; Kit lives in both." in page
    assert page.count("Weekends at Rob’s") >= 2
    assert "In the plan: " in page


@pytest.mark.demand("4.2.2")
@pytest.mark.parametrize(
    ("role", "kind", "words"),
    [
        pytest.param("kin", "custody", "Liam is family and in custody", id="somebody in prison is family"),
        pytest.param("child", "placement", "Liam is family and placed elsewhere", id="a child in foster care too"),
        pytest.param("of_the_home", "lodger", "Liam lives there and is not counted", id="a lodger is not"),
    ],
)
def test_who_is_family_and_who_is_at_home_are_two_things(client, harpers, homes, role, kind, words):
    liam = person("Liam Harper", "1999-01-01", by=harpers.priya)
    member(harpers.family, liam, role, by=harpers.priya)
    where = homes[1] if kind == "lodger" else household("Elsewhere", by=harpers.priya)
    stay(liam, where, kind, by=harpers.priya)
    page = see(client, harpers.priya, people(harpers.family))
    assert words in page
    assert ("4 people" in page) == (role != "of_the_home")


@pytest.mark.demand("4.2.1")
def test_a_home_and_who_stays_there_are_written_down(client, harpers):
    client.force_login(harpers.priya)
    mine = [Membership.objects.get(person=one).pk for one in (harpers.dana, harpers.kit)]
    said = {"name": "Dana’s home", "who": mine, "kind": "lives", "since": "1 9 2025"}
    answer = client.post(f"/records/{harpers.family.pk}/homes/new/", said)
    assert answer["Location"] == people(harpers.family), answer.content.decode()
    home = Household.objects.get()
    assert {one.person for one in home.stays.all()} == {harpers.dana, harpers.kit}
    assert Event.objects.filter(what="home written down", who=harpers.priya).exists()


SAID = {"who": "KIT", "kind": "shared_care", "nights": "5", "pattern": "", "since": "1 9 2025", "until": ""}


@pytest.mark.demand("4.2.4")
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        pytest.param({"since": "31 2 2020"}, "a day that there is", id="a day that there is not"),
        pytest.param({"until": "1 8 2025"}, "end before it begins", id="an end before the beginning"),
        pytest.param({"since": "1 1 2001"}, "was born on 9 June 2013", id="before the birth"),
        pytest.param({"nights": "15"}, "from 0 to 14", id="fifteen nights"),
        pytest.param({"nights": "some"}, "from 0 to 14", id="no number"),
        pytest.param({"who": ""}, "Choose who stays there", id="nobody"),
        pytest.param({"nights": "8"}, "makes 18 nights of a fortnight for Kit", id="more nights than there are: asked"),
    ],
)
def test_a_stay_that_is_wrong_is_not_kept(client, harpers, wrong, words):
    stay(harpers.kit, household("Dana’s home", by=harpers.priya), "shared_care", by=harpers.priya, nights=10)
    his = household("Rob’s home", harpers.dana, by=harpers.priya)
    client.force_login(harpers.priya)
    who = Membership.objects.get(person=harpers.kit).pk
    said = {name: who if value == "KIT" else value for name, value in (SAID | wrong).items()}
    where = f"/records/{harpers.family.pk}/homes/{his.pk}/stay/"
    page = client.post(where, said).content.decode()
    assert words in page
    assert Stay.objects.count() == 2
    if "nights of a fortnight" in words:
        assert "Is that right?" in page
        client.post(where, said | {"sure": "on", "sure_why": "Nights overlap: he goes over after supper"})
        assert Stay.objects.count() == 3
        assert Event.objects.filter(what="stay written down", reason__startswith="Nights overlap").exists()


@pytest.mark.demand("4.2.1")
def test_a_stay_ends_and_stays_on_the_page_as_what_was_before(client, harpers, homes):
    there = Stay.objects.get(person=harpers.kit, household=homes[2])
    client.force_login(harpers.priya)
    said = {"version": 1, "kind": "shared_care", "nights": "4", "until": "1 11 2026"}
    client.post(f"/records/{harpers.family.pk}/stays/{there.pk}/", said)
    page = see(client, harpers.priya, people(harpers.family))
    assert "3 people, two homes." in page
    assert "Kit at Rob’s home" in page
    there.refresh_from_db()
    assert (there.until, there.version) == (datetime.date(2026, 11, 1), 2)


@pytest.mark.demand("4.2.1", "4.13.1")
def test_the_second_of_two_who_change_a_stay_sees_both(client, harpers, homes):
    there = Stay.objects.get(person=harpers.kit, household=homes[2])
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/stays/{there.pk}/"
    client.post(where, {"version": 1, "kind": "shared_care", "nights": "3"})
    page = client.post(where, {"version": 1, "kind": "shared_care", "nights": "2"}).content.decode()
    assert "Which of the two stays?" in page
    there.refresh_from_db()
    assert there.nights == 3


@pytest.mark.demand("4.2.1")
def test_a_home_that_ends_ends_every_stay_there(harpers, homes):
    hers = homes[1]
    actions.change_home(
        hers, harpers.family, by=harpers.priya, version=1, name=hers.name, until=datetime.date(2026, 11, 1)
    )
    assert not hers.stays.filter(until=None).exists()


@pytest.mark.demand("4.2.3")
def test_a_child_is_put_into_the_plan_only_with_who_agreed(client, harpers):
    kit = Membership.objects.get(person=harpers.kit)
    Membership.objects.filter(pk=kit.pk).update(in_plan=False)
    client.force_login(harpers.priya)
    where = f"/records/{harpers.family.pk}/{harpers.kit.pk}/belonging/"
    said = {"version": 1, "role": "child", "in_plan": "yes", "agreed_by": ""}
    assert "write down who agreed" in client.post(where, said).content.decode()
    client.post(where, said | {"agreed_by": "Dana Harper, his mother", "agreed_on": "2 11 2026"})
    kit.refresh_from_db()
    assert (kit.in_plan, kit.agreed_by) == (True, "Dana Harper, his mother")
    assert "Agreed by Dana Harper, his mother" in see(client, harpers.priya, people(harpers.family))


@pytest.mark.demand("4.2.1")
def test_another_agency_reads_what_is_family_and_corrects_nothing(client, harpers, homes):
    there = Stay.objects.filter(person=harpers.kit)[0]
    assert "Kit lives in both" in see(client, harpers.anil, people(harpers.family))
    refused = client.get(f"/records/{harpers.family.pk}/stays/{there.pk}/")
    assert "puts it right" in refused.content.decode()
    details = {"information": "family", "ground": "danger_if_known"}
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, **details)
    assert "Kit" not in see(client, harpers.anil, people(harpers.family)).replace("Kitty", "")


@pytest.mark.demand("4.2.1")
def test_who_belongs_to_which_family_is_not_changed_by_sql(harpers):
    kit, other = Membership.objects.get(person=harpers.kit), person("Nobody Here", by=harpers.moira)
    refused = pytest.raises(DatabaseError, match="Who belongs to which family stays")
    with reading.as_reader(harpers.priya), refused, transaction.atomic():
        Membership.objects.filter(pk=kit.pk).update(person=other)


@pytest.fixture
def reids(harpers):
    """Another family, kept elsewhere, to which Kit belongs too. Only Moira reaches both."""
    rob = person("Rob Reid", "1985-04-04", by=harpers.moira)
    made = made_family("Reid family", (rob, "parent"), by=harpers.moira, area="Eastgate")
    member(made, harpers.kit, "child", by=harpers.moira)
    return made


@pytest.mark.demand("4.2.3")
def test_two_families_are_linked_by_decision_with_the_reason(client, harpers, reids):
    client.force_login(harpers.moira)
    where = f"/records/{harpers.family.pk}/links/new/"
    assert "Reid family, with Kit" in client.get(where).content.decode()
    said = {"with_whom": f"{reids.pk}/{harpers.kit.pk}", "each_may_see": ["name"]}
    assert "Say why they are linked" in client.post(where, said).content.decode()
    client.post(where, said | {"reason": "Kit has two homes, and each parent a plan of their own"})
    made = FamilyLink.objects.get()
    assert (made.decided_by, made.each_may_see) == (harpers.moira, ["name"])


@pytest.mark.demand("4.2.3")
@pytest.mark.parametrize(
    ("each_may_see", "sees"),
    [
        pytest.param([], [], id="nothing but that they are linked"),
        pytest.param(["name"], ["Reid family"], id="the name"),
        pytest.param(["name", "who_to_call"], ["Reid family", "To call: Moira Flint"], id="and whom to call"),
        pytest.param(["members"], ["There: Rob, Kit"], id="and who belongs, by first name"),
    ],
)
def test_of_a_linked_family_one_sees_what_was_decided(client, harpers, reids, each_may_see, sees):
    link(harpers.family, reids, harpers.kit, by=harpers.moira, each_may_see=each_may_see)
    page = see(client, harpers.anil, people(harpers.family))
    assert "The two share Kit" in page
    for words in ("Reid family", "To call: Moira Flint", "There: Rob, Kit"):
        assert (words in page) == (words in sees), words


@pytest.mark.demand("4.2.3")
def test_a_link_with_a_restricted_family_is_not_there_for_who_does_not_reach_it(client, harpers, reids):
    link(harpers.family, reids, harpers.kit, by=harpers.moira)
    type(reids).objects.filter(pk=reids.pk).update(restricted=True)
    assert "The two share" not in see(client, harpers.anil, people(harpers.family))


@pytest.mark.demand("4.2.3")
def test_nobody_links_what_they_cannot_see(harpers, reids):
    from thinkfamily.people.families.links.actions import link as decide

    with reading.as_reader(harpers.anil), pytest.raises(Refused):
        decide(harpers.family, reids, child=harpers.kit, reason="-", each_may_see=[], by=harpers.anil)


@pytest.mark.demand("4.2.3")
def test_emergency_access_to_the_other_family_links_nothing(harpers, reids):
    from thinkfamily.people.families.links.policy import may_link_with

    una = reader("una", role="safeguarding_lead", kind="childrens_social_care")
    day, moment = today(), now() + datetime.timedelta(hours=8)
    told: dict[str, Any] = {"by": None, "scope": "record", "reason": "-", "starts": day, "ends": moment.date()}
    give(una, family_id=str(harpers.family.pk), **told)
    give(una, family_id=str(reids.pk), ground=Grant.Ground.EMERGENCY, ends_at=moment, **told)
    assert not may_link_with(una, harpers.family, reids)
    give(una, family_id=str(reids.pk), **told)
    assert may_link_with(una, harpers.family, reids)


def test_the_page_asks_no_more_of_the_database_when_more_is_written(client, harpers, homes):
    def ask():
        with CaptureQueriesContext(connection) as asked:
            see(client, harpers.priya, people(harpers.family))
        return len(asked)

    ask()
    before = ask()
    for number in range(3):
        extra = person(f"Ann{number} Harper", "1990-01-01", by=harpers.priya)
        member(harpers.family, extra, "kin", by=harpers.priya)
        stay(extra, homes[1], by=harpers.priya)
    assert ask() == before


@pytest.mark.demand("4.2.1", "3.6.1")
def test_what_another_agency_is_shown_of_homes_is_in_the_log_of_what_left(client, harpers, homes):
    for _ in range(2):
        see(client, harpers.anil, people(harpers.family))
    assert Disclosure.objects.filter(agency=harpers.anil.agency).count() == 4
    see(client, harpers.priya, people(harpers.family))
    assert not Disclosure.objects.filter(agency=harpers.priya.agency).exists()


@pytest.mark.demand("4.2.2")
def test_two_records_of_one_person_count_once(client, harpers, homes):
    double = person("Christopher Harper", "2013-06-09", by=harpers.priya)
    member(harpers.family, double, "child", by=harpers.priya)
    stay(double, household("Gran’s home", by=harpers.priya), "shared_care", by=harpers.priya)
    assert "4 people, three homes" in see(client, harpers.priya, people(harpers.family))
    Person.objects.filter(pk=double.pk).update(merged_into=harpers.kit)
    assert "3 people, three homes; Kit lives in all three" in see(client, harpers.priya, people(harpers.family))
