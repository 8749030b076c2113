"""On which days it is safe to write, and where a colleague tells them instead."""

import datetime

import pytest

from thinkfamily.casework.plan.reminding import actions, rules
from thinkfamily.casework.plan.reminding.daily import remind
from thinkfamily.casework.plan.reminding.factories import DAY, wanted
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.sealing.factories import sealed

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.3.4")]
SATURDAY = datetime.date(2026, 11, 21)


def dana_cooks(ours, **details):
    return wanted(ours.aim, ours.dana, by=ours.priya, **details)


def how():
    return sorted(StepReminder.objects.values_list("how", flat=True))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("", set(range(7))),
        ("Only Mondays", {0}),
        ("Mon, Wed and Fri", {0, 2, 4}),
        ("on Tuesdays or Thursday", {1, 3}),
        ("Only on Mondays after 3", None),
        ("Not Mondays", None),
        ("mornings", None),
        ("only", None),
    ],
)
def test_days_are_read_where_the_words_say_nothing_else(words, days):
    assert rules.weekdays(words) == days


@pytest.mark.parametrize(
    ("day", "allowed", "way"),
    [
        (-3, set(range(7)), ""),
        (-2, set(range(7)), "letter"),
        (0, set(range(7)), "letter"),
        (1, set(range(7)), ""),
        (-5, {0}, "letter"),  # Monday before the Saturday
        (-6, {0}, ""),
        (-4, {0}, "by_word"),  # that Monday was missed
        (-3, {0, 4}, ""),  # Friday is still to come
        (-3, None, ""),
        (-2, None, "by_word"),
    ],
)
def test_a_letter_goes_on_the_last_safe_day_in_time(day, allowed, way):
    assert rules.today_is(SATURDAY, 2, SATURDAY + day * DAY, allowed) == way


@pytest.mark.parametrize(
    "said",
    [
        {"safe": "never"},
        {"safe": "only_as_said", "how": "Write as if from the dentist"},
        {"safe": "only_as_said", "when_words": "When Lee is at work"},
        {"safe": "only_as_said"},
        {"way": "mobile", "value": "07700 900123", "text_ok": True},
        {"until": datetime.date(2026, 1, 1)},
    ],
)
def test_where_a_person_must_read_what_is_safe_whoever_leads_is_asked_to_tell_them(ours, said):
    for name, value in said.items():
        setattr(ours.way, name, value)
    ours.way.save()
    step = dana_cooks(ours)
    assert (remind(), remind()) == (1, 0)
    [task] = Task.objects.all()
    assert (task.owner, task.link) == (ours.priya, f"/records/{ours.family.pk}/plan/actions/{step.pk}/tell/")
    for word in ("Dana", "Harper", "Cook"):
        assert word not in task.what
    assert not Letter.objects.exists()
    actions.say_told(Held(ours.family, step), by=ours.priya)
    assert (how(), Task.objects.filter(done_at=None).count()) == (["by_word", "told"], 0)


def test_only_on_the_day_that_is_safe(ours, monkeypatch):
    ours.way.safe, ours.way.when_words = "only_as_said", f"Only {today():%A}s"
    ours.way.save()
    dana_cooks(ours, by_when=today() + 5 * DAY)
    assert remind() == 1
    assert how() == ["letter"]


def test_an_address_that_is_sealed_from_who_leads_is_not_used_behind_their_back(ours, moira):
    theirs = contact_way(ours.dana, "new@home.example", "email", by=moira)
    ours.way.until = today() - DAY
    ours.way.save()
    sealed(theirs, ours.priya.agency, by=moira)
    dana_cooks(ours)
    assert remind() == 1
    assert (how(), Letter.objects.count()) == (["by_word"], 0)


def test_of_the_network_whoever_has_no_safe_way_is_told_by_whoever_leads(ours):
    joan = supporter(ours.kit, by=ours.priya, phone="01632 960001")
    wanted(ours.aim, None, by=ours.priya, owner="network", supporter=joan, other=None)
    assert remind() == 1
    assert (how(), Letter.objects.count()) == (["by_word"], 0)


@pytest.mark.parametrize(
    "said", [{"until": "yesterday"}, {"asked": "declined"}, {"knows": False, "knows_why": "Not yet"}]
)
def test_a_supporter_who_withdrew_or_does_not_know_is_not_reminded(ours, said):
    joan = supporter(ours.kit, by=ours.priya)
    wanted(ours.aim, None, by=ours.priya, owner="network", supporter=joan, other=None)
    for name, value in said.items():
        setattr(joan, name, today() - DAY if value == "yesterday" else value)
    joan.save()
    assert (remind(), how()) == (0, [])
