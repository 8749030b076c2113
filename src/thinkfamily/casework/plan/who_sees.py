"""Who sees a plan and what stands in it: the SQL from which the database refuses again.

What a plan says of one person is an item like any other. It goes where what it grows from goes: sealed, that takes the
objective along, and with it what is done for it. Whoever of the family's helpers sees an objective may put it right:
it is the family's, and no agency's own.
"""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.casework.who_sees import of_family_by
from thinkfamily.people.persons.who_sees import ITEMS, TIES

REACHES = "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"
SEES_PLAN = "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.plan_id)"
SEES_OTHER = "EXISTS (SELECT FROM casework_plan p WHERE p.id = {row}.other_id)"
SEES_OBJECTIVE = "EXISTS (SELECT FROM casework_objective o WHERE o.id = {row}.objective_id)"
SEES_ENTRY = "({row}.entry_id IS NULL OR EXISTS (SELECT FROM casework_entry e WHERE e.id = {row}.entry_id))"
SEES_NEED = "({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))"
SEES_WORKS = "({row}.works_id IS NULL OR EXISTS (SELECT FROM casework_whatworks w WHERE w.id = {row}.works_id))"
SEES_SUPPORTER = (
    "({row}.supporter_id IS NULL OR EXISTS (SELECT FROM people_supporter s WHERE s.id = {row}.supporter_id))"
)
SEES_ACTION = "({row}.action_id IS NULL OR EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id))"
UNSEALED_ROOTS = (
    "NOT EXISTS (SELECT FROM unnest({row}.roots) AS root WHERE tf_sealed(root, (SELECT tf_reader_agency())))"
)
NAMED = "NOT tf_withheld({row}.person_id, 'family')"

PLANS = of_family_by("begun_by_id", change=REACHES)
SCOPES = custom(
    f"{SEES_PLAN} AND {NAMED}",
    "whoever sees the plan, unless it is withheld from their agency that the person is of the family",
    add=f"{{row}}.by_id = {ME} AND {SEES_PLAN} AND {NAMED} AND {{row}}.state = 'being_agreed'",
    change=f"{SEES_PLAN} AND {NAMED} AND {{row}}.state = 'being_agreed'",  # a person settles that it is live
)
VERSIONS = custom(SEES_PLAN, "whoever sees the plan", add=f"{{row}}.kept_by_id = {ME} AND {SEES_PLAN}", change=NOBODY)
LINKED = custom(
    f"{SEES_PLAN} AND {SEES_OTHER}",
    "whoever sees both plans: nobody learns by it that there is another",
    add=f"{{row}}.decided_by_id = {ME} AND {SEES_PLAN} AND {SEES_OTHER}",
    change=NOBODY,
)
WORKS = custom(
    f"{ITEMS.read} AND {SEES_ENTRY}",
    f"{ITEMS.reason}; nor where what an assessment says, from which it comes, is kept from them",
    add=ITEMS.add,
)
OBJECTIVES = custom(
    f"{ITEMS.read} AND {UNSEALED_ROOTS}",
    f"{ITEMS.reason}; nor where a need or a strength from which it grows is sealed from them",
    add=ITEMS.add,
)
GROWS = custom(
    f"{SEES_OBJECTIVE} AND {SEES_NEED} AND {SEES_ENTRY} AND {SEES_WORKS}",
    "whoever sees both the objective and what it grows from",
)
ACTIONS = custom(
    f"{TIES.read} AND {SEES_OBJECTIVE} AND {SEES_SUPPORTER}",
    f"{TIES.reason}; nor where the objective, or whoever of the network does it, is kept from them",
    add=TIES.add,
)
PROGRESS = custom(
    f"{ITEMS.read} AND {SEES_OBJECTIVE} AND {SEES_ACTION}",
    f"{ITEMS.reason}; nor where the objective or what was to be done is kept from them",
    add=ITEMS.add,
    change=f"{ITEMS.change} AND {SEES_OBJECTIVE}",
)
REMINDERS = custom(
    "EXISTS (SELECT FROM casework_action a WHERE a.id = {row}.action_id)",
    "whoever sees what is to be done",
    add=NOBODY,
    change=NOBODY,
)
NO_OBJECTIVES = custom(
    f"{SEES_PLAN} AND {SEES_NEED}",
    "whoever sees the plan and the need",
    add=f"{{row}}.by_id = {ME} AND {SEES_PLAN} AND {SEES_NEED}",
    change=NOBODY,
)
