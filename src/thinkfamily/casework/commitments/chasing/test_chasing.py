"""Who promised is reminded, their manager and the lead are told, each once, and nobody learns of it by that."""

import pytest

from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.commitments import actions, reads
from thinkfamily.casework.commitments.appointments.actions import POSSIBLE
from thinkfamily.casework.commitments.appointments.factories import appointment, made_possible
from thinkfamily.casework.commitments.chasing.actions import PROMISE, chase
from thinkfamily.casework.commitments.chasing.handing_on import hand_on_what_is_out_of_sight
from thinkfamily.casework.commitments.conftest import DAY, held, past, promise
from thinkfamily.casework.commitments.models import Chase
from thinkfamily.clock import today
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.sharing.actions import take_back
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db


@pytest.mark.demand("6.4.4")
def test_the_second_miss_tells_the_manager_there_and_whoever_leads_once_and_nothing_that_is_sensitive(whitfields):
    kept = past(whitfields, due=today() - 7 * DAY, last_due=today())
    at = held(whitfields, kept)
    actions.say(at, by=whitfields.priya, due=kept.due, kept_on=None, said_by="Kit")
    assert {one.step for one in Chase.objects.all()} == {"before"}, "the next is due today"
    actions.say(at, by=whitfields.priya, due=kept.due + 7 * DAY, kept_on=None, said_by="Kit")
    assert {(one.step, one.to) for one in Chase.objects.exclude(step="before")} == {
        ("manager", whitfields.boss),
        ("lead", whitfields.priya),
    }
    chase()
    assert chase() == 0
    for_boss = Task.objects.get(owner=whitfields.boss)
    assert for_boss.what == "Speak with Cam Lister: what they promised a family was missed twice"
    assert (for_boss.family_id, for_boss.link) == ("", ""), "Bo has no access to the record"
    said = " ".join([*Task.objects.values_list("what", flat=True), *Letter.objects.values_list("body", flat=True)])
    for word in ("Harper", "Kit", "CAMHS", "every week"):
        assert word not in said
    row = reads.of_family(whitfields.priya, whitfields.family).rows[0]
    assert row.kept == "0 of 2 kept, missed twice"
    assert {one.split(",")[0] for one in row.told} == {"Whoever leads this family", "Their manager"}


@pytest.mark.demand("6.4.4")
def test_who_promised_is_reminded_before_and_asked_after_each_once(whitfields, monkeypatch):
    kept = promise(whitfields, due=today())
    assert chase() == 1
    assert chase() == 0
    task = Task.objects.get(owner=whitfields.cam)
    assert task.what.startswith("Keep what was promised to a family")
    assert task.link == f"/records/{whitfields.family.pk}/promises/{kept.pk}/"
    later = today() + 10 * DAY
    for module in ("chasing.actions", "chasing.who", "actions", "rules"):
        if module != "rules":
            monkeypatch.setattr(f"thinkfamily.casework.commitments.{module}.today", lambda: later)
    assert chase() == 3, "what came of it; the manager; whoever leads"
    assert chase() == 0
    actions.say(held(whitfields, kept), by=whitfields.cam, due=kept.due, kept_on=kept.due, said_by="Cam")
    assert not Task.objects.filter(done_at=None).exists(), "saying it settles every task that asked for it"


@pytest.mark.demand("6.4.4")
def test_nobody_is_reminded_for_who_has_died_and_nobody_leads_by_a_task_of_what_they_may_not_know(whitfields):
    past(whitfields, last_due=today() - 7 * DAY)
    whitfields.kit.died_on = today() - DAY
    whitfields.kit.save(update_fields=["died_on"])
    assert chase() == 0
    whitfields.kit.died_on = None
    whitfields.kit.save(update_fields=["died_on"])
    decision(
        whitfields.kit,
        whitfields.priya.agency,
        by=whitfields.moira,
        information="mental_health",
        outcome="withhold",
        ground="serious_harm",
    )
    assert chase() == 2, "who promised, and their manager; Priya leads and may not know"
    assert not Task.objects.filter(owner=whitfields.priya).exists()


@pytest.mark.demand("6.4.4")
def test_a_night_that_breaks_off_leaves_whole_promises_and_the_next_does_the_rest(whitfields, monkeypatch):
    for number in range(3):
        promise(whitfields, due=today(), what=f"Promise {number}")
    given: list[Task] = []

    def breaks(*told, **said):
        if len(given) == 1:
            raise RuntimeError("the machine stops")
        given.append(give_task(*told, **said))

    with monkeypatch.context() as broken:
        broken.setattr("thinkfamily.casework.commitments.chasing.actions.give", breaks)
        with pytest.raises(RuntimeError):
            chase()
    assert (Chase.objects.count(), Task.objects.count()) == (1, 1)
    assert chase() == 2
    assert (Chase.objects.count(), Task.objects.count()) == (3, 3)


@pytest.mark.demand("6.4.4")
def test_nobody_is_reminded_for_who_has_said_no_to_help_or_where_nobody_works_with_the_family_any_more(whitfields):
    promise(whitfields, due=today())
    no = agreement(whitfields.kit, by=whitfields.priya, decision="help", answer="no")
    assert chase() == 0
    no.until = today()
    no.ended_why = "He thought again"
    no.save(update_fields=["until", "ended_why"])
    whitfields.case.closed_on = today()
    whitfields.case.save(update_fields=["closed_on"])
    assert chase() == 0


@pytest.mark.demand("6.4.13")
def test_an_agency_with_nobody_to_ask_here_is_rung_by_whoever_leads(whitfields):
    whitfields.cam.is_active = whitfields.boss.is_active = False
    whitfields.cam.save()
    whitfields.boss.save()
    past(whitfields, last_due=today() - 7 * DAY)
    assert chase() > 0
    assert {one.to for one in Chase.objects.all()} == {whitfields.priya}
    said = list(Task.objects.filter(owner=whitfields.priya).values_list("what", flat=True))
    assert any(one.startswith("Ring whoever promised something to a family that you lead") for one in said)
    assert not any("CAMHS" in one or "Kit" in one for one in said)
    assert chase() == 0


@pytest.mark.demand("6.4.14")
def test_a_task_about_a_promise_goes_to_whoever_leads_once_its_owner_may_not_know_of_it(whitfields):
    kept = promise(whitfields, due=today())
    told = decision(whitfields.kit, whitfields.anil.agency, by=whitfields.priya, information="mental_health")
    mine = give_task(
        "Ring them", to=whitfields.anil, due=today(), by=None, about=(PROMISE, f"{kept.pk}:{today()}"),
        family_id=str(whitfields.family.pk), link="/x/",
    )  # fmt: skip
    assert hand_on_what_is_out_of_sight() == 0, "the school may know of it"
    take_back(told, by=whitfields.priya, said_by="Dana")
    mine.refresh_from_db()
    assert mine.owner == whitfields.priya
    assert mine.done_at is None


@pytest.mark.demand("6.4.14")
def test_every_night_what_is_out_of_sight_by_something_else_goes_on_too(whitfields):
    seen = appointment(whitfields.kit, by=whitfields.priya, agency=whitfields.camhs)
    way = made_possible(seen, by=whitfields.priya)
    mine = give_task(
        "Drive Kit", to=whitfields.anil, due=today(), by=None, about=(POSSIBLE, way.pk),
        family_id=str(whitfields.family.pk),
    )  # fmt: skip
    assert hand_on_what_is_out_of_sight() == 1, "the school may not know of CAMHS"
    mine.refresh_from_db()
    assert mine.owner == whitfields.priya
    assert hand_on_what_is_out_of_sight() == 0
