"""What a look at several families at once leaves in the log."""

from collections.abc import Collection

from django.http import HttpRequest

from thinkfamily.access.page import showing
from thinkfamily.access.users.models import User
from thinkfamily.casework.desk.several import Several
from thinkfamily.people.disclosures.actions import note_shown
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import seen as times_seen
from thinkfamily.people.persons.models import Item


def look_at(
    request: HttpRequest, shown: Several, items: Collection[Item] = (), others: Collection[Family] = ()
) -> None:
    """Each family is shown by name, with its children by theirs and when they were seen. `others`: by name alone."""
    for family in {one.pk: one for one in (*others, *shown.families)}.values():
        people = [str(key) for key, _ in shown.children(family)]
        showing(request, str(family.pk), people, [family.area])
    if shown.whom is None:
        return
    seen = [item for _, _, item in times_seen.times(shown.whom)]
    for family, item in shown.each([*items, *seen]):
        showing(request, str(family.pk), [str(item.pk)], [family.area])
    assert isinstance(request.user, User)  # a desk is a reader's
    note_shown([*shown.whom.left([*items, *seen]), *shown.whom.left_by_names], to=request.user)
