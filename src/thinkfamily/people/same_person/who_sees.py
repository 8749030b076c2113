"""Who sees that two records were read as one: whoever reaches each of the two by itself, without the merge.

Whoever reaches only one of them learns from no row that there was ever another.
"""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.access.who_sees import ME

BOTH = "tf_reaches_alone({row}.%s_id) AND tf_reaches_alone({row}.%s_id)"
WHY = "whoever reaches each of the two records by itself; nobody whom only the merge brought there"
PAIRS = custom(BOTH % ("one", "other"), WHY, add=NOBODY, change=NOBODY)
MERGES = custom(BOTH % ("kept", "gone"), WHY, add=NOBODY, change=NOBODY)
OF_A_MERGE = custom(
    "EXISTS (SELECT FROM people_merge m WHERE m.id = {row}.merge_id)",
    "whoever sees the merge",
    add=NOBODY,
    change=NOBODY,
)
BELONGINGS = custom(
    f"{{row}}.asked_id = {ME} OR EXISTS (SELECT FROM people_mergeundone u WHERE u.id = {{row}}.undone_id)",
    "whoever sees the undoing, and who is asked about what they wrote themselves",
    add=NOBODY,
    change=NOBODY,
)
