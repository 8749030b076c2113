"""Who sees what somebody says of a plan and what they ticked: the SQL from which the database refuses again.

What is ticked goes where the thing itself goes: sealed, that takes the tick along.
"""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.casework.team.who_sees import SEES_MEMBER
from thinkfamily.people.persons.who_sees import TIES

SEES_PLAN = "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id)"
OF_NOBODY_OR_SEEN = f"({{row}}.member_id IS NULL OR {SEES_MEMBER})"
SEES_OBJECTIVE = (
    "({row}.objective_id IS NULL OR EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id))"
)
SEES_ACTION = "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))"
SEES_AGREEMENT = "EXISTS (SELECT FROM casework_planagreement g WHERE g.id = {row}.agreement_id)"

AGREEMENTS = custom(
    f"{TIES.read} AND {SEES_PLAN} AND {OF_NOBODY_OR_SEEN}",
    f"{TIES.reason}; nor of somebody in the team of whom they may not know",
    add=f"{TIES.add} AND {SEES_PLAN} AND {OF_NOBODY_OR_SEEN}",
    change=NOBODY,
)
SIGNATURES = custom(
    SEES_AGREEMENT,
    "whoever sees the answer that it signs",
    add=f"{{row}}.by_id = {ME} AND {SEES_AGREEMENT}",
    change=NOBODY,
)
TICKS = custom(
    f"{TIES.read} AND {SEES_MEMBER} AND {SEES_OBJECTIVE} AND {SEES_ACTION}",
    f"{TIES.reason}; nor where what was ticked, or for whom, is kept from them",
    add=f"{TIES.add} AND {SEES_MEMBER} AND {SEES_OBJECTIVE} AND {SEES_ACTION}",
    change=f"{TIES.change} AND {SEES_MEMBER}",
)
