"""Who writes down what somebody of the family thinks of a judgement."""

from typing import Any

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.told_back.reads import Judged
from thinkfamily.people.families import policy as families
from thinkfamily.people.sharing.policy import is_shown


def may_say(user: Any, judged: Judged) -> Decision:
    """Whoever is shown the judgement and works with the family, from any agency: whoever told them writes it down."""
    if not (seen := families.may_see(user, judged.family)):
        return seen
    if not _is_shown(user, judged):
        return refuse("There is nothing here.", hidden=True)
    return families.may_write(user, judged.family)


def _is_shown(user: Any, judged: Judged) -> bool:
    if judged.item is not None:
        return is_shown(user, type(judged.item), judged.item.pk)
    return bool(cases.levels_visible_to(user, judged.row.case).filter(pk=judged.row.pk).exists())
