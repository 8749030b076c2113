"""What a reader knows of somebody by their families: everything while they belong to one that the reader may open.

Of somebody who has left, what was written down while they belonged, and nothing that came after: where a mother went
whom her family must not find is read by those who reach the family that she is of now. The last day counts as after,
because that is the day on which people go. Written in SQL too, as tf_reaches_item.
"""

import datetime
from typing import Any

from django.apps import apps
from django.db.models import DateTimeField, Exists, F, Func, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from thinkfamily.clock import today
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.one_person import record_read_as, this_record

# The first moment of the day on which somebody left.
LEAVING = Func(
    F("until"), template="(%(expressions)s::timestamp AT TIME ZONE 'Europe/London')", output_field=DateTimeField()
)
ALWAYS_BEFORE = datetime.date.min


def belonging(seen: QuerySet[Family], person: str, memberships: QuerySet[Membership] | None = None) -> Q:
    """For a query on rows about somebody: one of their records is, or was, of one of these families."""
    of = (Membership.objects.all() if memberships is None else memberships).filter(family__in=seen)
    return Q(Exists(of.filter(this_record(person)))) | Q(Exists(of.filter(record_read_as(person))))


def standing() -> QuerySet[Membership]:
    """Memberships that will hold tomorrow too."""
    return Membership.objects.filter(Q(until=None) | Q(until__gt=today()))


def within_reach(
    user: Any, seen: QuerySet[Family], model: type[Model], *, at: str = "recorded_at", by: str = "recorded_by"
) -> Q:
    """For a query on rows about a `person`: what the reader's families reach, `seen` being those that they may open.

    What the reader wrote themselves stays; a safeguarding lead answers for people whom nobody else has any more; and
    what ties two people stays while the other of them belongs. `at`, `by`: when it was written down, and by whom.
    """
    if user.role == "safeguarding_lead":
        return belonging(seen, "person_id")
    found = belonging(seen, "person_id", standing())
    found |= Q(**{by: user.pk}) & belonging(seen, "person_id")
    if any(field.name == "other" for field in model._meta.fields):
        found |= belonging(seen, "other_id", standing()) & belonging(seen, "person_id")
    return found | belonging(seen, "person_id", _left_after(user, model, at))


def _left_after(user: Any, model: type[Model], at: str) -> QuerySet[Membership]:
    """Memberships that ended after the row was written, began to hold, and was last changed by somebody else."""
    ended = Membership.objects.annotate(leaving=LEAVING).filter(leaving__gt=OuterRef(at))
    if any(field.name == "since" for field in model._meta.fields):
        ended = ended.filter(until__gt=Coalesce(OuterRef("since"), ALWAYS_BEFORE))
    try:
        states: Any = apps.get_model(f"{model._meta.label}History")
    except LookupError:
        return ended
    later = states._default_manager.filter(pgh_obj=OuterRef(OuterRef("pk")), pgh_label="update")
    return ended.filter(~Exists(later.filter(pgh_created_at__gte=OuterRef("leaving")).exclude(who=user.pk)))
