"""The last assessment beside this one: new, gone and the same, and nothing that the reader may not know."""

import pytest

from thinkfamily.casework.assessment.comparing import compared
from thinkfamily.casework.assessment.factories import assessment, entry
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.actions import load
from thinkfamily.clock import now

pytestmark = [pytest.mark.django_db, pytest.mark.demand("5.5.9")]


@pytest.fixture
def both(harpers):
    """One that was signed and one in hand."""
    load(by=None)
    pack, by = packs.current("assessment"), {"by": harpers.priya}
    work = case(harpers.family, by=harpers.priya)
    before = assessment(work, pack=pack, **by)
    for text in ("Late 15 times", "Helps  younger pupils"):
        entry(before, harpers.kit, text, heading="my_learning", information="education", **by)
    before.signed_at, before.signed_by = now(), harpers.priya
    before.save()
    later = assessment(work, pack=pack, **by)
    for text in ("helps younger pupils", "On time since breakfast club"):
        entry(later, harpers.kit, text, heading="my_learning", information="education", **by)
    entry(later, harpers.dana, "She drinks less", heading="adult_substances", information="substance", **by)
    return later


def told(found):
    return {
        name: {one.title: [[said for said, _ in side] for side in (one.before, one.now)] for one in own}
        for name, own in found.members
    }


def test_each_heading_says_what_is_new_gone_and_the_same(harpers, both):
    found = compared(harpers.priya, harpers.family)
    said = told(found)
    assert list(said["Kit"].values()) == [[["Gone", "The same"], ["The same", "New"]]]
    assert list(said["Dana"].values()) == [[[], ["New"]]]
    assert (found.count("New"), found.count("Gone"), found.count("The same")) == (2, 1, 1)


def test_who_may_not_know_reads_nothing_of_it_not_even_a_number(client, harpers, both):
    found = compared(harpers.tom, harpers.family)
    assert (found.members, found.items, found.count("New")) == ([], [], 0)
    client.force_login(harpers.tom)
    page = client.get(f"/records/{harpers.family.pk}/assessment/last-time/").content.decode()
    assert "Nothing stands in either that you may know" in page
    assert "drinks less" not in page


def test_without_an_earlier_one_it_says_so(client, harpers):
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/assessment/last-time/").content.decode()
    assert "no earlier assessment" in page


def test_it_asks_a_fixed_number_of_questions(harpers, both, django_assert_max_num_queries):
    with django_assert_max_num_queries(21):
        compared(harpers.priya, harpers.family)
