"""What the family says stands beside each judgement, in their words; and it is said where they have not been told."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.assessment.reads import whole
from thinkfamily.casework.assessment.untold import untold
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.cases.models import LevelOfNeed
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.casework.told_back import actions, reads
from thinkfamily.casework.voice.models import FamilyView
from thinkfamily.clock import now, today
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sealing.reads import copy_for
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.9.6")]
SAID: dict[str, Any] = {"view": "partly", "said": "Only on Mondays", "told_by": "Priya"}


@pytest.fixture
def tired(harpers):
    return need(harpers.kit, "Kit is tired at school", by=harpers.priya, basis="judged", information="education")


def judged(harpers, kind, row):
    return reads.find(harpers.family.pk, kind, row.pk)


def say(harpers, kind, row, **details):
    told = SAID | {"person": harpers.kit, "told_on": today()} | details
    return actions.say(judged(harpers, kind, row), by=details.pop("by", harpers.priya), **told)


def test_their_words_stand_beside_a_need_and_the_need_stays_as_it_was_written(client, harpers, tired):
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/needs/"
    assert "Not yet told" in client.get(address).content.decode()
    say(harpers, "need", tired)
    say(harpers, "need", tired, person=harpers.dana, view="agrees", said="I see it in the mornings")
    page = client.get(address).content.decode()
    assert "Not yet told" not in page
    for words in ("sees part of it so", "Only on Mondays", "sees it so too", "I see it in the mornings"):
        assert words in page
    tired.refresh_from_db()
    assert tired.version == 1


def test_the_newest_of_each_counts_and_the_earlier_stays(harpers, tired):
    say(harpers, "need", tired)
    say(harpers, "need", tired, view="agrees", said="Most days now")
    assert FamilyView.objects.count() == 2


def test_only_an_agency_that_may_know_the_judgement_is_told_what_they_say_of_it(harpers, tired):
    with pytest.raises(Refused):
        actions.say(judged(harpers, "need", tired), by=harpers.tom, person=harpers.kit, told_on=today(), **SAID)
    kept = say(harpers, "need", tired)
    assert kept.information == "education"
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    actions.say(judged(harpers, "need", tired), by=harpers.anil, person=harpers.kit, told_on=today(), **SAID)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({"told_on": None}, "on which day they were told", id="without the day"),
        pytest.param({"told_on": datetime.date(2030, 1, 1)}, "has not come yet", id="on a day to come"),
        pytest.param({"told_by": " "}, "who told them", id="told by nobody"),
        pytest.param({"said": " "}, "in their words", id="without their words"),
        pytest.param(
            {"view": "not_told", "told_on": None, "said": ""}, "why they have not been told", id="without why"
        ),
        pytest.param({"view": "shrugs"}, "what they think of it", id="of no kind"),
    ],
)
def test_what_is_missing_is_asked_for(harpers, tired, told, sentence):
    with pytest.raises(Refused, match=sentence):
        say(harpers, "need", tired, **told)
    assert not FamilyView.objects.exists()


def test_nobody_from_outside_the_family_speaks(harpers, tired):
    with pytest.raises(Refused, match="somebody of this family"):
        say(harpers, "need", tired, person=person("Rob Doyle", "1985-01-01", by=harpers.priya))


def test_before_signing_it_is_said_what_they_have_not_been_told_and_it_blocks_nothing(client, harpers, tired):
    load(by=None)
    ours = case(harpers.family, by=harpers.priya)
    draft = assessment(ours, by=harpers.priya, pack=packs.current("assessment"))
    about = entry(draft, harpers.kit, "He looks tired", by=harpers.priya, heading="my_learning", kind="opinion")
    entry(draft, harpers.kit, "Read to him", by=harpers.priya, heading="my_learning", kind="opinion", how="read_back")
    level = LevelOfNeed.objects.create(
        case=ours, person=harpers.kit, pack=packs.current("levels"), level="targeted", reason="Late 15 times",
        agency=harpers.priya.agency, decided_on=today(), decided_by=harpers.priya, decided_at=now(),
    )  # fmt: skip
    left = [row for _, _, row in untold(whole(harpers.priya, harpers.family, draft))]
    assert left == [about, tired, level]
    client.force_login(harpers.priya)
    assert "Not yet told back to them" in client.get(f"/records/{harpers.family.pk}/assessment/sign/").content.decode()
    for kind, row in (("entry", about), ("need", tired), ("level", level)):
        say(harpers, kind, row)
    assert untold(whole(harpers.priya, harpers.family, draft)) == []
    for where in ("our-work/", f"assessment/{harpers.kit.pk}/"):
        assert "Only on Mondays" in client.get(f"/records/{harpers.family.pk}/{where}").content.decode()


def test_a_view_stands_in_the_copy_of_whoever_said_it_and_in_nobody_elses(harpers, tired):
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    say(harpers, "need", tired)
    say(harpers, "need", tired, person=harpers.dana, said="I see it in the mornings")

    def copied(who):
        parts = copy_for(harpers.priya, harpers.family.memberships.get(person=who))
        return " ".join(line.says for part in parts for some in part.further.values() for line in some)

    assert "Only on Mondays" in copied(harpers.kit)
    assert "Only on Mondays" not in copied(harpers.dana)
    assert "I see it in the mornings" in copied(harpers.dana)
    assert "Kit is tired at school" in copied(harpers.dana)
    sealed(tired, harpers.dana, by=harpers.priya)
    assert "Kit is tired at school" not in copied(harpers.dana), "what is sealed from them is not quoted to them"
    assert "I see it in the mornings" in copied(harpers.dana), "their own words are theirs"
