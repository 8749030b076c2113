"""Who asked to be reminded of a small step is, in a way that is safe, once; nobody else is, and no letter tells."""

import datetime

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.capacity.factories import agreement
from thinkfamily.casework.plan.factories import action, progress
from thinkfamily.casework.plan.reminding import actions, daily
from thinkfamily.casework.plan.reminding.daily import remind
from thinkfamily.casework.plan.reminding.factories import DAY, wanted
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.clock import today
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.jobs import send_letter
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.network.factories import supporter
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.3.4")]


def dana_cooks(ours, **details):
    return wanted(ours.aim, ours.dana, by=ours.priya, **details)


def how():
    return sorted(StepReminder.objects.values_list("how", flat=True))


def test_who_asked_has_one_letter_that_says_nothing_and_holds_no_link(ours):
    dana_cooks(ours)
    assert (remind(), remind()) == (1, 0)
    send(Letter.objects.get())
    [message] = mail.outbox
    assert message.to == ["dana@home.example"]
    for word in ("Dana", "Kit", "Harper", "Cook", "plan", "http", "family"):
        assert word not in f"{message.subject} {message.body}"
    assert not Task.objects.exists()


def test_two_steps_of_one_person_are_one_letter_and_each_keeps_its_line(ours):
    dana_cooks(ours)
    dana_cooks(ours, what="Ring the school")
    assert remind() == 2
    assert (Letter.objects.count(), how()) == (1, ["letter", "letter"])


def ended(ours, step, what):
    if what in ("died", "lost"):
        person = ours.dana if what == "died" else ours.kit
        setattr(person, f"{what}_on", today())
        if what == "lost":
            person.date_of_birth, person.unborn = None, True
        person.save()
    elif what == "withdrew":
        agreement(ours.dana, answer="no", by=ours.priya)
    elif what == "plan":
        ours.plan.state, ours.plan.ended_on, ours.plan.ended_by, ours.plan.ended_why = "ended", today(), ours.priya, "x"
        ours.plan.save()
    elif what == "objective":
        ours.aim.state = "reached"
        ours.aim.save()
    elif what == "step":
        step.ended_on, step.ended_why = today(), "She moved"
        step.save()
    elif what == "done":
        progress(ours.aim, by=ours.priya, action=step, done="done", where_we_are="")
    else:
        actions.want(Held(ours.family, step), by=ours.priya, version=step.version, remind=False, on=today())


ENDS = ["died", "withdrew", "plan", "objective", "step", "done", "wanted no more"]


@pytest.mark.parametrize("what", ENDS)
def test_it_ends_with_the_step_and_for_who_has_died_or_withdrawn(ours, what):
    ended(ours, dana_cooks(ours), what)
    assert (remind(), how()) == (0, [])


@pytest.mark.parametrize("what", ENDS)
def test_what_ends_between_the_job_and_the_post_is_not_sent(ours, what):
    step = dana_cooks(ours)
    assert remind() == 1
    letter = Letter.objects.get()
    ended(ours, step, what)
    send_letter(letter_id=letter.pk)
    letter.refresh_from_db()
    assert (letter.state, mail.outbox, Task.objects.count()) == ("stopped", [], 0)


def test_an_address_that_is_safe_no_more_between_the_job_and_the_post_makes_it_somebodys_to_tell(ours):
    dana_cooks(ours)
    remind()
    ours.way.safe = "never"
    ours.way.save()
    send_letter(letter_id=Letter.objects.get().pk)
    assert (mail.outbox, how(), Task.objects.get().owner) == ([], ["by_word", "letter"], ours.priya)


def test_a_morning_that_breaks_off_in_any_step_leaves_whole_steps_and_the_next_run_does_the_rest(ours, monkeypatch):
    for number in range(3):
        dana_cooks(ours, what=f"Step {number}")
    for broken in ("write", "record", "_of_one_letter"):
        with monkeypatch.context() as at:

            def breaks(*told, **said):
                raise RuntimeError("the machine stops")

            at.setattr(daily, broken, breaks)
            with pytest.raises(RuntimeError):
                remind()
        assert (StepReminder.objects.count(), Letter.objects.count()) == (0, 0)
    assert (remind(), Letter.objects.count(), StepReminder.objects.count()) == (3, 1, 3)


def test_each_week_on_the_day_that_they_chose(ours):
    day = (today() + DAY).weekday()
    dana_cooks(ours, by_when=None, every="Every week", remind_on=day)
    assert (remind(), remind()) == (1, 0)
    assert StepReminder.objects.get().due == today() + DAY


def test_an_agencys_own_practitioner_has_it_on_the_desk_and_by_mail_with_a_link(ours):
    cam = reader("cam", role="practitioner", at="Northmoor school", kind="school", name="Cam Lister")
    cam.email = "cam@school.example"
    cam.save()
    give(
        cam, by=None, scope="record", ground=Grant.Ground.WORK, family_id=str(ours.family.pk), reason="Works with Kit",
        starts=today(), ends=today() + 90 * DAY,
    )  # fmt: skip
    action(ours.aim, "Send the timetable", by=ours.priya, agency=cam.agency, by_when=today() + DAY)
    assert remind() == 0, "the school may not know of it"
    decision(ours.kit, cam.agency, by=ours.moira, information="work_with_family")
    assert (remind(), remind()) == (1, 0)
    assert (Task.objects.get().owner, Letter.objects.get().to_address) == (cam, cam.email)
    assert f"/records/{ours.family.pk}/plan/progress/" in Letter.objects.get().body
    assert "timetable" not in Letter.objects.get().body + Task.objects.get().what


def test_asking_is_kept_with_its_day_and_two_at_once_are_told_of_each_other(ours):
    step = dana_cooks(ours, remind=False, remind_said_on=None)
    held = Held(ours.family, step)
    actions.want(held, by=ours.priya, version=1, remind=True, on=today() - DAY)
    assert (step.remind, step.remind_said_on) == (True, today() - DAY)
    with pytest.raises(Changed):
        actions.want(held, by=ours.priya, version=1, remind=False, on=today())
    with pytest.raises(Refused, match="has been"):
        actions.want(held, by=ours.priya, version=2, remind=True, on=today() + DAY)


def test_a_reminder_without_a_day_and_one_for_an_agency_are_refused(ours):
    step = dana_cooks(ours, by_when=None, every="Every week", remind=False, remind_said_on=None)
    with pytest.raises(Refused, match="day of the week"):
        actions.want(Held(ours.family, step), by=ours.priya, version=1, remind=True, on=today())
    with pytest.raises(Refused, match="An agency does this"):
        actions.want(
            Held(ours.family, action(ours.aim, by=ours.priya)), by=ours.priya, version=1, remind=True, on=today()
        )
    with pytest.raises(IntegrityError, match="a_reminder_has_a_day"), transaction.atomic():
        type(step).objects.filter(pk=step.pk).update(remind=True, remind_said_on=today())


def test_pages_say_what_is_safe_and_take_the_answer(client, ours):
    step = dana_cooks(ours, remind=False, remind_said_on=None)
    contact_way(ours.dana, "07700 900123", "mobile", "only_as_said", by=ours.priya, when_words="Only Mondays")
    client.force_login(ours.priya)
    where = f"/records/{ours.family.pk}/plan/actions/{step.pk}/reminders/"
    page = client.get(where).content.decode()
    assert "Only Mondays. Never text" in page
    client.post(where, {"version": "1", "when": "before", "on": "20 11 2026"})
    step.refresh_from_db()
    assert (step.remind, step.remind_said_on) == (True, datetime.date(2026, 11, 20))
    assert "before the day" in client.get(f"/records/{ours.family.pk}/plan/progress/").content.decode()
    page = client.post(f"/records/{ours.family.pk}/plan/actions/{step.pk}/tell/", follow=True).content.decode()
    assert "they were told" in page
    ended(ours, step, "died")
    page = client.get(f"/records/{ours.family.pk}/plan/actions/{step.pk}/tell/").content.decode()
    assert "Tell nobody." in page


def test_whoever_reaches_a_whole_area_is_not_whose_step_it_is(ours):
    hub = reader("sue", role="front_door", at="Northmoor school", kind="school", name="Sue Kerr")
    give(hub, by=None, scope="area", area="", reason="Front door", starts=today(), ends=today() + 90 * DAY)
    decision(ours.kit, hub.agency, by=ours.moira, information="work_with_family")
    action(ours.aim, "Send the timetable", by=ours.priya, agency=hub.agency, by_when=today() + DAY)
    assert (remind(), Task.objects.count()) == (0, 0)


def test_the_plan_says_where_whoever_was_to_do_a_step_does_not_any_more(client, ours):
    joan = supporter(ours.kit, by=ours.priya)
    action(ours.aim, "Bring tea on Mondays", by=ours.priya, owner="network", supporter=joan)
    dana_cooks(ours)
    client.force_login(ours.priya)
    where = f"/records/{ours.family.pk}/plan/"
    assert "does not do it any more" not in client.get(where).content.decode()
    joan.asked = "declined"
    joan.save()
    ours.dana.died_on = today()
    ours.dana.save()
    assert client.get(where).content.decode().count("does not do it any more") == 2
