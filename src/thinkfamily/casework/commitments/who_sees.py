"""Who sees what was promised to a family: the SQL from which the database refuses again.

An item here is of the agency that promised (`source_agency`), whoever wrote it down: it tells of that agency's part, so
that who may not know that agency's class of that person is shown nothing of it. Who wrote it down for another agency
keeps it only as long as they may know.
"""

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons.who_sees import KNOWN, TOLD

PROMISED = custom(
    KNOWN,
    "whoever reaches the person, where their agency promised it, or may know of that agency's part; no agency from"
    " which it is sealed",
    add=f"tf_reaches({{row}}.person_id) AND {{row}}.recorded_by_id = {ME} AND {TOLD}",
    change=KNOWN,
)


def with_what(table: str, field: str, words: str, *, author: str = "", change: bool = False) -> Rows:
    """Whoever sees what it hangs on. `author`: it is written in one's own name; none: the product alone writes it."""
    seen = f"EXISTS (SELECT FROM {table} c WHERE c.id = {{row}}.{field})"
    add = f"{{row}}.{author} = {ME} AND {seen}" if author else NOBODY
    return custom(seen, f"whoever sees {words}", add=add, change=seen if change else NOBODY)
