"""Two sides, each with a reader, an agency, an area, a feed and a family; and one row a side in any table."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from tests.rows.given import GIVEN
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.records.models import Feed

KINDS = {"left": "school", "right": "police"}


class Side:
    """`row(model)`: the one row of this side in the model's table, made with whatever it needs when it is new."""

    def __init__(self, name: str) -> None:
        self.name = name
        kind = KINDS[name]
        self.agency = Agency.objects.create(name=f"Agency on the {name}", kind=kind)
        self.user = User.objects.create_user(name, name=name.title(), role="front_door", agency=self.agency)
        self.other = User.objects.create_user(f"{name}-2", name="Other", role="practitioner", agency=self.agency)
        self.feed = Feed.objects.create(
            feed=f"feed-{name}", title=name, agency=self.agency.name, agency_kind=kind, gateway="-", purpose="-",
            known_to=[kind], shown_to=[kind],
        )  # fmt: skip
        day = today()
        Grant.objects.create(
            reader=self.user, scope="area", area=name, reason="Reads the area", starts=day, ends=day
        )  # fmt: skip
        self.rows: dict[type[models.Model], models.Model] = {User: self.user, Agency: self.agency, Feed: self.feed}

    def row(self, model: type[models.Model] | str) -> Any:
        """The side's row; its related rows are made first."""
        kind: type[models.Model] = apps.get_model(model) if isinstance(model, str) else model
        if kind not in self.rows:
            self.rows[kind] = self.make(kind)
        return self.rows[kind]

    def make(self, model: type[models.Model] | str) -> Any:
        """A further row."""
        kind: type[models.Model] = apps.get_model(model) if isinstance(model, str) else model
        given = GIVEN[kind._meta.label](self)
        missing = [field for field in kind._meta.concrete_fields if self._must_have(field, given)]
        return kind._default_manager.create(**{field.name: self._value(field) for field in missing}, **given)

    def _must_have(self, field: models.Field, given: dict[str, Any]) -> bool:
        if field.name in given or field.attname in given or field.has_default() or field.null or field.blank:
            return False
        return not isinstance(field, models.AutoField)

    def _value(self, field: models.Field) -> Any:
        if isinstance(field, models.ForeignKey):
            return self.row(field.related_model)
        if field.choices:
            return next(iter(field.flatchoices))[0]
        for kind, make in PLAUSIBLE.items():
            if isinstance(field, kind):
                return make(self)
        raise LookupError(f"Say in tests/rows/given.py what {field} of a test's row is.")


PLAUSIBLE: dict[type[models.Field], Callable[[Side], Any]] = {
    ArrayField: lambda side: [],
    models.UUIDField: lambda side: uuid.uuid4(),
    models.DateTimeField: lambda side: timezone.now(),
    models.DateField: lambda side: today(),
    models.DurationField: lambda side: datetime.timedelta(1),
    models.BooleanField: lambda side: False,
    models.JSONField: lambda side: [],
    models.BinaryField: lambda side: b"",
    models.FloatField: lambda side: 0.5,
    models.IntegerField: lambda side: 1,
    models.EmailField: lambda side: f"{side.name}@example.org",
    models.CharField: lambda side: side.name,
    models.TextField: lambda side: side.name,
}
