"""Packs come in as versions; what is here is never rewritten, and new work starts with the newest that counts."""

import datetime

import pytest
from django.db import ProgrammingError

from thinkfamily.casework.packs import actions, files, reads
from thinkfamily.casework.packs.factories import pack, shipped
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import today

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.mark.demand("5.4.1")
def test_every_shipped_pack_is_sound_and_comes_in_once() -> None:
    first = actions.load()
    again = actions.load()
    assert {outcome.state for outcome in first} == {"added"}
    assert {outcome.state for outcome in again} == {"here"}
    assert PackVersion.objects.count() == len(first) == len(list(files.shipped()))


@pytest.mark.demand("5.4.2")
def test_new_work_takes_the_newest_version_that_counts_and_old_work_keeps_its_own() -> None:
    old, new, later = (pack("ours", number, first=True) for number in (1, 2, 3))
    for version, day in ((old, today() - 9 * DAY), (new, today() - DAY), (later, today() + DAY)):
        PackVersion.objects.filter(pk=version.pk).update(from_when=day)
    assert reads.current("assessment") == new
    assert reads.current("assessment", on=today() - 2 * DAY) == old
    assert reads.current("assessment", "ours", on=today() + DAY) == later


def test_a_version_that_is_here_and_says_otherwise_stays_as_it_was() -> None:
    version = shipped()
    changed = version.content | {"title": "Something else"}
    [outcome] = actions.bring_in([("whole-family.yaml", changed)])
    version.refresh_from_db()
    assert outcome.state == "otherwise"
    assert "next number" in outcome.sentence
    assert version.title == "Whole-family early-help assessment"


def test_the_database_refuses_to_rewrite_a_version() -> None:
    version = shipped()
    version.content = {}
    with pytest.raises(ProgrammingError, match="Cannot update"):
        version.save()


def test_without_any_pack_the_error_says_what_to_do() -> None:
    with pytest.raises(reads.NoPack, match="thinkfamily packs import"):
        reads.current("assessment")


def test_the_shipped_assessment_reads_in_shapes() -> None:
    template = reads.template(shipped())
    assert {section.whose for section in template.sections} == {"family", "child", "adult", "unborn"}
    caring = template.domain_of("who_cooks")
    assert caring is not None
    assert caring.core
    assert template.scale("how_safe") is not None
    assert [principle.key for principle in template.why(template.of("child")[0])] == ["child_seen"]
