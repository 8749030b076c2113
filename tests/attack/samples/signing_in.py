"""One's own sittings, second steps, kept text: nobody else learns that they are there."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.utils import timezone

from tests.attack.samples import Sample
from thinkfamily.access.kept_text.actions import keep
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.sittings import actions as sittings
from thinkfamily.access.sittings.models import Sitting


def sitting(world: Any) -> dict[str, Any]:
    """Priya is signed in on a second browser."""
    browser = "Firefox on Windows"
    begun = sittings.begin(
        world.readers["priya"], how="password", address="192.0.2.7", browser=browser, reading=None, now=timezone.now()
    )
    return {"sitting": begun.pk}


def ended(world: Any) -> None:
    """That browser signs out in the meantime."""
    Sitting.objects.filter(address="192.0.2.7").update(ended_at=timezone.now())


def kept(world: Any) -> dict[str, Any]:
    """Priya typed something when her session had ended."""
    fields = [("reason", ["She asked for help"])]
    text = keep(world.readers["priya"], path="/early-list/", fields=fields, files=[], now=timezone.now())
    assert text is not None
    return {"kept": text.pk}


def sent(world: Any) -> None:
    """It was sent from another tab."""
    KeptText.objects.all().delete()


def step(world: Any) -> dict[str, Any]:
    """Priya has an authenticator app."""
    made = Authenticator.objects.create(user=world.readers["priya"], type="totp", data={"secret": "closed"})
    return {"step": made.pk}


def removed(world: Any) -> None:
    """It was taken away from another tab."""
    Authenticator.objects.all().delete()


SAMPLES = {
    "end_sitting": Sample(sitting, "priya", {}, ends=ended),
    "kept_text": Sample(kept, "priya", {}, ends=sent),
    "remove_step": Sample(step, "priya", {}, ends=removed),
}
