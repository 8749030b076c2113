"""`thinkfamily bring-in`: the same by command, in a manager's name."""

import pytest

from thinkfamily.access.users.factories import reader
from thinkfamily.people.bringing_in.commands import bring_in
from thinkfamily.people.bringing_in.factories import SHEETS, files
from thinkfamily.people.bringing_in.models import Bringing
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.1", "4.12.3")]


@pytest.fixture
def folder(tmp_path):
    for name, content in files():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def called(folder, *more, by="max"):
    return bring_in([str(folder), "--by", by, "--from", "Old case system", *more])


def test_a_dry_run_writes_nothing(folder, capsys):
    reader("max", role="manager")
    assert called(folder, "--dry-run") == 0
    assert "families: 1 new" in capsys.readouterr().out
    assert not Bringing.objects.exists()
    assert not Family.objects.exists()


def test_what_needs_no_answer_is_brought_in_at_once(folder, capsys):
    max_ = reader("max", role="manager")
    assert called(folder) == 0
    assert "Brought in:" in capsys.readouterr().out
    assert Family.objects.get().opened_by == max_
    assert Bringing.objects.get().signed_by == max_


def test_who_may_be_on_record_already_is_for_the_manager_to_say(folder, capsys, granted):
    max_ = granted("max", role="manager")
    family("Sorrel and Reid family", (person("Ada Sorrel", "1988-03-02", by=max_), "parent"), by=max_)
    assert called(folder) == 0
    assert "must say on the page who 1 person is, and sign" in capsys.readouterr().out
    assert Bringing.objects.get().waits


def test_mistakes_are_said_and_nothing_is_written(folder, capsys):
    reader("max", role="manager")
    (folder / "people.csv").write_text(SHEETS["people"].replace("9/6/2013", "31 2 2020"))
    assert called(folder) == 2
    assert "To mend: people.csv, row 3, date_of_birth: “31 2 2020” is no day" in capsys.readouterr().err
    assert not Bringing.objects.exists()


@pytest.mark.parametrize(
    ("role", "said"),
    [
        pytest.param("practitioner", "by a manager of the agency", id="a practitioner may not"),
        pytest.param("system_administrator", "by a manager of the agency", id="nor may an administrator"),
        pytest.param("", "There is no account called max", id="nobody of that name"),
    ],
)
def test_in_whose_name_it_is(folder, capsys, role, said):
    if role:
        reader("max", role=role)
    assert called(folder) == 2
    assert said in capsys.readouterr().err
    assert not Family.objects.exists()


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path, capsys):
    reader("max", role="manager")
    assert called(tmp_path / "nowhere") == 2
    assert "cannot be read: No such file" in capsys.readouterr().err
    assert bring_in(["--by", "max"]) == 3
