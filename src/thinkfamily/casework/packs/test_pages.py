"""Anybody signed in reads a pack with its source, evidence, licence and limits; one role says from when it counts."""

import copy

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.packs import actions, files, reads
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today

pytestmark = pytest.mark.django_db
SHIPPED = dict(files.shipped())


def newer(name="whole-family", **changed):
    """A second version, brought in."""
    content = copy.deepcopy(SHIPPED[f"{name}.yaml"]) | {"version": 2} | changed
    [outcome] = actions.bring_in([(f"{name}-2.yaml", content)])
    return outcome.version


@pytest.fixture
def opened(client):
    client.force_login(reader("pat", role="analyst"))
    return lambda address: client.get(address).content.decode()


@pytest.mark.demand("5.4.5")
@pytest.mark.parametrize("file", SHIPPED)
def test_every_shipped_pack_has_a_page_that_says_what_it_rests_on(opened, file):
    version = shipped(file.removesuffix(".yaml"))
    shown = opened(f"/packs/{version.name}/")
    about = reads.about(version)
    for words in (about.title, about.source, about.evidence, about.licence, *about.not_for):
        assert words.replace("'", "&#39;") in shown
    assert "A new version never rewrites" in opened("/packs/")


def test_what_must_be_said_of_a_pack_stands_at_its_top(opened):
    shipped()
    shown = opened("/packs/worries-strengths-next-steps/")
    assert "This is not Signs of Safety" in shown
    assert shown.index("not Signs of Safety") < shown.index("What goes well")


def test_levels_steps_principles_and_questions_are_told_in_words(opened):
    shipped()
    assert "Nothing works it out" in opened("/packs/levels-of-need/")
    assert "The area gives it 45 days" in opened("/packs/steps/")
    assert "Promises go both ways" in opened("/packs/principles/")
    asked = opened("/packs/whole-family/")
    assert "Safeguarding core: it stays in every assessment." in asked
    assert "Why we do this:" in asked


@pytest.mark.demand("5.4.6")
def test_a_sheet_prints_by_itself_and_names_nobody(opened):
    shipped()
    shown = opened("/packs/circular-questions/1/sheet/")
    assert "What surprised us" in shown
    assert shown.count("tf-sheet__line") == 5 + 10 + 4


@pytest.mark.demand("5.4.2")
def test_a_new_version_says_what_changed_and_counts_only_when_somebody_says_so(opened, client):
    first = shipped()
    later = newer(title="Our assessment")
    assert reads.current("assessment") == first
    assert "version 2" in opened("/packs/")
    assert "What it is called" in opened("/packs/whole-family/2/since/1/")
    assert "nothing starts with it yet" in opened("/packs/whole-family/2/")
    client.force_login(reader("ida", role="information_governance"))
    day = today()
    told = {"day": f"{day.day} {day.month} {day.year}", "why": "Agreed on Monday"}
    assert client.post("/packs/whole-family/2/counts/", told).status_code == 302
    assert reads.current("assessment") == later
    assert Event.objects.get(what="practice pack counts").reason == "Agreed on Monday"
    first.refresh_from_db()
    assert reads.template(first).title == "Whole-family early-help assessment"


def test_without_a_day_or_a_reason_the_page_says_what_is_missing(client):
    shipped()
    newer()
    client.force_login(reader("ida", role="information_governance"))
    said = client.post("/packs/whole-family/2/counts/", {"day": "1 1 2001", "why": ""}).content.decode()
    assert "This day has passed" in said
    assert "Say why it counts from then" in said


def test_only_information_governance_says_from_when(client):
    shipped()
    later = newer()
    pat = reader("pat", role="manager")
    with pytest.raises(Refused, match="Only an information-governance officer"):
        actions.count_from(later, by=pat, day=today(), why="I like it")
    with pytest.raises(Refused):
        actions.bring_in([], by=pat)
    assert PackVersion.objects.get(pk=later.pk).from_when is None


def test_a_day_that_has_come_or_passed_cannot_be_said_or_changed():
    first = shipped()
    later = newer()
    ida = reader("ida", role="information_governance")
    with pytest.raises(Refused, match="starts with this version already"):
        actions.count_from(first, by=ida, day=today(), why="Again")
    with pytest.raises(Refused, match="has passed"):
        actions.count_from(later, by=ida, day=today().replace(year=2001), why="Late")


def test_the_list_asks_a_fixed_number_of_questions(client, django_assert_max_num_queries):
    shipped()
    newer()
    client.force_login(reader("pat"))
    client.get("/packs/")
    with django_assert_max_num_queries(16):
        client.get("/packs/")


@pytest.mark.parametrize("address", ["none/", "whole-family/9/", "whole-family/1/sheet/", "whole-family/1/since/1/"])
def test_what_is_not_there_is_not_there(client, address):
    shipped()
    client.force_login(reader("pat"))
    assert client.get(f"/packs/{address}").status_code == 404
