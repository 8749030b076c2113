"""Authenticator apps and recovery codes: each code is good once, and nothing kept can be turned back into it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from thinkfamily.access.events.models import Event
from thinkfamily.access.second_steps import actions, passkeys, reads, rules
from thinkfamily.access.second_steps.factories import app_of, code_of
from thinkfamily.access.second_steps.jobs import tell_of_change
from thinkfamily.access.users.factories import reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.1")]


def test_a_code_of_the_app_is_good_once():
    user = reader()
    secret = app_of(user)
    code = code_of(secret, later=1)
    assert actions.prove_by_app(user, f" {code[:3]} {code[3:]} ")
    assert not actions.prove_by_app(user, code)


@pytest.mark.parametrize("code", ["", "000000x", "abcdef", "12345", "\N{SNOWMAN}"])
def test_what_is_no_code_proves_nothing(code):
    user = reader()
    app_of(user)
    assert not actions.prove_by_app(user, code)
    assert not actions.prove_by_recovery_code(user, code)


def test_an_app_is_kept_only_when_it_shows_the_right_code():
    user = reader()
    assert not actions.set_up_app(user, totp.generate_totp_secret(), "000000x", by=user)
    assert not reads.steps_of(user).exists()


def test_the_key_of_the_app_is_kept_closed():
    secret = app_of(reader())
    assert secret not in str(Authenticator.objects.get().data)


def test_a_recovery_code_is_good_once_and_cannot_be_read_again():
    user = reader()
    codes = actions.new_codes(user, by=user)
    assert len(set(codes)) == rules.CODES
    kept = str(Authenticator.objects.get().data)
    assert not any(code in kept or rules.spelled(code) in kept for code in codes)
    assert actions.prove_by_recovery_code(user, codes[3].upper().replace("-", " "))
    assert not actions.prove_by_recovery_code(user, codes[3])
    assert reads.codes_left(user) == 9


def test_new_recovery_codes_end_the_old_ones():
    user = reader()
    old = actions.new_codes(user, by=user)
    actions.new_codes(user, by=user)
    assert not actions.prove_by_recovery_code(user, old[0])


def test_whose_account_was_changed_is_told_by_e_mail():
    user = reader()
    user.email = "priya@hub.example"
    user.save()
    app_of(user)
    job = ProcrastinateJob.objects.get(task_name="tell_of_change").args
    assert job == {"user_id": user.pk, "change": "app set up"}
    tell_of_change(**job)
    assert "An authenticator app was set up" in mail.outbox[0].body
    assert mail.outbox[0].to == ["priya@hub.example"]


def test_a_job_brings_no_words_of_its_own_into_a_letter():
    user = reader()
    user.email = "priya@hub.example"
    user.save()
    with pytest.raises(KeyError):
        tell_of_change(user_id=user.pk, change="Sign in at https://elsewhere.example/ within the hour.")
    assert mail.outbox == []


def test_the_letter_about_a_used_recovery_code_says_how_many_are_left():
    user = reader()
    user.email = "priya@hub.example"
    user.save()
    actions.prove_by_recovery_code(user, actions.new_codes(user, by=user)[0])
    tell_of_change(**ProcrastinateJob.objects.get(task_name="tell_of_change").args)
    assert "9 are left now" in mail.outbox[0].body


@pytest.mark.parametrize("kind", rules.WORDS)
def test_there_are_words_for_the_removal_of_each_second_step(kind):
    assert rules.WORDS[kind] in rules.CHANGES[f"{kind} removed"]


def test_codes_of_one_reader_open_nothing_for_another():
    priya, moira = reader("priya"), reader("moira")
    codes = actions.new_codes(priya, by=priya)
    actions.new_codes(moira, by=moira)
    assert not actions.prove_by_recovery_code(moira, codes[0])


def test_with_the_last_second_step_the_recovery_codes_go():
    user = reader()
    app_of(user)
    actions.new_codes(user, by=user)
    actions.remove(reads.steps_of(user).get(), by=user)
    assert not Authenticator.objects.exists()
    assert Event.objects.filter(what="second step removed").exists()


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"id": 5}', '{"type": "public-key", "response": []}', "null"])
def test_what_is_no_passkey_proves_nothing(answer, rf):
    from allauth.core import context

    request = rf.post("/")
    request.session = {"mfa.webauthn.state": {"challenge": "x", "user_verification": None}}
    with context.request_context(request):
        assert not passkeys.prove(reader("priya"), answer)
        assert not passkeys.set_up(reader("moira"), "laptop", answer, by=reader("sam"))
