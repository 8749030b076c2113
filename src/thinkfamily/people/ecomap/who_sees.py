"""Who sees what a child drew: the agency it was drawn with; others by the child's yes and a decision."""

from thinkfamily.access.rows import NOBODY, custom
from thinkfamily.people.persons.who_sees import OURS, REACHED, UNSEALED, WRITTEN

DRAWN = custom(
    f"{REACHED} AND {UNSEALED}"
    f" AND ({OURS} OR ({{row}}.others_may_see AND tf_may_know({{row}}.person_id, {{row}}.information)))",
    "whoever reaches the child, in the agency with which it was drawn; another agency only where the child said yes and"
    " a decision shares it",
    add=WRITTEN,
    change=NOBODY,
)
PLACED = custom(
    "EXISTS (SELECT FROM people_mypeople m WHERE m.id = {row}.drawing_id)",
    "whoever sees the picture that they are in",
    change=NOBODY,
)
