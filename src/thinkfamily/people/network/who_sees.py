"""Who sees groups, places and what is written down of them."""

from thinkfamily.access.rows import custom
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons.who_sees import BOTH_REACHED, OURS, TOLD, UNSEALED, WRITTEN

# A group belongs to no family. Whoever sees somebody's tie to it, or a note about it, sees it, and who wrote it down.
GROUPS = custom(
    f"{{row}}.recorded_by_id = {ME} OR EXISTS (SELECT FROM people_supporter s WHERE s.group_id = {{row}}.id)"
    " OR EXISTS (SELECT FROM people_placenote n WHERE n.group_id = {row}.id)",
    "whoever sees that somebody belongs to it, or what is written down of it; and who wrote it down",
    add=f"{{row}}.recorded_by_id = {ME} AND (SELECT tf_reader_may('sees_families'))",
    change=f"{OURS} AND (SELECT tf_reader_may('sees_families'))",
)
SUPPORTERS = custom(
    f"{BOTH_REACHED} AND {TOLD} AND {UNSEALED}"
    f" AND ({OURS} OR {{row}}.other_id IS NULL OR NOT tf_withheld({{row}}.other_id, 'family'))",
    "whoever sees items of that class about the person; not who may not know that the other belongs to them",
    add=WRITTEN,
    change=f"{BOTH_REACHED} AND {OURS} AND {UNSEALED}",
)
