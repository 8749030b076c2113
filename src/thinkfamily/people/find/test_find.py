"""Who is found, by what, and who is not."""

import datetime

import pytest

from thinkfamily.clock import now, today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Membership
from thinkfamily.people.find.reads import find
from thinkfamily.people.find.typed import taken_apart
from thinkfamily.people.persons.factories import address, contact_way, identifier, other_name, person, tie
from thinkfamily.people.persons.models import Person
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.9.1")]


def found(user, text):
    """Who is shown for this box, with why."""
    return {each.name: each.sentence for each in find(user, taken_apart(text, today=today())).people}


def sealed(item, agency, *, by):
    return Seal.objects.create(
        person=item.person, kind=item._meta.model_name, item=item.pk, from_agency=agency, keeper=by, sealed_by=by,
        reason="He must not find them", review_on=today() + datetime.timedelta(days=90), sealed_at=now(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("Harper Kit", "Same name", id="any order"),
        pytest.param("kit", "Same name", id="one name"),
        pytest.param("K. Harper", "Name begins so", id="an initial"),
        pytest.param("kit harpur", "Name sounds alike", id="another way to write what is spoken"),
        pytest.param("kit hraper", "Name sounds alike", id="letters that changed places"),
        pytest.param("robin harper 2013", None, id="half of a name and a year"),
        pytest.param("KIT HARPER 9.6.13", "Same name, same date of birth", id="capitals and a short date"),
        pytest.param("kit 9 June 2013", "Same name, same date of birth", id="a date in words"),
        pytest.param("kit harper 2012", "Same name, born a year apart", id="a year apart"),
        pytest.param("dana 09/06/2013", None, id="somebody else's date of birth"),
        pytest.param("kit brown", None, id="another surname and nothing else"),
    ],
)
def test_by_a_name(harpers, text, why):
    assert found(harpers.priya, text).get("Kit Harper") == why


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Łukasz Wójcik", "lukasz wojcik", id="letters without their marks"),
        pytest.param("Zoë O’Brien-Smith", "Zoe Obrien Smith", id="apostrophes and hyphens"),
        pytest.param("محمد علی", "علی محمد", id="a name written from right to left"),
        pytest.param("محمد علی", "محمود", id="a like name in Arabic script"),
        pytest.param("王小明", "王小明", id="one word of another script"),
        pytest.param("Prince", "prince", id="a single word"),
        pytest.param("Дми́трий Ива́нов", "дмитрий иванов", id="stress marks"),
        pytest.param("A" * 150 + " Long", "long", id="a very long name"),
    ],
)
def test_names_of_every_kind(harpers, name, text):
    family("Others", (person(name, "1990-01-01", by=harpers.priya), "adult"), by=harpers.priya)
    assert list(found(harpers.priya, text)) == [name]


def test_by_an_old_name_its_half_and_what_they_want_to_be_called(harpers):
    other_name(harpers.dana, "Dana Novak", "previous", by=harpers.priya)
    other_name(harpers.dana, " Lowe", "at_birth", by=harpers.priya)
    other_name(harpers.dana, "Dee", "preferred", by=harpers.priya)
    assert found(harpers.priya, "novak dana") == {"Dana Harper": "Used to be called Dana Novak"}
    assert found(harpers.priya, "dana lowe") == {"Dana Harper": "Was called at birth Lowe"}
    assert found(harpers.priya, "dee") == {"Dana Harper": "Wants to be called Dee"}


def test_by_numbers_and_places(harpers):
    address(harpers.kit, postcode="NM1 4AB", by=harpers.priya)
    address(harpers.dana, postcode="NM1 4AB", until=datetime.date(2020, 1, 1), by=harpers.priya)
    contact_way(harpers.dana, "07700 900123", by=harpers.priya)
    contact_way(harpers.kit, "kit@example.org", "email", by=harpers.priya)
    identifier(harpers.kit, "nhs", "9434765919", by=harpers.priya)
    here = {"Kit Harper": "Same postcode", "Dana Harper": "Lived at that postcode before"}
    assert found(harpers.priya, "nm14ab") == here
    assert found(harpers.priya, "kit NM1") == {"Kit Harper": "Same name, lives in NM1"}
    assert found(harpers.priya, "+44 7700 900 123") == {"Dana Harper": "Same phone number"}
    assert found(harpers.priya, "KIT@example.org") == {"Kit Harper": "Same email"}
    assert found(harpers.priya, "943 476 5919") == {"Kit Harper": "Same NHS number"}


def test_whoever_was_merged_leads_to_the_one_who_is_kept(harpers):
    gone = person("Kitty Lowe", "2013-06-09", by=harpers.priya, merged_into=harpers.kit)
    family("Others", (gone, "child"), by=harpers.priya)
    assert found(harpers.priya, "kitty lowe") == {"Kit Harper": "Same name"}


def test_an_unborn_child_is_found_by_the_mother(harpers):
    baby = person("", None, by=harpers.priya, expected_date=datetime.date(2027, 2, 3))
    family("Harpers to be", (baby, "expected_child"), by=harpers.priya)
    tie(harpers.dana, "parent_of", baby, by=harpers.priya)
    assert list(found(harpers.priya, "dana harper").values()) == ["Same name", "Dana is the parent"]


def test_a_child_who_was_lost_is_not_found(harpers):
    told = {"expected_date": datetime.date(2027, 2, 3), "lost_on": datetime.date(2026, 10, 1)}
    lost = person("Robin Harper", None, by=harpers.priya, **told)
    family("Others", (lost, "expected_child"), by=harpers.priya)
    tie(harpers.dana, "parent_of", lost, by=harpers.priya)
    assert found(harpers.priya, "robin harper") == {}
    assert list(found(harpers.priya, "dana harper")) == ["Dana Harper"]


def test_keys_follow_what_is_written(harpers):
    earlier = other_name(harpers.kit, "Kit Lowe", by=harpers.priya)
    harpers.kit.first_name = "Robin"
    harpers.kit.save()
    earlier.last_name = "Marsh"
    earlier.save()
    assert found(harpers.priya, "kit harper") == {}
    assert list(found(harpers.priya, "robin harper")) == ["Robin Harper"]
    assert found(harpers.priya, "kit lowe") == {}
    assert list(found(harpers.priya, "kit marsh")) == ["Robin Harper"]
    earlier.delete()
    assert found(harpers.priya, "kit marsh") == {}


class TestNobodyHidden:
    """What is withheld, sealed or not shared leads to nobody, and is not in the reasons."""

    pytestmark = pytest.mark.demand("4.9.3")

    def test_not_by_an_address_that_is_not_shared(self, harpers):
        address(harpers.kit, postcode="NM1 4AB", by=harpers.priya)
        assert found(harpers.anil, "NM1 4AB") == {}
        assert found(harpers.anil, "kit NM1 4AB") == {"Kit Harper": "Same name"}
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="address")
        assert found(harpers.anil, "NM1 4AB") == {"Kit Harper": "Same postcode"}

    def test_not_by_a_phone_that_is_sealed(self, harpers):
        phone = contact_way(harpers.dana, by=harpers.anil)
        assert found(harpers.anil, "07700 900123") == {"Dana Harper": "Same phone number"}
        sealed(phone, harpers.anil.agency, by=harpers.priya)
        assert found(harpers.anil, "07700 900123") == {}

    def test_not_by_an_old_name_that_is_sealed(self, harpers):
        name = other_name(harpers.dana, "Dana Novak", "previous", by=harpers.priya)
        sealed(name, harpers.anil.agency, by=harpers.priya)
        assert found(harpers.anil, "dana novak") == {}
        assert found(harpers.anil, "dana harper") == {"Dana Harper": "Same name"}
        assert found(harpers.priya, "dana novak") == {"Dana Harper": "Used to be called Dana Novak"}

    def test_nobody_whose_identity_is_withheld(self, harpers):
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="identity", ground="serious_harm")
        assert found(harpers.anil, "kit harper 9 6 2013") == {}

    def test_nobody_of_a_restricted_family_for_the_whole_council(self, harpers):
        hidden = person("Lee Marsh", "1990-01-01", by=harpers.moira)
        family("Marsh family", (hidden, "adult"), by=harpers.moira, restricted=True)
        assert found(harpers.priya, "lee marsh") == {}

    def test_nobody_beyond_an_area(self, harpers, granted):
        stranger = granted("stranger", area="Otherwhere", at="Early help hub")
        assert found(stranger, "kit harper") == {}

    def test_a_place_in_the_answer_hangs_on_nothing_hidden(self, harpers):
        others = [person("Kit Harper", f"2013-06-{day:02}", by=harpers.priya) for day in range(10, 14)]
        family("Others", *((one, "child") for one in others), by=harpers.priya)
        before = [each.person for each in find(harpers.anil, taken_apart("kit harper nm1 4ab", today=today())).people]
        address(others[-1], postcode="NM1 4AB", by=harpers.priya)
        after = [each.person for each in find(harpers.anil, taken_apart("kit harper nm1 4ab", today=today())).people]
        assert before == after


@pytest.mark.demand("4.9.3")
def test_a_reader_of_a_large_area_finds_within_it_and_nobody_beyond(harpers, granted):
    """More people than are looked through one by one."""
    told = {"first_name": "Robin", "recorded_by": harpers.priya, "recorded_at": now()}
    crowd = Person.objects.bulk_create(Person(last_name=f"Quill{n}", **told) for n in range(1005))
    large = family("A large home", by=harpers.priya, area="Fernhill")
    joined = {"family": large, "role": "adult", "recorded_by": harpers.priya, "recorded_at": now()}
    Membership.objects.bulk_create(Membership(person=one, **joined) for one in crowd)
    beyond = person("Kit Harper", "2013-06-09", by=harpers.priya)
    family("Beyond", (beyond, "child"), by=harpers.priya, area="Otherwhere")
    gone = person("Kitty Lowe", "2013-06-09", by=harpers.priya, merged_into=harpers.kit)
    ina = granted("ina", area="Fernhill", kind="school", at="Fernhill Academy")
    assert [each.person for each in find(ina, taken_apart("kit harper", today=today())).people] == [harpers.kit]
    assert len(found(ina, "robin")) == 25
    assert found(ina, "kitty lowe") == {"Kit Harper": "Same name"}
    assert gone.merged_into == harpers.kit
