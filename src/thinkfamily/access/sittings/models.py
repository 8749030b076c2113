"""A sitting, and a browser that somebody has signed in with."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import DOOR, Rows, custom
from thinkfamily.access.users.models import User

OWN = "{row}.user_id = (SELECT tf_reader())"
OWN_OR_DOOR = f"{OWN} OR {DOOR} OR (SELECT tf_reader_may('manages_accounts'))"


class Sitting(models.Model):
    """From signing in to signing out, with one browser. Times are true times, whatever day a demonstration has."""

    personal_data: ClassVar[tuple[str, ...]] = ("address", "browser")
    rows: ClassVar[Rows] = custom(
        OWN_OR_DOOR, "each reader their own; begun while signing in; ended by who switches an account off"
    )

    class End(models.TextChoices):
        SIGNED_OUT = "signed out", "signed out"
        RAN_OUT = "ran out", "nothing happened for a while, or the day was long"
        ENDED_BY_READER = "ended by the reader", "ended from another sitting"
        PASSWORD = "password changed", "the password was changed"
        SWITCHED_OFF = "switched off", "the account was switched off"
        SECOND_STEP = "second step forgotten", "the second step was set up anew"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sittings")
    began_at = models.DateTimeField()
    last_seen = models.DateTimeField()
    how = models.CharField(max_length=100, blank=True, help_text="as words: password and authenticator app")
    address = models.CharField(max_length=50, blank=True)
    browser = models.CharField(max_length=60, blank=True, help_text="as words: Firefox on Windows")
    device = models.CharField(max_length=64, blank=True, help_text="fingerprint of the browser, as KnownDevice has it")
    reading = models.UUIDField(null=True, blank=True, help_text="by which the database knows who reads; ends with it")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=30, choices=End.choices, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["user", "ended_at"], name="sittings_of_a_user")]

    def __str__(self) -> str:
        return f"{self.user} since {self.began_at}"


class KnownDevice(models.Model):
    """A browser with which somebody signed in fully; a stranger's guesses never make it wait."""

    personal_data: ClassVar[tuple[str, ...]] = ("browser",)
    rows: ClassVar[Rows] = custom(
        OWN_OR_DOOR, "each reader their own; asked while somebody is signing in", remove=OWN_OR_DOOR
    )

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="known_devices")
    mark = models.CharField(max_length=64, help_text="fingerprint of the secret in the browser's cookie")
    browser = models.CharField(max_length=60, blank=True)
    since = models.DateTimeField()
    last_used = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "mark"], name="a_device_is_known_once_to_a_user")
        ]

    def __str__(self) -> str:
        return f"{self.browser} of {self.user}"
