"""The Harpers' plan in the demonstration: made once, only there."""

import pytest

from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.plan.reads import live_plan
from thinkfamily.demo import harper_plan, harper_work
from thinkfamily.demo.test_harper_work import harper

__all__ = ["harper"]
pytestmark = pytest.mark.django_db


def test_it_is_made_once_and_is_live(harper):
    harper_work.ensure()
    harper_plan.ensure()
    made = Action.objects.count()
    harper_plan.ensure()
    assert made == Action.objects.count() > 3
    live = live_plan(harper)
    assert live
    assert live.objectives.count() == 3
    assert [one.no_root_why for one in live.objectives.all()] == ["", "", ""], "each grows from what stands there"
    assert [one.grows_from.count() for one in live.objectives.order_by("place")] == [2, 2, 1]


def test_it_is_made_nowhere_else(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError):
        harper_plan.ensure()
