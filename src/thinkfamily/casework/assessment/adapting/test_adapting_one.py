"""In one assessment something else is asked; the safeguarding core stays, and what was written keeps its heading."""

from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.casework.assessment.actions import write
from thinkfamily.casework.assessment.adapting import actions, reads
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.clock import now

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.4.4")]


@pytest.fixture
def draft(harpers):
    load(by=None)
    return assessment(case(harpers.family, by=harpers.priya), by=harpers.priya, pack=packs.current("assessment"))


def adapt(harpers, draft, kind, key, text="", **more):
    kept = actions.adapt(draft, by=more.pop("by", harpers.priya), kind=kind, key=key, text=text, **more)
    draft.refresh_from_db()
    return kept


def page(client, harpers, where):
    client.force_login(harpers.priya)
    return client.get(f"/records/{harpers.family.pk}/assessment/{where}").content.decode()


def test_a_question_is_asked_of_one_member_alone_and_the_pack_is_as_it_was(client, harpers, draft):
    adapt(harpers, draft, "question", "my_learning", "Who walks you to school?", person=harpers.kit)
    assert "Who walks you to school?" in page(client, harpers, f"{harpers.kit.pk}/")
    assert "Who walks you to school?" not in page(client, harpers, f"{harpers.dana.pk}/")
    assert packs.template(draft.pack).question("added_" + draft.changes[0]["id"]) is None
    assert "Who walks you to school?" in page(client, harpers, "adapt/")


def test_what_was_written_under_a_heading_says_how_it_was_called_then(client, harpers, draft):
    entry(draft, harpers.kit, "He reads", by=harpers.priya, heading="my_learning", recorded_at=now())
    heading = packs.template(draft.pack).domain("my_learning")
    assert heading is not None
    adapt(harpers, draft, "heading", "my_learning", "The workshop college")
    write(
        draft, by=harpers.priya, person=harpers.kit, heading="my_learning", kind="fact", text="He welds", whose="Kit"
    )  # fmt: skip
    shown = page(client, harpers, f"{harpers.kit.pk}/")
    assert "The workshop college" in shown
    assert shown.count(f"Written under “{heading.title}”") == 1


def test_a_part_is_left_out_with_the_reason_and_can_be_taken_up_again(client, harpers, draft):
    kept = adapt(harpers, draft, "set_aside", "looking_after_myself", "Asked last week by the school nurse")
    assert "Asked last week by the school nurse" in page(client, harpers, f"{harpers.kit.pk}/")
    said: dict[str, Any] = {"kind": "fact", "text": "He cooks", "whose": "Kit"}
    with pytest.raises(Refused, match="not set aside"):
        write(draft, by=harpers.priya, person=harpers.kit, heading="looking_after_myself", **said)
    actions.take_back(draft, by=harpers.priya, change=kept.id)
    draft.refresh_from_db()
    write(draft, by=harpers.priya, person=harpers.kit, heading="looking_after_myself", **said)


@pytest.mark.parametrize("part", ["scared_of", "my_safety", "adult"])
def test_the_safeguarding_core_is_refused_and_stays(harpers, draft, part):
    with pytest.raises(Refused, match="safeguarding core"):
        adapt(harpers, draft, "set_aside", part, "No time")
    draft.refresh_from_db()
    assert draft.changes == []
    core = {one.key for one in packs.template(draft.pack).questions() if one.core}
    draft.changes = [{"id": "1", "kind": "set_aside", "key": part, "text": "No time", "person": "", "at": ""}]
    assert core <= {one.key for domain in reads.template_of(draft).domains() for one in domain.asked}


def test_a_sheet_is_added_for_one_member(client, harpers, draft):
    adapt(harpers, draft, "tool", "one-page-profile", person=harpers.kit)
    assert "One page profile" in page(client, harpers, f"{harpers.kit.pk}/")
    assert "One page profile" not in page(client, harpers, f"{harpers.dana.pk}/")


def test_only_who_may_write_changes_it_and_nobody_once_it_is_signed(harpers, draft, granted):
    with pytest.raises(Refused):
        adapt(harpers, draft, "heading", "my_learning", "School", by=granted("far", area="Otherwhere"))
    draft.signed_by, draft.signed_at = harpers.priya, now()
    draft.save()
    with pytest.raises(Refused, match="is signed"):
        adapt(harpers, draft, "heading", "my_learning", "School")


def test_the_page_says_why_a_change_is_refused_and_keeps_what_was_typed(client, harpers, draft):
    client.force_login(harpers.priya)
    said = {"kind": "set_aside", "key": "scared_of", "text": "There was no time on Monday"}
    answer = client.post(f"/records/{harpers.family.pk}/assessment/adapt/", said).content.decode()
    assert "safeguarding core" in answer
    assert "There was no time on Monday" in answer
