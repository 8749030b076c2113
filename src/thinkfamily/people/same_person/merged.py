"""What a merge did, and who saw the two as one since."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.events.models import Look
from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals.looks import looks_shown_to, sees_all_looks
from thinkfamily.people.families.models import Family
from thinkfamily.people.same_person import policy, reads
from thinkfamily.people.same_person.models import Merge
from thinkfamily.people.same_person.pair import Pair


@dataclass(frozen=True)
class MergePage:
    """What a merge did. `looked`: whoever saw the two as one, as this reader may know it."""

    merge: Merge
    families: list[Family]
    looked: list[Look]
    sees_all_looks: bool
    may_undo: bool
    names: dict[Any, str]

    @property
    def pair(self) -> Pair:
        return Pair.of(self.merge.kept, self.merge.gone)


def merge_page(user: User, merge: Merge) -> MergePage:
    """With who looked since."""
    families = reads.families_of_pair(user, Pair.of(merge.kept, merge.gone))
    return MergePage(
        merge=merge,
        families=families,
        looked=looked_since(user, merge),
        sees_all_looks=sees_all_looks(user),
        may_undo=bool(policy.may_undo(user, merge)),
        names=reads.names_of(user, Pair.of(merge.kept, merge.gone)),
    )


def looked_since(user: User, merge: Merge) -> list[Look]:
    """The latest look of each at a family of either while the two were read as one; not the reader's own."""
    with reading.as_system("which families showed two people as one"):
        ids = Family.objects.filter(memberships__person__in=[merge.kept_id, merge.gone_id]).distinct()
        keys = [str(key) for key in ids.values_list("pk", flat=True)]
    until = merge.undone.at if getattr(merge, "undone", None) else None
    looks = looks_shown_to(user, keys, merge.at)
    return [each for each in looks if each.who_id != user.pk and (until is None or each.at <= until)]
