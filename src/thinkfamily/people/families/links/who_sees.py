"""Who sees that two families are linked: whoever reaches one of the two, unless the other is restricted."""

from thinkfamily.access.rows import custom
from thinkfamily.access.who_sees import ME

LINKS = custom(
    "tf_sees_link({row}.family_id, {row}.other_id)",
    "whoever reaches one of the two families, unless the other is restricted; who links them reaches both",
    add=f"{{row}}.decided_by_id = {ME} AND tf_reaches_family({{row}}.family_id)"
    " AND tf_reaches_family({row}.other_id) AND (SELECT tf_reader_may('leads_families'))",
    change="tf_reaches_family({row}.family_id) OR tf_reaches_family({row}.other_id)",
)
