"""An attempt to get in."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import DOOR, Rows, custom


class SignInAttempt(models.Model):
    """One attempt at a password, a code, a link or an e-mail, so that guessing is stopped. Kept for a day."""

    personal_data: ClassVar[tuple[str, ...]] = ("username", "address")
    rows: ClassVar[Rows] = custom(DOOR, "only asked while somebody is signing in", change="false", remove=DOOR)

    class Kind(models.TextChoices):
        PASSWORD = "password", "a password"
        SECOND_STEP = "second step", "a code, a passkey or a recovery code"
        RECOVERY = "recovery", "asking for a link to a new password"
        INVITATION = "invitation", "opening an invitation"

    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.PASSWORD)
    username = models.CharField(max_length=150, db_index=True, help_text="as it was typed; it need not exist")
    at = models.DateTimeField(db_index=True)
    succeeded = models.BooleanField()
    address = models.CharField(max_length=50, blank=True, db_index=True)
    device = models.CharField(max_length=64, blank=True, help_text="fingerprint of a browser known to this person")

    def __str__(self) -> str:
        return f"{self.username} at {self.at}"

    @property
    def place(self) -> str:
        """Where it came from: the known browser, else the address."""
        return self.device or self.address
