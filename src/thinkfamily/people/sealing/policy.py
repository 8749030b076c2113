"""Who seals something, who sees that it is sealed, and who opens it again."""

from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.reads import KINDS
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing import policy as sharing

NO_SUCH = "There is no such thing, or it is not yours to see."


def sees(user: Any, kind: str, item: Any) -> bool:
    """Whether the reader is shown this item."""
    return sharing.is_shown(user, KINDS[kind], item)


def seals_visible_to(user: Any) -> QuerySet[Seal]:
    """Seals on people whom the reader's grants reach, but none from the reader's own agency."""
    people = families.people_visible_to(user).values("pk")
    barred = seals.sealed_from(user.agency_id, item="item")
    return Seal.objects.filter(~barred, person__in=people)


def may_seal(user: Any, item: Item) -> Decision:
    """Who answers for the record, and who wrote it down: to keep somebody safe must not wait for somebody else."""
    if not sees(user, item._meta.model_name or "", item.pk):
        return refuse(NO_SUCH, ask=LEAD, hidden=True)
    own = item.source_agency_id == user.agency_id
    if not own and not families.keepers_of(item.person, user):
        return refuse(
            "Something is sealed by those who keep this record, or by who wrote it down.", ask=str(item.source_agency)
        )
    may_write = [families.may_write(user, family) for family in families.families_with(user, item.person)]
    return next((each for each in may_write if each), may_write[0])


def may_see_seal(user: Any, seal: Seal) -> Decision:
    """Who sees the item and answers for the record, wrote the item or keeps the seal."""
    if not seals_visible_to(user).filter(pk=seal.pk).exists() or not sees(user, seal.kind, seal.item):
        return refuse(NO_SUCH, ask=LEAD, hidden=True)
    own = user.agency_id in (seal.keeper.agency_id, seals.keeper_of(seal).agency_id, seal.sealed_by.agency_id)
    if own or families.keepers_of(seal.person, user):
        return ALLOWED
    return refuse(NO_SUCH, ask=LEAD, hidden=True)


def may_answer_for(user: Any, seal: Seal) -> Decision:
    """The keeper, or a safeguarding lead, says that it goes on, who may see it, or that it ends."""
    if not (seen := may_see_seal(user, seal)):
        return seen
    if getattr(seal, "lifted", None) is not None:
        return refuse("This seal was lifted already. There is nothing left to do.")
    if user.pk == seals.keeper_of(seal).pk or user.role == "safeguarding_lead":
        return ALLOWED
    return refuse("This is decided by its keeper or a safeguarding lead.", ask=seals.keeper_of(seal).name)


def may_read_seals(user: Any) -> Decision:
    """The list of what is sealed, for roles that see families; it may be empty."""
    return families.may_read_families(user)


def may_copy(user: Any, member: Membership) -> Decision:
    """What a member of the family may be given of the record is printed by who answers for it."""
    if not (seen := families.may_see(user, member.family)):
        return seen
    if families.keeps(user, member.family):
        return ALLOWED
    return refuse("The family's own copy is printed by those who keep the record.", ask=str(member.family.kept_by))
