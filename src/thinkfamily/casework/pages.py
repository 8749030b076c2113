"""What the pages of this package do alike: read what was sent, and log whom and what a look shows."""

from collections.abc import Callable, Collection
from typing import Any

from django.http import HttpRequest, QueryDict

from thinkfamily.access.decision import Refused
from thinkfamily.access.page import showing
from thinkfamily.access.users.models import User
from thinkfamily.design.fields.forms import GovForm
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, or nothing."""
    return request.POST if request.method == "POST" else None


def taken(form: GovForm, save: Callable[[dict[str, Any]], object]) -> bool:
    """Whether what was sent is written down. A refusal stands above the form, what was typed still in its boxes."""
    if not form.is_valid():
        return False
    try:
        save(dict(form.cleaned_data))
    except Refused as no:
        if no.decision.hidden:
            raise
        form.add_error(None, no.decision.reason)
        return False
    return True


def look(request: HttpRequest, seen: Whom, items: Collection[Item] = (), *more: Any) -> None:
    """Logs that the page shows these people by name and these items. `more`: other rows of the family that it shows."""
    look_at_family(request, seen.family, *items, *more)
    assert isinstance(request.user, User)  # a page of a family is nobody else's
    note_shown([*seen.left(items), *seen.left_by_names], to=request.user)


def look_at_family(request: HttpRequest, family: Family, *rows: Any) -> None:
    """Logs that the page shows the family and these rows, and nobody of it by name."""
    showing(request, str(family.pk), [str(one.pk) for one in rows], [family.area])
