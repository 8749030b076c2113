"""Trying, signing, repeating and undoing, from the files to the records."""

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.people.bringing_in import actions
from thinkfamily.people.bringing_in.factories import SHEETS, signed, tried
from thinkfamily.people.bringing_in.models import Bringing, BroughtFile, BroughtIn
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.persons.details import ContactWay, Identifier, PersonName
from thinkfamily.people.persons.factories import note
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.1")]
MADE = {
    Family: 1, Person: 3, Membership: 3, PersonAddress: 2, Tie: 2, Household: 1, Stay: 2, Involved: 1, ContactWay: 1,
    PersonName: 1, Identifier: 1, Document: 1, DocumentFile: 1,
}  # fmt: skip


def how_many():
    return {model: model._base_manager.count() for model in MADE}


@pytest.fixture
def max_(db):
    """A manager of the hub without any grant."""
    return reader("max", role="manager", at="Early help hub", name="Max Hale")


def test_trying_brings_nothing_in(max_):
    bringing = tried(max_)
    assert not any(how_many().values())
    assert bringing.counts["families"] == {"new": 1}
    assert bringing.counts["ties"] == {"new": 2}, "a tie told from both ends is one tie"


def test_signing_brings_everything_in(max_):
    signed(max_)
    assert how_many() == MADE
    family = Family.objects.get()
    assert (family.name, family.kept_by, family.opened_by) == ("Sorrel family", max_.agency, max_)
    assert families.may_see(max_, family), "who signs can look at what came"
    assert PersonName.objects.get().first_name == "آدا"
    assert bytes(DocumentFile.objects.get().content) == b"Reads aloud every day.\n"


def test_the_files_are_forgotten_once_they_are_signed(max_):
    bringing = tried(max_)
    assert b"Sorrel" not in bytes(BroughtFile.objects.all()[0].content), "and encrypted while they wait"
    actions.sign(bringing, by=max_)
    assert {bytes(each.content) for each in BroughtFile.objects.all()} == {b""}


def test_the_same_files_again_make_nothing_twice(max_):
    signed(max_)
    again = tried(max_)
    assert again.counts["people"] == {"same": 3}
    assert again.answers == {str(max_.pk): {}}, "whom the last file brought, nobody is asked about"
    actions.sign(again, by=max_)
    assert how_many() == MADE
    assert not BroughtIn.objects.filter(bringing=again).exists()


CORRECTED = {"people": SHEETS["people"].replace("Ada,Sorrel,2 3 1988", "Adah,Sorrel,3 3 1988")}


def test_a_corrected_file_changes_what_nobody_changed_here(max_):
    signed(max_)
    again = signed(max_, CORRECTED)
    assert again.counts["people"] == {"same": 2, "changed": 1}
    assert Person.objects.filter(first_name="Adah", date_of_birth="1988-03-03").count() == 1
    assert how_many() == MADE


def test_what_a_corrected_file_does_not_say_any_more_is_taken_out(max_):
    told = {"addresses": "row_id,person_id,line,until\n1,P1,1 Quarry Road,1 9 2026\n2,P2,1 Quarry Road,\n"}
    signed(max_, told)
    again = signed(max_, {"addresses": told["addresses"].replace("1 9 2026", "")})
    assert again.counts["addresses"] == {"same": 1, "changed": 1}
    assert PersonAddress.objects.filter(until=None).count() == 2
    actions.undo(again, by=max_, why="They did leave")
    assert PersonAddress.objects.filter(until=None).count() == 1


def test_a_row_that_was_about_somebody_else_last_time_is_not_moved(max_):
    told = {"addresses": "row_id,person_id,line\n1,P1,1 Quarry Road\n"}
    signed(max_, told)
    again = tried(max_, {"addresses": told["addresses"].replace("P1", "P2")})
    with pytest.raises(Refused, match="In the last file this row was about somebody else"):
        actions.sign(again, by=max_)


@pytest.mark.parametrize(("kept", "name"), [({}, "Adelaide"), ({"people:P1": "take"}, "Adah")], ids=["stays", "taken"])
def test_what_was_changed_here_too_stays_unless_the_reader_says_otherwise(max_, kept, name):
    signed(max_)
    Person.objects.filter(first_name="Ada").update(first_name="Adelaide")
    again = tried(max_, CORRECTED)
    assert again.counts["people"] == {"same": 2, "both": 1}
    actions.answer(again, by=max_, people={}, kept=kept)
    actions.sign(again, by=max_)
    assert Person.objects.get(last_name="Sorrel", sex="F").first_name == name


def test_who_leads_gets_access(max_):
    lena = reader("lena", role="practitioner", at="Early help hub")
    led = {"families": SHEETS["families"].replace("school,\n", "school,LENA\n")}
    signed(max_, led)
    assert Grant.objects.get(reader=lena).ground == "lead"


def test_files_with_something_to_mend_are_not_brought_in(max_):
    bringing = tried(max_, {"people": SHEETS["people"].replace("9/6/2013", "31 2 2020")})
    with pytest.raises(Refused, match=r"31 2 2020.*is no day"):
        actions.sign(bringing, by=max_)
    assert not any(how_many().values())


@pytest.mark.demand("4.12.4")
def test_an_undoing_takes_everything_back(max_):
    bringing = signed(max_)
    family = Family.objects.get()
    actions.undo(bringing, by=max_, why="The wrong file")
    assert not families.may_see(max_, family)
    assert not families.people_visible_to(max_).exists()
    assert not Grant.objects.filter(family_id=str(family.pk), withdrawn_on=None).exists()
    assert Document.objects.get().taken_back_on
    again = signed(max_)
    assert again.counts["families"] == {"new": 1}, "after it, the same files are new"


@pytest.mark.demand("4.12.4")
def test_an_undoing_puts_back_what_a_corrected_file_changed(max_):
    signed(max_)
    again = signed(max_, CORRECTED)
    actions.undo(again, by=max_, why="The first was right")
    assert Person.objects.filter(first_name="Ada", date_of_birth="1988-03-02").exists()


@pytest.mark.demand("4.12.4")
def test_what_colleagues_wrote_stands_in_the_way(max_):
    bringing = signed(max_)
    note(Person.objects.get(first_name="Max"), by=max_)
    Person.objects.filter(first_name="Ada").update(first_name="Adah")
    with pytest.raises(Refused, match=r"1 person was changed here.*Colleagues wrote about"):
        actions.undo(bringing, by=max_, why="The wrong file")
    assert Note.objects.count() == 1
    assert Bringing.objects.get().undone_at is None
