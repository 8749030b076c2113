"""Who sees what is written down of work with a family: the SQL from which the database refuses again."""

from thinkfamily.access.rows import NOBODY, Rows, custom, of_family
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons.who_sees import TIES


def of_family_by(author: str, *, change: str = "") -> Rows:
    """Whoever reaches the family sees it; it is written in one's own name. `change`: nobody, unless it is said."""
    reached = "EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"
    return of_family("family_id").also(add=f"{{row}}.{author} = {ME} AND {reached}", change=change or NOBODY)


def with_case(author: str, *, change: str = "") -> Rows:
    """Whoever sees the case; written in one's own name."""
    seen = "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
    return custom(seen, "whoever sees the case", add=f"{{row}}.{author} = {ME} AND {seen}", change=change or NOBODY)


CASES = of_family_by("opened_by_id", change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)")
SEES_CASE = "EXISTS (SELECT FROM casework_case c WHERE c.id = {row}.case_id)"
SEES_REQUEST = "EXISTS (SELECT FROM casework_helprequest r WHERE r.id = {row}.request_id)"
BEGINNINGS = custom(
    f"{SEES_CASE} AND {SEES_REQUEST}",
    "whoever sees the case and the request: who asked is never told by it whether there is a record",
    add=f"{{row}}.by_id = {ME} AND {SEES_CASE} AND {SEES_REQUEST}",
    change=NOBODY,
)
# What is said of one person is for agencies that may know of our work with that person, and that they are of this
# family; of the whole family, for all.
OF_ONE = (
    "({row}.person_id IS NULL OR (tf_may_know({row}.person_id, 'work_with_family')"
    " AND NOT tf_withheld({row}.person_id, 'family')))"
)
OURS = "{row}.agency_id = (SELECT tf_reader_agency())"
LEVELS = custom(
    f"{SEES_CASE} AND ({OURS} OR {OF_ONE})",
    "whoever sees the case; of one person only where their agency wrote it or may know of the work with them",
    add=f"{SEES_CASE} AND {{row}}.decided_by_id = {ME} AND {OURS}",
    change=NOBODY,
)


def only_with(seen: str, reason: str) -> Rows:
    """What is said of two people, where what it begins with or speaks of is seen: sealed, that takes this along."""
    also = f" AND {seen}"
    return custom(TIES.read + also, f"{TIES.reason}; {reason}", add=TIES.add, change=TIES.change + also)


LINKS = only_with(
    "({row}.need_id IS NULL OR EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id))",
    "nor where the need with which it begins is kept from them",
)
VIEWS = only_with(
    "({row}.kind = 'level' OR tf_sees_item({row}.kind, {row}.judgement))",
    "nor where the judgement that it is about is kept from them",
)
