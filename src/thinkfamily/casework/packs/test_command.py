"""`thinkfamily packs`: what a practice lead does with files, and what they are told."""

import json

import pytest

from thinkfamily.casework.packs import files, reference
from thinkfamily.casework.packs.commands import packs
from thinkfamily.casework.packs.models import PackVersion

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.4.7")]


def test_the_shipped_packs_are_sound_and_come_in_once(capsys):
    assert packs(["check"]) == 0
    assert "20 packs are sound." in capsys.readouterr().out
    assert packs(["import"]) == 0
    assert "steps, version 1: brought in." in capsys.readouterr().out
    assert packs(["import"]) == 0
    assert "steps, version 1: here already." in capsys.readouterr().out
    assert packs(["list"]) == 0
    assert "counts" in capsys.readouterr().out


def test_what_was_exported_comes_back_with_its_source(tmp_path, capsys):
    packs(["import"])
    assert packs(["export", str(tmp_path / "out")]) == 0
    assert "Wrote 20 packs" in capsys.readouterr().out
    text = (tmp_path / "out" / "whole-family.yaml").read_text(encoding="utf-8")
    assert text.startswith("pack: whole-family\nkind: assessment\nversion: 1\n")
    assert "source: " in text
    assert packs(["import", str(tmp_path / "out")]) == 0
    assert PackVersion.objects.count() == 20


def test_an_areas_own_pack_waits_for_somebody_to_say_from_when(tmp_path, capsys):
    packs(["import"])
    ours = dict(files.shipped())["whole-family.yaml"] | {"pack": "ours"}
    (tmp_path / "ours.yaml").write_text(files.as_yaml(ours), encoding="utf-8")
    assert packs(["import", str(tmp_path)]) == 0
    assert "ours, version 1: brought in; it counts when somebody says so on its page." in capsys.readouterr().out
    assert PackVersion.objects.get(name="ours").from_when is None


def test_a_new_version_must_account_for_the_one_that_is_here(tmp_path, capsys):
    packs(["import"])
    packs(["export", str(tmp_path), "whole-family"])
    file = tmp_path / "whole-family.yaml"
    lines = file.read_text(encoding="utf-8").replace("version: 1", "version: 2", 1).splitlines()
    at = next(number for number, line in enumerate(lines) if "key: helped_before" in line)
    file.write_text("\n".join(lines[:at] + lines[at + 2 :]), encoding="utf-8")
    assert packs(["check", str(file)]) == 2
    assert 'the question "helped_before" of version 1 is gone' in capsys.readouterr().err
    assert packs(["import", str(file)]) == 2
    assert not PackVersion.objects.filter(version=2).exists()


def test_a_version_that_says_otherwise_is_kept_and_told(tmp_path, capsys):
    packs(["import"])
    file = tmp_path / "steps.yaml"
    file.write_text(files.as_yaml(dict(files.shipped())["steps.yaml"] | {"title": "Otherwise"}), encoding="utf-8")
    assert packs(["import", str(file)]) == 2
    assert "kept as it was" in capsys.readouterr().out
    assert PackVersion.objects.get(name="steps").title == "Where we are"


def test_of_several_bad_files_every_fault_is_told_and_nothing_comes_in(tmp_path, capsys):
    (tmp_path / "one.yaml").write_text("pack: [", encoding="utf-8")
    (tmp_path / "two.yaml").write_text("- a", encoding="utf-8")
    assert packs(["import", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "one.yaml, line 1" in told
    assert "two.yaml: a pack is a map" in told
    assert not PackVersion.objects.exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 3, "usage"),
        (["check", "nowhere.yaml"], 2, "cannot be read"),
        (["export", "/dev/null/x"], 2, "cannot be written"),
        (["export", "out", "stars"], 2, "No pack that counts is called stars"),
    ],
    ids=["no verb", "a file that is not there", "a folder that cannot be", "a pack that is not there"],
)
def test_wrong_use_is_one_sentence(words, code, said, capsys):
    packs(["import"])
    assert packs(words) == code
    assert said in capsys.readouterr().err


@pytest.mark.demand("5.4.8")
def test_the_shape_is_published_as_json_and_on_a_page(capsys):
    assert packs(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "A practice pack"
    told = reference.page()
    for _, raw in files.shipped():
        assert raw["licence"] in told
    assert "| `licence` | text | yes |" in told
    assert "*(safeguarding core; 0 to 10: how safe it feels at home)*" in told


def test_an_empty_folder_holds_no_pack(tmp_path, capsys):
    assert packs(["check", str(tmp_path)]) == 2
    assert "there is no pack" in capsys.readouterr().err
