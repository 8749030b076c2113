"""A form that could not be taken because the session had ended."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import DOOR, Rows, custom
from thinkfamily.access.users.models import User

OWN_OR_DOOR = f"{{row}}.user_id = (SELECT tf_reader()) OR {DOOR}"


class KeptText(models.Model):
    """What one person typed into one form. `closed` holds it encrypted; nobody but `user` is ever shown it."""

    personal_data: ClassVar[tuple[str, ...]] = ("closed", "files")
    rows: ClassVar[Rows] = custom(
        OWN_OR_DOOR, "whoever typed it; kept while nobody is signed in", change="false", remove=OWN_OR_DOOR
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="kept_texts")
    at = models.DateTimeField(db_index=True)
    path = models.CharField(max_length=2000, help_text="where the form was sent")
    closed = models.TextField()
    files = models.JSONField(default=list, blank=True, help_text="names of files, which are not kept")

    def __str__(self) -> str:
        return f"Kept for {self.user} at {self.at}"
