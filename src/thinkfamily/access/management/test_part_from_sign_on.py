"""Parting an account from single sign-on, from the command line."""

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.management import CommandError, call_command

from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.4")]


def test_it_is_parted_and_the_event_kept(capsys):
    SocialAccount.objects.create(provider="council", uid="1", user=reader())
    call_command("part_from_sign_on", "Priya")
    assert not SocialAccount.objects.exists()
    assert Event.objects.get().about == "priya"
    assert "joined anew" in capsys.readouterr().out


def test_who_was_never_joined_is_said():
    with pytest.raises(CommandError, match="No account called nobody is joined"):
        call_command("part_from_sign_on", "nobody")
