"""Who sees people and items about them: the SQL of sharing/policy.py, from which the database refuses again.

tf_reaches: one of the person's families is reached. tf_may_know: shared with the reader's agency and not withheld.
tf_sealed: the item is sealed from the agency (see seals). tf_reaches_item: the person is of such a family still, or the
item was written down while they were (see families/former.py).
"""

from thinkfamily.access.rows import custom
from thinkfamily.access.who_sees import ME

OURS = "{row}.source_agency_id = (SELECT tf_reader_agency())"
UNSEALED = "NOT tf_sealed({row}.id, (SELECT tf_reader_agency()))"
TOLD = f"({OURS} OR tf_may_know({{row}}.person_id, {{row}}.information))"
REACHED = "tf_reaches_item({row}.person_id, {row})"
KNOWN = f"{REACHED} AND {TOLD} AND {UNSEALED}"
WRITTEN = f"tf_reaches({{row}}.person_id) AND {OURS} AND {{row}}.recorded_by_id = {ME}"
# Colleagues of the agency that wrote it down put it right; who did is in its earlier states.
CHANGED = f"{REACHED} AND {OURS} AND {UNSEALED}"
PERSONS = custom(
    "tf_reaches({row}.id) AND NOT tf_withheld({row}.id, 'identity')",
    "whoever reaches a family that the person is or was of, unless it is withheld from their agency who that is",
    add=f"{{row}}.recorded_by_id = {ME} AND (SELECT tf_reader_may('sees_families'))",
)
ITEMS = custom(
    KNOWN,
    "whoever reaches the person, where their agency wrote it down, or a decision shares it and none withholds it; no"
    " agency from which it is sealed; of somebody who has left the family, what was written down before",
    add=WRITTEN,
    change=CHANGED,
)
# Whoever is of the family still does not lose what ties them to somebody who has left it.
BOTH_REACHED = f"({REACHED} OR (tf_reaches({{row}}.person_id) AND tf_reaches_now({{row}}.other_id)))"
TIES = custom(
    f"{BOTH_REACHED} AND {TOLD} AND {UNSEALED} AND ({OURS} OR NOT tf_withheld({{row}}.other_id, 'family'))",
    f"{ITEMS.reason}; nor of the other of the two",
    add=WRITTEN,
    change=f"{BOTH_REACHED} AND {OURS} AND {UNSEALED}",
)
