"""Who sees a home: whoever sees that somebody stays there, or stayed. Who adds one puts somebody there at once."""

from thinkfamily.access.rows import custom
from thinkfamily.access.who_sees import ME

SOMEBODY_STAYS = "EXISTS (SELECT FROM people_stay s WHERE s.household_id = {row}.id)"
HOUSEHOLDS = custom(
    SOMEBODY_STAYS,
    "whoever sees that somebody stays there",
    add=f"{{row}}.opened_by_id = {ME} AND (SELECT tf_reader_may('sees_families'))",
    change=SOMEBODY_STAYS,
)
